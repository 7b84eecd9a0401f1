import Glibc
import Screen
import Testing

@testable import CursesTerminal

/// A terminal that answers what its class is: at once, in parts, or never.
extension TerminalTests {
  private static let konsole = "\u{1B}P>|Konsole 22.12.3\u{1B}\\\u{1B}[1;3R\u{1B}[?62;1;4c"
  private static let own = "\u{1B}]50;BidiRenderingEnabled="

  @Test(arguments: AnswersTests.recorded.prefix(10).indices)
  func theClassIsFound(index: Int) throws {
    let (_, answer, bidi) = AnswersTests.recorded[index]
    var terminal = try terminal(bidi: nil)
    terminal.show(canvas("ﺔﺳ"))
    pseudo.type(answer + "j")
    // No key but the one that was pressed comes out of an answer.
    var event = terminal.nextEvent()
    while event == .redraw {
      terminal.show(canvas("ﺔﺳ"))
      event = terminal.nextEvent()
    }
    #expect(event == .key("j"))
    #expect(terminal.bidi == bidi)
  }

  @Test func theFirstPictureWaitsForNoAnswer() throws {
    var terminal = try terminal(bidi: nil)
    terminal.show(canvas("ﺔﺳ"))
    #expect(pseudo.text(upTo: PseudoTerminal.bytes("ﺔﺳ")) != nil)
    #expect(terminal.bidi == .plain)
  }

  @Test func theSwitchIsSentOnceFoundAndTakenBack() throws {
    do {
      var terminal = try terminal(bidi: nil)
      terminal.show(canvas("ﺔﺳ"))
      let first = try #require(pseudo.text(upTo: PseudoTerminal.bytes("ﺔﺳ")))
      #expect(!first.contains(Self.own))
      for byte in Self.konsole.unicodeScalars { pseudo.type(String(byte)) }
      #expect(terminal.nextEvent() == .redraw)
      #expect(pseudo.text(upTo: Self.own + "false\u{7}") != nil)
      terminal.show(canvas("ﺔﺳ"))
      #expect(pseudo.text(upTo: PseudoTerminal.bytes("ﺔﺳ")) != nil)
    }
    let end = try #require(pseudo.text(upTo: "[?1049l"))
    #expect(end.contains(Self.own + "true\u{7}"))
  }

  @Test func aCrashTakesTheSwitchBack() throws {
    var terminal = try terminal(bidi: nil)
    _ = try #require(pseudo.text(upTo: "[?2004h"))
    pseudo.type(Self.konsole)
    #expect(terminal.nextEvent() == .redraw)
    Rescue.restore()
    let end = try #require(pseudo.text(upTo: "[?1049l"))
    #expect(end.contains(Self.own + "true\u{7}"))
  }

  @Test func theSwitchComesBackAfterAStop() throws {
    var terminal = try terminal(bidi: .mlterm)
    _ = try #require(pseudo.text(upTo: "use_ctl=false\u{7}"))
    kill(getpid(), SIGCONT)
    #expect(terminal.nextEvent() == .redraw)
    let again = try #require(pseudo.text(upTo: "use_ctl=false\u{7}"))
    #expect(again.contains("use_ctl=true\u{7}"))
  }

  @Test func whatIsKnownIsNotAsked() throws {
    var terminal = try terminal(bidi: .kitty)
    terminal.show(canvas("ﺔﺳ"))
    let start = try #require(pseudo.text(upTo: PseudoTerminal.bytes("ﺳﺔ")))
    #expect(!start.contains("[>q") && !start.contains("[6n") && !start.contains("[c"))
  }

  @Test func aTypeMayTellTheClass() throws {
    _ = unsafe setenv("TERM", "mlterm", 1)
    let terminal = try terminal(bidi: nil)
    #expect(terminal.bidi == .mlterm)
  }

  @Test func halfAnAnswerIsNoKey() throws {
    var terminal = try terminal(bidi: nil)
    pseudo.type("\u{1B}P>|Kons")
    #expect(terminal.nextEvent(timeout: 30) == nil)
    pseudo.type("ole 22\u{1B}\\\u{1B}[?1c")
    #expect(terminal.nextEvent() == .redraw)
    #expect(terminal.bidi == .konsole)
  }

  @Test func aMuteTerminalIsTakenForPlain() throws {
    var terminal = try terminal(bidi: nil)
    // The wait ends by itself; keys come meanwhile.
    pseudo.type("j")
    #expect(terminal.nextEvent() == .key("j"))
    #expect(terminal.nextEvent(timeout: TerminalQuestion.patience + 100) == nil)
    #expect(terminal.question?.deadline == nil)
    #expect(terminal.bidi == .plain)
  }

  /// Answers that come after the program has left are kept from the shell, as far as it can wait.
  @Test(arguments: AnswersTests.recorded.prefix(10).indices)
  func noAnswerReachesTheShell(index: Int) throws {
    pseudo.handOverBytes()
    do {
      let terminal = try terminal(nil, bidi: nil)
      pseudo.type(AnswersTests.recorded[index].answer)
      _ = consume terminal
    }
    pseudo.type("x")
    #expect(pseudo.typed() == "x")
  }

  @Test func theTerminalOutsideTmuxIsAskedOnceTmuxSpeaksUp() throws {
    _ = unsafe setenv("TERM", "screen-256color", 1)
    var terminal = try terminal(bidi: nil)
    _ = try #require(pseudo.text(upTo: "[?2004h"))
    pseudo.type("\u{1B}P>|tmux 3.3a\u{1B}\\\u{1B}[>84;0;0c\u{1B}[1;3R\u{1B}[?1;2c")
    #expect(terminal.nextEvent(timeout: 0) == nil)
    #expect(pseudo.text(upTo: "\u{1B}Ptmux;\u{1B}\u{1B}[8$p") != nil)
    pseudo.type("\u{1B}[8;1$y\u{1B}[>65;7006;1c")
    #expect(terminal.nextEvent() == .redraw)
    #expect(terminal.bidi == .explicit)
  }
}
