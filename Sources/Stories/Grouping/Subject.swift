internal import CorpusModel

/// What an article is about: its weightiest terms, as a vector of length 1.
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

  /// Takes the weightiest of an article's terms.
  init(_ weighted: [(term: Int32, weight: Float)]) {
    let chosen = weighted.sorted { ($1.weight, $0.term) < ($0.weight, $1.term) }
      .prefix(Self.capacity)
    let order = chosen.indices.sorted { chosen[$0].term < chosen[$1].term }
    let length = chosen.reduce(0) { $0 + $1.weight * $1.weight }.squareRoot()
    terms = order.map { chosen[$0].term }
    weights = order.map { length > 0 ? chosen[$0].weight / length : 0 }
    var places = Array(repeating: Int32(0), count: order.count)
    for (place, rank) in order.enumerated() { places[rank] = Int32(place) }
    heaviestFirst = places
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
