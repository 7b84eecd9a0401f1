/// Bytes that something else owns and keeps where they are: a mapped file, or an array.
///
/// What is read may change between two reads, when a mapped file is cut; so whoever reads copies a
/// length or an offset first and checks the copy.
@safe public struct ByteRegion: @unchecked Sendable {
  let start: UnsafeRawPointer
  /// The number of bytes.
  public let count: Int
  private let owner: AnyObject?

  private static let nothing = OwnedBytes([0])

  /// Creates a region without bytes.
  public init() {
    unsafe self.init(
      start: UnsafeRawPointer(ByteRegion.nothing.start), count: 0, owner: nil)
  }

  @unsafe private init(start: UnsafeRawPointer, count: Int, owner: AnyObject?) {
    unsafe self.start = start
    self.count = count
    self.owner = owner
  }

  /// Creates a region of bytes that stay where they are, readable, as long as the owner lives.
  @unsafe public init(_ bytes: UnsafeRawBufferPointer, owner: AnyObject?) {
    guard let base = bytes.baseAddress else {
      self.init()
      return
    }
    unsafe self.init(start: base, count: bytes.count, owner: owner)
  }

  /// Creates a region that holds a copy of some bytes.
  public init(copying bytes: [UInt8]) {
    let copy = OwnedBytes(bytes)
    unsafe self.init(start: UnsafeRawPointer(copy.start), count: bytes.count, owner: copy)
  }

  /// Accesses a part; what lies outside of the region is left out.
  public subscript(range: Range<Int>) -> ByteRegion {
    let lower = min(max(range.lowerBound, 0), count)
    let upper = min(max(range.upperBound, lower), count)
    return unsafe ByteRegion(start: start + lower, count: upper - lower, owner: owner)
  }

  /// Accesses a byte; zero outside of the region.
  @inline(__always)
  func byte(_ offset: Int) -> UInt8 {
    guard offset >= 0, offset < count else { return 0 }
    return unsafe start.load(fromByteOffset: offset, as: UInt8.self)
  }

  /// Reads a little-endian number; zero outside of the region.
  @inline(__always)
  func number<Value: FixedWidthInteger & BitwiseCopyable>(_ offset: Int, as type: Value.Type)
    -> Value
  {
    guard offset >= 0, offset <= count - MemoryLayout<Value>.size else { return 0 }
    return unsafe Value(littleEndian: start.loadUnaligned(fromByteOffset: offset, as: type))
  }
}

/// A copy of bytes that does not move.
@safe private final class OwnedBytes: @unchecked Sendable {
  let start: UnsafeMutableRawPointer

  init(_ source: [UInt8]) {
    unsafe start = .allocate(byteCount: max(source.count, 1), alignment: 16)
    unsafe source.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress else { return }
      unsafe start.copyMemory(from: base, byteCount: bytes.count)
    }
  }

  deinit { unsafe start.deallocate() }
}
