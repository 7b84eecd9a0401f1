import Screen

/// What must not be in a canvas that a terminal is to show.
enum CanvasFault {
  /// Returns what is wrong in a canvas; nothing where all is right.
  static func find(in canvas: Canvas, drawnFor size: Size) -> String? {
    if canvas.size != size { return "a canvas of \(canvas.size) for a screen of \(size)" }
    if let cursor = canvas.cursor, !canvas.area.contains(cursor) { return "the cursor is outside" }
    for row in 0..<size.rows {
      var isHalf = false
      for (column, cell) in canvas.row(row).enumerated() {
        let place = "row \(row), column \(column): "
        let code = "U+\(String(cell.scalar.value, radix: 16, uppercase: true))"
        if isHalf != (cell.width == 0) { return place + "half of a wide character" }
        isHalf = cell.width == 2
        if !mayStandAlone(cell.scalar) { return place + code }
        for mark in [cell.marks.first, cell.marks.second, cell.marks.third] where mark != 0 {
          if Unicode.Scalar(mark).map(isMark) != true {
            return place + code + " with U+\(String(mark, radix: 16, uppercase: true))"
          }
        }
      }
      if isHalf { return "row \(row): half of a wide character at its end" }
    }
    return nil
  }

  private static func mayStandAlone(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned,
      .nonspacingMark, .enclosingMark:
      false
    default: true
    }
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .spacingMark: true
    default: false
    }
  }
}
