import IndexImage

/// One list of a word of a phrase, and which postings of it the articles of a block of another list have.
///
/// Nothing but addresses, so that passing it on counts no references.
@safe struct PhraseLane {
  let reader: PostingReader
  let weight: Float
  /// Room for what is found.
  let found: PhrasePlaces

  init(_ lane: PhraseElement.Lane, _ found: PhrasePlaces) {
    reader = lane.reader
    weight = lane.weight
    self.found = found
  }

  /// Takes all postings of the block that the list is at, which is unpacked; false where it is damaged.
  func takeAll(into word: PhraseWordSums) -> Bool {
    guard let block = reader.unpackedBlock() else { return false }
    unsafe found.blocks.initialize(to: block)
    unsafe found.state.pointee = PhrasePlaces.State(blockCount: 1)
    for place in 0..<reader.count {
      let number = unsafe reader.occurrences[place]
      unsafe found.places[place] = UInt16(truncatingIfNeeded: place &+ 1)
      unsafe found.numbers[place] = number
      word.add(number, weight: weight, to: place, PhraseWordSums.isThere)
    }
    return true
  }

  /// Looks articles of another list's block up.
  ///
  /// - Parameters:
  ///   - live: Which of them, as places in the block, ascending.
  ///   - other: Has the block unpacked.
  ///   - search: Searches that block.
  ///   - marks: What is marked of articles that the list has.
  func lookUp(
    _ live: UnsafeMutablePointer<UInt8>, _ count: Int, of other: PostingReader,
    _ search: BlockSearch, marking marks: UInt8, in word: PhraseWordSums
  ) {
    unsafe found.places.update(repeating: 0, count: PostingList.blockLength)
    let articles = unsafe other.articles
    var from = 0
    var blockCount = 0
    defer { unsafe found.state.pointee = PhrasePlaces.State(blockCount: blockCount) }
    while from < count {
      reader.seek(unsafe articles[Int(live[from])])
      guard !reader.isAtEnd else { return }
      let last = reader.last
      var to = count
      if unsafe articles[Int(live[count &- 1])] > last {
        to = from
        while unsafe articles[Int(live[to])] <= last { to &+= 1 }
      }
      reader.decodeArticles()
      if reader.count > 0, let block = reader.unpackedBlock() {
        unsafe (found.blocks + blockCount).initialize(to: block)
        let taking = Taking(block: block, number: blockCount, marks: marks, word: word)
        unsafe lookUp(live + from, to &- from, articles, search, taking)
        blockCount &+= 1
      }
      from = to
    }
  }

  /// Looks articles up in a block that is unpacked; or the block's among them, if these are fewer.
  private func lookUp(
    _ live: UnsafeMutablePointer<UInt8>, _ count: Int, _ articles: UnsafeMutablePointer<UInt32>,
    _ search: BlockSearch, _ taking: Taking
  ) {
    let there = unsafe reader.articles
    let searchThere = BlockSearch(reader)
    if count > Self.few {
      let first = unsafe searchThere.place(of: articles[Int(live[0])])
      let last = unsafe searchThere.place(of: articles[Int(live[count &- 1])])
      if last &- first < count {
        for place in first...max(first, last) {
          let article = unsafe there[place]
          let own = search.place(of: article)
          if unsafe articles[own] == article { take(own, place, taking) }
        }
        return
      }
    }
    for index in 0..<count {
      let own = unsafe Int(live[index])
      let article = unsafe articles[own]
      let place = searchThere.place(of: article)
      if unsafe there[place] == article { take(own, place, taking) }
    }
  }

  /// So many articles are looked up at once.
  private static let few = 4

  /// What is done with the postings of a block that are found.
  private struct Taking {
    let block: PostingBlock
    /// Which of the blocks that were met it is.
    let number: Int
    let marks: UInt8
    let word: PhraseWordSums
  }

  @inline(__always)
  private func take(_ own: Int, _ place: Int, _ taking: Taking) {
    let number = reader.occurrence(place, of: taking.block)
    unsafe found.places[own] = UInt16(
      truncatingIfNeeded: taking.number &<< 8 | (place &+ 1))
    unsafe found.numbers[own] = number
    taking.word.add(number, weight: weight, to: own, taking.marks)
  }

  /// Whether an article has a posting.
  @inline(__always)
  func has(_ own: Int) -> Bool { unsafe found.places[own] != 0 }

  /// Tells how many articles have a posting: where many of them are in one block, it pays to sum it up.
  @inline(__always)
  func expect(_ articles: Int) {
    unsafe found.state.pointee.isDense = articles >= found.state.pointee.blockCount &* Self.dense
  }

  private static let dense = 12

  /// Returns where the positions of an article lie that has a posting.
  @inline(__always)
  func spot(_ own: Int) -> PostingSpot {
    let place = unsafe Int(found.places[own])
    let (number, index) = (place >> 8, place & 0xFF &- 1)
    let isDense = unsafe found.state.pointee.isDense
    if isDense, unsafe found.state.pointee.summedUp != number {
      unsafe found.state.pointee.summedUp = number
      reader.sumUp(unsafe found.blocks[number])
    }
    return unsafe reader.spot(
      index, of: found.blocks[number], occurrences: found.numbers[own], isSummedUp: isDense)
  }
}

/// Where the articles of a block have their postings in another list: addresses alone, given back with
/// `deallocate`.
@safe struct PhrasePlaces {
  /// For each article the number of a block and one more than the place in it; zero where it has none.
  let places: UnsafeMutablePointer<UInt16>
  /// The occurrence numbers of those that have one.
  let numbers: UnsafeMutablePointer<UInt32>
  /// The blocks that were met, one an article at most.
  let blocks: UnsafeMutablePointer<PostingBlock>
  let state: UnsafeMutablePointer<State>

  /// What is known of the blocks.
  struct State {
    /// How many were met.
    var blockCount = 0
    /// Whether many articles are in one block.
    var isDense = false
    /// Which of them was summed up last.
    var summedUp = -1
  }

  init() {
    let length = PostingList.blockLength
    unsafe places = .allocate(capacity: length)
    unsafe places.initialize(repeating: 0, count: length)
    unsafe numbers = .allocate(capacity: length)
    unsafe numbers.initialize(repeating: 0, count: length)
    unsafe blocks = .allocate(capacity: length)
    unsafe state = .allocate(capacity: 1)
    unsafe state.initialize(to: State())
  }

  func deallocate() {
    unsafe places.deallocate()
    unsafe numbers.deallocate()
    unsafe blocks.deallocate()
    unsafe state.deallocate()
  }
}
