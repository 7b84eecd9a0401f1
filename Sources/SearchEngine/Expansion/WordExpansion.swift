import ArabicText
import IndexImage
import SearchQuery

/// Finds the terms of an image that words of a query mean, each with what it counts.
struct WordExpansion {
  let image: Image
  let kinship: SearchKinship
  /// Asked now and then; what is found is not whole where the answer was yes.
  var isCancelled: () -> Bool = { false }

  /// From how many letters on a word that goes on is also looked for behind particles.
  static let leastLettersBehindParticles = 3
  /// What a word counts that goes on after what was typed.
  static let goesOn: Float = 0.7
  /// What such a word counts behind a particle.
  static let goesOnBehindParticles: Float = 0.6

  var takesKin: Bool { kinship == .all }
  var expansion: TermExpansion { TermExpansion(image, isCancelled: isCancelled) }

  /// A word in any of its forms.
  func word(_ term: QueryTerm) -> PlanWord {
    guard takesKin else { return folded(term.key) }
    return PlanWord(expansion.kin(of: term))
  }

  /// A word, its kin, and words an edit away, two from eight letters, or one edit behind particles; only
  /// the word itself and one edit for words as they are alone.
  func fuzzy(_ term: QueryTerm) -> PlanWord {
    var word = word(term)
    let letters = term.key.count { $0 & 0xC0 != 0x80 }
    var known = Set(
      word.sources.compactMap { source in
        if case .term(let number) = source.source { number } else { nil }
      })
    let edits = takesKin ? EditDistance.most(forLetters: letters) : 1
    let weight = takesKin ? RankingWeights.kinship(.edited) : 1
    let scan = EditScan(image)
    var near = scan.terms(near: term.key, edits: edits, isCancelled: isCancelled)
    if takesKin { near += scan.terms(of: FuzzyForms(term.key), isCancelled: isCancelled) }
    for near in near where known.insert(near.term).inserted {
      word.sources.append((.term(near.term), weight))
    }
    return word
  }

  /// Every word that begins so.
  func prefix(_ term: QueryTerm) -> PlanWord {
    var word = PlanWord()
    add(term.key, weight: takesKin ? Self.goesOn : 1, to: &word)
    guard takesKin else { return word }
    // The whole word is among those that begin so; it counts the rest of its weight beside them.
    let typed = TypedForm.of(term.surface)
    image.forEachTerm(in: image.terms(ofKey: term.key[...])) { number, _, form in
      let kinship = form.elementsEqual(typed) ? Kinship.typed : .folded
      word.sources.append(
        (.term(number), RankingWeights.kinship(kinship) - Self.goesOn))
    }
    for form in PrefixForms.behindParticles(of: term.key) {
      add(form, weight: Self.goesOnBehindParticles, to: &word)
    }
    return word
  }

  private func add(_ prefix: [UInt8], weight: Float, to word: inout PlanWord) {
    let range = image.terms(withKeyPrefix: prefix[...])
    guard !range.isEmpty else { return }
    let isReady = image.postings(ofKeyPrefix: prefix[...]) != nil
    word.sources.append((isReady ? .ready(prefix) : .range(range), weight))
  }

  /// A word in quotes: its letters as typed, a hamza on an alef aside; the first may have particles
  /// before it.
  func quoted(_ term: QueryTerm, _ place: QuotedForms.Place) -> PlanWord {
    takesKin ? PlanWord(TermExpansion(image).quoted(term, place)) : folded(term.key)
  }

  /// All spellings of a word, and nothing else.
  func folded(_ key: [UInt8]) -> PlanWord {
    PlanWord(sources: image.terms(ofKey: key[...]).map { (.term($0), 1) })
  }

  /// All spellings of a word, with or without particles before it.
  func behindParticles(_ term: QueryTerm) -> PlanWord {
    takesKin ? PlanWord(expansion.kin(of: term, through: .particle)) : folded(term.key)
  }

  /// Two words of a query as one, where they may be written so and articles have it.
  func written(together first: Query, _ second: Query) -> PlanWord? {
    guard takesKin, case .word(let left) = first else { return nil }
    let word: PlanWord
    switch second {
    case .word(let right):
      guard let whole = Compounds.joined(left, right) else { return nil }
      word = behindParticles(whole)
    case .prefix(let right):
      guard let whole = Compounds.joined(left, right) else { return nil }
      word = prefix(whole)
    default: return nil
    }
    return word.sources.isEmpty ? nil : word
  }

  /// The two words that a compound may be written as, particles before the first allowed; only where
  /// articles have both.
  func writtenApart(_ term: QueryTerm) -> [[PlanWord]] {
    guard takesKin else { return [] }
    return Compounds.parts(of: term.key).compactMap { parts in
      let second = folded(parts.second)
      guard !second.sources.isEmpty else { return nil }
      let first = behindParticles(
        QueryTerm(surface: parts.first, key: parts.first, range: term.range))
      return first.sources.isEmpty ? nil : [first, second]
    }
  }

  /// Returns a word that means what others mean, too; a term that several have counts their weights
  /// together, and beginnings that lie within another one are left out.
  func joined(_ word: PlanWord, with others: [PlanWord]) -> PlanWord {
    var joined = PlanWord()
    var places: [Int: Int] = [:]
    var beginnings: [Range<Int>] = []
    for (source, weight) in word.sources + others.flatMap(\.sources) {
      if case .term(let term) = source {
        if let place = places[term] {
          joined.sources[place].weight += weight
          continue
        }
        places[term] = joined.sources.count
      } else {
        let range = terms(of: source)
        let isWithin = beginnings.contains {
          $0.lowerBound <= range.lowerBound && range.upperBound <= $0.upperBound
        }
        if isWithin { continue }
        beginnings.append(range)
      }
      joined.sources.append((source, weight))
    }
    return joined
  }

  private func terms(of source: PlanWord.Source) -> Range<Int> {
    switch source {
    case .term(let term): term..<term + 1
    case .range(let range): range
    case .ready(let prefix): image.terms(withKeyPrefix: prefix[...])
    }
  }
}

extension PlanWord {
  /// Terms, each with the weight of its kinship.
  init(_ members: [TermExpansion.Member]) {
    self.init(sources: members.map { (.term($0.term), RankingWeights.kinship($0.kinship)) })
  }
}

/// The beginnings that a word which goes on has behind particles.
enum PrefixForms {
  /// Returns the beginnings, none of which begins with another or with the word itself; none for
  /// words of fewer than three letters. A word typed with the article keeps it.
  static func behindParticles(of key: [UInt8]) -> [[UInt8]] {
    guard key.count(where: { $0 & 0xC0 != 0x80 }) >= WordExpansion.leastLettersBehindParticles,
      key.first.map({ $0 >= 0x80 }) ?? false
    else { return [] }
    let bare = DefiniteArticle.dropped(from: key[...])
    let forms =
      bare.count < key.count
      ? conjunctions.flatMap { conjunction in
        withArticle.map { conjunction + $0 + bare }
      } : Particles.attachedForms(of: key[...])
    var kept: [[UInt8]] = [key]
    for form in forms.sorted(by: { $0.count < $1.count })
    where !kept.contains(where: { form.starts(with: $0) }) {
      kept.append(form)
    }
    return Array(kept.dropFirst())
  }

  private static let conjunctions = ["", "و", "ف"].map { Array($0.utf8) }
  private static let withArticle = ["ال", "بال", "كال", "لل"].map { Array($0.utf8) }
}
