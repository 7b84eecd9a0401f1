/// Where the positions of a block lie; good as long as the list it is of.
@safe public struct BlockPositions {
  private let bytes: BareBytes
  /// Whether they are in groups of seven bits, not in packs.
  private let isLoose: Bool
  /// Whether `keep` can be asked.
  public var isPacked: Bool { !isLoose }
  /// How many positions the block has.
  public let total: Int
  /// Where a pack begins, and how many positions are before it.
  private var pack = (offset: 0, first: 0)

  init(_ bytes: BareBytes, isLoose: Bool, total: Int) {
    self.bytes = bytes
    self.isLoose = isLoose
    // What is damaged may say more than there can be: a pack is two bytes at least.
    let most = isLoose ? bytes.count : (bytes.count / 2 + 1) * PositionPacking.length
    self.total = total <= most ? total : 0
  }

  /// Goes forward to what holds a position. Reading is faster for it; earlier ones cannot be read any
  /// more.
  @inline(__always)
  public mutating func seek(_ position: Int) {
    if isLoose {
      while pack.first < position, pack.offset < bytes.count {
        while bytes.u8(pack.offset) >= 0x80 { pack.offset &+= 1 }
        pack.offset &+= 1
        pack.first &+= 1
      }
    } else {
      while pack.first &+ PositionPacking.length <= position, pack.offset < bytes.count {
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

  /// Keeps those of some positions that an article also has some words further on, and returns how
  /// many are kept. Reads no further than it must.
  ///
  /// - Parameters:
  ///   - range: Which of the positions are the article's.
  ///   - offset: How many words further on.
  ///   - weight: What is kept weighs no more.
  ///   - starts: The positions, ascending, in the upper halves, the bits of their weights in the
  ///     lower.
  @unsafe public func keep(
    _ range: Range<Int>, after offset: Int, weight: Float,
    of starts: UnsafeMutablePointer<UInt64>, _ count: Int
  ) -> Int {
    guard count > 0, range.upperBound <= total, !isLoose else { return 0 }
    var merge = unsafe Merge(starts: starts, count: count, offset: offset, weight: weight)
    var here = self
    var at = range.lowerBound
    var next: UInt64 = 0
    while at < range.upperBound {
      here.seek(at)
      let first = here.pack.first
      let size = min(PositionPacking.length, total &- first)
      let bits = Int(bytes.u8(here.pack.offset)) & 63
      let exceptions = Int(bytes.u8(here.pack.offset &+ 1))
      let packed = here.pack.offset &+ 2
      let extra = packed &+ (size &* bits &+ 7) / 8
      let end = extra &+ exceptions &* 2
      guard first <= at, bits <= 32, end <= bytes.count else { break }
      let upper = min(range.upperBound &- first, size)
      let mask = UInt64(1) << UInt64(truncatingIfNeeded: bits) &- 1
      // The next exception that may be met, and which position it is of.
      var exception = extra
      while exception < end, Int(bytes.u8(exception)) < at &- first { exception &+= 2 }
      var exceptional = exception < end ? Int(bytes.u8(exception)) : .max
      for index in at &- first..<upper {
        let bit = index &* bits
        var gap = bytes.word(packed &+ bit >> 3) >> UInt64(truncatingIfNeeded: bit & 7) & mask
        if index == exceptional {
          gap |= UInt64(bytes.u8(exception &+ 1)) << UInt64(truncatingIfNeeded: bits)
          exception &+= 2
          exceptional = exception < end ? Int(bytes.u8(exception)) : .max
        }
        let position = next &+ gap
        if merge.isDone(at: position) { return merge.kept }
        next = position &+ 1
      }
      at = first &+ upper
    }
    return merge.kept
  }

  /// Positions that are looked for among others, both ascending.
  @safe private struct Merge {
    let starts: UnsafeMutablePointer<UInt64>
    let count: Int
    let offset: UInt64
    let weight: Float
    var kept = 0
    private var index = 0
    private var wanted: UInt64

    init(starts: UnsafeMutablePointer<UInt64>, count: Int, offset: Int, weight: Float) {
      unsafe self.starts = starts
      self.count = count
      self.offset = UInt64(truncatingIfNeeded: offset)
      self.weight = weight
      wanted = unsafe starts[0] >> 32 &+ self.offset
    }

    /// Meets the next position; returns whether no later one is looked for.
    @inline(__always)
    mutating func isDone(at position: UInt64) -> Bool {
      if position < wanted { return false }
      while wanted < position {
        index &+= 1
        guard index < count else { return true }
        wanted = unsafe starts[index] >> 32 &+ offset
      }
      guard wanted == position else { return false }
      let start = unsafe starts[index]
      let least = min(weight, Float(bitPattern: UInt32(truncatingIfNeeded: start)))
      unsafe starts[kept] = start & ~0xFFFF_FFFF | UInt64(least.bitPattern)
      kept &+= 1
      index &+= 1
      guard index < count else { return true }
      wanted = unsafe starts[index] >> 32 &+ offset
      return false
    }
  }

  private func readLoose(_ wanted: Int, into target: UnsafeMutablePointer<UInt32>) -> Int {
    var offset = pack.offset
    for index in 0..<wanted {
      guard offset < bytes.count else { return index }
      let number = bytes.varint(&offset)
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
      let bits = Int(bytes.u8(pack.offset)) & 63
      let exceptions = Int(bytes.u8(pack.offset &+ 1))
      let packed = pack.offset &+ 2
      let extra = packed &+ (size &* bits &+ 7) / 8
      guard bits <= 32, extra &+ exceptions &* 2 <= bytes.count else { return read }
      let lower = range.lowerBound &+ read &- pack.first
      let upper = min(range.upperBound &- pack.first, size)
      let mask = UInt64(1) << UInt64(truncatingIfNeeded: bits) &- 1
      for index in lower..<upper {
        let bit = index &* bits
        let word = bytes.word(packed &+ bit >> 3) >> UInt64(truncatingIfNeeded: bit & 7)
        unsafe target[read &+ index &- lower] = UInt32(truncatingIfNeeded: word & mask)
      }
      for exception in 0..<exceptions {
        let index = Int(bytes.u8(extra &+ exception &* 2))
        if index >= lower, index < upper {
          let high = UInt32(bytes.u8(extra &+ exception &* 2 &+ 1))
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
      count, bits: Int(bytes.u8(offset)), exceptions: Int(bytes.u8(offset &+ 1)))
  }
}
