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

extension ImageProblem {
  /// Returns what the system just said to an attempt.
  static func ofSystem(_ attempt: String) -> ImageProblem {
    let reason = unsafe strerror(errno).map { unsafe String(cString: $0) } ?? "unknown error"
    return ImageProblem(.system("\(attempt): \(reason)"))
  }
}
