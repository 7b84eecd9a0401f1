import ArabicText
import IndexImage
import SearchQuery

/// Finds the terms of an image that a word of a query means.
struct TermExpansion {
  let image: Image
  let kinship: SearchKinship

  /// A term that a word means.
  struct Member: Sendable, Hashable {
    /// The number of the term.
    let term: Int
    /// How near it is.
    let kinship: Kinship
  }

  /// Returns the terms that are kin of a word, in order.
  ///
  /// Coarse keys only gather who may be kin; `SearchWord` decides on each.
  func members(of word: SearchWord, nearerThan limit: Kinship = .edited) -> [Member] {
    var ranges = [image.terms(ofKey: word.key[...])]
    if kinship == .all, limit > .particle {
      for probe in word.stemProbes { ranges += image.terms(ofStem: probe) }
      for probe in word.soundProbes { ranges += image.terms(ofSound: probe) }
    } else if kinship == .all {
      for probe in word.stemProbes { ranges += image.terms(ofStem: probe) }
    }
    var members: [Member] = []
    for range in Self.joined(ranges) {
      image.forEachTerm(in: range) { term, key, typed in
        guard let found = word.kinship(typed: typed, key: key), found < limit else { return }
        guard kinship == .all || found <= .folded else { return }
        members.append(Member(term: term, kinship: found))
      }
    }
    return members
  }

  /// Returns the terms that a word in quotes means: its letters as they are typed, a hamza on an alef
  /// aside; the first word of a phrase may have و or ف before it.
  func quoted(_ term: QueryTerm, isFirst: Bool) -> [Member] {
    let form = BareAlefs.of(TypedForm.of(term.surface))
    var members: [Member] = []
    for particle in isFirst ? Self.quotedParticles : [[]] {
      let wanted = particle + form
      image.forEachTerm(in: image.terms(ofKey: (particle + term.key)[...])) { number, _, typed in
        guard BareAlefs.of(typed).elementsEqual(wanted) else { return }
        members.append(Member(term: number, kinship: particle.isEmpty ? .typed : .particle))
      }
    }
    return members.sorted { $0.term < $1.term }
  }

  /// Returns the terms of a folded key.
  func folded(_ key: [UInt8]) -> [Member] {
    image.terms(ofKey: key[...]).map { Member(term: $0, kinship: .folded) }
  }

  private static let quotedParticles: [[UInt8]] = [[], Array("و".utf8), Array("ف".utf8)]

  /// Puts ranges in order, those that touch or overlap as one.
  static func joined(_ ranges: [Range<Int>]) -> [Range<Int>] {
    var joined: [Range<Int>] = []
    for range in ranges.filter({ !$0.isEmpty }).sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = joined.last, range.lowerBound <= last.upperBound {
        joined[joined.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        joined.append(range)
      }
    }
    return joined
  }
}

/// Words with every أ إ آ ٱ as ا.
enum BareAlefs {
  /// Returns a typed form without the hamza, madda or wasla on its alefs.
  static func of(_ typed: some Collection<UInt8>) -> [UInt8] {
    var bytes = Array(typed)
    var place = 0
    while place + 1 < bytes.count {
      switch (bytes[place], bytes[place + 1]) {
      case (0xD8, 0xA2), (0xD8, 0xA3), (0xD8, 0xA5): bytes[place + 1] = 0xA7
      case (0xD9, 0xB1): (bytes[place], bytes[place + 1]) = (0xD8, 0xA7)
      default: break
      }
      place += bytes[place] < 0x80 ? 1 : bytes[place] < 0xE0 ? 2 : bytes[place] < 0xF0 ? 3 : 4
    }
    return bytes
  }
}

extension Kinship {
  /// What an occurrence of a term this near counts.
  var weight: Float {
    switch self {
    case .typed: 1
    case .folded: 0.9
    case .particle: 0.8
    case .stem: 0.6
    case .spelling: 0.5
    case .edited: 0.3
    }
  }
}
