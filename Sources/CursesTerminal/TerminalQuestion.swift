import Glibc
import Screen
import Synchronization

/// The one question put to the terminal at the start, and the answers to it.
///
/// DA1 comes last in it, which every terminal answers, in the order of asking: so it is known when
/// nothing more will come. Outside tmux, which answers for itself, DA2 is the last to be answered.
struct TerminalQuestion {
  /// What has been answered so far.
  private(set) var answers = TerminalAnswers()
  /// When the guess ends, by `MonotonicClock`; nothing once all answers came or failed to.
  private(set) var deadline: Int?
  /// Whether the background was asked for.
  let asksForBackground: Bool
  /// Whether what the terminal does with Arabic was asked for.
  let asksForBidi: Bool

  /// How many milliseconds to guess before one takes the terminal for a mute one.
  static let patience = 2000
  /// How many milliseconds to wait for the answers when the terminal is given back.
  private static let lastPatience = 100
  /// The last answers that are still to come: 1 for DA1, 2 for DA2 from outside tmux.
  private static let awaited = Atomic<UInt8>(0)

  /// What is sent.
  var text: String { Self.text(background: asksForBackground, bidi: asksForBidi) }

  /// Returns what asks for a background, for what the terminal does with Arabic, or for both.
  ///
  /// It writes in the first row and erases that again, which leaves the cursor at its start; to be
  /// sent on an empty screen before mode 8 is changed. ENQ is not in it, to which PuTTY answers as
  /// if its name were typed, nor XTGETTCAP, which PuTTY shows.
  static func text(background: Bool, bidi: Bool) -> String {
    (background ? colour : "")
      // zutty shows the last letter of the first one.
      + (bidi ? identification + "\u{1B}[H\u{644}\u{627}\u{1B}[6n\r\u{1B}[K" : "")
      + "\u{1B}[c"
  }

  /// What is sent to the terminal outside tmux, where that lets it through.
  var outside: String {
    guard asksForBidi else { return "" }
    return TerminalModes.passedThrough(
      (asksForBackground ? Self.colour : "") + Self.identification)
  }

  private static let colour = "\u{1B}]11;?\u{7}"
  /// The questions that go to the terminal outside where tmux lets them: DECRQM for mode 8,
  /// XTVERSION, DA3 and DA2.
  private static let identification = "\u{1B}[8$p\u{1B}[>q\u{1B}[=c\u{1B}[>c"

  /// Notes that the question was sent.
  init(background: Bool, bidi: Bool, insideTmux: Bool) {
    asksForBackground = background
    asksForBidi = bidi
    deadline = MonotonicClock.milliseconds + Self.patience
    Self.awaited.store(bidi && insideTmux ? 3 : 1, ordering: .sequentiallyConsistent)
  }

  /// Notes an answer.
  mutating func take(_ answer: Answer) {
    answers.take(answer)
    switch answer {
    case .attributes: Self.note(1)
    case .identity where answers.identity != nil: Self.note(2)
    default: return
    }
    if Self.awaited.load(ordering: .sequentiallyConsistent) == 0 { settle() }
  }

  /// Notes what tmux tells of the terminal outside, which need not answer any more.
  mutating func take(tmuxClient line: String) {
    answers.take(tmuxClient: line)
    if answers.finding.bidi != .plain { settle() }
  }

  /// Notes that the terminal outside tmux is asked too.
  func awaitOutside() { Self.awaited.store(2, ordering: .sequentiallyConsistent) }

  /// Stops waiting.
  mutating func settle() { deadline = nil }

  private static func note(_ answer: UInt8) {
    awaited.bitwiseAnd(~answer, ordering: .sequentiallyConsistent)
  }

  /// Reads the answers that are still to come, so that the shell does not; safe in a signal handler.
  ///
  /// Ends where the last one does. What was typed meanwhile is lost.
  static func swallowAnswers(from input: Int32) {
    var missing = awaited.exchange(0, ordering: .sequentiallyConsistent)
    guard missing != 0 else { return }
    let end = MonotonicClock.milliseconds + lastPatience
    var place = Place.outside
    while missing != 0 {
      var source = pollfd(fd: input, events: Int16(POLLIN), revents: 0)
      let remaining = max(0, end - MonotonicClock.milliseconds)
      let count = unsafe poll(&source, 1, Int32(clamping: remaining))
      if count < 0 && errno == EINTR { continue }
      var byte: UInt8 = 0
      guard count > 0, unsafe read(input, &byte, 1) == 1 else { break }
      place = place.after(byte)
      switch place {
      case .attributes: missing &= ~1
      case .identity: missing &= ~2
      default: break
      }
    }
    if missing != 0 { tcflush(input, TCIFLUSH) }
  }

  /// A place in `ESC [ ? 6 2 ; 4 c` or in `ESC [ > 4 1 ; 3 7 9 ; 0 c`.
  private enum Place {
    case outside, escape, bracket, question, greater
    /// tmux's own identity begins with 84.
    case tmuxEight, tmux, other
    /// At the end of an answer.
    case attributes, identity

    func after(_ byte: UInt8) -> Place {
      switch (self, byte) {
      case (_, 0x1B): .escape
      case (.escape, UInt8(ascii: "[")): .bracket
      case (.bracket, UInt8(ascii: "?")): .question
      case (.question, UInt8(ascii: "0")...UInt8(ascii: ";")): .question
      case (.question, UInt8(ascii: "c")): .attributes
      case (.bracket, UInt8(ascii: ">")): .greater
      case (.greater, UInt8(ascii: "8")): .tmuxEight
      case (.tmuxEight, UInt8(ascii: "4")): .tmux
      case (.tmux, UInt8(ascii: ";")), (.tmux, UInt8(ascii: "c")): .outside
      case (.greater, UInt8(ascii: "0")...UInt8(ascii: ";")),
        (.tmuxEight, UInt8(ascii: "0")...UInt8(ascii: ";")),
        (.tmux, UInt8(ascii: "0")...UInt8(ascii: "9")),
        (.other, UInt8(ascii: "0")...UInt8(ascii: ";")):
        .other
      case (.other, UInt8(ascii: "c")), (.tmuxEight, UInt8(ascii: "c")): .identity
      default: .outside
      }
    }
  }
}
