internal import CorpusModel

/// A tie that was found, by the words that show it.
struct FoundTie: Sendable {
  let from: Int
  let to: Int
  let kind: Tie.Kind
  let status: Tie.Status
  /// The words of the label, end to end; the first without its particles.
  let label: [LabelPart]
  /// What stands before the label's last part where the words need it (ه of استقبلته).
  var pronoun = ""
  let sentence: Int
  let date: DateExpression?
}

/// Words of a label.
struct LabelPart: Sendable {
  let range: TextRange
  /// What writing swallowed before them (the ا of للقمة).
  var swallowed = ""
}
