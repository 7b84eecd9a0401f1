import IndexImage

/// A word of a query as the second look sees it: the few terms that most of its occurrences are.
struct RefinedWord {
  /// The terms, each with what it counts.
  var terms: [(term: Int, weight: Float)]
  /// Whether it stands right after another word of the query.
  var isNeighbour: Bool

  /// How many terms of a word are looked at. Those left out are rare or far kin.
  static let mostTerms = 4
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
    for (source, weight) in word.sources where weight > 0 {
      switch source {
      case .term(let term):
        terms.append((term, weight, weight * Float(image.articleCount(ofTerm: term))))
      case .range(let range):
        guard range.count <= Self.longestRange else { continue }
        for term in range {
          terms.append((term, weight, weight * Float(image.articleCount(ofTerm: term))))
        }
      case .ready: continue
      }
    }
    guard !terms.isEmpty else { return nil }
    terms.sort { ($0.worth, $1.term) > ($1.worth, $0.term) }
    self.terms = terms.prefix(Self.mostTerms).map { ($0.term, $0.weight) }
    isNeighbour = false
  }
}
