/// Walks a list block by block, forwards, and unpacks the blocks that are wanted.
///
/// A cursor can be used for one list after the other; its room for a block is kept.
@safe public final class PostingCursor {
  /// The list.
  public private(set) var list = PostingList()
  /// What walks; good as long as this is.
  public let reader: PostingReader

  /// Creates a cursor over nothing.
  public init() { reader = PostingReader(list) }

  deinit { reader.deallocate() }

  /// Goes to the first block of a list.
  public func start(_ list: PostingList) {
    self.list = list
    reader.start(list)
  }

  /// The articles of the block, once it is unpacked.
  @unsafe public var articles: UnsafeMutablePointer<UInt32> { unsafe reader.articles }
  /// The occurrence numbers of the block, once it is unpacked.
  @unsafe public var occurrences: UnsafeMutablePointer<UInt32> { unsafe reader.occurrences }
  /// Which block the cursor is at; `list.blockCount` after the last.
  public var block: Int { reader.block }
  /// Whether the cursor is past the last block.
  public var isAtEnd: Bool { reader.isAtEnd }
  /// How many articles the block has, once it is unpacked.
  public var count: Int { reader.count }
  /// No posting of this block has a greater frequency by the half of its article's length.
  public var ratio: Float { reader.ratio }
  /// Goes to the next block.
  public func next() { reader.next() }
  /// Goes forward to the block that has an article, if any has it.
  public func seek(_ article: UInt32) { reader.seek(article) }
  /// Unpacks the block, unless it is unpacked; returns whether the cursor is at a block.
  @discardableResult
  public func decode() -> Bool { reader.decode() }
  /// Returns where the positions of the block lie; it must be unpacked.
  public func positions() -> BlockPositions { reader.positions() }
}
