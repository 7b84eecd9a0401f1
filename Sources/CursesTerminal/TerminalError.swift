/// Why a terminal cannot be used.
public enum TerminalError: Error, Equatable, CustomStringConvertible {
  /// Keys cannot be read: the input is a file, a pipe or closed.
  case inputIsNoTerminal
  /// Nothing can be drawn: standard output is a file, a pipe or closed.
  case outputIsNoTerminal
  /// TERM is unset or empty.
  case typeUnset
  /// TERM names a terminal that the terminfo database does not have.
  case typeUnknown(String)
  /// The terminal that TERM names cannot address its cursor.
  case cannotAddressCursor(String)
  /// The locale's letters are in this encoding, not in UTF-8.
  case encoding(String)
  /// The system refused a pipe, a descriptor or curses its memory.
  case refused
  /// Another `Terminal` is open.
  case alreadyOpen

  /// One line for people.
  public var description: String {
    switch self {
    case .inputIsNoTerminal: "standard input is not a terminal, so no keys can be read"
    case .outputIsNoTerminal: "standard output is not a terminal, so nothing can be shown"
    case .typeUnset: "TERM is not set; set it to the terminal's type, such as xterm-256color"
    case .typeUnknown(let name):
      "TERM is \(printable(name)), which this system does not know; try TERM=xterm"
    case .cannotAddressCursor(let name):
      "TERM is \(printable(name)), a terminal that cannot place its cursor"
    case .encoding(let name):
      "the locale's encoding is \(printable(name)), not UTF-8; try LC_ALL=C.UTF-8"
    case .refused: "the system refused what a terminal needs: a pipe, a descriptor or memory"
    case .alreadyOpen: "the terminal is already in use by this program"
    }
  }
}

/// Returns a name fit for one line: quoted, short, in ASCII, and without what could steer a terminal.
private func printable(_ name: String) -> String {
  let safe = name.unicodeScalars.prefix(40).map { (" "..."~").contains($0) ? $0 : "?" }
  return "'" + String(String.UnicodeScalarView(safe)) + "'"
}
