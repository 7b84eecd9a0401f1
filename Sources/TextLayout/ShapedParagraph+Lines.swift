extension ShapedParagraph {
  /// Cuts the paragraph into lines that are at most `width` columns wide (at least one).
  ///
  /// Lines end where UAX #14 lets them (`LineBreaker`); a word that is wider than a line is cut
  /// between its cells. The blanks at the end of a line are not drawn, nor is an indent that leaves
  /// no room for the first word. A character of two columns in a line of one is drawn as U+FFFD.
  ///
  /// There is always a line, even of an empty text.
  public func lines(width: Int) -> [Line] {
    var setter = LineSetter(self, width: width)
    var lines: [Line] = []
    while let line = setter.next() { lines.append(line) }
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
      return line(cells)
    }
    var columns = 1
    var end = 0
    while end < cells.count, columns + Int(cells[end].width) <= maxWidth {
      columns += Int(cells[end].width)
      end += 1
    }
    while end > 0, cells[end - 1].isBlank { end -= 1 }
    let cut = end == 0 ? 0 : Int(cells[end - 1].sourceEnd)
    var shown = Array(cells[..<end])
    shown.append(
      LayoutCell(
        "…", level: isRightToLeft ? 1 : 0,
        // Never empty: the end may lie inside a character that is spelled out.
        source: UInt32(min(cut, sourceCount - 1))..<UInt32(sourceCount)))
    return line(shown)
  }

  private func line(_ cells: [LayoutCell]) -> Line {
    Line(
      ordering: cells, range: 0..<sourceCount, isRightToLeft: isRightToLeft,
      isLastOfParagraph: true)
  }
}
