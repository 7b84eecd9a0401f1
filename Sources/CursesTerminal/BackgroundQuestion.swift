import Glibc
import Synchronization

/// The question what the terminal's background is, and whether an answer is still to come.
///
/// xterm's OSC 11 asks for the colour. DA1 after it asks what the terminal is, which every terminal
/// answers, in the order of asking: so it is known when no colour will come.
struct BackgroundQuestion {
  /// What is sent.
  static let text = "\u{1B}]11;?\u{7}\u{1B}[c"
  /// How many milliseconds to guess before one takes the terminal for a mute one.
  private static let patience = 1000
  /// How many milliseconds to wait for the answer when the terminal is given back.
  private static let lastPatience = 50

  /// When the guess ends, by `MonotonicClock`; nothing once the answer came or failed to.
  private(set) var deadline: Int?

  private static let isAnswerAwaited = Atomic<Bool>(false)

  /// Notes that the question was sent.
  init() {
    deadline = MonotonicClock.milliseconds + Self.patience
    Self.isAnswerAwaited.store(true, ordering: .sequentiallyConsistent)
  }

  /// Notes that the terminal told its colour, or is taken for one that does not.
  mutating func settle() { deadline = nil }

  /// Notes that nothing more will come.
  static func close() { isAnswerAwaited.store(false, ordering: .sequentiallyConsistent) }

  /// Reads the answer, where it is still to come, so that the shell does not; safe in a signal
  /// handler.
  ///
  /// Ends where the answer does. What was typed meanwhile is lost.
  static func swallowAnswer(from input: Int32) {
    guard isAnswerAwaited.exchange(false, ordering: .sequentiallyConsistent) else { return }
    let end = MonotonicClock.milliseconds + lastPatience
    var place = IdentityPlace.outside
    while place != .end {
      var source = pollfd(fd: input, events: Int16(POLLIN), revents: 0)
      let remaining = max(0, end - MonotonicClock.milliseconds)
      let count = unsafe poll(&source, 1, Int32(clamping: remaining))
      if count < 0 && errno == EINTR { continue }
      var byte: UInt8 = 0
      guard count > 0, unsafe read(input, &byte, 1) == 1 else { break }
      place = place.after(byte)
    }
    if place != .end { tcflush(input, TCIFLUSH) }
  }

  /// A place in the answer to DA1, `ESC [ ? 6 2 ; 4 c`.
  private enum IdentityPlace {
    case outside, escape, bracket, parameters, end

    func after(_ byte: UInt8) -> IdentityPlace {
      switch (self, byte) {
      case (_, 0x1B): .escape
      case (.escape, UInt8(ascii: "[")): .bracket
      case (.bracket, UInt8(ascii: "?")): .parameters
      case (.parameters, UInt8(ascii: "0")...UInt8(ascii: ";")): .parameters
      case (.parameters, UInt8(ascii: "c")): .end
      default: .outside
      }
    }
  }
}
