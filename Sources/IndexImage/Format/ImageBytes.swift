internal import Glibc

/// A run of bytes of an image, in memory or mapped, that can be read at any place.
///
/// Numbers are little-endian and need not be aligned. What lies past the end, or before the start,
/// reads as zero, so that no damage can make a reader trap.
@safe struct ImageBytes: @unchecked Sendable {
  /// The first byte. Only valid as long as `owner` lives.
  let start: UnsafePointer<UInt8>
  /// How many bytes there are.
  let count: Int
  /// What keeps the bytes where they are.
  let owner: AnyObject & Sendable

  /// Creates a run of bytes that stay where they are as long as their owner lives, and do not change
  /// but for being zeroed.
  init(start: UnsafePointer<UInt8>, count: Int, owner: AnyObject & Sendable) {
    unsafe self.start = start
    self.count = count
    self.owner = owner
  }

  /// Copies bytes into memory of their own.
  init(_ bytes: some Collection<UInt8>) {
    let owned = OwnedBytes(bytes)
    unsafe self.init(start: UnsafePointer(owned.start), count: owned.count, owner: owned)
  }

  /// No bytes.
  static var empty: ImageBytes { ImageBytes(EmptyCollection()) }

  /// Returns whether all bytes of a range are there.
  @inline(__always) func holds(_ offset: Int, _ length: Int) -> Bool {
    offset >= 0 && length >= 0 && length <= count && offset <= count &- length
  }

  /// Returns the byte at an offset.
  @inline(__always) func u8(_ offset: Int) -> UInt8 {
    guard offset >= 0, offset < count else { return 0 }
    return unsafe start[offset]
  }

  /// Returns the 16-bit number at an offset; zero where any of its bytes is missing.
  @inline(__always) func u16(_ offset: Int) -> UInt16 { load(offset) }

  /// Returns the 32-bit number at an offset; zero where any of its bytes is missing.
  @inline(__always) func u32(_ offset: Int) -> UInt32 { load(offset) }

  /// Returns the 64-bit number at an offset; zero where any of its bytes is missing.
  @inline(__always) func u64(_ offset: Int) -> UInt64 { load(offset) }

  /// Returns the 40-bit number at an offset; zero where any of its bytes is missing.
  @inline(__always) func u40(_ offset: Int) -> Int {
    guard offset >= 0, offset <= count &- 5 else { return 0 }
    return Int(u32(offset)) | Int(u8(offset &+ 4)) << 32
  }

  /// Returns the value of a plain type at an offset; nothing but zeros where any of its bytes is
  /// missing.
  @inline(__always) func load<Value: FixedWidthInteger>(_ offset: Int) -> Value {
    guard offset >= 0, offset <= count &- MemoryLayout<Value>.size else { return 0 }
    return unsafe Value(
      littleEndian: UnsafeRawPointer(start).loadUnaligned(fromByteOffset: offset, as: Value.self))
  }

  /// Returns the number of seven bits a byte at an offset, the low ones first, and moves past it. At
  /// the end it is zero, and the offset does not move; ten bytes are read at most.
  @inline(__always) func varint(_ offset: inout Int) -> UInt64 {
    guard offset >= 0, offset < count else { return 0 }
    let first = unsafe start[offset]
    if first < 0x80 {
      offset &+= 1
      return UInt64(first)
    }
    return longVarint(&offset)
  }

  @inline(never) private func longVarint(_ offset: inout Int) -> UInt64 {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while offset < count, shift < 70 {
      let byte = unsafe start[offset]
      offset &+= 1
      value |= UInt64(byte & 0x7F) << shift
      guard byte >= 0x80 else { break }
      shift &+= 7
    }
    return value
  }

  /// Returns the same as `varint` as a count that fits 32 bits.
  @inline(__always) func varintCount(_ offset: inout Int) -> Int {
    Int(truncatingIfNeeded: min(varint(&offset), UInt64(UInt32.max)))
  }

  /// Returns the part of a range that is there.
  func slice(_ range: Range<Int>) -> ImageBytes {
    let lower = min(max(0, range.lowerBound), count)
    let upper = min(max(lower, range.upperBound), count)
    return unsafe ImageBytes(start: start + lower, count: upper - lower, owner: owner)
  }

  /// Returns what is there of a number of bytes from an offset on.
  func slice(from offset: Int, count length: Int) -> ImageBytes {
    let lower = min(max(0, offset), count)
    return slice(lower..<lower + min(max(0, length), count - lower))
  }

  /// Returns a copy of what is there of a range.
  func array(_ range: Range<Int>) -> [UInt8] {
    let part = slice(range)
    return unsafe Array(UnsafeBufferPointer(start: part.start, count: part.count))
  }

  /// Appends what is there of a range.
  @inline(__always)
  func append(_ range: Range<Int>, to bytes: inout [UInt8]) {
    let lower = min(max(0, range.lowerBound), count)
    let upper = min(max(lower, range.upperBound), count)
    unsafe bytes.append(
      contentsOf: UnsafeBufferPointer(start: start + lower, count: upper - lower))
  }

  /// Returns whether the bytes are the same as others, or equal to them.
  func hasSameBytes(as other: ImageBytes) -> Bool {
    guard count == other.count else { return false }
    defer { withExtendedLifetime((owner, other.owner)) {} }
    return unsafe start == other.start || memcmp(start, other.start, count) == 0
  }

  /// Returns what a closure makes of the bytes.
  @inline(__always)
  func withBytes<Result, Failure: Error>(_ body: (Span<UInt8>) throws(Failure) -> Result)
    throws(Failure) -> Result
  {
    defer { withExtendedLifetime(owner) {} }
    return try unsafe body(Span(_unsafeStart: start, count: count))
  }
}

/// Bytes in memory that were allocated for an image.
@safe private final class OwnedBytes: @unchecked Sendable {
  let start: UnsafeMutablePointer<UInt8>
  let count: Int

  init(_ bytes: some Collection<UInt8>) {
    count = bytes.count
    unsafe start = .allocate(capacity: max(1, count))
    let filled = unsafe UnsafeMutableBufferPointer(start: start, count: count)
      .update(fromContentsOf: bytes)
    // A collection that is shorter than it says leaves zeros.
    unsafe (start + filled).initialize(repeating: 0, count: count - filled)
  }

  deinit { unsafe start.deallocate() }
}
