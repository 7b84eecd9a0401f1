import ArabicText
import IndexImage

/// A word of a query as the second look sees it: the few terms that most of its occurrences are.
struct RefinedWord {
  /// A term that the word means.
  struct Form {
    let term: Int
    /// How near it is to what was typed: one where it is the same.
    let nearness: Float
  }

  /// The terms.
  var forms: [Form]
  /// Whether it stands right after another word of the query.
  let isNeighbour: Bool
  /// Whether it may go on.
  let goesOn: Bool

  /// How many terms of a word are looked at: the one that is typed alike and the weightiest others.
  /// Those left out are rare or far kin.
  static let mostTerms = 5
  /// How many words of a query are looked at.
  static let mostWords = 8
  /// How many terms a range may have to be looked at; a longer one stands for a word that has just been
  /// begun.
  static let longestRange = 64
  /// How many terms are looked at of a word that may go on right behind another word: of a long range the
  /// commonest, which are most of what is about to be typed.
  private static let mostTermsBehind = 24
  /// How many terms a range may have for that.
  private static let mostTermsOfBeginning = 1 << 11

  /// Returns the words of a plan that articles must have, in order; phrases, which are whole
  /// wherever they are found, titles and alternatives are left out.
  static func words(of plan: Plan, in image: Image) -> [RefinedWord] {
    var words: [RefinedWord] = []
    add(plan, isNeighbour: false, to: &words, image)
    return words
  }

  private static func add(
    _ plan: Plan, isNeighbour: Bool, to words: inout [RefinedWord], _ image: Image
  ) {
    switch plan {
    case .word(let word):
      if let word = RefinedWord(word, isNeighbour: isNeighbour, in: image) { words.append(word) }
    case .all(let parts):
      var follows = false
      for part in parts where words.count < mostWords {
        let count = words.count
        add(part, isNeighbour: follows, to: &words, image)
        follows = words.count == count + 1
      }
    case .any(let parts):
      if isNeighbour, let word = wordBeingTyped(parts, image) {
        add(.word(word), isNeighbour: isNeighbour, to: &words, image)
      } else if case .word = parts.first {
        // A word that may be written as two comes first among its ways to be written.
        add(parts[0], isNeighbour: isNeighbour, to: &words, image)
      }
    case .nothing, .phrase, .inTitle, .articles, .without: break
    }
  }

  /// Returns a word that is one as it is and may go on, as `Query.readingUnfinishedWord` has it: its
  /// forms and what begins so together. Nothing where a plan asks for something else.
  private static func wordBeingTyped(_ parts: [Plan], _ image: Image) -> PlanWord? {
    guard parts.count == 2, case .word(var beginning) = parts[1] else { return nil }
    var whole = parts[0]
    if case .any(let ways) = whole, let first = ways.first { whole = first }
    guard case .word(let word) = whole,
      let range = beginning.sources.lazy.compactMap({ terms(of: $0.source, image) }).first
    else { return nil }
    let isSame = word.sources.contains { source, weight in
      if case .term(let term) = source {
        weight > WordExpansion.goesOn && range.contains(term)
      } else {
        false
      }
    }
    guard isSame else { return nil }
    // A term that begins so, too, counts the rest of its weight, as in `WordExpansion.prefix`.
    beginning.sources.removeAll { source, _ in
      if case .term = source { true } else { false }
    }
    for (source, weight) in word.sources {
      guard case .term(let term) = source else { continue }
      let more = beginning.sources.first { terms(of: $0.source, image)?.contains(term) ?? false }
      beginning.sources.append((source, weight - (more?.weight ?? 0)))
    }
    return beginning
  }

  /// Returns the terms that begin so, where a source has such.
  private static func terms(of source: PlanWord.Source, _ image: Image) -> Range<Int>? {
    switch source {
    case .term: nil
    case .range(let range): range
    case .ready(let prefix): image.terms(withKeyPrefix: prefix[...])
    }
  }

  private init?(_ word: PlanWord, isNeighbour: Bool, in image: Image) {
    self.isNeighbour = isNeighbour
    var terms: [(term: Int, weight: Float, worth: Float)] = []
    func add(_ term: Int, _ weight: Float) {
      terms.append((term, weight, weight * Float(image.articleCount(ofTerm: term))))
    }
    // What goes on so has the word itself, too, which counts the rest of its weight beside it.
    var beginnings: [(terms: Range<Int>, weight: Float)] = []
    for (source, weight) in word.sources where weight > 0 {
      if case .term(let term) = source {
        let more = beginnings.first { $0.terms.contains(term) }?.weight ?? 0
        if more > 0 { terms.removeAll { $0.term == term } }
        add(term, weight + more)
      } else if let range = Self.terms(of: source, image) {
        // Only of the word itself that much is looked at, not behind particles.
        let isOwn = beginnings.isEmpty && isNeighbour
        beginnings.append((range, weight))
        if range.count <= Self.longestRange {
          for term in range { add(term, weight) }
        } else if isOwn, range.count <= Self.mostTermsOfBeginning {
          for term in image.commonestTerms(Self.mostTermsBehind, of: [range]) { add(term, weight) }
        }
      }
    }
    guard !terms.isEmpty else { return nil }
    // What is typed alike leads, however rare it is.
    terms.sort { one, other in
      let isTyped = (one.weight >= 1, other.weight >= 1)
      if isTyped.0 != isTyped.1 { return isTyped.0 }
      return (one.worth, other.term) > (other.worth, one.term)
    }
    let typed = terms[0].weight >= 1 ? Self.bareForm(terms[0].term, image) : []
    goesOn = !beginnings.isEmpty
    let most = isNeighbour && goesOn ? Self.mostTermsBehind : Self.mostTerms
    forms = terms.prefix(most).map { term, weight, _ in
      if weight >= 1 { return Form(term: term, nearness: 1) }
      let isFolded = weight == RankingWeights.kinship(.folded)
      let isAlike = isFolded && !typed.isEmpty && Self.bareForm(term, image) == typed
      return Form(term: term, nearness: isAlike ? weight : weight * Self.nearnessOfKin)
    }
  }

  /// What is left of the nearness of a term that is only kin of what was typed, with more than the
  /// hamza of an alef between them: that is often left out, but ى and ة tell words apart.
  private static let nearnessOfKin: Float = 0.2

  /// Returns a term as it is typed, but for the hamzas of its alefs.
  private static func bareForm(_ term: Int, _ image: Image) -> [UInt8] {
    var form: [UInt8] = []
    image.forEachTerm(in: term..<term + 1) { _, _, typed in form = WordJudge.bareAlefs(typed) }
    return form
  }
}
