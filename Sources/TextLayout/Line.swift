/// One line of a paragraph as it is drawn, with the way back to the text.
///
/// The cells are not padded to any width: a line with `isRightToLeft` belongs flush against the
/// right edge of where it is drawn.
public struct Line: Hashable, Sendable {
  /// The cells from left to right.
  public let cells: [LayoutCell]
  /// The stretch of the paragraph that the line shows, blanks dropped at its end included. The
  /// ranges of a paragraph's lines follow on one another and cover it.
  public let range: Range<LogicalOffset>
  /// Whether the paragraph runs from right to left.
  public let isRightToLeft: Bool
  /// The number of columns that the cells take.
  public let width: Int
  /// Whether the paragraph ends here.
  public let isLastOfParagraph: Bool

  /// Creates a line from its cells in reading order.
  init(
    ordering cells: [LayoutCell], range: Range<Int>, isRightToLeft: Bool, isLastOfParagraph: Bool
  ) {
    var cells = cells
    VisualOrder.apply(to: &cells)
    self.init(
      ordered: cells, range: Range(scalars: range), isRightToLeft: isRightToLeft,
      isLastOfParagraph: isLastOfParagraph)
  }

  /// Creates a line from its cells in the order of drawing.
  init(
    ordered cells: [LayoutCell], range: Range<LogicalOffset>, isRightToLeft: Bool,
    isLastOfParagraph: Bool
  ) {
    self.cells = cells
    self.range = range
    self.isRightToLeft = isRightToLeft
    width = cells.reduce(0) { $0 + Int($1.width) }
    self.isLastOfParagraph = isLastOfParagraph
  }

  /// Returns the place in the text of the first scalar shown at `column`, or nothing where no cell
  /// is.
  ///
  /// Complexity: O(*n*) in the number of cells.
  public func offset(atColumn column: Int) -> LogicalOffset? {
    guard column >= 0 else { return nil }
    var end = 0
    for cell in cells {
      end += Int(cell.width)
      if column < end { return cell.source.lowerBound }
    }
    return nil
  }

  /// Returns the columns that show any of a stretch of the text, from left to right.
  ///
  /// A stretch in which the direction changes may be in several parts. It is empty where nothing of
  /// the stretch is in the line.
  ///
  /// Complexity: O(*n*) in the number of cells.
  public func columns(of stretch: Range<LogicalOffset>) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var column = 0
    for cell in cells {
      let end = column + Int(cell.width)
      if cell.source.overlaps(stretch) {
        if let last = parts.last, last.upperBound == column {
          parts[parts.count - 1] = last.lowerBound..<end
        } else {
          parts.append(column..<end)
        }
      }
      column = end
    }
    return parts
  }
}
