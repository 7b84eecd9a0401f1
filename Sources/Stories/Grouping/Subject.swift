internal import CorpusModel

/// What an article is about: its weightiest terms, as a vector of length 1, shorter where they
/// are of no time.
///
/// A term is a stem, an actor or a day that the article names. What few articles have weighs most,
/// and what stands in the headline or the first lines more than what comes after.
struct Subject: Sendable {
  /// The terms, by their numbers in order.
  let terms: [Int32]
  /// The weight of each term.
  let weights: [Float]
  /// The terms from the heaviest to the lightest, as places in `terms`.
  let heaviestFirst: [Int32]

  /// How many terms an article keeps; further ones hardly change how alike two articles are.
  private static let capacity = 80

  /// A term of an article.
  struct Term {
    let number: Int32
    /// How much it says of the article.
    let weight: Float
    /// How much it belongs to the article's time, from 0 to 1.
    let timeliness: Float
  }

  /// Takes the weightiest of an article's terms.
  init(_ all: [Term]) {
    let chosen = all.sorted { ($1.weight, $0.number) < ($0.weight, $1.number) }
      .prefix(Self.capacity).sorted { $0.number < $1.number }
    let length = chosen.reduce(0) { $0 + $1.weight * $1.weight }.squareRoot()
    terms = chosen.map(\.number)
    let weights = chosen.map { length > 0 ? $0.weight / length * $0.timeliness : 0 }
    self.weights = weights
    heaviestFirst = chosen.indices.sorted { (weights[$1], $0) < (weights[$0], $1) }
      .map(Int32.init)
  }

  /// Returns how alike two subjects are, from 0 to 1: the cosine of their vectors.
  func likeness(to other: Subject) -> Float {
    var sum: Float = 0
    var left = 0
    var right = 0
    while left < terms.count && right < other.terms.count {
      if terms[left] == other.terms[right] {
        sum += weights[left] * other.weights[right]
        left += 1
        right += 1
      } else if terms[left] < other.terms[right] {
        left += 1
      } else {
        right += 1
      }
    }
    return sum
  }
}
