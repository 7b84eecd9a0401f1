import Screen

/// What the bytes of a terminal say.
enum TerminalInput: Equatable {
  /// A key was pressed.
  case key(Key)
  /// The mouse was clicked on a cell, counted as the terminal counts.
  case click(Point)
  /// The wheel was turned by so many notches, down where positive.
  case wheel(Int)
  /// Text was pasted.
  case paste(String)
  /// The terminal answers.
  case answer(Answer)
}
