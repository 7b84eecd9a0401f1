import Glibc
import Screen
import Testing

@testable import CursesTerminal

/// The mouse of a terminal, on and off.
extension TerminalTests {
  private static let on = "\u{1B}[?1000h\u{1B}[?1006h"
  private static let off = "\u{1B}[?1006l\u{1B}[?1000l"

  @Test func theMouseIsReportedAndGivenBack() throws {
    do {
      var terminal = try terminal()
      #expect(pseudo.text(upTo: Self.on) != nil)
      pseudo.type("\u{1B}[<0;4;2M\u{1B}[<0;4;2m\u{1B}[<65;4;2M")
      #expect(terminal.nextEvent() == .click(Point(row: 1, column: 3)))
      #expect(terminal.nextEvent() == .wheel(1))
      #expect(terminal.nextEvent(timeout: 0) == nil)
      // Stopped and gone on: off for the shell, and on again.
      kill(getpid(), SIGCONT)
      #expect(terminal.nextEvent() == .redraw)
      let again = try #require(pseudo.text(upTo: Self.on))
      #expect(again.contains(Self.off))
    }
    let end = try #require(pseudo.text(upTo: "[?1049l"))
    #expect(end.contains(Self.off))
  }

  @Test func aCrashGivesTheMouseBack() throws {
    let terminal = try terminal()
    _ = try #require(pseudo.text(upTo: "[?2004h"))
    Rescue.restore()
    let end = try #require(pseudo.text(upTo: "[?1049l"))
    #expect(end.contains(Self.off))
    _ = consume terminal
  }

  @Test func theMouseMayBeLeftAlone() throws {
    do {
      _ = try Terminal(
        background: .dark, bidi: .plain, reportsMouse: false, input: pseudo.program,
        output: pseudo.program)
    }
    let all = try #require(pseudo.text(upTo: "[?1049l"))
    #expect(!all.contains("[?100"))
  }

  /// PuTTY tells where the letter was sent, kitty and the others where it is seen.
  @Test(arguments: [TerminalBidi.putty, .kitty, .plain])
  func aClickIsOnWhatIsSeen(bidi: TerminalBidi) throws {
    var terminal = try terminal(bidi: bidi)
    let text = "Latin ﻢﻜﺑ ﺎﺒﺣﺮﻣ" + String(repeating: " ", count: 4)
    let canvas = canvas(text)
    terminal.show(canvas)
    var row = EncodedRow()
    row.encode(canvas.row(0), for: bidi)
    let places = bidi == .putty ? try #require(row.places) : Array(0..<40)
    #expect((places != Array(0..<40)) == (bidi == .putty))
    for column in [0, 3, 7, 9, 12, 39] {
      pseudo.type("\u{1B}[<0;\(places[column] + 1);1M\u{1B}[<0;\(column + 1);2M")
      #expect(terminal.nextEvent() == .click(Point(row: 0, column: column)))
      #expect(terminal.nextEvent() == .click(Point(row: 1, column: column)))
    }
  }
}
