/// The articles of a block as bits, the first that may be there in the lowest bit of the first byte: where they
/// are so near to each other that this takes no more than gaps, and any of them is found without the others.
enum BlockBitmap {
  /// What is above this in a table instead of the bits of a gap is this and the size of the bits.
  static let kind = 32

  /// Returns how many times sixteen bytes take as many bits.
  static func size(bits: Int) -> Int { (bits + 127) / 128 }

  /// Appends the bits of a block.
  ///
  /// - Parameters:
  ///   - gaps: Of its articles, the first from the first that may be there.
  ///   - size: In sixteen bytes; must do for all.
  static func pack(_ gaps: borrowing [UInt32], size: Int, to bytes: inout [UInt8]) {
    let start = bytes.count
    bytes.append(contentsOf: repeatElement(0, count: BlockPacking.byteCount(bits: size)))
    var place = -1
    for index in 0..<BlockPacking.length {
      place += Int(gaps[index]) + 1
      bytes[start + place >> 3] |= 1 << UInt8(place & 7)
    }
  }

  /// Unpacks the articles of a block; returns whether it has as many as it must.
  ///
  /// - Parameters:
  ///   - source: Has `size` times sixteen bytes.
  ///   - base: The first article that may be there.
  ///   - target: Has room for a block and `slack` more.
  static func unpack(
    _ source: UnsafePointer<UInt8>, size: Int, from base: UInt32,
    into target: UnsafeMutablePointer<UInt32>
  ) -> Bool {
    let places = ByteBits.shared
    var count = 0
    for index in 0..<BlockPacking.byteCount(bits: size) {
      let byte = unsafe source[index]
      let first = base &+ UInt32(truncatingIfNeeded: index &* 8)
      let articles = places.of(byte) &+ SIMD8(repeating: first)
      unsafe UnsafeMutableRawPointer(target + count).storeBytes(
        of: articles, as: SIMD8<UInt32>.self)
      count &+= places.count(of: byte)
      guard count <= BlockPacking.length else { return false }
    }
    return count == BlockPacking.length
  }

  /// How many numbers may be written behind those of a block.
  static let slack = 16
}

/// Which bits each byte has. Nothing but addresses.
@safe private struct ByteBits: @unchecked Sendable {
  /// The places of the bits, the lowest first, a byte each.
  private let places: UnsafeMutablePointer<SIMD8<UInt8>>
  private let counts: UnsafeMutablePointer<UInt8>

  /// Is kept as long as the program runs.
  static let shared = ByteBits()

  private init() {
    unsafe places = .allocate(capacity: 256)
    unsafe counts = .allocate(capacity: 256)
    for byte in 0..<256 {
      var bits = SIMD8<UInt8>.zero
      var count = 0
      for place in 0..<8 where byte >> place & 1 != 0 {
        bits[count] = UInt8(place)
        count += 1
      }
      unsafe (places + byte).initialize(to: bits)
      unsafe (counts + byte).initialize(to: UInt8(count))
    }
  }

  @inline(__always)
  func of(_ byte: UInt8) -> SIMD8<UInt32> {
    unsafe SIMD8<UInt32>(truncatingIfNeeded: places[Int(byte)])
  }

  @inline(__always)
  func count(of byte: UInt8) -> Int { unsafe Int(counts[Int(byte)]) }
}

/// A block whose articles are bits, as it lies there; good as long as its list.
@safe public struct PostingBitmap {
  /// Where the rest of it lies.
  public let block: PostingBlock
  private let bits: UnsafePointer<UInt8>
  private let count: UInt32

  /// To look up more articles takes longer than to unpack the block.
  public static let few = 24

  @inline(__always)
  init(_ block: PostingBlock, bits: UnsafePointer<UInt8>, size: Int) {
    self.block = block
    unsafe self.bits = bits
    count = UInt32(truncatingIfNeeded: size &* 128)
  }

  /// Returns one where the block has an article, zero where not.
  @inline(__always)
  public func has(_ article: UInt32) -> Int {
    let place = article &- block.first
    // The first bit stands for what is past all.
    let isIn = place < count
    let byte = unsafe bits[isIn ? Int(place >> 3) : 0]
    return isIn ? Int(byte >> UInt8(truncatingIfNeeded: place & 7) & 1) : 0
  }

  /// Returns which posting of the block is of an article that it has.
  @inline(__always)
  public func place(of article: UInt32) -> Int {
    let place = Int(min(article &- block.first, count &- 1))
    let words = unsafe UnsafeRawPointer(bits)
    var before = 0
    for word in 0..<place >> 6 {
      unsafe before &+=
        words.loadUnaligned(fromByteOffset: word &* 8, as: UInt64.self)
        .nonzeroBitCount
    }
    let last = unsafe UInt64(
      littleEndian: words.loadUnaligned(fromByteOffset: place >> 6 &* 8, as: UInt64.self))
    let below = UInt64(1) << UInt64(truncatingIfNeeded: place & 63) &- 1
    before &+= (last & below).nonzeroBitCount
    // Of a damaged block there may be more.
    return min(before, BlockPacking.length &- 1)
  }
}

extension PostingReader {
  /// Returns the block that the reader is at, if its articles are bits; they need not be unpacked. Of a damaged block it
  /// may have any articles.
  @inline(__always)
  public func bitmap() -> PostingBitmap? {
    guard unsafe state.pointee.entry.isBitmap else { return nil }
    return bitmapInBytes()
  }

  private func bitmapInBytes() -> PostingBitmap? {
    let state = unsafe self.state
    let entry = unsafe state.pointee.entry
    let (data, block) = unsafe (state.pointee.data, state.pointee.block)
    let place = data &+ BlockPacking.byteCount(bits: entry.gapBits)
    let end = place &+ BlockPacking.byteCount(bits: entry.numberBits)
    guard unsafe !state.pointee.isShort, unsafe block < state.pointee.blockCount,
      unsafe state.pointee.postingCount &- block &* BlockPacking.length >= BlockPacking.length,
      unsafe end <= state.pointee.bytes.count
    else { return nil }
    return unsafe PostingBitmap(
      PostingBlock(
        number: block, place: place, bits: entry.numberBits, size: BlockPacking.length,
        first: state.pointee.first, positions: state.pointee.positions &+ entry.positions),
      bits: state.pointee.bytes.start + data, size: entry.gapBits)
  }
}
