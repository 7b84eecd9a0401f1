internal import ArabicText
internal import CorpusModel

/// A quantity with what is around it, by which it is known whether another article counts the same.
struct ComparedQuantity {
  let quantity: Quantity
  /// The words around it.
  let context: Context
  /// Whether it is the first of its measure in its article, and in the opening sentences.
  let isLeading: Bool
  /// Whether it is a sum since some day (منذ), and not of the one that is reported.
  private let isSum: Bool
  /// Whether it is a length.
  private let isLength: Bool

  /// Leading quantities stand in so many sentences of an article.
  private static let opening = 3
  private static let since = WordSet("منذ")
  /// Measures of length, which lie around everything that has a place.
  private static let lengths = WordSet(
    "كلم كم متر مترا أمتار كيلومتر كيلومترا كيلومترات ميل ميلا أميال")

  /// Puts the quantities of an article, in its order, into their surroundings.
  static func all(_ quantities: [Quantity], in article: ReadArticle) -> [ComparedQuantity] {
    let numbers = quantities.map(\.numberWords)
    var met: Set<Counted> = []
    return quantities.map { quantity in
      let context = Context(
        of: quantity.words, in: quantity.sentence, of: article, reach: reach(of: quantity.measure)
      ) { word in
        numbers.contains { $0.contains(word) }
      }
      let isFirst = met.insert(Counted(measure: quantity.measure, kind: quantity.kind)).inserted
      let near = Range(from: quantity.words.lowerBound - 12, to: quantity.words.lowerBound)
        .clamped(to: article.sentences[quantity.sentence].words)
      return ComparedQuantity(
        quantity: quantity, context: context,
        isLeading: isFirst && quantity.sentence < opening,
        isSum: near.contains { since.contains(article.folded($0)) },
        isLength: isLength(quantity, article))
    }
  }

  /// What is counted, whatever the number.
  private struct Counted: Hashable {
    let measure: Quantity.Measure
    let kind: Int32
  }

  private static func isLength(_ quantity: Quantity, _ article: ReadArticle) -> Bool {
    guard case .things = quantity.measure, let last = quantity.words.last else { return false }
    return lengths.contains(article.folded(last))
  }

  /// Returns how many words on each side tell what a quantity is of: few where many of its kind stand
  /// close together.
  private static func reach(of measure: Quantity.Measure) -> Int {
    switch measure {
    case .score, .age: 6
    case .things: 8
    case .people, .percent, .money, .magnitude: Context.reach
    }
  }

  /// Returns what this quantity and another have around them, where that shows them to be of the same.
  func overlap(with other: ComparedQuantity, weights: [Float]) -> Context.Overlap? {
    let one = quantity
    let two = other.quantity
    guard one.measure == two.measure, one.kind == two.kind, isSum == other.isSum, isNear(other)
    else {
      return nil
    }
    let overlap = context.overlap(with: other.context, weights: weights)
    let areLeading = isLeading && other.isLeading
    let isSame: Bool
    switch one.measure {
    case .people:
      isSame = overlap.weight >= 2 && overlap.part >= 0.34 || areLeading && overlap.weight >= 0.6
    case .magnitude: isSame = areLeading || overlap.weight >= 1
    case .score: isSame = overlap.stems.count > 2 && overlap.weight >= 1.2 && overlap.part >= 0.34
    case .age: isSame = overlap.weight >= 1.6 && overlap.part >= 0.34
    case .money: isSame = overlap.weight >= 1.6 && overlap.part >= 0.3
    case .percent: isSame = overlap.weight >= 1.8 && overlap.part >= 0.34
    case .things: isSame = overlap.weight >= 1.6 && overlap.part >= (isLength ? 0.6 : 0.42)
    }
    return isSame ? overlap : nil
  }

  /// Whether two numbers are near enough to be of the same, told well or badly: of the dead more and
  /// more are counted, but nobody takes a price for the tenfold of it.
  private func isNear(_ other: ComparedQuantity) -> Bool {
    let most: Double =
      switch quantity.measure {
      case .people: 10
      case .score: .infinity
      case .percent, .money, .things, .magnitude, .age: 3
      }
    let low = min(quantity.value, other.quantity.value)
    let high = max(quantity.value, other.quantity.value)
    return low * most >= high
  }
}
