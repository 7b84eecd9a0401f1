/// Postings of articles that two lists have. Nothing but addresses; it is given back with `deallocate`.
@safe public struct MetPostings {
  /// The articles, ascending.
  @unsafe public let articles: UnsafeMutablePointer<UInt32>
  /// Their occurrence numbers in one list.
  @unsafe public let numbers: UnsafeMutablePointer<UInt32>
  /// Their occurrence numbers in the other.
  @unsafe public let otherNumbers: UnsafeMutablePointer<UInt32>
  /// Which postings they are.
  fileprivate let spots: UnsafeMutablePointer<Spot>
  /// The blocks of the other list that were met.
  fileprivate let blocks: UnsafeMutablePointer<PostingBlock>

  /// The postings of an article.
  fileprivate struct Spot {
    /// Which posting it is of the block of one list.
    let own: UInt8
    /// Which of the other list's blocks it is in, and which posting of that.
    let block: UInt8
    let other: UInt8

    @inline(__always)
    init(_ own: Int, _ block: Int, _ other: Int) {
      self.own = UInt8(truncatingIfNeeded: own)
      self.block = UInt8(truncatingIfNeeded: block)
      self.other = UInt8(truncatingIfNeeded: other)
    }
  }

  /// Makes room for a block.
  public init() {
    let length = BlockPacking.length
    unsafe articles = .allocate(capacity: length * 3)
    unsafe articles.initialize(repeating: 0, count: length * 3)
    unsafe numbers = articles + length
    unsafe otherNumbers = numbers + length
    unsafe spots = .allocate(capacity: length)
    unsafe blocks = .allocate(capacity: length)
  }

  /// Gives memory back.
  public func deallocate() {
    unsafe articles.deallocate()
    unsafe spots.deallocate()
    unsafe blocks.deallocate()
  }
}

extension PostingReader {
  /// Finds the articles of the block, which are unpacked, that another list has, too; returns how many these
  /// are.
  ///
  /// - Parameters:
  ///   - other: A list of several blocks; it goes on to where the block ends.
  ///   - least: Blocks of the other list are passed over of which no posting is worth this share of the most
  ///     that one can be worth.
  public func meet(_ other: PostingReader, above least: Float, _ met: MetPostings) -> Int {
    guard let block = unpackedBlock() else { return 0 }
    let (articles, count) = unsafe (self.articles, self.count)
    let (spots, leastBound) = unsafe (met.spots, PostingsLayout.bound(share: least))
    var (place, found, blocks) = (0, 0, 0)
    while place < count {
      other.seek(unsafe articles[place])
      guard !other.isAtEnd else { break }
      let last = other.last
      let entry = unsafe other.state.pointee.entry
      if entry.bound < leastBound {
        place = unsafe Self.end(place, articles, count, last)
        continue
      }
      if entry.isBitmap {
        let end = unsafe Self.end(place, articles, count, last)
        if end &- place <= PostingBitmap.few, let bitmap = other.bitmap() {
          let from = found
          while place < end {
            unsafe spots[found] = MetPostings.Spot(place, blocks, 0)
            unsafe found &+= bitmap.has(articles[place])
            place &+= 1
          }
          for index in from..<found {
            let own = unsafe Int(spots[index].own)
            unsafe spots[index] = MetPostings.Spot(own, blocks, bitmap.place(of: articles[own]))
          }
          unsafe (met.blocks + blocks).initialize(to: bitmap.block)
          blocks &+= 1
          continue
        }
      }
      other.decodeArticles()
      guard other.count > 0, let there = other.unpackedBlock() else {
        place = unsafe Self.end(place, articles, count, last)
        continue
      }
      let search = BlockSearch(other)
      while place < count, unsafe articles[place] <= last {
        let (otherPlace, isThere) = unsafe search.find(articles[place])
        unsafe spots[found] = MetPostings.Spot(place, blocks, otherPlace)
        found &+= isThere
        place &+= 1
      }
      unsafe (met.blocks + blocks).initialize(to: there)
      blocks &+= 1
    }
    // Hardly any article of a block may be there: numbers are read when all are known.
    for index in 0..<found {
      let spot = unsafe spots[index]
      unsafe met.articles[index] = articles[Int(spot.own)]
      unsafe met.numbers[index] = occurrence(Int(spot.own), of: block)
      unsafe met.otherNumbers[index] = other.occurrence(
        Int(spot.other), of: met.blocks[Int(spot.block)])
    }
    return found
  }

  /// Returns the place after the articles from one on that are not past another.
  @inline(__always)
  private static func end(
    _ place: Int, _ articles: UnsafeMutablePointer<UInt32>, _ count: Int, _ last: UInt32
  ) -> Int {
    var end = place
    while end < count, unsafe articles[end] <= last { end &+= 1 }
    return end
  }
}
