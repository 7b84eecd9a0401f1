import Glibc
import Screen

/// A program on a pseudo-terminal of its own, which this end of it plays.
///
/// The only file with unsafe calls: every pointer handed over lives until the call returns.
@safe struct TerminalProgram: ~Copyable {
  /// Why a program could not be measured.
  enum Failure: Error, CustomStringConvertible {
    case noTerminal
    case notStarted(String)
    case silent(String)

    var description: String {
      switch self {
      case .noTerminal: "there is no pseudo-terminal to be had"
      case .notStarted(let reason): reason
      case .silent(let name): "\(name) ended, or wrote nothing for five seconds"
      }
    }
  }

  /// What the program wrote until it fell silent.
  struct Picture {
    /// From the moment asked for to the last byte.
    let duration: Duration
    /// How many bytes there were.
    let byteCount: Int
  }

  /// What the terminal says when it is asked.
  struct Answers {
    /// Whether it tells its background (OSC 11) as a dark terminal does. What it is (DA1) it tells
    /// in any case.
    let background: Bool
  }

  private let name: String
  private let terminal: Int32
  private let process: pid_t
  private let answers: Answers
  private let start: ContinuousClock.Instant
  /// The end of what was read, as long as a question may be.
  private var tail: [UInt8] = []

  private static let clock = ContinuousClock()
  // What Linux calls TIOCSPTLCK and TIOCGPTN, and POSIX.1-2024 POSIX_SPAWN_SETSID: macros that are
  // not imported.
  private static let setLock: UInt = 0x4004_5431
  private static let getNumber: UInt = 0x8004_5430
  private static let newSession: Int16 = 0x80

  /// Starts a program; time is counted from just before that.
  ///
  /// - Parameters:
  ///   - command: The program, looked for as the shell does, and what it is told.
  ///   - environment: All of its environment, `NAME=value`.
  init(
    _ command: [String], environment: [String], size: Size, answers: Answers
  ) throws(Failure) {
    let terminal = unsafe open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    guard terminal >= 0 else { throw .noTerminal }
    var window = winsize()
    window.ws_row = UInt16(clamping: size.rows)
    window.ws_col = UInt16(clamping: size.columns)
    var lock: Int32 = 0
    var number: UInt32 = 0
    guard unsafe ioctl(terminal, Self.setLock, &lock) == 0,
      unsafe ioctl(terminal, Self.getNumber, &number) == 0,
      unsafe ioctl(terminal, UInt(TIOCSWINSZ), &window) == 0
    else {
      close(terminal)
      throw .noTerminal
    }
    do {
      (start, process) = try Self.spawn(command, environment, on: "/dev/pts/\(number)")
    } catch {
      close(terminal)
      throw error
    }
    name = command.first ?? ""
    self.terminal = terminal
    self.answers = answers
  }

  deinit { close(terminal) }

  /// Starts a program in a session of its own, whose terminal `path` becomes.
  private static func spawn(
    _ command: [String], _ environment: [String], on path: String
  ) throws(Failure) -> (ContinuousClock.Instant, pid_t) {
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    unsafe posix_spawn_file_actions_addopen(&actions, 0, path, O_RDWR, 0)
    unsafe posix_spawn_file_actions_adddup2(&actions, 0, 1)
    unsafe posix_spawn_file_actions_adddup2(&actions, 0, 2)
    var attributes = posix_spawnattr_t()
    unsafe posix_spawnattr_init(&attributes)
    unsafe posix_spawnattr_setflags(&attributes, Self.newSession)
    var arguments = unsafe command.map { unsafe strdup($0) } + [nil]
    var variables = unsafe environment.map { unsafe strdup($0) } + [nil]
    defer {
      unsafe (arguments + variables).forEach { unsafe free($0) }
      unsafe posix_spawnattr_destroy(&attributes)
      unsafe posix_spawn_file_actions_destroy(&actions)
    }
    var process: pid_t = 0
    let start = clock.now
    let status = unsafe posix_spawnp(
      &process, command.first ?? "", &actions, &attributes, &arguments, &variables)
    guard status == 0 else {
      throw .notStarted("\(command.first ?? ""): \(unsafe String(cString: strerror(status)))")
    }
    return (start, process)
  }

  /// Reads until the program has been silent for a while, and answers what it asks.
  ///
  /// - Parameter origin: When to count from; the start where it is not given.
  mutating func picture(
    silentFor milliseconds: Int32, since origin: ContinuousClock.Instant? = nil
  ) throws(Failure) -> Picture {
    var last: ContinuousClock.Instant?
    var count = 0
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      var source = pollfd(fd: terminal, events: Int16(POLLIN), revents: 0)
      let ready = unsafe poll(&source, 1, last == nil ? 5000 : milliseconds)
      if ready < 0 && errno == EINTR { continue }
      guard ready > 0 else { break }
      let length = unsafe read(terminal, &buffer, buffer.count)
      guard length > 0 else { throw .silent(name) }
      last = Self.clock.now
      count += length
      answer(buffer.prefix(length))
    }
    guard let last else { throw .silent(name) }
    return Picture(duration: (origin ?? start).duration(to: last), byteCount: count)
  }

  /// Types a text and reads what the program draws then.
  mutating func picture(
    after text: String, silentFor milliseconds: Int32
  ) throws(Failure) -> Picture {
    let origin = Self.clock.now
    send(text)
    return try picture(silentFor: milliseconds, since: origin)
  }

  /// Answers the questions that end in `bytes`.
  private mutating func answer(_ bytes: ArraySlice<UInt8>) {
    let questions = [
      (asked: "\u{1B}[c", answer: "\u{1B}[?62;22c", isAnswered: true),
      (
        asked: "\u{1B}]11;?", answer: "\u{1B}]11;rgb:1717/1818/1d1d\u{7}",
        isAnswered: answers.background
      ),
    ]
    let seen = tail + bytes
    for question in questions where question.isAnswered {
      let pattern = Array(question.asked.utf8)
      var from = max(0, tail.count - pattern.count + 1)
      while from + pattern.count <= seen.count {
        if seen[from] == pattern[0], seen[from..<from + pattern.count] == pattern[...] {
          send(question.answer)
        }
        from += 1
      }
    }
    tail = seen.suffix(16)
  }

  private func send(_ text: String) {
    let bytes = Array(text.utf8)
    _ = unsafe write(terminal, bytes, bytes.count)
  }

  /// Ends the program, by `q` if it heeds that, and returns the most memory it ever had, in KiB.
  consuming func end() -> Int {
    send("q")
    if let usage = usage(withinMilliseconds: 1000) { return usage }
    kill(process, SIGTERM)
    if let usage = usage(withinMilliseconds: 1000) { return usage }
    kill(process, SIGKILL)
    return usage(withinMilliseconds: 10_000) ?? 0
  }

  /// Waits for the end, taking what is still written.
  private func usage(withinMilliseconds milliseconds: Int) -> Int? {
    let deadline = Self.clock.now + .milliseconds(milliseconds)
    var buffer = [UInt8](repeating: 0, count: 4096)
    while Self.clock.now < deadline {
      var usage = rusage()
      var status: Int32 = 0
      if unsafe wait4(process, &status, WNOHANG, &usage) == process { return usage.ru_maxrss }
      var source = pollfd(fd: terminal, events: Int16(POLLIN), revents: 0)
      if unsafe poll(&source, 1, 2) > 0, unsafe read(terminal, &buffer, buffer.count) <= 0 {
        usleep(1000)
      }
    }
    return nil
  }
}
