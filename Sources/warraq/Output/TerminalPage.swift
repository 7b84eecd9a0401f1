import TextLayout

/// Sets lines of text for a terminal that is written to without curses.
struct TerminalPage {
  let columns: Int

  /// What lets the lines stand as they are set, sent before them: the terminal leaves the order of
  /// letters to the program (the mode BDSM of ECMA-48).
  let opening = "\u{1B}[8l"
  /// Gives that back to the terminal.
  let closing = "\u{1B}[8h"

  /// Returns a paragraph in set lines, those of Arabic flush right.
  func lines(_ text: String) -> String {
    let paragraph = ShapedParagraph(Array(text.unicodeScalars))
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
