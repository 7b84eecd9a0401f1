import Glibc

/// Where the bytes of an image go: an array, or a file that is not yet where it belongs.
struct ImageSink: ~Copyable {
  /// How many bytes were written, the room for the header included.
  private(set) var count = ImageHeader.length
  private var buffer: [UInt8]
  private var file: FileBeside?
  private static let bufferLength = 1 << 20

  /// Creates a sink in memory.
  init() { buffer = Array(repeating: 0, count: ImageHeader.length) }

  /// Creates a sink for a file.
  init(path: String) throws(ImageProblem) {
    file = try FileBeside(path)
    buffer = Array(repeating: 0, count: ImageHeader.length)
  }

  /// Writes bytes.
  mutating func write(_ bytes: [UInt8]) throws(ImageProblem) {
    count += bytes.count
    guard file != nil else {
      buffer += bytes
      return
    }
    if buffer.count + bytes.count > Self.bufferLength { try flush() }
    if bytes.count > Self.bufferLength {
      try file?.write(bytes)
    } else {
      buffer += bytes
    }
  }

  /// Writes zeros up to a multiple of some bytes.
  mutating func pad(to alignment: Int) throws(ImageProblem) {
    let missing = (alignment - count % alignment) % alignment
    try write(Array(repeating: 0, count: missing))
  }

  /// Puts the header in its place, and a file in its; returns the bytes in memory.
  mutating func finish(header: [UInt8]) throws(ImageProblem) -> [UInt8] {
    if file == nil {
      buffer.replaceSubrange(0..<min(header.count, buffer.count), with: header)
      return buffer
    }
    try flush()
    try file?.publish(header: header)
    return []
  }

  private mutating func flush() throws(ImageProblem) {
    try file?.write(buffer)
    buffer.removeAll(keepingCapacity: true)
  }
}

/// A file that is written beside the one whose place it takes, and removed when it does not come to
/// that.
struct FileBeside: ~Copyable {
  private let path: String
  private let temporary: String
  private let descriptor: CInt
  private var isPublished = false

  /// Creates the file. Links are followed, so that what they point at is replaced.
  init(_ path: String) throws(ImageProblem) {
    var target = path
    if let resolved = unsafe realpath(path, nil) {
      target = unsafe String(cString: resolved)
      unsafe free(resolved)
    }
    let temporary = "\(target).\(getpid())~"
    var descriptor: CInt = -1
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
    guard fsync(descriptor) == 0, unsafe rename(temporary, path) == 0 else {
      throw .ofSystem("cannot write \(path)")
    }
    isPublished = true
    // So that the name is on the disk too; where a folder cannot be opened, the system does it late.
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
    let handle = unsafe open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard handle >= 0 else { return }
    fsync(handle)
    close(handle)
  }

  deinit {
    close(descriptor)
    if !isPublished { unsafe unlink(temporary) }
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

extension ImageProblem {
  /// Returns what the system just said to an attempt.
  static func ofSystem(_ attempt: String) -> ImageProblem {
    let reason = unsafe strerror(errno).map { unsafe String(cString: $0) } ?? "unknown error"
    return ImageProblem(.system("\(attempt): \(reason)"))
  }
}
