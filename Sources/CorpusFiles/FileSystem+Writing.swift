internal import Glibc
internal import Synchronization

/// Writing files.
extension FileSystem {
  /// Writes a file whole: into another beside it, which then takes its name. Folders on the way that are
  /// missing are made; of a symbolic link the file that it leads to is written. Who may read a file that is
  /// there may read the new one, unless it is private: then only its owner may.
  static func write(
    _ bytes: [UInt8], to path: [UInt8], isPrivate: Bool = false
  ) throws(Failure) {
    let path = resolved(path) ?? path
    var status = stat()
    let isThere = unsafe stat(terminated(path), &status) == 0
    let mode: mode_t? = isPrivate ? 0o600 : isThere ? status.st_mode & 0o777 : nil
    let beside = try writeBeside(bytes, path, mode, isSynced: true)
    guard unsafe rename(terminated(beside), terminated(path)) == 0 else {
      let error = errno
      unsafe unlink(terminated(beside))
      throw failureOfWriting(error)
    }
  }

  /// Writes a file whole under a name that nobody has; false, and nothing is written, where somebody has it.
  /// Folders on the way that are missing are made.
  static func writeNew(_ bytes: [UInt8], to path: [UInt8]) throws(Failure) -> Bool {
    var status = stat()
    guard unsafe lstat(terminated(path), &status) != 0 else { return false }
    let beside = try writeBeside(bytes, path, nil, isSynced: false)
    defer { unsafe unlink(terminated(beside)) }
    if unsafe link(terminated(beside), terminated(path)) == 0 { return true }
    switch errno {
    case EEXIST: return false
    // File systems that know of no second name for a file.
    case EPERM, EOPNOTSUPP, ENOSYS:
      guard unsafe rename(terminated(beside), terminated(path)) == 0 else {
        throw failureOfWriting(errno)
      }
      return true
    default: throw failureOfWriting(errno)
    }
  }

  /// Removes a file, if there is one.
  static func remove(_ path: [UInt8]) throws(Failure) {
    if unsafe unlink(terminated(path)) != 0, errno != ENOENT { throw failure(errno) }
  }

  /// Writes a file under a passing name in the folder of another, which is made where it is missing; of one that
  /// cannot be written nothing is left.
  private static func writeBeside(
    _ bytes: [UInt8], _ path: [UInt8], _ mode: mode_t?, isSynced: Bool
  ) throws(Failure) -> [UInt8] {
    try makeFolders(above: path)
    let folder = path[..<((path.lastIndex(of: 0x2F) ?? -1) + 1)]
    // A hidden name, which no reader of the folder takes for one of its files; short, since the other may
    // be as long as names may be.
    let number = passing.add(1, ordering: .relaxed).newValue
    let beside = Array(folder) + Array(".warraq-\(getpid())-\(number).new".utf8)
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC
    let file = unsafe Glibc.open(terminated(beside), flags, mode == nil ? 0o666 : 0o600)
    guard file >= 0 else { throw failureOfWriting(errno) }
    var failed: Failure?
    do throws(Failure) {
      // Not all that know files know who may read them.
      if let mode, fchmod(file, mode) != 0, errno != EPERM, errno != EOPNOTSUPP {
        throw failureOfWriting(errno)
      }
      try write(bytes, to: file)
      if isSynced, fsync(file) != 0 { failed = failureOfWriting(errno) }
    } catch {
      failed = error
    }
    if close(file) != 0, failed == nil { failed = failureOfWriting(errno) }
    if let failed {
      unsafe unlink(terminated(beside))
      throw failed
    }
    return beside
  }

  /// Puts into words why the system does not write.
  static func failureOfWriting(_ error: Int32) -> Failure {
    switch error {
    case EACCES, EPERM, EROFS: Failure(reason: "nothing may be written there")
    case EIO: Failure(reason: "the device fails to write it")
    default: failure(error)
    }
  }

  /// How many files of passing names were written.
  private static let passing = Atomic(0)

  private static func write(_ bytes: [UInt8], to file: Int32) throws(Failure) {
    var written = 0
    while written < bytes.count {
      let count = unsafe bytes[written...].withUnsafeBytes {
        unsafe Glibc.write(file, $0.baseAddress, $0.count)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw failureOfWriting(errno) }
      written += count
    }
  }
}
