import Dispatch
import Glibc

/// A process of our own.
///
/// Foundation's starts children with the signals blocked that the thread happens to block, and waits
/// for their children too.
struct ChildProcess {
  /// Its number.
  let pid: pid_t

  /// Why a process could not be started.
  struct Failure: Error {
    let path: String
    let number: Int32
  }

  /// Starts a program, which is given the files at three paths as its standard streams.
  init(
    _ path: String, _ arguments: [String], environment: [String: String],
    input: String, output: String, errors: String
  ) throws(Failure) {
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    unsafe posix_spawn_file_actions_addopen(&actions, 0, input, O_RDONLY, 0)
    let writing = O_WRONLY | O_CREAT | O_TRUNC
    unsafe posix_spawn_file_actions_addopen(&actions, 1, output, writing, 0o600)
    unsafe posix_spawn_file_actions_addopen(&actions, 2, errors, writing, 0o600)

    var attributes = posix_spawnattr_t()
    unsafe posix_spawnattr_init(&attributes)
    defer { unsafe posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    unsafe sigemptyset(&signals)
    unsafe posix_spawnattr_setsigmask(&attributes, &signals)
    unsafe sigfillset(&signals)
    unsafe posix_spawnattr_setsigdefault(&attributes, &signals)
    unsafe posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))

    let words = unsafe ([path] + arguments).map { unsafe strdup($0) } + [nil]
    let variables = unsafe environment.map { unsafe strdup("\($0)=\($1)") } + [nil]
    defer { unsafe (words + variables).forEach { unsafe free($0) } }
    var pid: pid_t = 0
    let failure = unsafe posix_spawnp(&pid, path, &actions, &attributes, words, variables)
    guard failure == 0 else { throw Failure(path: path, number: failure) }
    self.pid = pid
  }

  /// Waits for the end and returns the exit status, or the negative number of the signal that ended it.
  func end() async -> Int32 {
    await withCheckedContinuation { done in
      DispatchQueue.global().async {
        var status: Int32 = 0
        while unsafe waitpid(pid, &status, 0) < 0 && errno == EINTR {}
        let signal = status & 0x7F
        done.resume(returning: signal == 0 ? status >> 8 & 0xFF : -signal)
      }
    }
  }
}
