internal import ArabicText
internal import CorpusModel

/// The hash of words: eight bytes at once, each taken in by a multiplication.
enum WordHash {
  /// The hash of no letters.
  static let empty: UInt64 = 0xCBF2_9CE4_8422_2325

  /// Returns the hash of an identifier.
  static func of(_ id: ActorID) -> UInt64 {
    let letters = Array(id.description.utf8)
    return of(letters, letters.indices)
  }

  /// Returns the hash of a stretch of bytes.
  @inline(__always)
  static func of(_ bytes: [UInt8], _ word: Range<Int>) -> UInt64 { of(bytes.span, word) }

  /// Returns the hash of a stretch of bytes.
  @inline(__always)
  static func of(_ bytes: Span<UInt8>, _ word: Range<Int>) -> UInt64 {
    var hash = empty
    var place = word.lowerBound
    while word.upperBound - place >= 8 {
      hash = mixed(hash ^ UInt64(bytes, at: place))
      place += 8
    }
    return mixed(hash ^ EightBytes.at(place, of: bytes, before: word.upperBound))
  }

  /// Returns what becomes of a hash when another follows it.
  static func joined(_ hash: UInt64, _ other: UInt64) -> UInt64 { mixed(hash &* 31 ^ other) }

  @inline(__always)
  private static func mixed(_ value: UInt64) -> UInt64 {
    let product = value &* 0x9E37_79B9_7F4A_7C15
    return product ^ (product >> 32)
  }
}

/// Eight bytes of folded letters as one number, the first in the lowest bits.
enum EightBytes {
  /// Reads those of eight bytes that lie before an end; the others are zero.
  @inline(__always)
  static func at(_ place: Int, of bytes: Span<UInt8>, before end: Int) -> UInt64 {
    if place + 8 <= bytes.count { return first(end - place, of: UInt64(bytes, at: place)) }
    return atEnd(place, of: bytes, before: end)
  }

  /// Returns the first ones of eight bytes, as many as there are; the others are zero.
  @inline(__always)
  static func first(_ count: Int, of all: UInt64) -> UInt64 {
    count > 0 ? all & (~0 >> UInt64(max(0, 64 - count * 8))) : 0
  }

  /// Reads the last bytes of a text.
  @inline(never)
  private static func atEnd(_ place: Int, of bytes: Span<UInt8>, before end: Int) -> UInt64 {
    var value: UInt64 = 0
    for offset in 0..<max(0, min(end - place, 8)) {
      value |= UInt64(bytes[place + offset]) << UInt64(offset * 8)
    }
    return value
  }
}
