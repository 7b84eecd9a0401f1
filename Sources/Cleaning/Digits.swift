internal import ArabicText

/// Finding digits of ASCII and Arabic ones, 0–9 and ٠–٩, in UTF-8.
enum Digits {
  /// Whether a byte is a digit, or the last one of an Arabic digit.
  @inline(__always)
  static func isDigit(_ byte: UInt8, after before: UInt8) -> Bool {
    0x30...0x39 ~= byte || before == 0xD9 && 0xA0...0xA9 ~= byte
  }

  /// Which of the bytes at an offset are digits or begin one; there must be one byte more than those.
  @inline(__always)
  static func starts(in bytes: ByteLanes, _ text: Span<UInt8>, at place: Int) -> ByteLanes {
    let low = bytes & .all(0x7F)
    let next = ByteLanes(text, at: place + 1) & .all(0x7F)
    return ~bytes & low.atLeast(0x30) & ~low.atLeast(0x3A)
      | bytes.equal(to: 0xD9) & next.atLeast(0x20) & ~next.atLeast(0x2A)
  }

  /// Returns from where on there may be a digit, thirty-two bytes after thirty-two that have none, or the
  /// last of which so many are not left.
  static func mayBegin(in text: Span<UInt8>, from start: Int) -> Int {
    var place = start
    while place + ByteLanes.width < text.count {
      let digits = starts(in: ByteLanes(text, at: place), text, at: place)
      guard digits & .all(0x80) == .zero else { break }
      place += ByteLanes.width
    }
    return place
  }
}
