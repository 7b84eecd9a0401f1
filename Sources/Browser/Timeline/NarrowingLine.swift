/// The line in which one types what a timeline is narrowed to.
struct NarrowingLine: Sendable {
  /// What is typed.
  var editor = LineEditor()
  /// What the timeline was narrowed to before.
  let before: TimelineNarrowing

  /// Opens the line with the text to which the timeline is narrowed already.
  init(_ narrowing: TimelineNarrowing) {
    before = narrowing
    editor.insert(narrowing.text.unicodeScalars)
  }
}
