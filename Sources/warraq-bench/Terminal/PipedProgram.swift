import Glibc

/// Programs whose standard output is read through a pipe.
enum PipedProgram {
  /// What a program did.
  struct Run {
    /// From just before the program is started to its first byte, and to its end.
    let first, whole: Duration
    /// How many bytes it wrote.
    let byteCount: Int
    /// The most memory it ever had, in KiB.
    let memory: Int
  }

  /// Runs a program to its end.
  static func run(_ command: [String]) throws(TerminalProgram.Failure) -> Run {
    let name = command.first ?? ""
    var ends: [Int32] = [-1, -1]
    guard unsafe pipe(&ends) == 0 else { throw .noTerminal }
    let (reading, writing) = (ends[0], ends[1])
    defer { close(reading) }
    _ = fcntl(reading, F_SETFD, FD_CLOEXEC)
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    unsafe posix_spawn_file_actions_adddup2(&actions, writing, 1)
    unsafe posix_spawn_file_actions_addclose(&actions, writing)
    var arguments = unsafe command.map { unsafe strdup($0) } + [nil]
    let environment = ["LC_ALL=C.UTF-8", "PATH=/usr/bin:/bin"]
    var variables = unsafe environment.map { unsafe strdup($0) } + [nil]
    defer {
      unsafe (arguments + variables).forEach { unsafe free($0) }
      unsafe posix_spawn_file_actions_destroy(&actions)
    }
    let clock = ContinuousClock()
    var process: pid_t = 0
    let start = clock.now
    let status = unsafe posix_spawnp(&process, name, &actions, nil, &arguments, &variables)
    close(writing)
    guard status == 0 else {
      throw .notStarted("\(name): \(unsafe String(cString: strerror(status)))")
    }
    var first: Duration?
    var count = 0
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let length = unsafe read(reading, &buffer, buffer.count)
      if length < 0 && errno == EINTR { continue }
      guard length > 0 else { break }
      if first == nil { first = start.duration(to: clock.now) }
      count += length
    }
    var usage = rusage()
    var ending: Int32 = 0
    while unsafe wait4(process, &ending, 0, &usage) < 0 && errno == EINTR {}
    guard let first else { throw .silent(name) }
    return Run(
      first: first, whole: start.duration(to: clock.now), byteCount: count,
      memory: usage.ru_maxrss)
  }

  /// Has the kernel forget what it holds of a file, so that the next reading comes from the disk.
  static func evict(_ path: String) {
    let file = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return }
    fsync(file)
    _ = posix_fadvise(file, 0, 0, POSIX_FADV_DONTNEED)
    close(file)
  }
}
