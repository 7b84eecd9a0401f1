/// Thirty-two bytes side by side; what is found out about a byte is told by its highest bit.
public typealias ByteLanes = SIMD4<UInt64>

extension ByteLanes {
  /// Returns a byte thirty-two times.
  @inlinable @inline(__always)
  public static func all(_ byte: UInt64) -> Self {
    Self(repeating: byte &* 0x0101_0101_0101_0101)
  }

  /// Returns which bytes are a certain one.
  @inlinable @inline(__always)
  public func equal(to byte: UInt64) -> Self {
    let difference = self ^ .all(byte)
    return ~(((difference & .all(0x7F)) &+ .all(0x7F)) | difference)
  }

  /// Moves a bit of every byte to its highest; what comes to lie below it has no meaning.
  @inlinable @inline(__always)
  public func raised(bit number: UInt64) -> Self { self &<< Self(repeating: 7 - number) }
}
