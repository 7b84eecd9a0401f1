/// All bits of a byte of which something is so, and none of the others, for sixteen bytes side by side.
public typealias ByteFinding = SIMD16<UInt8>

extension SIMD16<UInt8> {
  /// Reads the bytes at an offset, as many of which must be there.
  @inlinable @inline(__always)
  public init(_ bytes: Span<UInt8>, at offset: Int) {
    self = unsafe bytes.extracting(offset..<(offset + 16)).bytes.unsafeLoadUnaligned(as: Self.self)
  }

  /// Returns which bytes are a certain one.
  @inlinable @inline(__always)
  public func equal(to byte: UInt8) -> ByteFinding { Self.finding(self .== Self(repeating: byte)) }

  /// Returns which bytes are among so many from one on.
  @inlinable @inline(__always)
  public func isIn(from first: UInt8, count: UInt8) -> ByteFinding {
    Self.finding((self &- Self(repeating: first)) .< Self(repeating: count))
  }

  /// Whether nothing was found of any byte.
  @inlinable @inline(__always)
  public var isNothing: Bool {
    let halves = unsafe unsafeBitCast(self, to: SIMD2<UInt64>.self)
    return halves[0] | halves[1] == 0
  }

  /// Returns a mask as the bytes that it is made of; to choose bytes by it would be to look at each.
  @usableFromInline @inline(__always)
  static func finding(_ mask: SIMDMask<SIMD16<Int8>>) -> ByteFinding {
    unsafe unsafeBitCast(mask, to: ByteFinding.self)
  }
}
