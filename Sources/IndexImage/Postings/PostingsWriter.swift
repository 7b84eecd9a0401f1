/// Writes the postings of terms one after the other.
///
/// Takes time linear in the postings and positions. What was written can be taken out at any time;
/// places go on from there, so a long run of terms can be written to a file in pieces.
public struct PostingsWriter: Sendable {
  /// What was written and not taken out.
  public private(set) var bytes: [UInt8] = []
  /// Where the next list will begin.
  public var offset: Int { taken + bytes.count }

  private var taken = 0
  private let lengthClasses: [UInt8]
  private let inverseHalves: [Float]
  private var gaps = [UInt32](repeating: 0, count: BlockPacking.length)
  private var numbers = [UInt32](repeating: 0, count: BlockPacking.length)
  private var positions = PositionPacking.Packer()

  /// Creates a writer.
  ///
  /// - Parameters:
  ///   - lengthClasses: The class of the length of each article (`LengthClass`).
  ///   - averageLength: The words of an article on average, as `Image.averageLength` gives it.
  public init(lengthClasses: [UInt8], averageLength: Float) {
    self.lengthClasses = lengthClasses
    inverseHalves = Weighting.halves(averageLength: averageLength).map { 1 / $0 }
  }

  /// Returns what was written and not taken out before, and forgets it.
  public mutating func take() -> [UInt8] {
    taken += bytes.count
    defer { bytes = [] }
    return bytes
  }

  /// Writes a list and returns where it lies. How many articles it has must be kept beside it.
  ///
  /// - Parameters:
  ///   - articles: The articles, ascending.
  ///   - occurrences: For each of them the count, at least one, doubled, and one more where the
  ///     title has the term.
  ///   - positions: The positions in each article, ascending, as many as it counts, article by
  ///     article; nothing for a list without positions.
  @discardableResult
  public mutating func append(
    articles: Span<UInt32>, occurrences: Span<UInt32>, positions: Span<UInt32>?
  ) -> Range<Int> {
    let start = bytes.count
    let count = min(articles.count, occurrences.count)
    if count < BlockPacking.length {
      appendTail(articles, occurrences, 0..<count, after: .max)
      if let positions { appendLoose(positions, occurrences, 0..<count) }
    } else {
      appendLong(articles, occurrences, positions, count, start)
    }
    return taken + start..<offset
  }

  private mutating func appendLong(
    _ articles: Span<UInt32>, _ occurrences: Span<UInt32>, _ spots: Span<UInt32>?, _ count: Int,
    _ start: Int
  ) {
    let blocks = count / BlockPacking.length
    let entries = (count + BlockPacking.length - 1) / BlockPacking.length
    let header = bytes.count
    let table = header + 4
    bytes.append(contentsOf: repeatElement(0, count: 4 + entries * PostingsLayout.entrySize))
    positions.begin()
    var previous = UInt32.max
    var spot = 0
    for entry in 0..<entries {
      let at = entry * BlockPacking.length
      let range = at..<min(at + BlockPacking.length, count)
      let place = UInt32(truncatingIfNeeded: positions.bytes.count)
      var gapBits = 0
      var numberBits = 0
      if entry < blocks {
        (gapBits, numberBits) = appendBlock(articles, occurrences, at, after: previous)
      } else {
        appendTail(articles, occurrences, range, after: previous)
      }
      if let spots { spot = appendPacked(spots, from: spot, occurrences, range) }
      previous = articles[range.upperBound - 1]
      let target = table + entry * PostingsLayout.entrySize
      store(previous, at: target)
      bytes[target + 4] = UInt8(gapBits)
      bytes[target + 5] = UInt8(numberBits)
      let bound = PostingsLayout.bound(ratio: greatestRatio(articles, occurrences, range))
      bytes[target + 6] = UInt8(truncatingIfNeeded: bound)
      bytes[target + 7] = UInt8(truncatingIfNeeded: bound >> 8)
      store(place, at: target + 8)
    }
    store(UInt32(truncatingIfNeeded: bytes.count - start), at: header)
    bytes.append(contentsOf: positions.bytes)
  }

  /// Packs a block and returns the bits of a gap, or what stands for bits of articles, and the bits of an
  /// occurrence number.
  private mutating func appendBlock(
    _ articles: Span<UInt32>, _ occurrences: Span<UInt32>, _ at: Int, after previous: UInt32
  ) -> (Int, Int) {
    let (allGaps, allNumbers) = Self.readBlock(
      articles, occurrences, at, after: previous, into: &gaps, &numbers)
    let gapBits = UInt32.bitWidth - allGaps.leadingZeroBitCount
    let numberBits = UInt32.bitWidth - allNumbers.leadingZeroBitCount
    let articleBits = articles[at + BlockPacking.length - 1] &- previous
    let size = BlockBitmap.size(bits: Int(articleBits))
    let isBitmap = size <= gapBits
    if isBitmap {
      BlockBitmap.pack(gaps, size: size, to: &bytes)
    } else {
      BlockPacking.pack(gaps, bits: gapBits, to: &bytes)
    }
    BlockPacking.pack(numbers, bits: numberBits, to: &bytes)
    return (isBitmap ? BlockBitmap.kind + size : gapBits, numberBits)
  }

  /// Reads the gaps and the occurrence numbers of a block, and returns the bits of all of each.
  private static func readBlock(
    _ articles: Span<UInt32>, _ occurrences: Span<UInt32>, _ at: Int, after previous: UInt32,
    into gaps: inout [UInt32], _ numbers: inout [UInt32]
  ) -> (gaps: UInt32, numbers: UInt32) {
    var gaps = gaps.mutableSpan
    var numbers = numbers.mutableSpan
    var last = previous
    var all: (gaps: UInt32, numbers: UInt32) = (0, 0)
    for index in 0..<BlockPacking.length {
      let article = articles[at + index]
      let gap = article &- last &- 1
      let number = occurrences[at + index] &- PostingsLayout.leastOccurrence
      gaps[index] = gap
      numbers[index] = number
      all.gaps |= gap
      all.numbers |= number
      last = article
    }
    return all
  }

  private mutating func appendTail(
    _ articles: Span<UInt32>, _ occurrences: Span<UInt32>, _ range: Range<Int>,
    after previous: UInt32
  ) {
    var last = previous
    for index in range {
      bytes.append(varint: articles[index] &- last &- 1)
      last = articles[index]
    }
    var byte: UInt32 = 0
    for index in range {
      let number = occurrences[index] &- PostingsLayout.leastOccurrence
      let lane = UInt32(truncatingIfNeeded: index &- range.lowerBound) & 3
      byte |= min(number, PostingsLayout.escape) << (lane * 2)
      if lane == 3 || index == range.upperBound - 1 {
        bytes.append(UInt8(truncatingIfNeeded: byte))
        byte = 0
      }
    }
    for index in range {
      let number = occurrences[index] &- PostingsLayout.leastOccurrence
      if number >= PostingsLayout.escape {
        bytes.append(varint: number - PostingsLayout.escape)
      }
    }
  }

  private mutating func appendLoose(
    _ spots: Span<UInt32>, _ occurrences: Span<UInt32>, _ range: Range<Int>
  ) {
    var spot = 0
    for index in range {
      var next: UInt32 = 0
      for _ in 0..<Int(occurrences[index] >> 1) where spot < spots.count {
        bytes.append(varint: spots[spot] &- next)
        next = spots[spot] &+ 1
        spot += 1
      }
    }
  }

  private mutating func appendPacked(
    _ spots: Span<UInt32>, from first: Int, _ occurrences: Span<UInt32>, _ range: Range<Int>
  ) -> Int {
    var most = 0
    for index in range { most += Int(occurrences[index] >> 1) }
    let end = min(first + most, spots.count)
    var spot = first
    positions.append(addingCapacity: end - first) { positions in
      for index in range {
        var next: UInt32 = 0
        let last = min(spot + Int(occurrences[index] >> 1), end)
        while spot < last {
          positions.append(spots[spot] &- next)
          next = spots[spot] &+ 1
          spot &+= 1
        }
      }
    }
    positions.finish()
    return spot
  }

  private func greatestRatio(
    _ articles: Span<UInt32>, _ occurrences: Span<UInt32>, _ range: Range<Int>
  ) -> Float {
    var greatest: Float = 0
    for index in range {
      let article = Int(articles[index])
      guard article < lengthClasses.count else { return .infinity }
      let ratio =
        PostingList.frequency(occurrences[index]) * inverseHalves[Int(lengthClasses[article])]
      greatest = max(greatest, ratio)
    }
    return greatest
  }

  private mutating func store(_ number: UInt32, at offset: Int) {
    for byte in 0..<4 {
      bytes[offset + byte] = UInt8(truncatingIfNeeded: number >> UInt32(byte * 8))
    }
  }
}
