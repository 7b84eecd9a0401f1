import IndexImage

/// The postings of one list that a window has, those that were asked for: where they lie, not what they
/// say. Nothing but addresses; it is given back with `deallocate`.
@safe struct WindowPostings {
  /// The article of the window in the bits from `articleShift` on, then the place of its block in
  /// `blocks`, then in the lowest bits the place in the block. Room for one more than a window has.
  private let entries: UnsafeMutablePointer<UInt32>
  private let blocks: UnsafeMutablePointer<PostingBlock>
  private let counts: UnsafeMutablePointer<(entries: Int, blocks: Int)>

  /// Blocks that a window can have: each but two lies in it as a whole, and a tail.
  private static let mostBlocks = Window.length / PostingList.blockLength + 4
  private static let blockShift: UInt32 = 7
  private static let articleShift: UInt32 = 16

  init() {
    unsafe entries = .allocate(capacity: Window.length + 1)
    unsafe blocks = .allocate(capacity: Self.mostBlocks)
    unsafe counts = .allocate(capacity: 1)
    unsafe counts.initialize(to: (0, 0))
  }

  func deallocate() {
    unsafe entries.deallocate()
    unsafe blocks.deallocate()
    unsafe counts.deallocate()
  }

  /// How many postings there are.
  var count: Int { unsafe counts.pointee.entries }

  /// Forgets all.
  @inline(__always)
  func clear() { unsafe counts.pointee = (0, 0) }

  /// Finds the postings of a list in the window; places of its block before `place` are of earlier
  /// windows. Returns the place where the next window begins.
  ///
  /// - Parameters:
  ///   - mask: The articles that are asked for; nothing for all.
  ///   - most: How many these are at most.
  func find(
    in reader: PostingReader, from place: Int, _ window: Window, among mask: WindowBits?,
    most: Int
  ) -> Int {
    clear()
    let base = UInt32(truncatingIfNeeded: window.base)
    let end = UInt32(truncatingIfNeeded: window.end)
    var place = place
    if reader.last < base {
      reader.seek(base)
      place = 0
    }
    while reader.first < end {
      var isWanted = true
      if let mask {
        let low = Int(max(reader.first, base) &- base)
        let high = Int(min(reader.last, end &- 1) &- base)
        isWanted = low <= high && mask.containsAny(low, high)
      }
      if isWanted {
        if let mask, most &* Int(min(reader.last, end) &- max(reader.first, base)) < Self.few {
          place = append(reader, base, end, few: mask)
        } else {
          place = append(reader, from: place, base, end, mask)
        }
      }
      if reader.last >= end { break }
      reader.next()
      place = 0
    }
    return place
  }

  /// How many of the articles asked for may be expected in a block, times the length of a window, for
  /// looking each up to take less than going through the block.
  private static let few = 12 * Window.length

  /// Appends what is wanted of a block where that is little.
  private func append(
    _ reader: PostingReader, _ base: UInt32, _ end: UInt32, few mask: WindowBits
  ) -> Int {
    reader.decodeArticles()
    let number = unsafe counts.pointee.blocks
    guard reader.count > 0, number < Self.mostBlocks, let block = reader.unpackedBlock() else {
      return 0
    }
    let tag = UInt32(truncatingIfNeeded: number) &<< Self.blockShift
    let entries = unsafe self.entries
    let start = unsafe counts.pointee.entries
    var found = start
    let search = BlockSearch(reader)
    let low = Int(max(reader.first, base) &- base)
    let high = Int(min(reader.last, end &- 1) &- base)
    mask.forEach(from: low, through: high) { local in
      let article = base &+ UInt32(truncatingIfNeeded: local)
      let (place, isThere) = search.find(article)
      unsafe entries[found] =
        UInt32(truncatingIfNeeded: local) &<< Self.articleShift | tag
        | UInt32(truncatingIfNeeded: place)
      found &+= isThere
    }
    if found > start {
      unsafe (blocks + number).initialize(to: block)
      unsafe counts.pointee = (found, number &+ 1)
    }
    return 0
  }

  /// Appends what is wanted of a block, and returns the place of the first article past the window.
  @inline(__always)
  private func append(
    _ reader: PostingReader, from start: Int, _ base: UInt32, _ end: UInt32, _ mask: WindowBits?
  ) -> Int {
    reader.decodeArticles()
    let (articles, count) = unsafe (reader.articles, reader.count)
    var place = start
    while place < count, unsafe articles[place] < base { place &+= 1 }
    let number = unsafe counts.pointee.blocks
    guard place < count, number < Self.mostBlocks, let block = reader.unpackedBlock() else {
      return place
    }
    unsafe (blocks + number).initialize(to: block)
    unsafe counts.pointee.blocks = number &+ 1
    let tag = UInt32(truncatingIfNeeded: number) &<< Self.blockShift
    let entries = unsafe self.entries
    var found = unsafe counts.pointee.entries
    if let mask {
      let words = unsafe mask.words
      while place < count, unsafe articles[place] < end {
        let local = unsafe articles[place] &- base
        let isIn =
          unsafe words[Int(local >> 6)] &>> UInt64(truncatingIfNeeded: local & 63) & 1
        unsafe entries[found] =
          local &<< Self.articleShift | tag | UInt32(truncatingIfNeeded: place)
        found &+= Int(truncatingIfNeeded: isIn)
        place &+= 1
      }
    } else {
      while place < count, unsafe articles[place] < end {
        let local = unsafe articles[place] &- base
        unsafe entries[found] =
          local &<< Self.articleShift | tag | UInt32(truncatingIfNeeded: place)
        found &+= 1
        place &+= 1
      }
    }
    unsafe counts.pointee.entries = found
    return place
  }

  /// Sets the bits of the articles.
  func insertAll(into bits: WindowBits) {
    let words = unsafe bits.words
    for index in 0..<count {
      let local = unsafe entries[index] &>> Self.articleShift
      unsafe words[Int(local >> 6)] |= 1 &<< UInt64(truncatingIfNeeded: local & 63)
    }
  }

  /// Visits the postings of some articles, in order.
  @inline(__always)
  func forEach(
    among mask: WindowBits, _ body: (_ local: Int, _ block: PostingBlock, _ place: Int) -> Void
  ) {
    narrow(to: mask)
    for index in 0..<count {
      let (local, block, place) = posting(index)
      unsafe body(local, blocks[block], place)
    }
  }

  /// Returns one of the postings: its article of the window, the number of its block here and its place
  /// in that.
  @inline(__always)
  func posting(_ index: Int) -> (local: Int, block: Int, place: Int) {
    let entry = unsafe entries[index]
    return (
      Int(entry &>> Self.articleShift),
      Int(entry >> Self.blockShift & (1 << (Self.articleShift - Self.blockShift) - 1)),
      Int(entry & (1 << Self.blockShift - 1))
    )
  }

  /// Returns a block by its number here.
  func block(_ number: Int) -> PostingBlock { unsafe blocks[number] }

  /// Drops the postings of articles that some bits do not have.
  func narrow(to bits: WindowBits) {
    var kept = 0
    for index in 0..<count {
      let entry = unsafe entries[index]
      let local = entry &>> Self.articleShift
      let isIn =
        unsafe bits.words[Int(local >> 6)] &>> UInt64(truncatingIfNeeded: local & 63) & 1
      unsafe entries[kept] = entry
      kept &+= Int(truncatingIfNeeded: isIn)
    }
    unsafe counts.pointee.entries = kept
  }
}
