import Glibc
import Testing

/// A terminal without a window, with a program in it: what the program sends becomes cells, and what
/// it asks is answered, or not.
@safe final class HeadlessTerminal {
  /// How questions are answered.
  enum Answers {
    case atOnce
    /// Only by `answer(bytes:)`, or never.
    case onDemand
    /// At once, as a certain emulator does.
    case like(Emulator)
  }

  /// How long to wait for what a terminal is to show; only a failing test waits as long.
  private static let patience = Duration.seconds(20)

  private let keyboard: Int32
  private let screen: VirtualScreen
  private let answers: Answers
  private var unsentReplies: [UInt8] = []
  private let program: pid_t
  /// Everything the program sent so far.
  private(set) var sent: [UInt8] = []

  /// Starts a program in a session of its own, with the terminal as its controlling one.
  init(
    columns: Int, rows: Int, answers: Answers = .atOnce, program path: String,
    _ arguments: [String], environment: [String: String]
  ) throws {
    keyboard = unsafe open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC | O_NONBLOCK)
    // The importer does not see grantpt and its like; Linux's own requests do as well.
    var isLocked: Int32 = 0
    var number: UInt32 = 0
    let unlock: UInt = 0x4004_5431
    let tellNumber: UInt = 0x8004_5430
    guard keyboard >= 0, unsafe ioctl(keyboard, unlock, &isLocked) == 0,
      unsafe ioctl(keyboard, tellNumber, &number) == 0
    else { throw Failure(what: "no pseudo-terminal", number: errno) }
    screen = VirtualScreen(columns: columns, rows: rows)
    self.answers = answers
    Self.setSize(of: keyboard, columns: columns, rows: rows)
    program = try Self.start(path, arguments, environment, on: "/dev/pts/\(number)")
  }

  deinit {
    close(keyboard)
    kill(program, SIGKILL)
    waitpid(program, nil, 0)
  }

  private struct Failure: Error {
    let what: String
    let number: Int32
  }

  private static func start(
    _ path: String, _ arguments: [String], _ environment: [String: String], on terminal: String
  ) throws -> pid_t {
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    // The first terminal that a session's leader opens becomes the session's.
    unsafe posix_spawn_file_actions_addopen(&actions, 0, terminal, O_RDWR, 0)
    unsafe posix_spawn_file_actions_adddup2(&actions, 0, 1)
    unsafe posix_spawn_file_actions_adddup2(&actions, 0, 2)

    var attributes = posix_spawnattr_t()
    unsafe posix_spawnattr_init(&attributes)
    defer { unsafe posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    unsafe sigemptyset(&signals)
    unsafe posix_spawnattr_setsigmask(&attributes, &signals)
    unsafe sigfillset(&signals)
    unsafe posix_spawnattr_setsigdefault(&attributes, &signals)
    // POSIX_SPAWN_SETSID, which the importer does not see.
    let inSessionOfItsOwn: Int32 = 0x80
    unsafe posix_spawnattr_setflags(
      &attributes,
      Int16(Int32(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF) | inSessionOfItsOwn))

    let words = unsafe ([path] + arguments).map { unsafe strdup($0) } + [nil]
    let variables = unsafe environment.map { unsafe strdup("\($0)=\($1)") } + [nil]
    defer { unsafe (words + variables).forEach { unsafe free($0) } }
    var pid: pid_t = 0
    let failure = unsafe posix_spawnp(&pid, path, &actions, &attributes, words, variables)
    guard failure == 0 else { throw Failure(what: path, number: failure) }
    return pid
  }

  // MARK: Acting

  /// Types letters as a keyboard does.
  func type(_ text: String) { type(Array(text.utf8)) }

  /// Types bytes.
  func type(_ bytes: [UInt8]) {
    _ = unsafe write(keyboard, bytes, bytes.count)
  }

  /// Gives the answers that were kept back, or the first bytes of them only.
  func answer(bytes: Int = .max) {
    type(Array(unsentReplies.prefix(bytes)))
    unsentReplies = []
  }

  /// Gives the terminal another size.
  func resize(columns: Int, rows: Int) {
    screen.resize(columns: columns, rows: rows)
    Self.setSize(of: keyboard, columns: columns, rows: rows)
  }

  private static func setSize(of terminal: Int32, columns: Int, rows: Int) {
    var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = unsafe ioctl(terminal, UInt(TIOCSWINSZ), &size)
  }

  // MARK: Looking

  /// What the terminal shows now.
  var grid: Grid {
    takeOutput()
    return screen.grid
  }

  /// Where the cursor stands now.
  var cursor: (row: Int, column: Int) {
    takeOutput()
    return screen.cursor
  }

  /// What the program sent, as text in which every byte is a scalar.
  var transcript: String {
    takeOutput()
    var text = String.UnicodeScalarView()
    for byte in sent { text.append(Unicode.Scalar(byte)) }
    return String(text)
  }

  /// Whether a question waits for an answer.
  var hasQuestion: Bool {
    takeOutput()
    return !unsentReplies.isEmpty
  }

  /// Reads all that the program has sent.
  private func takeOutput() {
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = unsafe read(keyboard, &bytes, bytes.count)
      guard count > 0 else { return }
      sent += bytes.prefix(count)
      show(bytes.prefix(count))
      if case .onDemand = answers { continue }
      answer()
    }
  }

  private func show(_ bytes: ArraySlice<UInt8>) {
    var rest = bytes
    if case .like(let emulator) = answers {
      while let (question, answer) = emulator.firstQuestion(in: rest) {
        screen.take(rest[..<question.lowerBound])
        unsentReplies += screen.takeReplies() + answer
        rest = rest[question.upperBound...]
      }
    }
    screen.take(rest)
    unsentReplies += screen.takeReplies()
  }

  /// Waits until something is so, and returns what the terminal shows then.
  @discardableResult
  func wait(
    _ what: String, location: SourceLocation = #_sourceLocation,
    until isSo: (Grid) throws -> Bool
  ) async throws -> Grid {
    let deadline = ContinuousClock.now + Self.patience
    while true {
      let grid = grid
      if try isSo(grid) { return grid }
      guard ContinuousClock.now < deadline else {
        Issue.record("waited in vain for \(what):\n\(grid.text)", sourceLocation: location)
        throw Failure(what: what, number: 0)
      }
      try await Task.sleep(for: .milliseconds(8))
    }
  }
}
