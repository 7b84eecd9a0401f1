/// The articles of a term, or of all terms that begin alike, in order.
///
/// Of each article it is known how often the term occurs, title and body together, and whether the
/// title has it: an occurrence number is the count, doubled, and one more where the title has it.
/// The frequency is the two in one: the count, and `titleBoost` more where the title has the term.
/// Whatever the bytes are, articles ascend and are below `articleCount`.
public struct PostingList: Sendable {
  /// What an occurrence in the title adds to the frequency, once.
  public static let titleBoost: UInt32 = 2
  /// How many articles a block holds at most.
  public static let blockLength = BlockPacking.length

  /// The number of articles.
  public let count: Int
  /// The same where this is the list of a term; else the articles of all its terms, summed up.
  public let termArticles: Int
  /// The number of blocks, the tail included.
  public let blockCount: Int
  /// Every article is below this.
  let articleCount: Int
  let bytes: ImageBytes
  /// Where the table lies, or the tail of a short list.
  let table: Int
  /// Where the positions begin; of a short list, where the tail begins.
  let positions: Int

  /// Creates a list without articles.
  public init() { self = Self.nothing }

  private static let nothing = PostingList(.empty, count: 0, articleCount: 0)

  /// Reads a list that begins where the bytes begin.
  ///
  /// - Parameters:
  ///   - count: How many articles it has.
  ///   - articleCount: The number of all articles.
  ///   - termArticles: The articles of its terms, if these are several.
  init(_ bytes: ImageBytes, count: Int, articleCount: Int, termArticles: Int? = nil) {
    self.bytes = bytes
    self.articleCount = min(max(articleCount, 0), Int(UInt32.max) - PostingList.blockLength)
    var offset = 0
    var count = min(max(count, 0), self.articleCount)
    var blocks = (count + PostingList.blockLength - 1) / PostingList.blockLength
    if count >= PostingList.blockLength {
      positions = Int(bytes.u32(offset))
      offset += 4
      if blocks > (bytes.count - offset) / PostingsLayout.entrySize { count = 0 }
    } else {
      positions = offset
      // A posting of a short list takes more than a byte.
      if count > bytes.count { count = 0 }
    }
    if count == 0 { blocks = 0 }
    table = offset
    self.count = count
    self.termArticles = max(count, termArticles ?? count)
    blockCount = blocks
  }

  /// Returns the frequency that an occurrence number stands for.
  @inlinable
  public static func frequency(_ occurrences: UInt32) -> Float {
    Float(occurrences >> 1) + Float((occurrences & 1) &* titleBoost)
  }

  /// Whether the list is so short that it has no table.
  @inlinable public var isShort: Bool { count < PostingList.blockLength }

  /// What the table says of a block.
  struct Entry {
    /// The last article; at least as great as any article where the list is short.
    var last: UInt32
    /// The bits of a gap, or the size of the articles' bits; and the bits of an occurrence number.
    var gapBits, numberBits: Int
    /// Whether the articles are bits (`BlockBitmap`).
    var isBitmap = false
    var bound: UInt16
    var positions: Int
  }

  /// Reads what a table says of a block that it has.
  @inline(__always)
  static func entry(_ start: UnsafePointer<UInt8>, _ table: Int, _ block: Int) -> Entry {
    let entry = unsafe UnsafeRawPointer(start) + table + block &* PostingsLayout.entrySize
    let head = unsafe UInt64(littleEndian: entry.loadUnaligned(as: UInt64.self))
    let positions = unsafe UInt32(
      littleEndian: entry.loadUnaligned(fromByteOffset: 8, as: UInt32.self))
    let kind = Int(truncatingIfNeeded: (head >> 32) & 0xFF)
    let isBitmap = kind > BlockBitmap.kind
    return Entry(
      last: UInt32(truncatingIfNeeded: head),
      gapBits: isBitmap ? kind &- BlockBitmap.kind : kind,
      numberBits: Int(truncatingIfNeeded: (head >> 40) & 0xFF),
      isBitmap: isBitmap,
      bound: UInt16(truncatingIfNeeded: head >> 48),
      positions: Int(positions))
  }

  /// Visits all postings in order.
  public func forEach(_ body: (_ article: UInt32, _ occurrences: UInt32) -> Void) {
    let cursor = PostingCursor()
    cursor.start(self)
    while cursor.decode() {
      for index in 0..<cursor.count {
        body(unsafe cursor.articles[index], unsafe cursor.occurrences[index])
      }
      cursor.next()
    }
  }

  /// Visits all postings in order, with their positions. Without positions where none are kept.
  public func forEachWithPositions(
    _ body: (_ article: UInt32, _ occurrences: UInt32, _ positions: [UInt32]) -> Void
  ) {
    let cursor = PostingCursor()
    cursor.start(self)
    while cursor.decode() {
      let positions = cursor.positions()
      var first = 0
      for index in 0..<cursor.count {
        let occurrences = unsafe cursor.occurrences[index]
        let range = first..<first + Int(occurrences >> 1)
        first = range.upperBound
        body(unsafe cursor.articles[index], occurrences, positions.array(range))
      }
      cursor.next()
    }
  }
}
