import Screen

/// The switches that ncurses does not know: what turns them on, and off again.
struct TerminalModes: Equatable {
  /// Sent before the alternate screen is entered, for the terminal outside tmux: what comes after,
  /// tmux drops until it has drawn that screen.
  var outside: String
  /// Sent on the alternate screen, before anything is drawn.
  var entering: String
  /// Sent before the alternate screen is left.
  var leaving: String

  /// Creates the switches for a terminal, inside tmux or not.
  ///
  /// ECMA-48's mode 8 (BDSM) off tells a terminal that orders Arabic by itself to leave the order
  /// to us; it harms nowhere, and so needs no answer to be waited for. Konsole and mlterm have
  /// switches of their own, which others would take for something else. Mode 2004 marks pasted text.
  /// tmux keeps all but that and the mouse's to itself, so they are also sent wrapped for the terminal outside,
  /// which works where its `allow-passthrough` is on and harms nowhere.
  ///
  /// - Parameters:
  ///   - bidi: The terminal's class; plain before it is known.
  ///   - leavesExplicit: Whether mode 8 was off before.
  ///   - marksPastes: Whether pasted text is to be marked.
  ///   - reportsMouse: Whether the mouse is to be reported.
  init(
    _ bidi: TerminalBidi = .plain, insideTmux: Bool, leavesExplicit: Bool = false,
    marksPastes: Bool = true, reportsMouse: Bool = true
  ) {
    let own = bidi.ownSwitch
    let on = "\u{1B}[8l" + own.on
    let off = own.off + (leavesExplicit ? "" : "\u{1B}[8h")
    let (onOutside, offOutside) =
      bidi == .explicit ? (Self.onEachRow(on), Self.onEachRow(off)) : (on, off)
    outside = insideTmux ? Self.passedThrough(onOutside) : ""
    entering =
      on + (reportsMouse ? MouseReport.on : "") + (marksPastes ? "\u{1B}[?2004h" : "")
    leaving =
      (reportsMouse ? MouseReport.off : "") + (marksPastes ? "\u{1B}[?2004l" : "")
      + (insideTmux ? Self.passedThrough(offOutside) : "")
      + off
  }

  /// Returns a switch sent at the start of every row, the cursor being put back.
  ///
  /// VTE keeps mode 8 with each row, from when that was last cleared; tmux clears none for us.
  private static func onEachRow(_ sequence: String) -> String {
    guard !sequence.isEmpty else { return "" }
    return "\u{1B}7" + (1...mostRows).map { "\u{1B}[\($0)H" + sequence }.joined() + "\u{1B}8"
  }

  /// The most rows that a terminal around tmux is thought to have.
  private static let mostRows = 120

  /// Returns a sequence wrapped for the terminal outside tmux, its escapes doubled.
  static func passedThrough(_ sequence: String) -> String {
    guard !sequence.isEmpty else { return "" }
    var wrapped = "\u{1B}Ptmux;"
    for scalar in sequence.unicodeScalars {
      if scalar == "\u{1B}" { wrapped.unicodeScalars.append(scalar) }
      wrapped.unicodeScalars.append(scalar)
    }
    return wrapped + "\u{1B}\\"
  }
}

extension TerminalBidi {
  /// What a class has besides mode 8.
  fileprivate var ownSwitch: (on: String, off: String) {
    switch self {
    case .konsole:
      ("\u{1B}]50;BidiRenderingEnabled=false\u{7}", "\u{1B}]50;BidiRenderingEnabled=true\u{7}")
    case .mlterm: ("\u{1B}]5379;use_ctl=false\u{7}", "\u{1B}]5379;use_ctl=true\u{7}")
    case .plain, .explicit, .kitty, .putty: ("", "")
    }
  }
}
