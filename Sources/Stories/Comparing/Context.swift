/// The words around a place in an article, and the actors of its sentence: what tells whether another
/// article speaks of the same.
struct Context {
  /// The stems, each once, in order of their numbers.
  let stems: [Int32]
  /// The actors, each once, in order of their places.
  let actors: [Int]

  /// How many words on each side belong to it.
  static let reach = 12

  /// Gathers what is around some words of a sentence; words in `besides` are left out.
  init(
    of words: Range<Int>, in sentence: Int, of article: ReadArticle, reach: Int = Self.reach,
    besides: (Int) -> Bool = { _ in false }
  ) {
    let sentence = article.sentences[sentence]
    let window = Range(
      from: max(sentence.words.lowerBound, words.lowerBound - reach),
      to: min(sentence.words.upperBound, words.upperBound + reach))
    var stems: Set<Int32> = []
    for word in window where !words.contains(word) && !besides(word) {
      stems.insert(article.stems[word])
    }
    stems.remove(-1)
    self.stems = stems.sorted()
    actors = sentence.actors
  }

  /// Takes a whole sentence.
  init(of sentence: ReadArticle.Sentence) {
    stems = sentence.stems
    actors = sentence.actors
  }

  /// What two contexts have in common.
  struct Overlap {
    /// The stems that both have.
    let stems: [Int32]
    /// The actors that both have.
    let actors: [Int]
    /// The weight of the stems that both have.
    let weight: Float
    /// Which part of the lighter one's weight that is.
    let part: Float
  }

  /// Returns what this context and another have in common; `weights` has those of stems.
  func overlap(with other: Context, weights: [Float]) -> Overlap {
    let shared = Self.shared(stems, other.stems)
    let weight = shared.reduce(0) { $0 + weights[Int($1)] }
    func total(_ stems: [Int32]) -> Float { stems.reduce(0) { $0 + weights[Int($1)] } }
    let least = min(total(stems), total(other.stems))
    return Overlap(
      stems: shared, actors: Self.shared(actors, other.actors), weight: weight,
      part: least > 0 ? weight / least : 0)
  }

  private static func shared<Element: Comparable>(_ left: [Element], _ right: [Element])
    -> [Element]
  {
    var found: [Element] = []
    var place = 0
    for element in left {
      while place < right.count, right[place] < element { place += 1 }
      if place < right.count, right[place] == element { found.append(element) }
    }
    return found
  }
}
