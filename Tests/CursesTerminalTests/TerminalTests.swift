import Glibc
import Screen
import Testing

@testable import CursesTerminal

/// The terminal at work on a pseudo-terminal, one test at a time since there is one terminal.
@Suite(.serialized) struct TerminalTests {
  let pseudo: PseudoTerminal

  init() throws {
    set("TERM", "xterm-256color")
    set("LC_ALL", "C.UTF-8")
    for name in ["TMUX", "NO_COLOR", "COLORFGBG"] { set(name, "") }
    pseudo = try #require(PseudoTerminal(columns: 40, rows: 10))
  }

  func terminal(
    _ background: Theme.Background? = .dark, bidi: TerminalBidi? = .plain
  ) throws -> Terminal {
    try Terminal(
      background: background, bidi: bidi, input: pseudo.program, output: pseudo.program)
  }

  /// Returns a canvas with a text at its top left.
  func canvas(_ text: String, _ size: Size = Size(columns: 40, rows: 10)) -> Canvas {
    var canvas = Canvas(size)
    for (column, scalar) in text.unicodeScalars.enumerated() { canvas[0, column] = Cell(scalar) }
    return canvas
  }

  @Test func modesComeAfterTheAlternateScreenAndGoBeforeIt() throws {
    let before = pseudo.flags
    do {
      var terminal = try terminal()
      #expect(pseudo.flags != before)
      terminal.show(canvas("ﺔﺳ"))
      let start = try #require(pseudo.text(upTo: PseudoTerminal.bytes("ﺔﺳ")))
      let screen = try #require(start.firstRange(of: "[?1049h"))
      let mode = try #require(start.firstRange(of: "[8l"))
      #expect(screen.lowerBound < mode.lowerBound)
    }
    let end = try #require(pseudo.text(upTo: "[?1049l"))
    #expect(end.contains("[?2004l\u{1B}[8h"))
    #expect(pseudo.flags == before)
  }

  @Test func onlyDifferencesAreSent() throws {
    var terminal = try terminal()
    terminal.show(canvas("abcdefgh"))
    _ = try #require(pseudo.text(upTo: "abcdefgh"))
    terminal.show(canvas("abcdefgX"))
    let difference = try #require(pseudo.text(upTo: "X"))
    #expect(!difference.contains("abc"))
    #expect(difference.utf8.count < 40)
  }

  @Test func aPictureGoesWhole() throws {
    let terminal = try terminal()
    _ = try #require(pseudo.text(upTo: "[?2004h"))
    // Each row moves the cursor, after which curses writes.
    var painter = CellPainter(theme: terminal.theme, usesDirectColours: false)
    var canvas = Canvas(terminal.size)
    for row in 0..<canvas.size.rows { canvas[row, row * 3] = Cell("x") }
    painter.show(canvas, on: terminal.curses)
    #expect(!pseudo.hasMore)
    #expect(terminal.curses.takeOutput().count { $0 == UInt8(ascii: "x") } == canvas.size.rows)
    #expect(terminal.curses.takeOutput().isEmpty)
  }

  @Test func theCursorStandsWhereItIsFollowed() throws {
    var terminal = try terminal()
    var canvas = canvas("abc")
    canvas.cursor = Point(row: 4, column: 6)
    terminal.show(canvas)
    let hidden = try #require(pseudo.text(upTo: "\u{1B}[5;7H"))
    #expect(hidden.contains("\u{1B}[?25l") && !hidden.contains("\u{1B}[?25h"))
    // Only its place is sent where only that changes.
    canvas.cursor = Point(row: 6, column: 6)
    terminal.show(canvas)
    #expect(pseudo.text(upTo: "d") == "\u{1B}[7d" && !pseudo.hasMore)
    canvas.showsCursor = true
    terminal.show(canvas)
    let shown = try #require(pseudo.text(upTo: "\u{1B}[?25h"))
    #expect(shown.utf8.count < 20)
    terminal.show(canvas)
    #expect(!pseudo.hasMore)
    canvas.cursor = nil
    terminal.show(canvas)
    #expect(pseudo.text(upTo: "l") == "\u{1B}[?25l" && !pseudo.hasMore)
    canvas.cursor = Point(row: .max, column: .min)
    terminal.show(canvas)
    #expect(!pseudo.hasMore)
  }

  @Test func nothingHarmfulReachesTheTerminal() throws {
    var terminal = try terminal()
    var canvas = canvas("<>")
    let harmful: [Unicode.Scalar] = [
      "\u{0}", "\u{1B}", "\u{7}", "\n", "\u{7F}", "\u{9B}", "\u{200F}", "\u{202E}", "\u{2066}",
      "\u{FEFF}", "\u{AD}", "\u{64E}", "\u{2028}", "\u{FFFE}", "漢", "\u{E0001}",
    ]
    for (index, scalar) in harmful.enumerated() { canvas[0, index + 1] = Cell(scalar) }
    canvas[0, harmful.count + 1] = Cell("ب", marks: .init(["\u{64E}", "\u{202E}", "\u{1B}"]))
    canvas[0, harmful.count + 2] = Cell(">")
    terminal.show(canvas)
    let sent = try #require(pseudo.text(upTo: ">"))
    let expected = String(repeating: "\u{FFFD}", count: harmful.count) + "ب\u{64E}>"
    #expect(sent.hasSuffix("<" + PseudoTerminal.bytes(expected)))
  }

  @Test func wideCharactersTakeTwoColumns() throws {
    var terminal = try terminal()
    var canvas = canvas("a--b")
    canvas[0, 1] = Cell("漢", width: 2)
    canvas[0, 2] = .continuation(of: .plain)
    canvas[0, 39] = Cell("字", width: 2)
    canvas[9, 39] = Cell("Z")
    terminal.show(canvas)
    let sent = try #require(pseudo.text(upTo: "Z"))
    #expect(sent.contains(PseudoTerminal.bytes("a漢b")))
    #expect(!sent.contains(PseudoTerminal.bytes("字")))
  }

  @Test func canvasesOfAnySizeAreShown() throws {
    var terminal = try terminal()
    let sizes = [(0, 0), (1, 1), (41, 11), (40, 9), (39, 10), (300, 200)]
    for (columns, rows) in sizes {
      terminal.show(canvas("x", Size(columns: columns, rows: rows)))
    }
    var last = canvas("done")
    last.cursor = Point(row: 500, column: -1)
    terminal.show(last)
    #expect(pseudo.text(upTo: "done") != nil)
  }

  @Test func keysArriveAndTimeRunsOut() throws {
    var terminal = try terminal()
    #expect(terminal.nextEvent(timeout: 0) == nil)
    pseudo.type("j\u{1B}[A\u{13}")
    #expect(terminal.nextEvent() == .key(.character("j")))
    #expect(terminal.nextEvent() == .key(.up))
    #expect(terminal.nextEvent() == .key(.control("s")))
    pseudo.type("\u{1B}")
    #expect(terminal.nextEvent() == .key(.escape))
  }

  @Test func aPipeWakes() throws {
    var terminal = try terminal()
    var ends: [Int32] = [0, 0]
    try #require(unsafe pipe(&ends) == 0)
    defer { for end in ends { close(end) } }
    _ = unsafe write(ends[1], [1], 1)
    #expect(terminal.nextEvent(wake: ends[0]) == nil)
  }

  @Test func theWholePictureIsSentWhereAskedFor() throws {
    var terminal = try terminal()
    terminal.show(canvas("plain"))
    _ = try #require(pseudo.text(upTo: "plain"))
    terminal.forgetPicture()
    terminal.show(canvas("plain"))
    let again = try #require(pseudo.text(upTo: "plain"))
    #expect(again.contains("\u{1B}[2J"))
  }

  /// The Linux console's size is not in terminfo, the second one's is.
  @Test(arguments: ["linux", "vt100"]) func theSizeIsTheTerminals(type: String) throws {
    set("TERM", type)
    set("LINES", "1000000000")
    defer { set("LINES", "") }
    let terminal = try terminal()
    #expect(terminal.size == Size(columns: 40, rows: 10))
  }

  @Test func anotherSizeIsTold() throws {
    var terminal = try terminal()
    pseudo.resize(columns: 50, rows: 12)
    send(SIGWINCH)
    #expect(terminal.nextEvent() == .resized(Size(columns: 50, rows: 12)))
    #expect(terminal.size == Size(columns: 50, rows: 12))
    send(SIGWINCH)
    #expect(terminal.nextEvent(timeout: 0) == nil)
  }

  @Test(arguments: [SIGINT, SIGTERM, SIGHUP]) func signalsEndTheProgram(signal: Int32) throws {
    var terminal = try terminal()
    send(signal)
    #expect(terminal.nextEvent() == .end(signal: signal))
  }

  @Test func goingOnPaintsEverythingAgain() throws {
    var terminal = try terminal()
    terminal.show(canvas("abc"))
    _ = try #require(pseudo.text(upTo: "abc"))
    send(SIGCONT)
    #expect(terminal.nextEvent() == .redraw)
    terminal.show(canvas("abc"))
    let again = try #require(pseudo.text(upTo: "abc"))
    let screen = try #require(again.firstRange(of: "[?1049h"))
    let mode = try #require(again.firstRange(of: "[8l"))
    #expect(screen.lowerBound < mode.lowerBound)
  }

  @Test func aClosedTerminalEnds() throws {
    var terminal = try terminal()
    pseudo.hangUp()
    for _ in 0..<3 {
      guard case .end? = terminal.nextEvent() else {
        Issue.record("the terminal is gone")
        return
      }
    }
  }

  /// The variable that counts is the first of them that is set.
  @Test(arguments: [
    ("xx_XX.UTF-8", "", ""), ("", "xx_XX.utf8", "C"), ("", "", "xx_XX.Utf8"),
    ("xx.UTF-8", "C", "C"),
    ("", "UTF-8", ""),
  ]) func aLocaleThatIsLackingMayNameUTF8(all: String, letters: String, other: String) throws {
    let names = ["LC_ALL", "LC_CTYPE", "LANG"]
    let former = names.map { Environment[$0] ?? "" }
    defer { for (name, value) in zip(names, former) { set(name, value) } }
    for (name, value) in zip(names, [all, letters, other]) { set(name, value) }
    var terminal = try terminal()
    terminal.show(canvas("ﺔﺳ"))
    #expect(pseudo.text(upTo: PseudoTerminal.bytes("ﺔﺳ")) != nil)
  }

  @Test func whatCannotBeUsedIsRefused() throws {
    func error(_ make: () throws(TerminalError) -> Void) -> TerminalError? {
      do throws(TerminalError) { try make() } catch { return error }
      return nil
    }
    let program = pseudo.program
    let open = { () throws(TerminalError) in
      _ = try Terminal(input: program, output: program)
    }
    let file = unsafe Glibc.open("/dev/null", O_RDWR | O_CLOEXEC)
    defer { close(file) }
    #expect(
      error { () throws(TerminalError) in _ = try Terminal(input: program, output: file) }
        == .outputIsNoTerminal)
    #expect(
      error { () throws(TerminalError) in _ = try Terminal(input: file, output: program) }
        == .inputIsNoTerminal)
    set("TERM", "dumb")
    #expect(error(open) == .cannotAddressCursor("dumb"))
    set("TERM", "nonsense")
    #expect(error(open) == .typeUnknown("nonsense"))
    set("TERM", "../nonsense")
    #expect(error(open) == .typeUnknown("../nonsense"))
    set("TERM", "")
    #expect(error(open) == .typeUnset)
    set("LC_ALL", "xx_XX.ISO-8859-6")
    #expect(error(open) == .encoding("ANSI_X3.4-1968"))
    set("LC_ALL", "C")
    #expect(error(open) == .encoding("ANSI_X3.4-1968"))
    set("LC_ALL", "C.UTF-8")
    set("TERM", "xterm-256color")
    let first = try terminal()
    #expect(error(open) == .alreadyOpen)
    _ = consume first
    #expect(error(open) == nil)
  }
}

/// Sets a variable of the environment.
private func set(_ name: String, _ value: String) { _ = unsafe setenv(name, value, 1) }

/// Sends the program a signal. The thread of a test blocks them, so `raise` would not do.
private func send(_ signal: Int32) { kill(getpid(), signal) }
