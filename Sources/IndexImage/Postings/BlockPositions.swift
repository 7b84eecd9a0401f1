/// Where the positions of a block lie; good as long as the list it is of.
@safe public struct BlockPositions {
  private let start: UnsafePointer<UInt8>
  private let count: Int
  /// Whether they are in groups of seven bits, not in packs.
  private let isLoose: Bool
  /// How many positions the block has.
  public let total: Int
  /// Where a pack begins, and how many positions are before it.
  private var pack = (offset: 0, first: 0)

  init(_ bytes: ImageBytes, isLoose: Bool, total: Int) {
    unsafe start = bytes.start
    count = bytes.count
    self.isLoose = isLoose
    self.total = total
  }

  /// Goes forward to what holds a position. Reading is faster for it; earlier ones cannot be read any
  /// more.
  @inline(__always)
  public mutating func seek(_ position: Int) {
    if isLoose {
      while pack.first < position, pack.offset < count {
        while byte(pack.offset) >= 0x80 { pack.offset &+= 1 }
        pack.offset &+= 1
        pack.first &+= 1
      }
    } else {
      while pack.first &+ PositionPacking.length <= position, pack.offset < count {
        pack.offset &+= packSize(pack.offset, PositionPacking.length)
        pack.first &+= PositionPacking.length
      }
    }
  }

  /// How many positions of one article are read at most; what is damaged may count more.
  public static let most = 1 << 24

  /// Returns the positions of an article, ascending.
  public func array(_ range: Range<Int>) -> [UInt32] {
    guard range.upperBound <= total, range.count <= Self.most else { return [] }
    return unsafe [UInt32](unsafeUninitializedCapacity: range.count) { buffer, count in
      guard let target = buffer.baseAddress else { return }
      count = unsafe read(range, into: target)
    }
  }

  /// Reads the positions of an article, ascending, and returns how many there are: fewer than in the
  /// range where the bytes are damaged.
  ///
  /// - Parameter target: Has room for as many as are in the range.
  @unsafe public func read(_ range: Range<Int>, into target: UnsafeMutablePointer<UInt32>) -> Int {
    guard range.upperBound <= total else { return 0 }
    var here = self
    here.seek(range.lowerBound)
    guard here.pack.first <= range.lowerBound else { return 0 }
    let read =
      unsafe isLoose
      ? here.readLoose(range.count, into: target) : here.readPacked(range, into: target)
    var next: UInt32 = 0
    for index in 0..<read {
      let position = unsafe next &+ target[index]
      guard position >= next, position < .max else { return index }
      unsafe target[index] = position
      next = position &+ 1
    }
    return read
  }

  private func readLoose(_ wanted: Int, into target: UnsafeMutablePointer<UInt32>) -> Int {
    var offset = pack.offset
    for index in 0..<wanted {
      guard offset < count else { return index }
      var number = UInt32(byte(offset) & 0x7F)
      var shift: UInt32 = 7
      while byte(offset) >= 0x80, shift < 35 {
        offset &+= 1
        number |= UInt32(byte(offset) & 0x7F) &<< shift
        shift &+= 7
      }
      offset &+= 1
      unsafe target[index] = number
    }
    return wanted
  }

  private mutating func readPacked(
    _ range: Range<Int>, into target: UnsafeMutablePointer<UInt32>
  ) -> Int {
    var read = 0
    while read < range.count {
      seek(range.lowerBound &+ read)
      let size = min(PositionPacking.length, total &- pack.first)
      let bits = Int(byte(pack.offset)) & 63
      let exceptions = Int(byte(pack.offset &+ 1))
      let packed = pack.offset &+ 2
      let extra = packed &+ (size &* bits &+ 7) / 8
      guard bits <= 32, extra &+ exceptions &* 2 <= count else { return read }
      let lower = range.lowerBound &+ read &- pack.first
      let upper = min(range.upperBound &- pack.first, size)
      let mask = UInt64(1) << UInt64(truncatingIfNeeded: bits) &- 1
      for index in lower..<upper {
        let bit = index &* bits
        let word = word(packed &+ bit >> 3) >> UInt64(truncatingIfNeeded: bit & 7)
        unsafe target[read &+ index &- lower] = UInt32(truncatingIfNeeded: word & mask)
      }
      for exception in 0..<exceptions {
        let index = Int(byte(extra &+ exception &* 2))
        if index >= lower, index < upper {
          let high = UInt32(byte(extra &+ exception &* 2 &+ 1))
          unsafe target[read &+ index &- lower] |= high << UInt32(truncatingIfNeeded: bits)
        }
      }
      read &+= upper &- lower
    }
    return read
  }

  @inline(__always)
  private func packSize(_ offset: Int, _ count: Int) -> Int {
    PositionPacking.byteCount(
      count, bits: Int(byte(offset)), exceptions: Int(byte(offset &+ 1)))
  }

  @inline(__always)
  private func byte(_ offset: Int) -> UInt8 { offset < count ? unsafe start[offset] : 0 }

  /// Reads eight bytes, zeros past the end.
  @inline(__always)
  private func word(_ offset: Int) -> UInt64 {
    if offset <= count &- 8 {
      return unsafe UInt64(
        littleEndian: UnsafeRawPointer(start).loadUnaligned(
          fromByteOffset: offset, as: UInt64.self))
    }
    var word: UInt64 = 0
    for index in 0..<8 { word |= UInt64(byte(offset &+ index)) << UInt64(index * 8) }
    return word
  }
}
