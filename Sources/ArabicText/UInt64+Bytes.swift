extension UInt64 {
  /// Reads eight bytes at an offset, as many of which must be there, the first as the lowest bits.
  @inlinable @inline(__always)
  public init(_ bytes: Span<UInt8>, at offset: Int) {
    self.init(
      littleEndian: unsafe bytes.extracting(offset..<(offset + 8)).bytes.unsafeLoadUnaligned(
        as: Self.self))
  }
}
