/// Walks a list block by block, forwards, and unpacks the blocks that are wanted.
///
/// A cursor can be used for one list after the other; its room for a block is kept.
@safe public final class PostingCursor {
  /// The list.
  public private(set) var list = PostingList()
  /// Which block the cursor is at; `list.blockCount` after the last.
  public private(set) var block = 0
  /// No article of this block or of a later one is below this.
  public private(set) var first: UInt32 = 0
  /// The last article of this block; the greatest number after the last block.
  public private(set) var last: UInt32 = .max
  /// No posting of this block has a greater frequency by the half of its article's length.
  public var ratio: Float { PostingsLayout.ratio(bound: entry.bound) }

  /// The articles of the block, once it is unpacked.
  @unsafe public let articles: UnsafeMutablePointer<UInt32>
  /// The occurrence numbers of the block, once it is unpacked.
  @unsafe public let occurrences: UnsafeMutablePointer<UInt32>
  /// How many articles the block has, once it is unpacked.
  public private(set) var count = 0
  /// Whether the block is unpacked.
  public private(set) var isDecoded = false

  private var entry = PostingList.Entry(
    last: .max, gapBits: 0, numberBits: 0, bound: .max, positions: 0)
  /// Where the block lies.
  private var data = 0

  /// Creates a cursor over nothing.
  public init() {
    unsafe articles = .allocate(capacity: BlockPacking.length * 2)
    unsafe articles.initialize(repeating: 0, count: BlockPacking.length * 2)
    unsafe occurrences = articles + BlockPacking.length
  }

  deinit { unsafe articles.deallocate() }

  /// Goes to the first block of a list.
  public func start(_ list: PostingList) {
    self.list = list
    block = 0
    first = 0
    data =
      list.isShort ? list.table : list.table + list.blockCount * PostingsLayout.entrySize
    read()
  }

  /// Goes to the next block.
  public func next() {
    guard block < list.blockCount else { return }
    first = last == .max ? last : last &+ 1
    data &+= BlockPacking.byteCount(bits: entry.gapBits &+ entry.numberBits)
    block += 1
    read()
  }

  /// Goes forward to the block that has an article, if any has it.
  @inline(__always)
  public func seek(_ article: UInt32) {
    while last < article { next() }
  }

  private func read() {
    isDecoded = false
    count = 0
    if block >= list.blockCount {
      first = .max
      last = .max
    } else if list.isShort {
      last = UInt32(list.articleCount) &- 1
    } else {
      entry = list.entry(block)
      // What does not ascend ends the list.
      if entry.last < first || entry.last >= list.articleCount || entry.gapBits > 32
        || entry.numberBits > 32
      {
        block = list.blockCount
        first = .max
        last = .max
      } else {
        last = entry.last
      }
    }
  }

  /// How many positions the block has; it must be unpacked.
  public var positionCount: Int {
    var total = 0
    for index in 0..<count { total &+= unsafe Int(occurrences[index] >> 1) }
    return total
  }

  /// Unpacks the block, unless it is unpacked; returns whether the cursor is at a block. A damaged
  /// block has no articles, or fewer.
  @discardableResult
  public func decode() -> Bool {
    guard block < list.blockCount else { return false }
    if isDecoded { return true }
    isDecoded = true
    let size = list.count - block * BlockPacking.length
    if size < BlockPacking.length { decodeTail(size) } else { decodeBlock() }
    return true
  }

  private func decodeBlock() {
    let (gapBits, numberBits) = (entry.gapBits, entry.numberBits)
    let bytes = list.bytes
    guard data <= bytes.count - BlockPacking.byteCount(bits: gapBits + numberBits) else { return }
    let source = unsafe UnsafeRawPointer(bytes.start) + data
    unsafe BlockPacking.unpackGaps(source, bits: gapBits, from: first, into: articles)
    unsafe BlockPacking.unpack(
      source + BlockPacking.byteCount(bits: gapBits), bits: numberBits,
      adding: PostingsLayout.leastOccurrence, into: occurrences)
    guard unsafe articles[BlockPacking.length - 1] == last else { return }
    if gapBits > PostingsLayout.safeGapBits {
      for index in 1..<BlockPacking.length
      where unsafe articles[index] <= articles[index - 1] { return }
      guard unsafe articles[0] >= first else { return }
    }
    count = BlockPacking.length
  }

  private func decodeTail(_ size: Int) {
    var offset = data
    count = unsafe PostingTail.read(
      list.bytes, &offset, count: size, from: first, below: UInt32(list.articleCount), articles,
      occurrences)
    if !list.isShort { last = count > 0 ? unsafe articles[count - 1] : first }
  }
}
