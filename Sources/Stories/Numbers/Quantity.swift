internal import CorpusModel

/// So many of something, as an article has it.
struct Quantity {
  /// What is counted or measured.
  enum Measure: Hashable {
    /// People to whom something happened.
    case people(Fate)
    /// A part of a hundred.
    case percent
    /// Money of a currency, by its stem.
    case money(Int32)
    /// The strength of an earthquake.
    case magnitude
    /// How old somebody is.
    case age
    /// The result of a match, the larger number a thousandfold and the smaller one added.
    case score
    /// Things, by the stem of their name.
    case things(Int32)
  }

  /// What happened to people.
  enum Fate: CaseIterable { case killed, injured, missing, arrested }

  /// What is counted or measured.
  let measure: Measure
  /// Which of the people are counted (soldiers, children), by the stem of their name; -1 for all.
  let kind: Int32
  /// The least and the most that the number may be.
  let low, high: Double
  /// The number as printed.
  let value: Double
  /// The number and the name of what is counted, in the words of the article.
  let words: Range<Int>
  /// The number alone.
  let numberWords: Range<Int>
  /// Where it lies in the article's text.
  let range: TextRange
  /// The sentence it is in: a place in the article's list.
  let sentence: Int

  /// Whether both may be the same number.
  func isCompatible(with other: Quantity) -> Bool {
    value == other.value || low < other.high && other.low < high
      || low == other.high && low == high || other.low == high && other.low == other.high
  }
}
