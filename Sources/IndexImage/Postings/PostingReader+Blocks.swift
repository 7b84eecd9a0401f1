/// Where a block of a list lies, so that what it says can be read later, when the reader has gone on.
@safe public struct PostingBlock {
  /// Which block of its list it is.
  public let number: Int
  /// Where its occurrence numbers begin; of a tail, where the tail does.
  let place: Int
  /// The bits of an occurrence number; nothing for a tail.
  let bits: Int?
  /// How many postings it has.
  let size: Int
  /// No article of it is below this.
  let first: UInt32
  /// Where its positions begin; those of a short list follow its tail.
  let positions: Int?
}

/// What is read of a few postings of a block.
extension PostingReader {
  /// Returns where the block lies whose articles are unpacked; nothing where it is damaged.
  @inline(__always)
  public func unpackedBlock() -> PostingBlock? {
    let state = unsafe self.state
    let isTail = unsafe state.pointee.count < BlockPacking.length
    let bits = unsafe state.pointee.entry.numberBits
    var place = unsafe state.pointee.data
    if !isTail {
      place = unsafe place &+ BlockPacking.byteCount(bits: state.pointee.entry.gapBits)
      guard unsafe place <= state.pointee.bytes.count &- BlockPacking.byteCount(bits: bits)
      else { return nil }
    }
    return unsafe PostingBlock(
      number: state.pointee.block, place: place, bits: isTail ? nil : bits,
      size: state.pointee.count, first: state.pointee.first,
      positions: state.pointee.isShort
        ? nil : state.pointee.positions &+ state.pointee.entry.positions)
  }

  /// Returns one occurrence number of a block, which must be the tail only if its articles were the
  /// last to be unpacked.
  @inline(__always)
  public func occurrence(_ index: Int, of block: PostingBlock) -> UInt32 {
    guard let bits = block.bits else { return unsafe occurrences[index] }
    return unsafe BlockPacking.number(
      index, of: UnsafeRawPointer(state.pointee.bytes.start) + block.place, bits: bits)
      &+ PostingsLayout.leastOccurrence
  }

  /// Reads the occurrence numbers of a block into `occurrencesRead`, and the sums of the counts into
  /// `positionsBefore`; returns where the positions lie.
  public func readOccurrences(of block: PostingBlock) -> BlockPositions {
    let end = sumUp(block)
    if let positions = block.positions {
      return unsafe BlockPositions(packed: state.pointee.bytes.dropping(positions))
    }
    return unsafe BlockPositions(loose: state.pointee.bytes.dropping(end))
  }

  /// Reads the occurrence numbers of a block, and how many positions it has before each article's; returns where
  /// a tail ends.
  @discardableResult
  public func sumUp(_ block: PostingBlock) -> Int {
    var end = block.place
    guard let bits = block.bits else {
      let count = unsafe PostingTail.read(
        state.pointee.bytes, &end, count: block.size, from: block.first, below: state.pointee.end,
        articles, occurrencesRead)
      unsafe sumUp(occurrencesRead, count)
      return end
    }
    let source = unsafe UnsafeRawPointer(state.pointee.bytes.start) + block.place
    if bits <= BlockPacking.greatestSummedBits {
      unsafe BlockPacking.unpackSums(
        source, bits: bits, adding: PostingsLayout.leastOccurrence, into: occurrencesRead,
        sums: positionsBefore)
    } else {
      unsafe BlockPacking.unpack(
        source, bits: bits, adding: PostingsLayout.leastOccurrence, into: occurrencesRead)
      unsafe sumUp(occurrencesRead, block.size)
    }
    return end
  }

  /// Sums up the counts of a block. Of damaged ones the sums may be anything.
  func sumUp(_ occurrences: UnsafeMutablePointer<UInt32>, _ count: Int) {
    var total: UInt32 = 0
    for index in 0..<count {
      unsafe positionsBefore[index] = total
      total &+= unsafe occurrences[index] >> 1
    }
  }
}
