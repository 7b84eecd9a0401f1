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

  /// Takes all postings of the block that the list is at, whose articles are unpacked, without their
  /// occurrence numbers; false where it is damaged.
  func takePlaces() -> Bool {
    guard let block = reader.unpackedBlock() else { return false }
    unsafe found.blocks.initialize(to: block)
    unsafe found.state.pointee = PhrasePlaces.State(blockCount: 1)
    for place in 0..<reader.count {
      unsafe found.places[place] = UInt16(truncatingIfNeeded: place &+ 1)
    }
    return true
  }

  /// Looks articles of another list's block up.
  ///
  /// - Parameters:
  ///   - live: Which of them, as places in the block, ascending.
  ///   - articles: Those of the block.
  ///   - table: Has their places, if they are near enough to each other.
  func lookUp(
    _ live: UnsafeMutablePointer<UInt8>, _ count: Int, of articles: UnsafeMutablePointer<UInt32>,
    _ table: ArticlePlaces?
  ) {
    unsafe found.places.update(repeating: 0, count: PostingList.blockLength)
    var blockCount = 0
    found.stops.forEach(of: reader, count) {
      unsafe articles[Int(live[$0])]
    } _: { range in
      if range.count <= PostingBitmap.few, let bitmap = reader.bitmap() {
        unsafe (found.blocks + blockCount).initialize(to: bitmap.block)
        unsafe lookUp(live + range.lowerBound, range.count, articles, bitmap, block: blockCount)
        blockCount &+= 1
        return
      }
      reader.decodeArticles()
      guard reader.count > 0, let block = reader.unpackedBlock() else { return }
      unsafe (found.blocks + blockCount).initialize(to: block)
      unsafe lookUp(live + range.lowerBound, range.count, articles, table, block: blockCount)
      blockCount &+= 1
    }
    unsafe found.state.pointee = PhrasePlaces.State(blockCount: blockCount)
  }

  /// Looks articles up in a block that is unpacked; or the block's among them, if these are not many more.
  private func lookUp(
    _ live: UnsafeMutablePointer<UInt8>, _ count: Int, _ articles: UnsafeMutablePointer<UInt32>,
    _ table: ArticlePlaces?, block: Int
  ) {
    let there = unsafe reader.articles
    let search = BlockSearch(reader)
    let places = unsafe found.places
    let high = UInt16(truncatingIfNeeded: block &<< 8)
    if count > Self.few, let table {
      let range = unsafe search.places(
        from: articles[Int(live[0])], through: articles[Int(live[count &- 1])])
      if range.count <= count &* Self.searchCost {
        // What is found is written down one after the other: to change the place of what only may be the
        // article would wait for the change before.
        let matches = unsafe found.matches
        var taken = 0
        for place in range {
          let article = unsafe there[place]
          let own = table.place(of: article)
          unsafe matches[taken] = UInt16(truncatingIfNeeded: own &<< 8 | place)
          taken &+= Int(bit: unsafe articles[own] == article)
        }
        for index in 0..<taken {
          let match = unsafe matches[index]
          unsafe places[Int(match >> 8)] = high | (match & 0xFF &+ 1)
        }
        return
      }
    }
    for index in 0..<count {
      let own = unsafe Int(live[index])
      let article = unsafe articles[own]
      let (place, isThere) = search.find(article)
      let mask = Self.mask(isThere)
      unsafe places[own] = (high | UInt16(truncatingIfNeeded: place &+ 1)) & mask
    }
  }

  /// Looks articles up in a block whose articles are bits.
  private func lookUp(
    _ live: UnsafeMutablePointer<UInt8>, _ count: Int, _ articles: UnsafeMutablePointer<UInt32>,
    _ bitmap: PostingBitmap, block: Int
  ) {
    let picked = unsafe found.picked
    var taken = 0
    for index in 0..<count {
      let own = unsafe live[index]
      unsafe picked[taken] = own
      taken &+= bitmap.has(unsafe articles[Int(own)])
    }
    for index in 0..<taken {
      let own = unsafe Int(picked[index])
      let place = bitmap.place(of: unsafe articles[own]) &+ 1
      unsafe found.places[own] = UInt16(truncatingIfNeeded: block &<< 8 | place)
    }
  }

  /// All bits for one, none for zero: a branch would be guessed wrong too often.
  @inline(__always)
  private static func mask(_ isSo: Int) -> UInt16 { 0 &- UInt16(truncatingIfNeeded: isSo) }

  /// So few articles are looked up one by one.
  private static let few = 4
  /// How many articles of the block can be looked up in the table while one is searched for.
  private static let searchCost = 4

  /// Reads the occurrence numbers of all postings that were taken, whose block is unpacked, and adds them
  /// up.
  func addAllNumbers(to word: PhraseWordSums) {
    for place in 0..<reader.count {
      let number = unsafe reader.occurrences[place]
      unsafe found.numbers[place] = number
      word.add(number, weight: weight, to: place, PhraseWordSums.isThere)
    }
  }

  /// Reads the occurrence numbers of those articles that have a posting, and adds them up.
  ///
  /// - Parameters:
  ///   - live: Which articles, as places in the block of the list they are of.
  ///   - marks: What is marked of articles that the list has.
  func addNumbers(
    of live: UnsafeMutablePointer<UInt8>, _ count: Int, marking marks: UInt8,
    to word: PhraseWordSums
  ) {
    let (places, blocks, picked) = unsafe (found.places, found.blocks, found.picked)
    var taken = 0
    for index in 0..<count {
      let own = unsafe live[index]
      unsafe picked[taken] = own
      taken &+= Int(bit: unsafe places[Int(own)] != 0)
    }
    for index in 0..<taken {
      let own = unsafe Int(picked[index])
      let place = unsafe Int(places[own])
      let number = unsafe reader.occurrence(place & 0xFF &- 1, of: blocks[place >> 8])
      unsafe found.numbers[own] = number
      word.add(number, weight: weight, to: own, marks)
    }
  }

  /// Whether an article has a posting.
  @inline(__always)
  func has(_ own: Int) -> Bool { unsafe found.places[own] != 0 }

  /// Tells how many articles have a posting: where many of them are in one block, it pays to sum it up.
  @inline(__always)
  func expect(_ articles: Int) {
    unsafe found.state.pointee.isDense =
      !reader.isShort && articles >= found.state.pointee.blockCount &* Self.dense
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
  /// Room for those of some articles that have one.
  let picked: UnsafeMutablePointer<UInt8>
  /// Room for the articles that a block has, and in the lower half which posting of it has one; and for one more
  /// that it has not.
  let matches: UnsafeMutablePointer<UInt16>
  /// The blocks that were met, one an article at most.
  let blocks: UnsafeMutablePointer<PostingBlock>
  /// Where they are.
  let stops = BlockStops()
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
    unsafe picked = .allocate(capacity: length)
    unsafe matches = .allocate(capacity: length + 1)
    unsafe blocks = .allocate(capacity: length)
    unsafe state = .allocate(capacity: 1)
    unsafe state.initialize(to: State())
  }

  func deallocate() {
    unsafe places.deallocate()
    unsafe numbers.deallocate()
    unsafe picked.deallocate()
    unsafe matches.deallocate()
    unsafe blocks.deallocate()
    stops.deallocate()
    unsafe state.deallocate()
  }
}
