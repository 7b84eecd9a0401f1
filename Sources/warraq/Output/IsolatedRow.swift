import TextLayout

/// A row for Konsole, which orders and joins what is written, whatever the row.
///
/// Konsole takes every row as one from the left, keeps an isolate, joins letters but not presentation
/// forms, gives lam and alef two cells, and turns no brackets. So a row goes in logical order, isolated
/// in its direction, with brackets as they are to be seen.
struct IsolatedRow {
  private(set) var text = String.UnicodeScalarView()
  /// The columns that Konsole needs.
  private(set) var width = 0

  /// Returns a paragraph's rows, those of Arabic flush right.
  static func rows(
    of paragraph: ShapedParagraph, _ scalars: [Unicode.Scalar], columns: Int
  ) -> [String] {
    // An isolate needs a character before it, or else Konsole drops it.
    let room = max(1, columns - 1)
    var width = room
    while true {
      let lines = paragraph.lines(width: width)
      let rows = lines.map { IsolatedRow($0, scalars) }
      let excess = (rows.lazy.map(\.width).max() ?? 0) - room
      if excess <= 0 || width <= 1 {
        return zip(lines, rows).map { line, row in
          let blanks = line.isRightToLeft ? max(1, columns - row.width) : 0
          return String(repeating: " ", count: blanks) + String(row.text)
        }
      }
      // Lams and alefs take more than they were set for.
      width = max(1, width - excess)
    }
  }

  /// Takes a line of the scalars that it was set from.
  init(_ line: Line, _ scalars: [Unicode.Scalar]) {
    // The cells of a character that is written out in several stand from right to left, too.
    let cells = line.cells.reversed().enumerated().sorted {
      ($0.element.source.lowerBound, $0.offset) < ($1.element.source.lowerBound, $1.offset)
    }
    guard !cells.isEmpty else { return }
    text.append(line.isRightToLeft ? Self.fromRight : Self.fromLeft)
    var place = line.range.lowerBound.value
    for (_, cell) in cells {
      let end = max(place, min(cell.source.scalars.upperBound, scalars.count))
      let source = scalars[place..<end]
      place = end
      // Of two controls that follow each other Konsole keeps one, so fields are parted by marks.
      let start = source.firstIndex { !Self.isEdge($0) } ?? source.startIndex
      if start > source.startIndex, width > 0 { text.append(Self.mark) }
      append(cell, source)
      if source[start...].contains(where: Self.isEdge) { text.append(Self.mark) }
    }
    text.append(Self.end)
  }

  private static let fromLeft: Unicode.Scalar = "\u{2066}"
  private static let fromRight: Unicode.Scalar = "\u{2067}"
  private static let end: Unicode.Scalar = "\u{2069}"
  private static let mark: Unicode.Scalar = "\u{200F}"

  /// Whether a field begins or ends.
  private static func isEdge(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\u{2068}" || scalar == end
  }

  private mutating func append(_ cell: LayoutCell, _ source: ArraySlice<Unicode.Scalar>) {
    // Presentation forms that a text itself has stay as they were set.
    let letters = source.filter {
      $0.properties.generalCategory == .otherLetter && $0.value < 0xFB50
    }
    if letters.isEmpty {
      text.append(cell.scalar)
      width += Int(cell.width)
    } else {
      text.append(contentsOf: letters)
      width += letters.count
    }
    text.append(contentsOf: cell.marks)
  }
}
