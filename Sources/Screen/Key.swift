/// A key press, whatever sent it.
public enum Key: Hashable, Sendable {
  /// A character, typed without Control.
  case character(Unicode.Scalar)
  /// A letter typed with Control, in lower case.
  case control(Unicode.Scalar)
  /// A character typed with Alt, or right behind Escape: terminals send the same for both. Backspace is
  /// U+007F.
  case alt(Unicode.Scalar)
  case enter, escape, tab, backTab, backspace, delete
  case up, down, left, right, home, end, pageUp, pageDown
}

extension Key: ExpressibleByUnicodeScalarLiteral {
  /// The key that types a character.
  public init(unicodeScalarLiteral value: Unicode.Scalar) { self = .character(value) }
}

/// What a terminal reports.
public enum TerminalEvent: Hashable, Sendable {
  /// A key was pressed.
  case key(Key)
  /// The left button of the mouse was pressed on a cell.
  case click(Point)
  /// The wheel of the mouse was turned by so many notches, down where positive.
  case wheel(Int)
  /// Text was pasted.
  case paste(String)
  /// The terminal has another size.
  case resized(Size)
  /// The picture is to be drawn again, lost while the program was stopped or in other colours now.
  case redraw
  /// The program must leave, for this signal where there was one.
  case end(signal: Int32?)
}
