internal import CorpusModel
internal import Glibc

/// A stretch of a file's text, as UTF-8, that moves on over the file: so that its size does not matter.
struct TextWindow {
  /// How many bytes are read at least.
  private static let block = 1 << 18

  /// What was read, and behind it room that is used again and again.
  private(set) var bytes: [UInt8] = []
  /// Where in `bytes` the text begins and ends.
  private(set) var start = 0
  private(set) var end = 0
  /// The line that the text begins in, from 1.
  private(set) var line = 1
  /// Whether there is nothing behind the text.
  private(set) var isAtEnd = false
  /// How many bytes of the file were read.
  private(set) var bytesRead = 0
  /// How the text is encoded; nothing before something was read.
  var encoding: TextEncoding? { decoder?.encoding }
  /// Why the file could not be read to its end.
  private(set) var failure: FileSystem.Failure?

  private var source: any ByteSource
  private var decoder: TextDecoder?
  /// What was read and is no UTF-8 yet.
  private var encoded: [UInt8] = []

  init(_ source: any ByteSource) { self.source = source }

  /// Creates a window of the bytes as they are.
  init(unconverted source: any ByteSource) {
    self.source = source
    decoder = TextDecoder(.utf8)
  }

  /// Moves the beginning of the text to an offset in `bytes`.
  mutating func advance(to offset: Int) {
    let offset = min(max(start, offset), end)
    while start < offset {
      let newline = JSONScanner.first(0x0A, in: bytes, start..<offset)
      if newline < offset { line += 1 }
      start = min(newline + 1, offset)
    }
  }

  /// Returns the line that an offset in `bytes` lies in.
  func line(at offset: Int) -> Int {
    line + bytes[start..<min(max(start, offset), end)].count { $0 == 0x0A }
  }

  /// Reads on behind the text; false at the end. Offsets in `bytes` are others afterwards: the text
  /// begins at zero.
  mutating func fill() -> Bool {
    guard !isAtEnd else { return false }
    let rest = end - start
    if start > 0 {
      let from = start
      unsafe bytes.withUnsafeMutableBytes { bytes in
        guard let base = bytes.baseAddress else { return }
        unsafe memmove(base, base + from, rest)
      }
      (start, end) = (0, rest)
    }
    // As much again as is there, so that what is looked at again and again is so but a few times.
    // No more than there is, of a small file.
    let room = max(min(Self.block, source.length &+ 1), rest, 1 << 12)
    if decoder?.encoding == .utf8 {
      end += read(into: \.bytes, at: end, room)
    } else {
      let count = read(into: \.encoded, at: 0, room)
      decode(count)
    }
    return true
  }

  /// Reads so many bytes at most, and returns how many; what keeps one from it ends the text.
  private mutating func read(
    into part: WritableKeyPath<Self, [UInt8]>, at offset: Int, _ room: Int
  ) -> Int {
    var bytes: [UInt8] = []
    swap(&bytes, &self[keyPath: part])
    defer { swap(&bytes, &self[keyPath: part]) }
    let missing = offset + room - bytes.count
    if missing > 0 { bytes += [UInt8](repeating: 0, count: missing) }
    var count = 0
    do throws(FileSystem.Failure) {
      count = try unsafe bytes.withUnsafeMutableBufferPointer {
        (bytes) throws(FileSystem.Failure) in
        let free = unsafe UnsafeMutableBufferPointer(rebasing: bytes[offset..<(offset + room)])
        return try unsafe source.read(into: UnsafeMutableRawBufferPointer(free))
      }
    } catch {
      failure = error
    }
    isAtEnd = count == 0
    bytesRead += count
    return count
  }

  /// Appends to the text what was read in another encoding, which the first bytes tell.
  private mutating func decode(_ count: Int) {
    let isFirst = decoder == nil
    var decoder = decoder ?? TextDecoder(TextEncoding.of(encoded[..<count]))
    bytes.removeLast(bytes.count - end)
    decoder.decode(encoded[..<count], into: &bytes)
    if isAtEnd { decoder.finish(into: &bytes) }
    end = bytes.count
    self.decoder = decoder
    if isFirst, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { start = 3 }
  }
}
