internal import Screen
internal import TextLayout

/// Draws the line in which a search is typed, with the caret.
struct SearchLineView {
  let line: LineEditor
  let language: InterfaceLanguage

  func draw(on canvas: inout Canvas, in area: Area) {
    canvas.fill(area, with: .blank(Style(.bar)))
    var inner = area.inset(left: 1, right: 1)
    let label = canvas.write(
      Phrase.search.in(language) + ":", row: area.row, in: inner, alignment: language.leading,
      style: Style(.barKey), direction: language.direction)
    inner = inner.inset(leading: label.count + 1, isRightToLeft: language.isRightToLeft)
    guard inner.columns > 1 else { return }
    // One column more than the text takes, for a caret at its end.
    let visible = visibleStretch(columns: inner.columns - 1)
    let set = LineEditor.shape(line.scalars[visible], in: language)
      .line(maxWidth: inner.columns)
    let columns = canvas.draw(set, row: area.row, in: inner, alignment: language.leading) { _ in
      Style(.bar)
    }
    canvas.cursor = Point(
      row: area.row, column: caretColumn(in: set, at: columns, from: visible.lowerBound))
    canvas.showsCursor = true
  }

  /// The part of the line that is shown: all of it, or what fits before the caret.
  private func visibleStretch(columns: Int) -> Range<Int> {
    guard line.scalars.count > columns else { return line.scalars.indices }
    let start = max(0, line.caret - columns)
    return start..<min(line.scalars.count, start + columns)
  }

  /// Returns the column of the letter after the caret, or at the end of the text the one past it.
  private func caretColumn(in set: Line, at columns: Range<Int>, from start: Int) -> Int {
    let place = line.caret - start
    let letter = LogicalOffset(place)..<LogicalOffset(place + 1)
    if let column = set.columns(of: letter).first { return columns.lowerBound + column.lowerBound }
    let runsRightToLeft = set.cells.isEmpty ? language.isRightToLeft : set.isRightToLeft
    if language.isRightToLeft && !runsRightToLeft { return columns.upperBound }
    return runsRightToLeft ? max(0, columns.lowerBound - 1) : columns.upperBound
  }
}

extension LineEditor {
  /// Returns whether the line runs from right to left, as its first letter does; without one as the
  /// interface does.
  func runsRightToLeft(in language: InterfaceLanguage) -> Bool {
    Self.shape(scalars[...], in: language).isRightToLeft
  }

  fileprivate static func shape(
    _ scalars: ArraySlice<Unicode.Scalar>, in language: InterfaceLanguage
  ) -> ShapedParagraph {
    ShapedParagraph(
      Array(scalars), options: LayoutOptions(isRightToLeftWithoutLetters: language.isRightToLeft))
  }
}
