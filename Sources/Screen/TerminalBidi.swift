/// What a terminal does with right-to-left text by itself, and so how rows that we have set are sent.
///
/// The names are those that `--bidi` takes.
public enum TerminalBidi: String, Sendable, Hashable, CaseIterable {
  /// Shows cells where they are put, as xterm; what a terminal nobody knows is taken for.
  case plain
  /// Orders text unless ECMA-48's mode 8 (BDSM) is reset, as VTE's terminals.
  case explicit
  /// Orders text unless Konsole's own OSC 50 forbids it.
  case konsole
  /// Orders text unless mlterm's own OSC 5379 forbids it.
  case mlterm
  /// Reverses each chunk between blanks, as kitty; nothing stops it.
  case kitty
  /// Orders each row by the Unicode algorithm, as PuTTY; nothing sent stops it.
  case putty
}
