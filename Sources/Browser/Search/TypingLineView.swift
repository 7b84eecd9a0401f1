internal import CorpusModel
internal import Screen
internal import TextLayout

/// Draws a line in which something is typed, with what it is for and the caret.
struct TypingLineView {
  let line: LineEditor
  /// What the line is for.
  let label: Phrase
  let language: InterfaceLanguage
  /// Whether the line has the keys.
  var hasKeys = true
  /// What keys do in the line, said at its end where there is room for it.
  var hint: Phrase?
  /// What of the line could not be read, to be underlined.
  var wrong: [TextRange] = []

  func draw(on canvas: inout Canvas, in area: Area) {
    canvas.fill(area, with: .blank(Style(.bar)))
    var inner = area.inset(left: 1, right: 1)
    let label = canvas.write(
      self.label.in(language) + ":", row: area.row, in: inner, alignment: language.leading,
      style: Style(.barKey), direction: language.direction)
    inner = inner.inset(leading: label.count + 1, isRightToLeft: language.isRightToLeft)
    inner = inner.inset(
      trailing: drawHint(on: &canvas, in: inner), isRightToLeft: language.isRightToLeft)
    guard inner.columns > 1 else { return }
    let set = line.set(in: language)
    // One column more than the text takes, for a caret at its end.
    let text = inner.inset(trailing: 1, isRightToLeft: set.isRightToLeft)
    let caret = set.caretColumn(at: LogicalOffset(line.caret))
    let window = Self.window(around: caret, columns: text.columns, of: set.width)
    let columns = canvas.draw(
      set.part(inColumns: window), row: area.row, in: text, alignment: language.leading
    ) { offset in
      let isWrong = wrong.contains { $0.contains(offset) }
      return Style(.bar, isWrong ? .unchecked : [])
    }
    guard hasKeys else { return }
    let column = columns.lowerBound + caret - window.lowerBound
    canvas.cursor = Point(
      row: area.row, column: max(inner.column, min(column, inner.endColumn - 1)))
    canvas.showsCursor = true
  }

  /// Draws the hint, unless it would leave no room to type, and returns the columns that it takes.
  private func drawHint(on canvas: inout Canvas, in area: Area) -> Int {
    guard let hint = hint?.in(language) else { return 0 }
    let columns = ShapedParagraph(hint, direction: language.direction).width + 2
    guard area.columns >= columns + 30 else { return 0 }
    canvas.write(
      hint, row: area.row, in: area, alignment: language.trailing, style: Style(.bar),
      direction: language.direction)
    return columns
  }

  /// The columns of a line that are shown: all of them, or as many as fit around the caret.
  private static func window(around caret: Int, columns: Int, of width: Int) -> Range<Int> {
    guard width > columns else { return 0..<width }
    let start = max(0, min(caret - columns / 2, width - columns))
    return start..<start + columns
  }
}

extension LineEditor {
  /// Returns the line as it is drawn, running as its first letter does, or without one as the
  /// interface does; the parts of a date keep their order.
  func set(in language: InterfaceLanguage) -> Line {
    let isolated = DateIsolation(scalars)
    return ShapedParagraph(
      isolated.scalars,
      options: LayoutOptions(
        isRightToLeftWithoutLetters: language.isRightToLeft, showsVowelMarks: true)
    ).line(maxWidth: .max).renumbered(isolated.places)
  }

  /// Moves the caret to the letter at its left or right, as the line is drawn.
  mutating func move(toLeft: Bool, in language: InterfaceLanguage) {
    let line = set(in: language)
    let here = LogicalOffset(caret)
    let place = toLeft ? line.caretPlace(leftOf: here) : line.caretPlace(rightOf: here)
    if let place { move(to: place.value) }
  }
}
