internal import CorpusModel
internal import Glibc

/// Where the bytes of a file come from, piece by piece.
protocol ByteSource: Sendable {
  /// How many bytes there are in all, as far as is known; `Int.max` where it is not.
  var length: Int { get }
  /// Reads the next bytes into some room; zero at the end.
  mutating func read(into room: UnsafeMutableRawBufferPointer) throws(FileSystem.Failure) -> Int
}

/// Bytes that are in memory.
struct MemoryBytes: ByteSource {
  private let bytes: [UInt8]
  private var place = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var length: Int { bytes.count }

  mutating func read(
    into room: UnsafeMutableRawBufferPointer
  ) throws(FileSystem.Failure) -> Int {
    let next = bytes[place...].prefix(room.count)
    unsafe room.copyBytes(from: next)
    place += next.count
    return next.count
  }
}

/// A regular file that is open for reading, and is closed when nobody needs it any more.
final class OpenFile: ByteSource {
  /// What the system calls it.
  let descriptor: CInt
  /// What it was when it was opened.
  let entry: FileSystem.Entry

  /// Opens a file.
  init(_ path: [UInt8]) throws(FileSystem.Failure) {
    let (descriptor, entry) = try FileSystem.open(path)
    self.descriptor = descriptor
    self.entry = entry
  }

  deinit { close(descriptor) }

  var length: Int { Int(entry.size) }

  func read(into room: UnsafeMutableRawBufferPointer) throws(FileSystem.Failure) -> Int {
    while true {
      let count = unsafe Glibc.read(descriptor, room.baseAddress, room.count)
      if count >= 0 { return count }
      guard errno == EINTR else { throw FileSystem.failure(errno) }
    }
  }
}
