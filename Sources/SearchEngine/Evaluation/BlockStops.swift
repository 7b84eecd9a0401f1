import IndexImage

/// The blocks of a list that some articles are looked up in. Nothing but addresses; it is given back with
/// `deallocate`.
@safe struct BlockStops {
  private let stops: UnsafeMutablePointer<PostingStop>
  private let ends: UnsafeMutablePointer<UInt16>

  init() {
    unsafe stops = .allocate(capacity: Candidates.capacity)
    unsafe ends = .allocate(capacity: Candidates.capacity)
  }

  func deallocate() {
    unsafe stops.deallocate()
    unsafe ends.deallocate()
  }

  /// Goes through the blocks that articles are in, if a list has them. All but the first are found, and
  /// fetched, before they are read, so that they are waited for together.
  ///
  /// - Parameters:
  ///   - count: How many articles there are.
  ///   - article: Returns one of them; they ascend.
  ///   - read: Is given those of a block that the reader is at.
  @inline(__always)
  func forEach(
    of reader: PostingReader, _ count: Int, _ article: (Int) -> UInt32, _ read: (Range<Int>) -> Void
  ) {
    var from = 0
    // What is unpacked already would not be any more.
    if reader.hasArticles, count > 0, article(0) <= reader.last {
      from = Self.end(0, count, reader.last, article)
      read(0..<from)
    }
    var (place, found) = (from, 0)
    while place < count {
      reader.seek(article(place))
      guard !reader.isAtEnd else { break }
      place = Self.end(place, count, reader.last, article)
      unsafe (stops + found).initialize(to: reader.stop())
      unsafe ends[found] = UInt16(truncatingIfNeeded: place)
      found &+= 1
    }
    for index in 0..<found {
      reader.go(to: unsafe stops[index])
      let end = unsafe Int(ends[index])
      read(from..<end)
      from = end
    }
  }

  /// Returns how many articles are not past another one.
  @inline(__always)
  private static func end(_ place: Int, _ count: Int, _ last: UInt32, _ article: (Int) -> UInt32)
    -> Int
  {
    if article(count &- 1) <= last { return count }
    var end = place
    while article(end) <= last { end &+= 1 }
    return end
  }
}
