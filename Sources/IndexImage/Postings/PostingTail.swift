/// The last postings of a list, or all of a short one: gaps, then two bits each, then what does not
/// fit into two bits.
enum PostingTail {
  /// Reads up to 127 postings and returns how many; none where the bytes are damaged.
  ///
  /// - Parameters:
  ///   - offset: Where the tail begins; is moved past it.
  ///   - first: No article is below this.
  ///   - end: Every article is below this.
  ///   - articles: Has room for them, and so has `occurrences`.
  @inline(__always)
  static func read(
    _ bytes: BareBytes, _ offset: inout Int, count: Int, from first: UInt32, below end: UInt32,
    _ articles: UnsafeMutablePointer<UInt32>, _ occurrences: UnsafeMutablePointer<UInt32>
  ) -> Int {
    var next = first
    for index in 0..<count {
      let article = next &+ bytes.varint(&offset)
      guard article >= next, article < end, offset < bytes.count else { return 0 }
      unsafe articles[index] = article
      next = article &+ 1
    }
    let codes = offset
    offset &+= (count &+ 3) / 4
    for index in 0..<count {
      let byte = bytes.u8(codes &+ index >> 2)
      var number = UInt32(byte >> UInt8(truncatingIfNeeded: (index & 3) &* 2) & 3)
      if number == PostingsLayout.escape {
        number &+= bytes.varint(&offset)
      }
      unsafe occurrences[index] = number &+ PostingsLayout.leastOccurrence
    }
    return count
  }
}
