import IndexImage

/// Two words of a phrase that the articles of a window have in one list each.
struct PhrasePair {
  let first: PhraseElement.Lane
  /// Where the word stands in the phrase.
  let firstPlace: Int
  let second: PhraseElement.Lane
  let secondPlace: Int
  let buffers: SpotBuffers

  /// Leaves in some bits, which are of the articles that both lists have, those of articles in which the
  /// words are as far apart as they are in the phrase; returns how many these are.
  func keep(in bits: WindowBits) -> Int {
    let starts = buffers.starts
    var (here, there) = (Stream(first), Stream(second))
    var count = 0
    for index in 0..<min(first.postings.count, second.postings.count) {
      let local = here.go(to: index)
      starts.clear()
      starts.append(here.positions, here.range, weight: first.weight)
      starts.moveDown(firstPlace)
      if !starts.isEmpty {
        guard there.go(to: index) == local else { continue }
        starts.keep(
          followedBy: there.positions, there.range, weight: second.weight, after: secondPlace,
          reading: buffers.read)
      }
      if starts.isEmpty { bits.remove(local) } else { count &+= 1 }
    }
    return count
  }

  /// The postings of a list, one after the other, and where they have their positions.
  private struct Stream {
    private let postings: WindowPostings
    private let reader: PostingReader
    private var block: Int
    private(set) var positions: BlockPositions
    private(set) var range = 0..<0

    /// - Parameter lane: Has postings in the window.
    init(_ lane: PhraseElement.Lane) {
      postings = lane.postings
      reader = lane.reader
      block = postings.posting(0).block
      positions = reader.readOccurrences(of: postings.block(block))
    }

    /// Goes to a posting, and returns its article of the window.
    @inline(__always)
    mutating func go(to index: Int) -> Int {
      let (local, block, place) = postings.posting(index)
      if block != self.block {
        self.block = block
        positions = reader.readOccurrences(of: postings.block(block))
      }
      let first = unsafe Int(reader.positionsBefore[place])
      range = unsafe first..<first &+ Int(reader.occurrencesRead[place] >> 1)
      positions.seek(first)
      return local
    }
  }
}
