/// A line cut out of the cells of a paragraph.
struct LinePiece {
  /// The cells that are drawn.
  let shown: Range<Int>
  /// The cell with which the next line starts.
  let next: Int

  /// Cuts the line that starts at a cell, at most `width` columns wide (at least one).
  ///
  /// Blanks at its end do not count for its width and are not drawn, nor is an indent that leaves no
  /// room for the first word.
  init(of cells: [LayoutCell], from start: Int, width: Int) {
    self.init(showing: Self.stretch(of: cells, from: start, width: width), of: cells)
  }

  private static func stretch(of cells: [LayoutCell], from start: Int, width: Int) -> Range<Int> {
    var first = start
    var firstInk: Int?  // The first cell that is not a blank.
    var lastBreak = start  // The line may end before this cell.
    var columns = 0  // The width of the cells from `first` on.
    var end = start
    while end < cells.count {
      let cell = cells[end]
      let cellWidth = min(Int(cell.width), width)
      if !cell.isBlank {
        if columns + cellWidth > width {
          if let firstInk, lastBreak > firstInk {
            return first..<lastBreak
          }
          guard first < (firstInk ?? end) else { return first..<end }
          // The word does not fit behind the indent: draw it without.
          first = firstInk ?? end
          columns = cells[first..<end].reduce(0) { $0 + min(Int($1.width), width) }
          continue
        }
        if firstInk == nil { firstInk = end }
      }
      // However wide, since a paragraph of blanks may be longer than can be counted in a line.
      columns = min(columns + cellWidth, Int.max / 2)
      end += 1
      if cell.mayEndLine { lastBreak = end }
    }
    return first..<end
  }

  private init(showing stretch: Range<Int>, of cells: [LayoutCell]) {
    var next = stretch.upperBound
    while next < cells.count, cells[next].isBlank { next += 1 }
    var end = stretch.upperBound
    while end > stretch.lowerBound, cells[end - 1].isBlank { end -= 1 }
    shown = stretch.lowerBound..<end
    self.next = next
  }

  /// Returns the cells that are drawn, with a stand-in for those that are wider than the whole line.
  func cells(of cells: [LayoutCell], width: Int) -> [LayoutCell] {
    guard width == 1 else { return Array(cells[shown]) }
    return cells[shown].map { cell in
      cell.width == 1
        ? cell
        : LayoutCell(
          "\u{FFFD}", level: cell.level, gapLevel: cell.gapLevel, breaking: cell.breaking,
          source: cell.sourceStart..<cell.sourceEnd)
    }
  }
}
