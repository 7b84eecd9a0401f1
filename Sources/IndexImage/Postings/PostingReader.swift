/// Walks a list block by block, forwards, and unpacks the blocks that are wanted.
///
/// Nothing but addresses, so that passing it on counts no references; good as long as the cursor whose
/// it is (`PostingCursor`).
@safe public struct PostingReader {
  /// What changes while it moves.
  @safe @usableFromInline struct State {
    @usableFromInline var block = 0
    @usableFromInline var blockCount = 0
    @usableFromInline var first: UInt32 = .max
    @usableFromInline var last: UInt32 = .max
    @usableFromInline var count = 0
    @usableFromInline var isDecoded = false
    @usableFromInline var hasArticles = false
    /// Whether it is known where each article of a short list has its positions.
    var hasLooseStarts = false
    var entry = PostingList.Entry(last: .max, gapBits: 0, numberBits: 0, bound: .max, positions: 0)
    /// Where the block lies, and where the tail ends.
    var data = 0
    var tailEnd = 0
    /// The bytes of the list, and what the list says.
    var bytes: BareBytes
    var table = 0
    var positions = 0
    var postingCount = 0
    @usableFromInline var isShort = true
    /// Every article is below this.
    var end: UInt32 = 0
  }

  @usableFromInline let state: UnsafeMutablePointer<State>
  /// The articles of the block, once it is unpacked.
  @unsafe public let articles: UnsafeMutablePointer<UInt32>
  /// The occurrence numbers of the block, once it is unpacked.
  @unsafe public let occurrences: UnsafeMutablePointer<UInt32>
  /// The occurrence numbers that `readOccurrences` read; those of the block stay what they are.
  @unsafe public let occurrencesRead: UnsafeMutablePointer<UInt32>
  /// How many positions a block has before each article's, once `positions`, `sumUp` or `readOccurrences` was
  /// asked.
  @unsafe public let positionsBefore: UnsafeMutablePointer<UInt32>
  /// Where each article of a short list has its positions, once `findLooseStarts` was asked.
  let looseStarts: UnsafeMutablePointer<UInt32>

  init(_ list: PostingList) {
    let length = BlockPacking.length
    unsafe articles = .allocate(capacity: length * 5 + BlockBitmap.slack)
    unsafe articles.initialize(repeating: 0, count: length * 5 + BlockBitmap.slack)
    unsafe occurrences = articles + (length + BlockBitmap.slack)
    unsafe positionsBefore = occurrences + length
    unsafe occurrencesRead = positionsBefore + length
    unsafe looseStarts = occurrencesRead + length
    unsafe state = .allocate(capacity: 1)
    unsafe state.initialize(to: State(bytes: BareBytes(list.bytes)))
  }

  func deallocate() {
    unsafe articles.deallocate()
    unsafe state.deallocate()
  }

  /// Which block the cursor is at; `list.blockCount` after the last.
  @inlinable public var block: Int { unsafe state.pointee.block }
  /// How many blocks the list has.
  @inlinable public var blockCount: Int { unsafe state.pointee.blockCount }
  /// How many articles the block has, unpacked or not, if it is not damaged.
  public var blockLength: Int {
    unsafe min(
      BlockPacking.length, state.pointee.postingCount - state.pointee.block * BlockPacking.length)
  }
  /// Whether the cursor is past the last block.
  @inlinable public var isAtEnd: Bool { unsafe state.pointee.block >= state.pointee.blockCount }
  /// No article of this block or of a later one is below this.
  @inlinable public var first: UInt32 { unsafe state.pointee.first }
  /// The last article of this block; the greatest number after the last block.
  @inlinable public var last: UInt32 { unsafe state.pointee.last }
  /// How many articles the block has, once it is unpacked.
  @inlinable public var count: Int { unsafe state.pointee.count }
  /// Whether the articles of the block are unpacked.
  @inlinable public var hasArticles: Bool { unsafe state.pointee.hasArticles }
  /// Whether the list has but its tail.
  @inlinable public var isShort: Bool { unsafe state.pointee.isShort }
  /// No posting of this block has a greater frequency by the half of its article's length.
  public var ratio: Float {
    unsafe state.pointee.isShort
      ? .infinity : PostingsLayout.ratio(bound: state.pointee.entry.bound)
  }

  /// Returns a bound of the same kind for this block and those after it that begin below an article.
  public func ratio(below article: UInt32) -> Float {
    guard unsafe !state.pointee.isShort else { return isAtEnd ? 0 : .infinity }
    guard unsafe state.pointee.first < article else { return 0 }
    var bound = unsafe state.pointee.entry.bound
    var (block, last) = unsafe (state.pointee.block, state.pointee.last)
    while last < article &- 1, unsafe block &+ 1 < state.pointee.blockCount {
      block &+= 1
      let entry = unsafe PostingList.entry(
        state.pointee.bytes.start, state.pointee.table, block)
      bound = max(bound, entry.bound)
      last = max(last, entry.last)
    }
    return PostingsLayout.ratio(bound: bound)
  }

  /// Goes to the first block of a list.
  func start(_ list: PostingList) {
    var state = State(bytes: BareBytes(list.bytes))
    state.blockCount = list.blockCount
    state.table = list.table
    state.positions = list.positions
    state.postingCount = list.count
    state.isShort = list.isShort
    state.end = UInt32(clamping: list.articleCount)
    state.data =
      list.isShort ? list.table : list.table + list.blockCount * PostingsLayout.entrySize
    state.first = 0
    unsafe self.state.pointee = state
    fetchStart()
    unsafe Self.read(self.state)
  }

  /// Goes to the next block.
  public func next() { unsafe Self.next(state) }

  private static func next(_ state: UnsafeMutablePointer<State>) {
    guard unsafe state.pointee.block < state.pointee.blockCount else { return }
    let last = unsafe state.pointee.last
    unsafe state.pointee.first = last == .max ? last : last &+ 1
    let bits = unsafe state.pointee.entry.gapBits &+ state.pointee.entry.numberBits
    unsafe state.pointee.data &+= BlockPacking.byteCount(bits: bits)
    unsafe state.pointee.block &+= 1
    unsafe read(state)
  }

  /// Goes forward to the block that has an article, if any has it.
  @inlinable
  public func seek(_ article: UInt32) {
    if unsafe state.pointee.last < article { seekOn(article) }
  }

  @usableFromInline
  func seekOn(_ article: UInt32) {
    let state = unsafe self.state
    guard unsafe !state.pointee.isShort else {
      while unsafe state.pointee.last < article { unsafe Self.next(state) }
      return
    }
    // Blocks are passed over without being looked at any closer than that.
    var (block, data) = unsafe (state.pointee.block, state.pointee.data)
    var (last, entry) = unsafe (state.pointee.last, state.pointee.entry)
    var first = unsafe state.pointee.first
    let (start, table, end) = unsafe (
      state.pointee.bytes.start, state.pointee.table, state.pointee.blockCount &- 1
    )
    while last < article, block < end {
      data &+= BlockPacking.byteCount(bits: entry.gapBits &+ entry.numberBits)
      let next = unsafe PostingList.entry(start, table, block &+ 1)
      guard next.last > last, next.gapBits <= 32, next.numberBits <= 32 else { break }
      block &+= 1
      first = last &+ 1
      (last, entry) = (next.last, next)
    }
    if unsafe block > state.pointee.block, unsafe last < state.pointee.end {
      unsafe (state.pointee.block, state.pointee.data) = (block, data)
      unsafe (state.pointee.first, state.pointee.last) = (first, last)
      unsafe state.pointee.entry = entry
      unsafe state.pointee.isDecoded = false
      unsafe state.pointee.hasArticles = false
      unsafe state.pointee.count = 0
    }
    while unsafe state.pointee.last < article { unsafe Self.next(state) }
  }

  private static func read(_ state: UnsafeMutablePointer<State>) {
    unsafe state.pointee.isDecoded = false
    unsafe state.pointee.hasArticles = false
    unsafe state.pointee.count = 0
    guard unsafe state.pointee.block < state.pointee.blockCount else {
      unsafe finish(state)
      return
    }
    if unsafe state.pointee.isShort {
      unsafe state.pointee.last = max(state.pointee.end, 1) &- 1
      return
    }
    let entry = unsafe PostingList.entry(
      state.pointee.bytes.start, state.pointee.table, state.pointee.block)
    // What does not ascend ends the list.
    guard unsafe entry.last >= state.pointee.first, unsafe entry.last < state.pointee.end,
      entry.gapBits <= 32, entry.numberBits <= 32
    else {
      unsafe state.pointee.block = state.pointee.blockCount
      unsafe finish(state)
      return
    }
    unsafe state.pointee.entry = entry
    unsafe state.pointee.last = entry.last
  }

  private static func finish(_ state: UnsafeMutablePointer<State>) {
    unsafe state.pointee.first = .max
    unsafe state.pointee.last = .max
  }

  /// Returns where the positions of the block lie; it must be unpacked.
  public func positions() -> BlockPositions {
    unsafe sumUp(occurrences, count)
    guard unsafe !state.pointee.isShort else {
      return unsafe BlockPositions(loose: state.pointee.bytes.dropping(state.pointee.tailEnd))
    }
    return unsafe BlockPositions(
      packed: state.pointee.bytes.dropping(
        state.pointee.positions &+ state.pointee.entry.positions))
  }

  /// Unpacks the block, unless it is unpacked; returns whether there is a block. A damaged block has
  /// no articles.
  @inlinable
  @discardableResult
  public func decode() -> Bool {
    if unsafe state.pointee.isDecoded { return true }
    return decodeAnew()
  }

  @usableFromInline
  func decodeAnew() -> Bool {
    guard unsafe state.pointee.block < state.pointee.blockCount else { return false }
    decodeArticles()
    guard unsafe !state.pointee.isDecoded else { return true }
    unsafe state.pointee.isDecoded = true
    let bits = unsafe state.pointee.entry.numberBits
    let place =
      unsafe state.pointee.data
      &+ BlockPacking.byteCount(bits: state.pointee.entry.gapBits)
    guard unsafe state.pointee.count > 0,
      unsafe place <= state.pointee.bytes.count - BlockPacking.byteCount(bits: bits)
    else {
      unsafe state.pointee.count = 0
      return true
    }
    unsafe BlockPacking.unpack(
      UnsafeRawPointer(state.pointee.bytes.start) + place, bits: bits,
      adding: PostingsLayout.leastOccurrence, into: occurrences)
    return true
  }

  /// Unpacks the articles of the block alone, unless they are unpacked.
  public func decodeArticles() {
    guard unsafe !state.pointee.hasArticles, unsafe state.pointee.block < state.pointee.blockCount
    else { return }
    unsafe state.pointee.hasArticles = true
    let size = unsafe state.pointee.postingCount - state.pointee.block * BlockPacking.length
    if size < BlockPacking.length {
      unsafe state.pointee.isDecoded = true
      decodeTail(size)
    } else {
      decodeBlock()
    }
  }

  private func decodeBlock() {
    let gapBits = unsafe state.pointee.entry.gapBits
    let (data, first) = unsafe (state.pointee.data, state.pointee.first)
    let size = BlockPacking.byteCount(bits: gapBits)
    guard unsafe data <= state.pointee.bytes.count - size else { return }
    if unsafe state.pointee.entry.isBitmap {
      let isWhole = unsafe BlockBitmap.unpack(
        state.pointee.bytes.start + data, size: gapBits, from: first, into: articles)
      guard isWhole, unsafe articles[BlockPacking.length - 1] == state.pointee.last else { return }
      unsafe state.pointee.count = BlockPacking.length
      return
    }
    unsafe BlockPacking.unpackGaps(
      UnsafeRawPointer(state.pointee.bytes.start) + data, bits: gapBits, from: first,
      into: articles)
    guard unsafe articles[BlockPacking.length - 1] == state.pointee.last else { return }
    if gapBits > PostingsLayout.safeGapBits {
      for index in 1..<BlockPacking.length
      where unsafe articles[index] <= articles[index - 1] { return }
      guard unsafe articles[0] >= first else { return }
    }
    unsafe state.pointee.count = BlockPacking.length
  }

  private func decodeTail(_ size: Int) {
    var offset = unsafe state.pointee.data
    let first = unsafe state.pointee.first
    let count = unsafe PostingTail.read(
      state.pointee.bytes, &offset, count: size, from: first, below: state.pointee.end, articles,
      occurrences)
    for index in count..<BlockPacking.length {
      unsafe articles[index] = BlockSearch.filler
    }
    unsafe state.pointee.count = count
    unsafe state.pointee.tailEnd = offset
    if unsafe !state.pointee.isShort {
      unsafe state.pointee.last = count > 0 ? articles[count - 1] : first
    }
  }
}
