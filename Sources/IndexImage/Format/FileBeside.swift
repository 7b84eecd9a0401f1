import Glibc

/// A file that is written beside the one whose place it takes, and gone when it does not come to that.
///
/// Until then it has no name, where the file system knows such files, so that the system takes it away
/// even from a process that is killed; elsewhere it has one that ends in `~`.
struct FileBeside: ~Copyable {
  private let path: String
  private let temporary: String
  private let descriptor: CInt
  /// Whether the file has its temporary name.
  private var isNamed: Bool

  /// Creates the file. Links are followed, so that what they point at is replaced.
  init(_ path: String) throws(ImageProblem) {
    var target = path
    if let resolved = unsafe realpath(path, nil) {
      target = unsafe String(cString: resolved)
      unsafe free(resolved)
    }
    let temporary = "\(target).\(getpid())~"
    var descriptor = unsafe open(Self.folder(of: target), Self.nameless, 0o644)
    isNamed = descriptor < 0
    // One that is there was left by a process of the same number that is no more.
    for _ in 0..<2 where descriptor < 0 {
      descriptor = unsafe open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
      if descriptor < 0, errno == EEXIST { unsafe unlink(temporary) }
    }
    guard descriptor >= 0 else { throw .ofSystem("cannot write \(path)") }
    self.path = target
    self.temporary = temporary
    self.descriptor = descriptor
  }

  /// Appends bytes.
  func write(_ bytes: [UInt8]) throws(ImageProblem) { try write(bytes, at: nil) }

  /// Writes the header, makes sure that all is on the disk, and takes the place of the old file.
  mutating func publish(header: [UInt8]) throws(ImageProblem) {
    try write(header, at: 0)
    guard fsync(descriptor) == 0, name(), unsafe rename(temporary, path) == 0 else {
      throw .ofSystem("cannot write \(path)")
    }
    isNamed = false
    // So that the name is on the disk too; where a folder cannot be opened, the system does it late.
    let handle = unsafe open(Self.folder(of: path), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard handle >= 0 else { return }
    fsync(handle)
    close(handle)
  }

  deinit {
    close(descriptor)
    if isNamed { unsafe unlink(temporary) }
  }

  /// `O_WRONLY | O_TMPFILE | O_CLOEXEC`; the second is a sum in C, which Swift does not see.
  private static let nameless = O_WRONLY | 0o20_000_000 | O_DIRECTORY | O_CLOEXEC

  private static func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
  }

  /// Gives the file its temporary name, which only takes the place of another by being renamed.
  private mutating func name() -> Bool {
    if isNamed { return true }
    let own = "/proc/self/fd/\(descriptor)"
    for _ in 0..<2 where !isNamed {
      isNamed = unsafe linkat(AT_FDCWD, own, AT_FDCWD, temporary, AT_SYMLINK_FOLLOW) == 0
      if !isNamed, errno == EEXIST { unsafe unlink(temporary) }
    }
    return isNamed
  }

  private func write(_ bytes: [UInt8], at place: Int?) throws(ImageProblem) {
    var written = 0
    while written < bytes.count {
      let result = unsafe bytes.withUnsafeBytes { buffer in
        let rest = unsafe UnsafeRawBufferPointer(rebasing: buffer[written...])
        return if let place {
          unsafe pwrite(descriptor, rest.baseAddress, rest.count, off_t(place + written))
        } else {
          unsafe Glibc.write(descriptor, rest.baseAddress, rest.count)
        }
      }
      if result < 0, errno == EINTR { continue }
      guard result > 0 else { throw .ofSystem("cannot write \(path)") }
      written += result
    }
  }
}
