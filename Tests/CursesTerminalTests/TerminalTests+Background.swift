import Screen
import Testing

@testable import CursesTerminal

/// The question what the terminal's background is, and its answers.
extension TerminalTests {
  private static let light = "\u{1B}]11;rgb:ffff/ffff/ffff\u{1B}\\"
  private static let dark = "\u{1B}]11;rgb:0000/0000/0000\u{7}"
  private static let identity = "\u{1B}[?62;22c"

  /// What becomes of the guess that a background is dark; no picture is drawn where it was right.
  @Test(arguments: [
    (light + identity, Theme.Background.light), (dark + identity, .dark), (identity, .unknown),
    (identity + light, .light),
  ])
  func theBackgroundIsAskedFor(answer: String, background: Theme.Background) throws {
    var terminal = try terminal(nil)
    #expect(terminal.theme.background == .dark)
    #expect(pseudo.text(upTo: "\u{1B}]11;?\u{7}\u{1B}[c\u{1B}[8l") != nil)
    pseudo.type(answer)
    var redraws = 0
    while terminal.nextEvent(timeout: 0) == .redraw { redraws += 1 }
    #expect(terminal.theme.background == background)
    #expect((redraws > 0) == (background != .dark))
  }

  @Test func aKnownBackgroundIsNotAskedFor() throws {
    var terminal = try terminal(.light)
    terminal.show(canvas("a"))
    let start = try #require(pseudo.text(upTo: "a"))
    #expect(!start.contains("]11;"))
    pseudo.type(Self.dark + Self.identity + "j")
    #expect(terminal.nextEvent() == .key("j"))
    #expect(terminal.theme.background == .light)
  }

  @Test func onlyWhatChangesColourIsSentAgain() throws {
    var terminal = try terminal(nil)
    var canvas = canvas("plain")
    canvas[1, 0] = Cell("P", style: Style(.person))
    terminal.show(canvas)
    _ = try #require(pseudo.text(upTo: "P"))
    pseudo.type(Self.light)
    #expect(terminal.nextEvent() == .redraw)
    terminal.show(canvas)
    let sent = try #require(pseudo.text(upTo: "P"))
    #expect(!sent.contains("plain") && sent.utf8.count < 40)
  }

  @Test(arguments: [light + identity, light, light + "\u{1B}[?6", ""])
  func theAnswerIsKeptFromTheShell(answer: String) throws {
    pseudo.handOverBytes()
    do {
      let terminal = try terminal(nil)
      pseudo.type(answer)
      _ = consume terminal
    }
    pseudo.type("x")
    #expect(pseudo.typed() == "x")
  }
}
