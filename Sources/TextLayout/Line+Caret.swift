/// The caret of a line that is being edited.
///
/// A terminal's caret covers a cell, so it stands on the letter that it precedes: what is typed goes
/// before that letter in reading order, Delete takes it away. Before the end of the text, where no
/// letter follows, it stands past the last column on the side where the paragraph ends. So every
/// place has one column and every column one place, also where the direction changes and a caret
/// between letters would have to be drawn twice; nothing depends on the way it was reached.
///
/// The arrows walk over the cells as they are drawn, one at a time, and then to the end of the text:
/// by levels (UAX #9), not by offsets. Each walks back the way of the other.
extension Line {
  /// Returns the column on which the caret stands at a place of the text: one of the line's, or at
  /// the end of the text −1 in a paragraph from right to left and `width` in another.
  ///
  /// A place inside a cell, such as one between a letter and its mark, has the cell's column.
  ///
  /// - Complexity: O(*n*) in the number of cells.
  public func caretColumn(at place: LogicalOffset) -> Int {
    var column = 0
    var found: Int?
    for cell in cells {
      if cell.source.contains(place) {
        // Of a character that is spelled out, the letter that is read first.
        if cell.level % 2 == 0 { return column }
        found = column
      }
      column += Int(cell.width)
    }
    return found ?? endColumn
  }

  /// Returns the place to which the caret goes when it moves one cell to the left, or nothing at the
  /// left end.
  ///
  /// - Complexity: O(*n*) in the number of cells.
  public func caretPlace(leftOf place: LogicalOffset) -> LogicalOffset? {
    caretPlace(besides: place, step: -1)
  }

  /// Returns the place to which the caret goes when it moves one cell to the right, or nothing at the
  /// right end.
  ///
  /// - Complexity: O(*n*) in the number of cells.
  public func caretPlace(rightOf place: LogicalOffset) -> LogicalOffset? {
    caretPlace(besides: place, step: 1)
  }

  /// Returns the place of the caret when it is put on a column, by the mouse for instance; columns
  /// outside of the line stand for its ends.
  public func caretPlace(atColumn column: Int) -> LogicalOffset {
    if let place = offset(atColumn: column) { return place }
    let isPastEnd = isRightToLeft ? column < 0 : column >= width
    let first = isRightToLeft ? cells.last : cells.first
    return isPastEnd ? range.upperBound : first?.source.lowerBound ?? range.upperBound
  }

  /// Returns the part of the line that is drawn in some of its columns, for a window narrower than
  /// the line. A character of two columns that is cut is drawn as a blank.
  public func part(inColumns window: Range<Int>) -> Line {
    var shown: [LayoutCell] = []
    var column = 0
    for cell in cells {
      let columns = (column..<column + Int(cell.width)).clamped(to: window)
      column += Int(cell.width)
      if columns.count == Int(cell.width) {
        shown.append(cell)
      } else if !columns.isEmpty {
        shown.append(
          LayoutCell(" ", level: cell.level, source: cell.sourceStart..<cell.sourceEnd))
      }
    }
    return Line(
      ordered: shown, range: range, isRightToLeft: isRightToLeft,
      isLastOfParagraph: isLastOfParagraph)
  }

  /// The column of the caret at the end of the text.
  private var endColumn: Int { isRightToLeft ? -1 : width }

  private func caretPlace(besides place: LogicalOffset, step: Int) -> LogicalOffset? {
    // All that the caret can stand on, from left to right; cells of one source count once.
    var stops: [LogicalOffset] = isRightToLeft ? [range.upperBound] : []
    var current = stops.isEmpty ? nil : 0
    for cell in cells {
      if stops.last != cell.source.lowerBound { stops.append(cell.source.lowerBound) }
      if cell.source.contains(place) { current = stops.count - 1 }
    }
    if !isRightToLeft { stops.append(range.upperBound) }
    let next = (current ?? stops.count - 1) + step
    return stops.indices.contains(next) ? stops[next] : nil
  }
}
