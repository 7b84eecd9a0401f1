internal import Glibc

/// What the corpus reader asks of the file system. Paths are bytes, as the system has them: a name
/// need not be UTF-8.
enum FileSystem {
  /// What lies at a path.
  struct Entry {
    enum Kind { case file, folder, other }
    let kind: Kind
    /// What tells the same file or folder under another path.
    let identity: Identity
    /// The length in bytes, and the time of the last change in nanoseconds since 1970.
    let size, changed: Int64
  }

  /// The device and the number of a file.
  struct Identity: Hashable {
    let device: UInt64
    let number: UInt64
  }

  /// Why something could not be read.
  struct Failure: Error {
    let reason: String
  }

  /// Tells what lies at a path, following symbolic links.
  static func entry(at path: [UInt8]) throws(Failure) -> Entry {
    var status = stat()
    guard unsafe stat(terminated(path), &status) == 0 else { throw failure(errno) }
    return entry(status)
  }

  /// Whether nothing lies at a path, not even a link that leads nowhere; false where that cannot be told.
  static func isAbsent(_ path: [UInt8]) -> Bool {
    var status = stat()
    return unsafe lstat(terminated(path), &status) != 0 && errno == ENOENT
  }

  /// The length that longer files are taken for, so that the lengths of all can be summed up: a file with holes may
  /// be as long as it likes.
  private static let longest: Int64 = 1 << 40

  private static func entry(_ status: stat) -> Entry {
    let kind: Entry.Kind =
      switch status.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      default: .other
      }
    let identity = Identity(device: UInt64(status.st_dev), number: UInt64(status.st_ino))
    let changed = Int64(status.st_mtim.tv_sec)
      .multipliedReportingOverflow(by: 1_000_000_000).partialValue
    return Entry(
      kind: kind, identity: identity, size: min(Int64(status.st_size), longest),
      changed: changed &+ Int64(status.st_mtim.tv_nsec))
  }

  /// Returns the names in a folder, without `.` and `..`, in no order.
  static func names(in path: [UInt8]) throws(Failure) -> [[UInt8]] {
    guard let folder = unsafe opendir(terminated(path)) else { throw failure(errno) }
    defer { unsafe closedir(folder) }
    var names: [[UInt8]] = []
    while let entry = unsafe readdir(folder) {
      let name = unsafe withUnsafeBytes(of: entry.pointee.d_name) {
        unsafe Array($0.prefix { $0 != 0 })
      }
      if name != [0x2E], name != [0x2E, 0x2E] { names.append(name) }
    }
    return names
  }

  /// Opens a regular file for reading, and tells what it is.
  static func open(_ path: [UInt8]) throws(Failure) -> (descriptor: Int32, entry: Entry) {
    // Not blocking: between the look at the file and this a pipe may have taken its place.
    let file = unsafe Glibc.open(terminated(path), O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)
    guard file >= 0 else { throw failure(errno) }
    var status = stat()
    guard unsafe fstat(file, &status) == 0 else {
      let error = errno
      close(file)
      throw failure(error)
    }
    let entry = entry(status)
    guard entry.kind == .file else {
      close(file)
      throw Failure(reason: "not a regular file")
    }
    return (file, entry)
  }

  /// Reads a regular file; one of more than `limit` bytes fails.
  static func bytes(of path: [UInt8], limit: Int) throws(Failure) -> [UInt8] {
    let (file, entry) = try open(path)
    defer { close(file) }
    guard entry.size <= limit else { throw tooLarge(limit) }
    // One more than what is there, so that a file that grows is noticed; files that tell no size are
    // read as they come.
    return try bytes(of: file, limit: limit, size: Int(entry.size))
  }

  /// Reads the first bytes of a regular file.
  static func beginning(of path: [UInt8], count: Int) throws(Failure) -> [UInt8] {
    let file = try OpenFile(path)
    var bytes = [UInt8](repeating: 0, count: count)
    let length = try unsafe bytes.withUnsafeMutableBufferPointer { (room) throws(Failure) in
      try unsafe file.read(into: UnsafeMutableRawBufferPointer(room))
    }
    return Array(bytes[..<length])
  }

  /// Tells what standard input is.
  static func standardInput() throws(Failure) -> Entry {
    var status = stat()
    guard unsafe fstat(STDIN_FILENO, &status) == 0 else { throw failure(errno) }
    return entry(status)
  }

  /// Reads standard input to its end, whatever it is; more than `limit` bytes fail.
  static func bytesOfStandardInput(limit: Int) throws(Failure) -> [UInt8] {
    try bytes(of: STDIN_FILENO, limit: limit, size: 0)
  }

  /// Reads an open file to its end.
  ///
  /// - Parameter size: How many bytes it is said to have; zero where nobody says.
  private static func bytes(
    of file: Int32, limit: Int, size: Int
  ) throws(Failure) -> [UInt8] {
    var bytes: [UInt8] = []
    var room = size > 0 ? size + 1 : 65_536
    while true {
      var error: Int32 = 0
      let chunk = unsafe [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
        let length = unsafe read(file, buffer.baseAddress, room)
        error = length < 0 ? errno : 0
        count = max(0, length)
      }
      // Only standard input is waited for, and a signal that comes meanwhile is to end that.
      if error == EINTR, file != STDIN_FILENO { continue }
      guard error == 0 else { throw failure(error) }
      if chunk.isEmpty { return bytes }
      if bytes.isEmpty { bytes = chunk } else { bytes += chunk }
      guard bytes.count <= limit else { throw tooLarge(limit) }
      // A file that has as many bytes as it says ends there, and need not be asked again.
      if size > 0, bytes.count == size { return bytes }
      room = 65_536
    }
  }

  /// Makes the folders in which a file is to lie.
  static func makeFolders(above path: [UInt8]) throws(Failure) {
    for (place, byte) in path.enumerated().dropFirst() where byte == 0x2F {
      let folder = Array(path[..<place])
      if (try? entry(at: folder)) != nil { continue }
      guard unsafe mkdir(terminated(folder), 0o777) == 0 || errno == EEXIST else {
        throw failureOfWriting(errno)
      }
    }
  }

  /// Returns the path with every symbolic link and `..` resolved.
  static func resolved(_ path: [UInt8]) -> [UInt8]? {
    guard let resolved = unsafe realpath(terminated(path), nil) else { return nil }
    defer { unsafe free(resolved) }
    return unsafe Array(UnsafeBufferPointer(start: resolved, count: strlen(resolved)))
      .map { UInt8(bitPattern: $0) }
  }

  static func terminated(_ path: [UInt8]) -> [CChar] {
    path.map { CChar(bitPattern: $0) } + [0]
  }

  private static func tooLarge(_ limit: Int) -> Failure {
    Failure(reason: "larger than \(limit / 1_048_576) MiB")
  }

  /// Puts an error of the system into words that are the same in every locale.
  static func failure(_ error: Int32) -> Failure {
    let reason =
      switch error {
      case ENOENT: "there is no such file or folder"
      case EACCES, EPERM: "permission is denied"
      case ELOOP: "its symbolic links lead in a circle"
      case ENOTDIR: "a part of the path is no folder"
      case ENAMETOOLONG: "the path is too long"
      case EMFILE, ENFILE: "too many files are open"
      case EIO: "the device fails to read it"
      case EBADF: "it is closed"
      case EISDIR: "it is a folder"
      case ENOSPC, EDQUOT: "the disk is full"
      case EFBIG: "no file may be so large"
      default: "the system reports error \(error)"
      }
    return Failure(reason: reason)
  }
}
