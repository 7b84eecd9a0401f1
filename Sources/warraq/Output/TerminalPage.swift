import TextLayout

/// Sets lines of text for a terminal that is written to without curses.
struct TerminalPage {
  let columns: Int

  /// What lets the lines stand as they are set, sent before them: the terminal leaves the order of
  /// letters to the program (the mode BDSM of ECMA-48).
  let opening: String
  /// Gives that back to the terminal.
  let closing: String

  /// Creates a page for a terminal of the type that TERM names; one that is unknown or dumb would
  /// show what is sent to it.
  init(columns: Int, terminalType: String?) {
    self.columns = columns
    let takesModes = !["", "dumb"].contains(terminalType ?? "")
    opening = takesModes ? "\u{1B}[8l" : ""
    closing = takesModes ? "\u{1B}[8h" : ""
  }

  /// Returns a paragraph in set lines, those of Arabic flush right.
  ///
  /// Several fields stand from right to left, each with an order of its own, so that the Arabic of
  /// one does not turn the date of the next around.
  func lines(_ fields: [String]) -> String {
    guard fields.count > 1 else { return lines(fields.first ?? "", direction: .automatic) }
    let isolated = fields.map { "\u{2068}\($0)\u{2069}" }
    return lines(isolated.joined(separator: "  ·  "), direction: .rightToLeft)
  }

  private func lines(_ text: String, direction: BaseDirection) -> String {
    let paragraph = ShapedParagraph(
      Array(text.unicodeScalars), options: LayoutOptions(direction: direction))
    return paragraph.lines(width: columns).map { line in
      var text = String.UnicodeScalarView()
      if line.isRightToLeft {
        text.append(contentsOf: repeatElement(" ", count: max(0, columns - line.width)))
      }
      for cell in line.cells {
        text.append(cell.scalar)
        text.append(contentsOf: cell.marks)
      }
      return String(text) + "\n"
    }.joined()
  }
}
