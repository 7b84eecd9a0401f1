/// Thirty-two bytes side by side; what is found out about a byte is told by its highest bit.
public typealias ByteLanes = SIMD4<UInt64>

extension ByteLanes {
  /// How many bytes there are.
  @inlinable public static var width: Int { 32 }

  /// Reads the bytes at an offset, as many of which must be there.
  @inlinable @inline(__always)
  public init(_ bytes: borrowing Span<UInt8>, at offset: Int) {
    let part = bytes.extracting(offset..<(offset + Self.width))
    self.init(
      UInt64(part, at: 0), UInt64(part, at: 8), UInt64(part, at: 16), UInt64(part, at: 24))
  }

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

  /// Returns which of bytes below 0x80 are at least a certain one.
  @inlinable @inline(__always)
  public func atLeast(_ byte: UInt64) -> Self { self &+ .all(0x80 - byte) }

  /// Returns one in every byte of which the highest bit tells something, and naught elsewhere.
  @inlinable @inline(__always)
  public var ones: Self { (self &>> Self(repeating: 7)) & .all(1) }

  /// Returns the sum of all bytes.
  @inlinable @inline(__always)
  public var sum: Int {
    let pairs = (self & .all16(0xFF)) &+ ((self &>> Self(repeating: 8)) & .all16(0xFF))
    let sums = (pairs &* .all16(1)) &>> Self(repeating: 48)
    return Int(truncatingIfNeeded: sums.wrappedSum())
  }

  /// Returns a number of 16 bits sixteen times.
  @inlinable @inline(__always)
  static func all16(_ number: UInt64) -> Self {
    Self(repeating: number &* 0x0001_0001_0001_0001)
  }
}
