import CursesTerminal
import Screen
import TextLayout

/// Sets lines of text for a terminal that is written to without curses.
///
/// What is written stays when the program has ended, so a switch for the whole screen, as Konsole and
/// mlterm have, does not serve: taken back, it would turn the lines round.
struct TerminalPage {
  let columns: Int
  /// What the terminal does with right-to-left text.
  let bidi: TerminalBidi

  /// What lets the lines stand as they are set, sent before them: the terminal leaves the order of
  /// letters to the program (the mode BDSM of ECMA-48, which VTE keeps with each row).
  let opening: String
  /// Gives that back to the terminal.
  let closing: String

  /// Creates a page for a terminal of the type that TERM names; one that is unknown or dumb would
  /// show what is sent to it.
  init(columns: Int, terminalType: String?, bidi: TerminalBidi) {
    self.columns = columns
    let takesModes = !["", "dumb"].contains(terminalType ?? "")
    self.bidi = takesModes ? bidi : .plain
    let switches = takesModes && [.plain, .explicit].contains(bidi)
    opening = switches ? "\u{1B}[8l" : ""
    closing = switches ? "\u{1B}[8h" : ""
  }

  /// Returns a paragraph in set lines, those of Arabic flush right.
  ///
  /// Several fields stand from right to left, each with an order of its own, so that the Arabic of
  /// one does not turn the date of the next around.
  func lines(_ fields: [String]) -> String {
    guard fields.count > 1 else { return lines(fields.first ?? "") }
    let isolated = fields.map { "\u{2068}\($0)\u{2069}" }
    return lines(isolated.joined(separator: "  ·  "), direction: .rightToLeft)
  }

  private func lines(_ text: String, direction: BaseDirection? = nil) -> String {
    let scalars = Array(text.unicodeScalars)
    let paragraph = ShapedParagraph(
      scalars, options: LayoutOptions(direction: direction ?? .prevailing(in: scalars)))
    if bidi == .konsole {
      return IsolatedRow.rows(of: paragraph, scalars, columns: columns).map { $0 + "\n" }.joined()
    }
    let room =
      switch bidi {
      case .mlterm: columns - Self.override.unicodeScalars.count
      // No order would do for some rows without a blank at the left.
      case .putty: columns - 1
      case .plain, .explicit, .konsole, .kitty: columns
      }
    return paragraph.lines(width: max(1, room)).map { row(of: $0, room: room) + "\n" }.joined()
  }

  /// A left-to-right mark and override: mlterm takes the row for one from the left, and turns none of
  /// it. Each takes a column there; the row ends both.
  private static let override = "\u{200E}\u{202D}"

  private func row(of line: Line, room: Int) -> String {
    let isWhole = bidi == .putty
    let missing = Array(
      repeating: Cell.blank(), count: max(0, (isWhole ? columns : room) - line.width))
    var row = line.isRightToLeft ? missing : []
    for cell in line.cells {
      row.append(Cell(cell.scalar, marks: Cell.Marks(cell.marks), width: cell.width))
      if cell.width == 2 { row.append(.continuation(of: .plain)) }
    }
    // PuTTY orders its whole row, with the blanks after a line.
    if isWhole, !line.isRightToLeft { row += missing }
    var text = (bidi == .mlterm ? Self.override : "").unicodeScalars
    for cell in bidi.cells(of: row) where cell.width != 0 {
      text.append(cell.scalar)
      for mark in [cell.marks.first, cell.marks.second, cell.marks.third] {
        if let scalar = Unicode.Scalar(mark), scalar != "\0" { text.append(scalar) }
      }
    }
    return String(text)
  }
}
