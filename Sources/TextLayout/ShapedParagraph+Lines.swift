extension ShapedParagraph {
  /// Cuts the paragraph into lines that are at most `width` columns wide (at least one).
  ///
  /// Lines end at blanks, at a zero width space, after a hyphen or slash between Latin letters, and
  /// between wide characters; a word that is wider than a line is cut between its cells. The blanks at
  /// the end of a line are not drawn, nor is an indent that leaves no room for the first word. A
  /// character of two columns in a line of one is drawn as U+FFFD.
  ///
  /// There is always a line, even of an empty text.
  public func lines(width: Int) -> [Line] {
    let width = max(1, width)
    var lines: [Line] = []
    var start = 0
    repeat {
      let piece = piece(from: start, width: width)
      let isLast = piece.next >= cells.count
      lines.append(
        line(
          fit(cells[piece.shown], to: width), from: boundary(before: start),
          to: isLast ? sourceCount : boundary(before: piece.next), isLast: isLast))
      start = piece.next
    } while start < cells.count
    return lines
  }

  /// Returns the paragraph as one line of at most `maxWidth` columns (at least one).
  ///
  /// Where it is too long, it ends (at the left, if the paragraph runs from right to left) in an
  /// ellipsis, whose source is all the text that is not shown. Blanks at the end of a paragraph that
  /// fits are drawn.
  public func line(maxWidth: Int) -> Line {
    let maxWidth = max(1, maxWidth)
    guard width > maxWidth else {
      return line(cells, from: 0, to: sourceCount, isLast: true)
    }
    var columns = 1
    var end = 0
    while end < cells.count, columns + Int(cells[end].width) <= maxWidth {
      columns += Int(cells[end].width)
      end += 1
    }
    while end > 0, cells[end - 1].isBlank { end -= 1 }
    var shown = Array(cells[..<end])
    shown.append(
      LayoutCell(
        "…", level: isRightToLeft ? 1 : 0,
        // Never empty: the end may lie inside a character that is spelled out.
        source: UInt32(min(boundary(before: end), sourceCount - 1))..<UInt32(sourceCount)))
    return line(shown, from: 0, to: sourceCount, isLast: true)
  }

  private func line(_ cells: [LayoutCell], from start: Int, to end: Int, isLast: Bool) -> Line {
    Line(
      ordering: cells, range: start..<end, isRightToLeft: isRightToLeft, isLastOfParagraph: isLast)
  }

  /// Returns the offset in the text where the line that starts with a cell begins.
  ///
  /// A spelled-out character that was cut in two belongs to the line before.
  private func boundary(before index: Int) -> Int {
    index == 0 ? 0 : Int(cells[index - 1].sourceEnd)
  }

  /// Returns cells for a line, with a stand-in for those that are wider than the whole line.
  private func fit(_ cells: ArraySlice<LayoutCell>, to width: Int) -> [LayoutCell] {
    guard width == 1 else { return Array(cells) }
    return cells.map { cell in
      cell.width == 1
        ? cell
        : LayoutCell(
          "\u{FFFD}", level: cell.level, breaking: cell.breaking,
          source: cell.sourceStart..<cell.sourceEnd)
    }
  }

  /// Returns the cells of the line that starts at a cell, and the cell where the next line starts.
  private func piece(from start: Int, width: Int) -> (shown: Range<Int>, next: Int) {
    var first = start
    var firstInk: Int?  // The first cell that is not a blank.
    var lastBreak = start  // The line may end before this cell.
    var end = start
    var columns = 0  // The width of the cells from `first` up to `end`.
    while end < cells.count {
      let cell = cells[end]
      let cellWidth = min(Int(cell.width), width)
      if columns + cellWidth > width {
        if let ink = firstInk {
          if !cell.isBlank, lastBreak > ink {
            end = lastBreak
            break
          }
          if cell.isBlank || lastBreak <= first { break }
          // The word does not fit behind the indent: draw it without.
          columns -= cells[first..<lastBreak].reduce(0) { $0 + min(Int($1.width), width) }
          first = lastBreak
          continue
        }
        columns = 0
        first = end
      }
      columns += cellWidth
      if firstInk == nil, !cell.isBlank { firstInk = end }
      end += 1
      if cell.mayEndLine { lastBreak = end }
    }
    var next = end
    while next < cells.count, cells[next].isBlank { next += 1 }
    while end > first, cells[end - 1].isBlank { end -= 1 }
    return (first..<end, next)
  }
}
