/// The switches that ncurses does not know: what turns them on, and off again.
struct TerminalModes: Equatable {
  /// Sent on the alternate screen, before anything is drawn.
  var entering: String
  /// Sent before the alternate screen is left.
  var leaving: String

  /// Creates the switches for a terminal, inside tmux or not.
  ///
  /// ECMA-48's mode 8 (BDSM) off tells a terminal that orders Arabic by itself to leave the order
  /// to us; mode 2004 marks pasted text. tmux keeps mode 8 to itself, so it is also sent wrapped for
  /// the terminal outside, which works where its `allow-passthrough` is on and harms nowhere.
  init(insideTmux: Bool) {
    let explicit = "\u{1B}[8l"
    let implicit = "\u{1B}[8h"
    entering = explicit + (insideTmux ? Self.passedThrough(explicit) : "") + "\u{1B}[?2004h"
    leaving = "\u{1B}[?2004l" + (insideTmux ? Self.passedThrough(implicit) : "") + implicit
  }

  /// Returns a sequence wrapped for the terminal outside tmux, its escapes doubled.
  private static func passedThrough(_ sequence: String) -> String {
    var wrapped = "\u{1B}Ptmux;"
    for scalar in sequence.unicodeScalars {
      if scalar == "\u{1B}" { wrapped.unicodeScalars.append(scalar) }
      wrapped.unicodeScalars.append(scalar)
    }
    return wrapped + "\u{1B}\\"
  }
}
