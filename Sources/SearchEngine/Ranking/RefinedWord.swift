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
  var isNeighbour: Bool

  /// How many terms of a word are looked at: the one that is typed alike and the weightiest others.
  /// Those left out are rare or far kin.
  static let mostTerms = 5
  /// How many words of a query are looked at.
  static let mostWords = 8
  /// How many terms a range may have to be looked at; a longer one stands for a word that has just
  /// been begun.
  static let longestRange = 64

  /// Returns the words of a plan that articles must have, in order; phrases, which are whole
  /// wherever they are found, titles and alternatives are left out.
  static func words(of plan: Plan, in image: Image) -> [RefinedWord] {
    var words: [RefinedWord] = []
    add(plan, to: &words, image)
    return words
  }

  private static func add(_ plan: Plan, to words: inout [RefinedWord], _ image: Image) {
    switch plan {
    case .word(let word):
      if let refined = RefinedWord(word, in: image) { words.append(refined) }
    case .all(let parts):
      var follows = false
      for part in parts where words.count < mostWords {
        let count = words.count
        add(part, to: &words, image)
        let isOne = words.count == count + 1
        if isOne, follows { words[count].isNeighbour = true }
        follows = isOne
      }
    case .any(let parts):
      // A word that may be written as two comes first among its ways to be written.
      if case .word = parts.first { add(parts[0], to: &words, image) }
    case .nothing, .phrase, .inTitle, .articles, .without: break
    }
  }

  private init?(_ word: PlanWord, in image: Image) {
    var terms: [(term: Int, weight: Float, worth: Float)] = []
    func add(_ term: Int, _ weight: Float) {
      terms.append((term, weight, weight * Float(image.articleCount(ofTerm: term))))
    }
    // What goes on so has the word itself, too, which counts the rest of its weight beside it.
    var beginnings: [(terms: Range<Int>, weight: Float)] = []
    for (source, weight) in word.sources where weight > 0 {
      switch source {
      case .term(let term):
        let more = beginnings.first { $0.terms.contains(term) }?.weight ?? 0
        if more > 0 { terms.removeAll { $0.term == term } }
        add(term, weight + more)
      case .range(let range):
        beginnings.append((range, weight))
        guard range.count <= Self.longestRange else { continue }
        for term in range { add(term, weight) }
      case .ready(let prefix):
        beginnings.append((image.terms(withKeyPrefix: prefix[...]), weight))
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
    forms = terms.prefix(Self.mostTerms).map { term, weight, _ in
      if weight >= 1 { return Form(term: term, nearness: 1) }
      let isFolded = weight == RankingWeights.kinship(.folded)
      let isAlike = isFolded && !typed.isEmpty && Self.bareForm(term, image) == typed
      return Form(term: term, nearness: isAlike ? weight : weight * Self.nearnessOfKin)
    }
    isNeighbour = false
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
