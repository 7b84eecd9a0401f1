import Glibc

/// A question to tmux which terminal it runs in, asked by a program of its own, in the background.
///
/// It finds out what a terminal outside cannot tell where tmux lets no question through. A class,
/// since the compiler does not take an optional noncopyable value within another.
final class TmuxClient {
  /// Readable when tmux has said something, or nothing more will come.
  let descriptor: Int32
  private let process: pid_t
  private var line: [UInt8] = []
  /// When the wait ends, by `MonotonicClock`.
  let deadline: Int

  /// How many milliseconds tmux may take.
  private static let patience = 1500
  /// The most bytes that an answer may have.
  private static let limit = 512

  /// Asks; nothing where there is no tmux to run.
  init?() {
    var ends: [Int32] = [-1, -1]
    guard unsafe pipe(&ends) == 0 else { return nil }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    _ = fcntl(ends[0], F_SETFL, O_NONBLOCK)
    guard let process = Self.spawn(writingTo: ends[1]) else {
      for end in ends { close(end) }
      return nil
    }
    close(ends[1])
    descriptor = ends[0]
    self.process = process
    deadline = MonotonicClock.milliseconds + Self.patience
  }

  deinit {
    close(descriptor)
    var status: Int32 = 0
    guard unsafe waitpid(process, &status, WNOHANG) == 0 else { return }
    kill(process, SIGKILL)
    while unsafe waitpid(process, &status, 0) < 0 && errno == EINTR {}
  }

  /// Reads what has come; returns what tmux said once that is all: the name of the terminal's type,
  /// a bar, and its name and version.
  ///
  /// - Parameter isLast: Whether no more is waited for.
  func next(isLast: Bool) -> String? {
    var bytes = [UInt8](repeating: 0, count: Self.limit)
    let count = unsafe read(descriptor, &bytes, bytes.count)
    line += bytes.prefix(max(0, count))
    let failed = count < 0 && errno != EAGAIN && errno != EINTR
    let isWhole = count == 0 || failed || line.count >= Self.limit || line.contains(0x0A)
    guard isWhole || isLast else { return nil }
    let text = line.prefix { $0 != 0x0A }.filter { (0x20...0x7E).contains($0) }
    return String(decoding: text, as: UTF8.self)
  }

  /// Starts tmux with its output in a pipe and neither a keyboard nor a screen.
  private static func spawn(writingTo pipe: Int32) -> pid_t? {
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    unsafe posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    unsafe posix_spawn_file_actions_adddup2(&actions, pipe, STDOUT_FILENO)
    unsafe posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)

    let words = ["tmux", "display-message", "-p", "#{client_termname}|#{client_termtype}"]
    var arguments = unsafe words.map { unsafe strdup($0) } + [nil]
    defer { unsafe arguments.forEach { unsafe free($0) } }
    var process: pid_t = 0
    let outcome = unsafe posix_spawnp(&process, "tmux", &actions, nil, &arguments, environ)
    return outcome == 0 ? process : nil
  }
}
