internal import Screen
internal import TextLayout

/// At which side of its area a line stands.
enum Alignment: Sendable { case left, right, centre }

extension InterfaceLanguage {
  /// The side at which a line of the interface begins.
  var leading: Alignment { isRightToLeft ? .right : .left }
  /// The side at which a line of the interface ends.
  var trailing: Alignment { isRightToLeft ? .left : .right }
  /// The direction of a line of the interface.
  var direction: BaseDirection { isRightToLeft ? .rightToLeft : .leftToRight }
}

extension Canvas {
  /// Draws a line in the row of an area, and returns the columns that it took.
  ///
  /// Without an alignment, the line stands at the side where its paragraph's lines begin.
  /// `style` is asked for each cell, with the place in the text that it stands for.
  @discardableResult
  mutating func draw(
    _ line: Line, row: Int, in area: Area, alignment: Alignment? = nil,
    style: (_ offset: Int) -> Style
  ) -> Range<Int> {
    let start =
      switch alignment ?? (line.isRightToLeft ? .right : .left) {
      case .left: area.column
      case .right: area.endColumn - line.width
      case .centre: area.column + (area.columns - line.width) / 2
      }
    var column = start
    for cell in line.cells {
      let style = style(cell.source.lowerBound.value)
      let marks = cell.marks.isEmpty ? Cell.Marks.none : Cell.Marks(cell.marks)
      self[row, column] = Cell(cell.scalar, marks: marks, width: cell.width, style: style)
      if cell.width == 2 { self[row, column + 1] = .continuation(of: style) }
      column += Int(cell.width)
    }
    return start..<column
  }

  /// Draws one line of text in the row of an area, cut with an ellipsis where it is too long, and
  /// returns the columns that it took.
  @discardableResult
  mutating func write(
    _ text: String, row: Int, in area: Area, alignment: Alignment, style: Style,
    direction: BaseDirection = .automatic, digits: DigitStyle = .asWritten
  ) -> Range<Int> {
    guard area.columns > 0 else { return area.column..<area.column }
    let line = ShapedParagraph(
      Array(text.unicodeScalars), options: LayoutOptions(direction: direction, digits: digits)
    ).line(maxWidth: area.columns)
    return draw(line, row: row, in: area, alignment: alignment) { _ in style }
  }

  /// Draws a text in the rows of an area, from the top, cut with an ellipsis where it is too long, and
  /// returns how many rows it took.
  ///
  /// Without an alignment, the text stands at the side where its lines begin.
  @discardableResult
  mutating func writeRows(
    _ text: String, in area: Area, alignment: Alignment? = nil, style: Style,
    direction: BaseDirection = .automatic
  ) -> Int {
    guard area.rows > 0, area.columns > 0 else { return 0 }
    let scalars = Array(text.unicodeScalars)
    let paragraph = ShapedParagraph(text, direction: direction)
    var lines = paragraph.lines(width: area.columns)
    if lines.count > area.rows {
      let rest = ShapedParagraph(
        Array(scalars[lines[area.rows - 1].range.lowerBound.value...]),
        options: LayoutOptions(direction: paragraph.isRightToLeft ? .rightToLeft : .leftToRight))
      lines = lines[..<(area.rows - 1)] + [rest.line(maxWidth: area.columns)]
    }
    for (offset, line) in lines.enumerated() {
      draw(line, row: area.row + offset, in: area, alignment: alignment) { _ in style }
    }
    return lines.count
  }
}

extension ShapedParagraph {
  /// Creates a paragraph from a string.
  init(_ text: String, direction: BaseDirection = .automatic) {
    self.init(Array(text.unicodeScalars), options: LayoutOptions(direction: direction))
  }
}
