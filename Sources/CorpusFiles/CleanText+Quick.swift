extension CleanText {
  /// Thirty-two bytes side by side; what is found out about a byte is told by its highest bit.
  private typealias Bytes = SIMD4<UInt64>

  /// Returns whether cleaning bytes would leave them as they are; false for some that it would, too:
  /// those with newlines or scalars beyond the basic plane, few bytes, or none of ASCII in front.
  ///
  /// Looks at many bytes at once, without a branch for any of them, so that it takes a fraction of
  /// the time that reading scalar by scalar takes.
  static func isPlain(_ bytes: Span<UInt8>) -> Bool {
    let count = bytes.count
    // No step sees the first two, nor whether the last scalar is cut short.
    guard count >= 34, (0x20..<0x7F).contains(bytes[0]), (0x20..<0x7F).contains(bytes[1]),
      bytes[count - 1] < 0xC0, bytes[count - 2] < 0xE0
    else { return false }
    var wrong = Bytes.zero
    var place = 2
    unsafe bytes.withUnsafeBytes { bytes in
      while place < count {
        // The last step looks again at some bytes.
        place = min(place, count - 32)
        wrong |= unsafe oddities(
          bytes.loadUnaligned(fromByteOffset: place, as: Bytes.self),
          bytes.loadUnaligned(fromByteOffset: place - 1, as: Bytes.self),
          bytes.loadUnaligned(fromByteOffset: place - 2, as: Bytes.self))
        place += 32
      }
    }
    return wrong & all(0x80) == .zero
  }

  @inline(__always)
  private static func all(_ byte: UInt64) -> Bytes {
    Bytes(repeating: byte &* 0x0101_0101_0101_0101)
  }

  /// Returns which bytes are a certain one.
  @inline(__always)
  private static func equal(_ bytes: Bytes, _ byte: UInt64) -> Bytes {
    let difference = bytes ^ all(byte)
    return ~(((difference & all(0x7F)) &+ all(0x7F)) | difference)
  }

  /// Moves a bit of every byte to its highest.
  @inline(__always)
  private static func bit(_ number: UInt64, of bytes: Bytes) -> Bytes {
    bytes &<< Bytes(repeating: 7 - number)
  }

  /// Returns which bytes are wrong behind the two before each of them.
  @inline(__always)
  private static func oddities(_ byte: Bytes, _ before: Bytes, _ earlier: Bytes) -> Bytes {
    let (six, five) = (bit(6, of: byte), bit(5, of: byte))
    let continues = byte & ~six
    let isDue =
      (before & bit(6, of: before)) | (earlier & bit(6, of: earlier) & bit(5, of: earlier))
    let isControl = ~byte & ~six & ~five | equal(byte, 0x7F)
    let isUnusual = equal(byte & all(0xFE), 0xC0) | (byte & six & five & bit(4, of: byte))
    // C1 controls, letters longer than they need be, halves of surrogate pairs, line separators.
    let isLow = (equal(before, 0xC2) | equal(before, 0xE0)) & ~five
    let isHalf = equal(before, 0xED) & five
    let isLineEnd = equal(earlier, 0xE2) & equal(before, 0x80) & equal(byte & all(0xFE), 0xA8)
    return (continues ^ isDue) | isControl | isUnusual | isLow | isHalf | isLineEnd
  }
}
