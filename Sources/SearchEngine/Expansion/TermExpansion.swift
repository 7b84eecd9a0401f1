import ArabicText
import IndexImage
import SearchQuery

/// Finds the terms of an image that are kin of a word.
struct TermExpansion {
  private let image: Image

  init(_ image: Image) { self.image = image }

  /// A term that a word means.
  struct Member: Sendable, Hashable {
    /// The number of the term.
    let term: Int
    /// How near it is.
    let kinship: Kinship
  }

  /// Returns the terms that are kin of a word, none farther than `farthest`, in order.
  ///
  /// Coarse keys only gather who may be kin; `SearchWord` decides on each.
  func kin(of term: QueryTerm, through farthest: Kinship = .spelling) -> [Member] {
    let word = SearchWord(surface: term.surface, key: term.key)
    var ranges = [image.terms(ofKey: word.key[...])]
    for probe in word.stemProbes { ranges += image.terms(ofStem: probe) }
    for probe in word.soundProbes { ranges += image.terms(ofSound: probe) }
    var members: [Member] = []
    for range in Self.joined(ranges) {
      image.forEachTerm(in: range) { number, key, typed in
        guard let kinship = word.kinship(typed: typed, key: key), kinship <= farthest else { return }
        members.append(Member(term: number, kinship: kinship))
      }
    }
    return members
  }

  /// Returns the terms that a word in quotes means: its letters as they are typed, a hamza on an alef
  /// aside; the first word of a phrase may have و or ف before it.
  func quoted(_ term: QueryTerm, isFirst: Bool) -> [Member] {
    let form = WordJudge.bareAlefs(TypedForm.of(term.surface))
    var members: [Member] = []
    for particle in isFirst ? Self.quotedParticles : [[]] {
      let wanted = particle + form
      image.forEachTerm(in: image.terms(ofKey: (particle + term.key)[...])) { number, _, typed in
        guard WordJudge.bareAlefs(typed).elementsEqual(wanted) else { return }
        members.append(Member(term: number, kinship: particle.isEmpty ? .typed : .particle))
      }
    }
    return members.sorted { $0.term < $1.term }
  }

  private static let quotedParticles: [[UInt8]] = [[], Array("و".utf8), Array("ف".utf8)]

  /// Puts ranges in order, those that touch or overlap as one.
  private static func joined(_ ranges: [Range<Int>]) -> [Range<Int>] {
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
