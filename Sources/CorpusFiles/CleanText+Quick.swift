internal import ArabicText

extension CleanText {
  /// Returns whether cleaning bytes would leave them as they are; false for some that it would, too:
  /// those with scalars beyond the basic plane, few bytes, or other scalars in front than two of ASCII or an
  /// Arabic one.
  ///
  /// Looks at many bytes at once, without a branch for any of them, so that it takes a fraction of
  /// the time that reading scalar by scalar takes.
  static func isPlain(_ bytes: Span<UInt8>) -> Bool {
    let count = bytes.count
    // No step sees the first two, nor whether the last scalar is cut short.
    guard count >= 34, isKnownFront(bytes[0], bytes[1]), bytes[count - 1] < 0xC0,
      bytes[count - 2] < 0xE0
    else { return false }
    var wrong = ByteLanes.zero
    var place = 2
    while place < count {
      // The last step looks again at some bytes.
      place = min(place, count - 32)
      if !isArabic(bytes, place) {
        wrong |= oddities(
          ByteLanes(bytes, at: place), ByteLanes(bytes, at: place - 1),
          ByteLanes(bytes, at: place - 2))
      }
      place += 32
    }
    return wrong & .all(0x80) == .zero
  }

  private static func isKnownFront(_ first: UInt8, _ second: UInt8) -> Bool {
    first & 0xFC == 0xD8
      ? (0x80..<0xC0).contains(second)
      : (0x20..<0x7F).contains(first) && (0x20..<0x7F).contains(second)
  }

  /// Whether in 32 bytes, and the end of what is before them, there is nothing but printable ASCII, newlines
  /// and scalars of U+0600–U+06FF.
  @inline(__always)
  private static func isArabic(_ bytes: Span<UInt8>, _ place: Int) -> Bool {
    // A longer scalar, or another of two bytes, may be due to go on.
    guard bytes[place - 1] < 0xC0 || bytes[place - 1] & 0xFC == 0xD8, bytes[place - 2] < 0xE0 else {
      return false
    }
    var wrong = ByteFinding.zero
    for half in 0..<2 {
      let byte = SIMD16(bytes, at: place + half * 16)
      let before = SIMD16(bytes, at: place + half * 16 - 1)
      let continues = byte.isIn(from: 0x80, count: 0x40)
      let isKnown =
        byte.isIn(from: 0x20, count: 0x5F) | byte.equal(to: 0x0A)
        | byte.isIn(from: 0xD8, count: 4) | continues
      wrong |= ~isKnown | (continues ^ before.isIn(from: 0xD8, count: 4))
    }
    return wrong.isNothing
  }

  /// Returns which bytes are wrong behind the two before each of them.
  @inline(__always)
  private static func oddities(_ byte: ByteLanes, _ before: ByteLanes, _ earlier: ByteLanes)
    -> ByteLanes
  {
    let (six, five) = (byte.raised(bit: 6), byte.raised(bit: 5))
    let continues = byte & ~six
    let isDue =
      (before & before.raised(bit: 6)) | (earlier & earlier.raised(bit: 6) & earlier.raised(bit: 5))
    let isControl = ~byte & ~six & ~five & ~byte.equal(to: 0x0A) | byte.equal(to: 0x7F)
    let isUnusual = (byte & .all(0xFE)).equal(to: 0xC0) | (byte & six & five & byte.raised(bit: 4))
    // C1 controls, letters longer than they need be, halves of surrogate pairs, line separators.
    let isLow = (before.equal(to: 0xC2) | before.equal(to: 0xE0)) & ~five
    let isHalf = before.equal(to: 0xED) & five
    let isLineEnd =
      earlier.equal(to: 0xE2) & before.equal(to: 0x80) & (byte & .all(0xFE)).equal(to: 0xA8)
    return (continues ^ isDue) | isControl | isUnusual | isLow | isHalf | isLineEnd
  }
}
