internal import CPrefetch

/// Where the positions of one posting lie, so that they can be read when its list's reader has gone on.
@safe public struct PostingSpot {
  /// How often the article has the term, doubled, and one more where its title has it.
  public let occurrences: UInt32
  /// Which posting of its block it is, and the bits of an occurrence number; `isSummedUp` where it is known
  /// how many positions are before its own.
  private let place: UInt8
  private let bits: UInt8
  /// Where the occurrence numbers of the block begin; or how many positions are before its own.
  private let before: UInt32
  /// Where the positions of the block begin; of a short list, its own.
  private let positions: UInt32

  private static let isSummedUp: UInt8 = .max

  @inline(__always)
  init(_ place: Int, occurrences: UInt32, bits: Int?, before: Int, positions: Int) {
    self.occurrences = occurrences
    self.place = UInt8(truncatingIfNeeded: place)
    self.bits = bits.map { UInt8(truncatingIfNeeded: $0) } ?? Self.isSummedUp
    self.before = UInt32(truncatingIfNeeded: before)
    self.positions = UInt32(truncatingIfNeeded: positions)
  }

  /// Has what is read first fetched into the cache.
  @inline(__always)
  func fetch(_ bytes: BareBytes) {
    if bits != Self.isSummedUp { unsafe fetch_line(bytes.start + Int(before)) }
    unsafe fetch_line(bytes.start + Int(positions))
  }

  /// Returns the positions of the block, and which of them are of the posting.
  ///
  /// - Parameter bytes: Of the list.
  @inline(__always)
  func read(_ bytes: BareBytes, isShort: Bool) -> (BlockPositions, Range<Int>) {
    let first =
      bits == Self.isSummedUp
      ? Int(before)
      : unsafe BlockPacking.sumOfCounts(
        before: Int(place), of: UnsafeRawPointer(bytes.start) + Int(before), bits: Int(bits),
        adding: PostingsLayout.leastOccurrence)
    let own = bytes.dropping(Int(positions))
    return (
      isShort ? BlockPositions(loose: own) : BlockPositions(packed: own),
      first..<first &+ Int(occurrences >> 1)
    )
  }
}

extension PostingReader {
  /// Returns where the positions of a posting lie. Its block must be the tail only if its articles were the
  /// last to be unpacked.
  ///
  /// - Parameter isSummedUp: Whether the last block whose occurrence numbers were added up (`sumUp`,
  ///   `readOccurrences`) is this one, so that reading the positions takes less.
  @inline(__always)
  public func spot(
    _ place: Int, of block: PostingBlock, occurrences: UInt32, isSummedUp: Bool
  ) -> PostingSpot {
    guard let positions = block.positions else {
      findLooseStarts(block)
      return unsafe PostingSpot(
        place, occurrences: occurrences, bits: nil, before: 0, positions: Int(looseStarts[place]))
    }
    var (before, bits) = (block.place, block.bits)
    if isSummedUp {
      (before, bits) = unsafe (Int(positionsBefore[place]), nil)
    } else if bits == nil {
      before = 0
      for index in 0..<place { unsafe before &+= Int(self.occurrences[index] >> 1) }
    }
    return PostingSpot(
      place, occurrences: occurrences, bits: bits, before: before, positions: positions)
  }

  /// Finds where each article of a short list has its positions: these are as long as they are, and to look for
  /// each from the first on would take long.
  private func findLooseStarts(_ block: PostingBlock) {
    guard unsafe !state.pointee.hasLooseStarts else { return }
    unsafe state.pointee.hasLooseStarts = true
    let bytes = unsafe state.pointee.bytes
    var offset = unsafe state.pointee.tailEnd
    for place in 0..<block.size {
      unsafe looseStarts[place] = UInt32(truncatingIfNeeded: offset)
      var left = unsafe occurrences[place] >> 1
      // Damaged ones may count more than there are.
      while left > 0, offset < bytes.count {
        while bytes.u8(offset) >= 0x80 { offset &+= 1 }
        offset &+= 1
        left &-= 1
      }
    }
  }

  /// Has what is read first of a posting's positions fetched into the cache.
  @inline(__always)
  public func fetch(_ spot: PostingSpot) { unsafe spot.fetch(state.pointee.bytes) }

  /// Returns the positions of a posting's block, and which of them are its own.
  public func positions(at spot: PostingSpot) -> (BlockPositions, Range<Int>) {
    unsafe spot.read(state.pointee.bytes, isShort: state.pointee.isShort)
  }

  /// Writes the same where it is kept: to copy at once what was only just written takes long.
  @unsafe public func readPositions(
    at spot: PostingSpot, into target: UnsafeMutablePointer<(BlockPositions, Range<Int>)>
  ) {
    unsafe target.initialize(to: spot.read(state.pointee.bytes, isShort: state.pointee.isShort))
    unsafe target.pointee.0.fetch(target.pointee.1)
  }
}
