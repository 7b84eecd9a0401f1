import Glibc
import Synchronization

/// The signals that have arrived and not been looked at: a bit for each, and a pipe that wakes.
///
/// Handlers only set a bit and write a byte, which is all that a handler may do.
struct SignalInbox: ~Copyable {
  /// Readable when a signal has arrived.
  let descriptor: Int32
  private let writeDescriptor: Int32
  private let previous: [(signal: Int32, action: sigaction)]

  /// Signals that end the program.
  static let endings = [SIGHUP, SIGINT, SIGTERM]
  private static let pending = Atomic<UInt64>(0)
  private static let wake = Atomic<Int32>(-1)

  /// Installs the handlers; nothing where the system refuses a pipe.
  ///
  /// A signal that was ignored when the program began, as `nohup` has it, stays ignored.
  init?() {
    var ends: [Int32] = [-1, -1]
    guard unsafe pipe(&ends) == 0 else { return nil }
    for end in ends {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
    descriptor = ends[0]
    writeDescriptor = ends[1]
    Self.pending.store(0, ordering: .releasing)
    Self.wake.store(ends[1], ordering: .releasing)

    var previous: [(signal: Int32, action: sigaction)] = []
    for signal in Self.endings + [SIGTSTP, SIGCONT, SIGWINCH] {
      let old = Self.handle(signal)
      if Self.isIgnored(old) { Self.install(old, for: signal) }
      previous.append((signal, old))
    }
    var ignore = sigaction()
    unsafe ignore.__sigaction_handler.sa_handler = SIG_IGN
    previous.append((SIGPIPE, Self.install(ignore, for: SIGPIPE)))
    self.previous = previous
  }

  deinit {
    for (signal, action) in previous { Self.install(action, for: signal) }
    Self.wake.store(-1, ordering: .releasing)
    close(descriptor)
    close(writeDescriptor)
  }

  /// Returns whether a signal has arrived since it was last taken.
  func take(_ signal: Int32) -> Bool {
    Self.pending.bitwiseAnd(~Self.bit(signal), ordering: .acquiringAndReleasing).oldValue
      & Self.bit(signal) != 0
  }

  /// Empties the pipe; to be done before signals are taken.
  func drain() {
    var bytes = [UInt8](repeating: 0, count: 64)
    while unsafe read(descriptor, &bytes, bytes.count) > 0 {}
  }

  /// Stops the program's whole process group as SIGTSTP does by itself.
  ///
  /// Returns when it goes on; at once, and false, where nobody could make it go on.
  func stop() -> Bool {
    var byDefault = sigaction()
    unsafe byDefault.__sigaction_handler.sa_handler = SIG_DFL
    Self.install(byDefault, for: SIGTSTP)
    kill(0, SIGTSTP)
    Self.handle(SIGTSTP)
    _ = take(SIGTSTP)
    return take(SIGCONT)
  }

  private static func bit(_ signal: Int32) -> UInt64 { 1 << UInt64(signal & 63) }

  private static func isIgnored(_ action: sigaction) -> Bool {
    unsafe unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self)
      == unsafeBitCast(SIG_IGN, to: Int.self)
  }

  @discardableResult
  private static func handle(_ signal: Int32) -> sigaction {
    var action = sigaction()
    unsafe action.__sigaction_handler.sa_handler = { signal in
      let before = errno
      SignalInbox.pending.bitwiseOr(SignalInbox.bit(signal), ordering: .acquiringAndReleasing)
      var byte: UInt8 = 0
      unsafe write(SignalInbox.wake.load(ordering: .acquiring), &byte, 1)
      errno = before
    }
    action.sa_flags = SA_RESTART
    return install(action, for: signal)
  }

  @discardableResult
  private static func install(_ action: sigaction, for signal: Int32) -> sigaction {
    var action = action
    var old = sigaction()
    unsafe sigaction(signal, &action, &old)
    return old
  }
}
