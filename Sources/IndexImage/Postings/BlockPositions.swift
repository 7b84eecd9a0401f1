internal import CPrefetch

/// Where the positions of a block lie; good as long as the list it is of.
@safe public struct BlockPositions {
  private let bytes: BareBytes
  // Many of these are kept and passed on: their numbers are no wider than they must be.
  private let packedStart: UInt32
  private let groupCount: UInt16
  private let width: UInt8
  /// Whether they are in groups of seven bits, not packed.
  private let isLoose: Bool
  /// Where one that is loose begins, and which it is.
  private var looseOffset: UInt32 = 0
  private var looseIndex: UInt32 = 0

  /// Whether `keep` can be asked.
  public var isPacked: Bool { !isLoose }
  /// The bits of a position that is packed; zero where that is damaged.
  private var bits: Int { Int(width) }
  /// How many groups have exceptions; none where no position has.
  private var groups: Int { Int(groupCount) }
  /// Where the exceptions and the positions begin.
  private var exceptions: Int { 2 &+ groups &* 2 }
  private var packed: Int { Int(packedStart) }

  @inline(__always)
  init(loose bytes: BareBytes) {
    self.bytes = bytes
    isLoose = true
    (packedStart, groupCount, width) = (0, 0, 0)
  }

  @inline(__always)
  init(packed bytes: BareBytes) {
    self.bytes = bytes
    isLoose = false
    let head = bytes.u8(0)
    let bits = head & (1 << PositionPacking.kindShift - 1)
    width = bits <= 32 ? bits : 0
    let count = Int(bytes.u8(1))
    switch head >> PositionPacking.kindShift {
    case PositionPacking.withoutExceptions: (groupCount, packedStart) = (0, 1)
    case PositionPacking.oneGroup:
      (groupCount, packedStart) = (1, UInt32(truncatingIfNeeded: 2 + count * 2))
    default:
      groupCount = UInt16(truncatingIfNeeded: count + 1)
      let exceptions = 4 + count * 2
      packedStart = UInt32(truncatingIfNeeded: exceptions + bytes.u16(exceptions - 2) * 2)
    }
  }

  /// Goes forward to a position, where that makes reading it faster; earlier ones cannot be read any more.
  @inline(__always)
  public mutating func seek(_ position: Int) {
    guard isLoose else { return }
    var (offset, index) = (Int(looseOffset), Int(looseIndex))
    while index < position, offset < bytes.count {
      while bytes.u8(offset) >= 0x80 { offset &+= 1 }
      offset &+= 1
      index &+= 1
    }
    looseOffset = UInt32(truncatingIfNeeded: offset)
    looseIndex = UInt32(truncatingIfNeeded: index)
  }

  /// Has the first of an article's positions fetched into the cache.
  @inline(__always)
  public func fetch(_ range: Range<Int>) {
    guard !isLoose else { return }
    unsafe fetch_line(bytes.start + (packed &+ (range.lowerBound &* bits) >> 3))
  }

  /// How many positions of one article are read at most; what is damaged may count more.
  private static let most = 1 << 24

  /// Whether the bytes may have the positions of an article; what is damaged may count more.
  @inline(__always)
  public func mayHave(_ range: Range<Int>) -> Bool {
    guard range.count <= Self.most else { return false }
    if isLoose { return range.count <= bytes.count }
    return bits > 0 && range.upperBound &* bits <= (bytes.count &- packed) &* 8
  }

  /// Returns the positions of an article, ascending.
  public func array(_ range: Range<Int>) -> [UInt32] {
    guard mayHave(range) else { return [] }
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
    guard mayHave(range) else { return 0 }
    var read = range.count
    if isLoose {
      var here = self
      here.seek(range.lowerBound)
      guard here.looseIndex <= range.lowerBound else { return 0 }
      read = unsafe here.readLoose(range.count, into: target)
    } else {
      unsafe readPacked(range, into: target)
    }
    var next: UInt32 = 0
    for index in 0..<read {
      let position = unsafe next &+ target[index]
      guard position >= next, position < .max else { return index }
      unsafe target[index] = position
      next = position &+ 1
    }
    return read
  }

  /// Returns where the exceptions of a group lie.
  @inline(__always)
  private func exceptions(ofGroup group: Int) -> Range<Int> {
    guard groups > 0 else { return 0..<0 }
    guard groups > 1 else { return 2..<max(packed, 2) }
    let first = group > 0 ? bytes.u16(2 &* group) : 0
    let count = min(
      max(bytes.u16(2 &* group &+ 2) &- first, 0), PositionPacking.groupLength)
    let start = exceptions &+ first &* 2
    return start..<start &+ count &* 2
  }

  /// Returns the low bits of a position.
  @inline(__always)
  private func low(_ index: Int, _ mask: UInt64) -> UInt64 {
    let bit = index &* bits
    return bytes.word(packed &+ bit >> 3) >> UInt64(truncatingIfNeeded: bit & 7) & mask
  }

  private func readPacked(_ range: Range<Int>, into target: UnsafeMutablePointer<UInt32>) {
    let first = range.lowerBound
    let mask = UInt64(1) << UInt64(truncatingIfNeeded: bits) &- 1
    for index in range {
      unsafe target[index &- first] = UInt32(truncatingIfNeeded: low(index, mask))
    }
    guard groups > 0, !range.isEmpty else { return }
    for group in first / PositionPacking.groupLength...(range.upperBound &- 1)
      / PositionPacking.groupLength
    {
      let start = group &* PositionPacking.groupLength
      let all = exceptions(ofGroup: group)
      var exception = all.lowerBound
      while exception < all.upperBound {
        let index = start &+ Int(bytes.u8(exception))
        if range.contains(index) {
          let high = UInt32(bytes.u8(exception &+ 1))
          unsafe target[index &- first] |= high << UInt32(truncatingIfNeeded: bits)
        }
        exception &+= 2
      }
    }
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
    guard count > 0, !isLoose, mayHave(range) else { return 0 }
    var merge = unsafe Merge(starts: starts, count: count, offset: offset, weight: weight)
    let mask = UInt64(1) << UInt64(truncatingIfNeeded: bits) &- 1
    var index = range.lowerBound
    var next: UInt64 = 0
    while index < range.upperBound {
      let group = index / PositionPacking.groupLength
      let start = group &* PositionPacking.groupLength
      let end = min(range.upperBound, start &+ PositionPacking.groupLength)
      // The next exception that may be met, and which position it is of.
      let all = exceptions(ofGroup: group)
      var exception = all.lowerBound
      while exception < all.upperBound, start &+ Int(bytes.u8(exception)) < index {
        exception &+= 2
      }
      var exceptional = exception < all.upperBound ? start &+ Int(bytes.u8(exception)) : .max
      while index < end {
        let plain = min(end, exceptional)
        while index < plain {
          let position = next &+ low(index, mask)
          if position >= merge.wanted, merge.isDone(at: position) { return merge.kept }
          next = position &+ 1
          index &+= 1
        }
        guard index < end else { break }
        let high = UInt64(bytes.u8(exception &+ 1)) << UInt64(truncatingIfNeeded: bits)
        let position = next &+ (low(index, mask) | high)
        if position >= merge.wanted, merge.isDone(at: position) { return merge.kept }
        next = position &+ 1
        index &+= 1
        exception &+= 2
        exceptional = exception < all.upperBound ? start &+ Int(bytes.u8(exception)) : .max
        // Of damaged ones the next may come before this.
        if exceptional < index { exceptional = .max }
      }
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
    /// The next position that is looked for.
    private(set) var wanted: UInt64

    init(starts: UnsafeMutablePointer<UInt64>, count: Int, offset: Int, weight: Float) {
      unsafe self.starts = starts
      self.count = count
      self.offset = UInt64(truncatingIfNeeded: offset)
      self.weight = weight
      wanted = unsafe starts[0] >> 32 &+ self.offset
    }

    /// Meets a position that is not below the one wanted; returns whether no later one is looked for.
    @inline(__always)
    mutating func isDone(at position: UInt64) -> Bool {
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
    var offset = Int(looseOffset)
    for index in 0..<wanted {
      guard offset < bytes.count else { return index }
      let number = bytes.varint(&offset)
      unsafe target[index] = number
    }
    return wanted
  }
}
