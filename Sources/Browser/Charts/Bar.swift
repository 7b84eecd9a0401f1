/// A length drawn as a heavy line, growing from the side where lines of the interface begin.
struct Bar {
  /// The line.
  let text: String

  /// Draws a count against the greatest in at most so many columns, to half a column.
  init(_ count: Int, of most: Int, columns: Int, language: InterfaceLanguage) {
    let halves =
      most > 0 && count > 0 ? max(1, (count * columns * 2 + most / 2) / most) : 0
    let tip = language.isRightToLeft ? "╺" : "╸"
    text =
      String(repeating: "━", count: halves / 2) + (halves % 2 == 1 ? tip : "")
  }
}
