/// A hash of a run of bytes that is built from the right, so that one pass over a word gives the
/// hash of every ending of it: the word without any of its particles.
///
/// The hash of `b` followed by a run of hash `h` is `b + 1 + factor · h`, modulo 2⁶⁴; the empty run
/// has 0. Such hashes are mixed before they address a table.
package enum WordHash {
  /// What the hash is multiplied by for each byte.
  static let factor: UInt64 = 0x9E37_79B9_7F4A_7C15

  /// Returns the hash of a byte followed by a run that has a hash.
  @inline(__always)
  static func prepend(_ byte: UInt8, to hash: UInt64) -> UInt64 {
    UInt64(byte) &+ 1 &+ factor &* hash
  }

  /// Returns the hash of a run of bytes, some of them before a run that has a hash.
  package static func of(_ bytes: some BidirectionalCollection<UInt8>, before hash: UInt64 = 0)
    -> UInt64
  {
    var hash = hash
    for byte in bytes.reversed() { hash = prepend(byte, to: hash) }
    return hash
  }

  /// Returns a hash all of whose bits depend on all bits of `value`.
  @inline(__always)
  package static func mixed(_ value: UInt64) -> UInt64 {
    var value = value
    value ^= value >> 32
    value = value &* 0xD6E8_FEB8_6659_FD93
    value ^= value >> 32
    return value
  }

  /// Returns a hash of two hashes in their order.
  @inline(__always)
  package static func pair(_ first: UInt64, _ second: UInt64) -> UInt64 {
    (first ^ (first >> 29)) &* 0xBF58_476D_1CE4_E5B9 &+ second
  }
}
