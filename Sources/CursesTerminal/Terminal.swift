import CNCurses
import Glibc
public import Screen

/// The terminal, held from creation to destruction: shows canvases and reads keys.
///
/// While it lives, the terminal is on its alternate screen, hands over single keys and leaves the
/// order of Arabic letters to the program. It is given back when the value goes away, and also when
/// the program is stopped, crashes or calls `exit`. One thread uses it, the main one.
///
/// ```swift
/// var terminal = try Terminal()
/// terminal.show(canvas)
/// while let event = terminal.nextEvent() { … }
/// ```
public struct Terminal: ~Copyable {
  /// What TERM said.
  public let typeName: String
  /// The number of colours that terminfo gives the terminal, 0 where it has none.
  public let colourCount: Int

  let input: Int32
  let output: Int32
  let curses: CursesScreen
  let insideTmux: Bool
  let reportsMouse: Bool
  let signals: SignalInbox
  let claim: Claim
  let restoring: String
  var settings: LineSettings
  var modes: TerminalModes
  /// What was asked; nothing where all is known from elsewhere.
  var question: TerminalQuestion?
  /// The program that asks tmux, once it runs and until it has ended.
  var tmux: TmuxClient?
  var hasAskedTmux: Bool
  var painter: CellPainter
  var decoder: KeyDecoder
  /// Set once keys can no longer come.
  var ending: TerminalEvent?

  /// Takes the terminal over.
  ///
  /// Reads TERM, the locale, and of the environment NO_COLOR, COLORFGBG and TMUX.
  ///
  /// - Parameters:
  ///   - background: What is known of the terminal's background; COLORFGBG, or else the terminal
  ///     itself, is asked where nil.
  ///   - depth: How many colours to use; as many as terminfo tells where nil.
  ///   - bidi: What the terminal does with right-to-left text; the terminal itself is asked where
  ///     nil.
  ///   - reportsMouse: Whether the terminal is to report the mouse, instead of selecting text.
  ///   - input: Where keys come from, such as `/dev/tty` where standard input is a file.
  ///   - output: Where pictures go.
  public init(
    background: Theme.Background? = nil, depth: Theme.Depth? = nil, bidi: TerminalBidi? = nil,
    reportsMouse: Bool = true, input: Int32 = 0, output: Int32 = 1
  ) throws(TerminalError) {
    guard isatty(output) == 1 else { throw .outputIsNoTerminal }
    guard let settings = LineSettings(of: input) else { throw .inputIsNoTerminal }
    let encoding = Environment.adoptEncoding()
    guard encoding == "UTF-8" else { throw .encoding(encoding) }
    // Before terminfo is read, of which there is one at a time.
    guard let claim = Claim() else { throw .alreadyOpen }
    let type = try TerminalType(name: Environment["TERM"], output: output)
    let depth =
      depth
      ?? Theme.Depth(
        colours: type.colours, pairs: type.pairs, noColour: Environment["NO_COLOR"] != nil)
    let told = background ?? Theme.Background(colorfgbg: Environment["COLORFGBG"])
    let insideTmux = type.isTmux(environment: Environment["TMUX"])
    let asksForBackground = told == .unknown && depth != .attributes
    let asks = type.answersQuestions && (asksForBackground || bidi == nil)
    // Most backgrounds are dark: the first picture is right for them, whenever the answer comes.
    let theme = Theme(
      depth: depth, background: asks && asksForBackground ? .dark : told)
    let guess = bidi ?? TerminalBidi(typeName: type.name) ?? .plain
    let modes = TerminalModes(guess, insideTmux: insideTmux, reportsMouse: reportsMouse)
    let question =
      asks
      ? TerminalQuestion(
        background: asksForBackground, bidi: bidi == nil, insideTmux: insideTmux) : nil

    // Before curses starts, since it takes the signals that are not taken.
    guard let signals = SignalInbox() else { throw .refused }
    let curses = try CursesScreen(type: type, size: Size(of: output))
    Rescue.prepare(
      input: input, output: output, sending: modes.leaving + type.restoring,
      settings: settings.former)
    Rescue.arm()
    settings.takeKeys(from: input)
    Self.enter(curses, modes, asking: question, insideTmux, output)

    typeName = type.name
    colourCount = type.colours
    self.input = input
    self.output = output
    self.curses = curses
    self.insideTmux = insideTmux
    self.reportsMouse = reportsMouse
    self.signals = signals
    self.claim = claim
    restoring = type.restoring
    self.settings = settings
    self.modes = modes
    self.question = question
    tmux = nil
    hasAskedTmux = false
    painter = CellPainter(
      theme: theme, bidi: guess, usesDirectColours: type.colours > 256)
    decoder = KeyDecoder(sequences: type.keys)
  }

  deinit {
    leave()
    Rescue.retire()
  }

  /// The colours in use.
  ///
  /// They change, with `.redraw`, when the terminal answers that its background is not the dark one
  /// it was taken for, or cannot tell.
  public var theme: Theme { painter.theme }

  /// What the terminal does with right-to-left text, as far as is known.
  ///
  /// It may change, with `.redraw`, when the terminal answers.
  public var bidi: TerminalBidi { painter.bidi }

  /// Whether tmux is known to keep the terminal outside ordering text by itself.
  public var isBlockedByTmux: Bool {
    guard let question, question.asksForBidi, question.deadline == nil else { return false }
    return question.answers.isBlocked(bidi, insideTmux: insideTmux)
  }

  /// The number of columns and rows at present.
  public var size: Size { curses.size }

  /// Shows a canvas, sending only what differs from the last.
  public mutating func show(_ canvas: Canvas) {
    painter.show(canvas, on: curses)
    // What was cut off is unknown.
    if !RawOutput.send(curses.takeOutput(), to: output) { forgetPicture() }
  }

  /// Forgets what is on the screen, so that the next canvas is sent whole.
  public mutating func forgetPicture() { curses.forgetPicture() }

  /// Enters the alternate screen with all that is switched there, and asks a question.
  static func enter(
    _ curses: borrowing CursesScreen, _ modes: TerminalModes, asking question: TerminalQuestion?,
    _ insideTmux: Bool, _ output: Int32
  ) {
    curses.enter()
    // The answers come among the keys, whenever they come. Asked before mode 8 is changed, the
    // terminal tells how it was.
    let first = (insideTmux ? question?.outside : nil) ?? ""
    RawOutput.send(
      Array((first + modes.outside).utf8) + curses.takeOutput()
        + Array(((question?.text ?? "") + modes.entering).utf8), to: output)
    curses.forgetPicture()
  }

  /// Gives the terminal back, unless that was done.
  func leave() {
    guard isInForeground else { return Rescue.restore() }
    guard Rescue.disarm() else { return }
    curses.leave()
    RawOutput.send(Array(modes.leaving.utf8) + curses.takeOutput(), to: output)
    TerminalQuestion.swallowAnswers(from: input)
    settings.restore(on: input)
  }

  /// Whether the terminal's settings are ours to change, and not a shell's that runs us behind it.
  var isInForeground: Bool { Self.isInForeground(input) }

  /// A terminal that is not the one the program was started from has no background.
  static func isInForeground(_ input: Int32) -> Bool {
    let group = tcgetpgrp(input)
    return group < 0 || group == getpgrp()
  }

  /// Ends the program by a signal, as if it had never been caught.
  ///
  /// To be called when the terminal has been given back, so that the shell learns why the program
  /// ended.
  public static func raiseAgain(_ signal: Int32) -> Never {
    var byDefault = sigaction()
    unsafe byDefault.__sigaction_handler.sa_handler = SIG_DFL
    unsafe sigaction(signal, &byDefault, nil)
    var only = sigset_t()
    unsafe sigemptyset(&only)
    unsafe sigaddset(&only, signal)
    unsafe pthread_sigmask(SIG_UNBLOCK, &only, nil)
    raise(signal)
    // It is none that ends programs; its number in the exit status tells as much.
    _exit(128 + signal)
  }
}
