import IndexImage

/// Where a phrase stands in an article that has its words.
extension PhraseScan {
  /// Returns how often an article that has all words has the phrase.
  func frequency(_ entry: PhraseQueue.Entry, _ ready: PhraseSpots.Ready) -> Float {
    guard let mayBeInTitle = findStarts(entry, ready, words: words.count) else { return 0 }
    return PhraseFrequency(
      of: buffers.starts, words: words.count,
      titleWords: mayBeInTitle ? image.titleWords(ofArticle: Int(entry.article)) : 0
    ).everywhere
  }

  /// Finds where the phrase begins, as far as its rarest words tell; returns whether the title may have it,
  /// or nothing where it begins nowhere.
  func findStarts(_ entry: PhraseQueue.Entry, _ ready: PhraseSpots.Ready, words count: Int) -> Bool?
  {
    let starts = buffers.starts
    let end = entry.spots.upperBound
    var spot = entry.spots.lowerBound
    var mayBeInTitle = true
    for word in 0..<count {
      let first = spot
      var isInTitle = false
      while spot < end, unsafe words[word].lanes.contains(queue.spots[spot].lane) {
        if unsafe queue.spots[spot].spot.occurrences & 1 != 0 { isInTitle = true }
        spot &+= 1
      }
      mayBeInTitle = mayBeInTitle && isInTitle
      if word == 0 {
        findStarts(first..<spot, ready)
        starts.moveDown(words[word].place)
      } else {
        keepStarts(first..<spot, ready, after: words[word].place)
      }
      if starts.isEmpty { return nil }
    }
    return mayBeInTitle
  }

  /// Finds where the rarest word stands.
  private func findStarts(_ spots: Range<Int>, _ ready: PhraseSpots.Ready) {
    let starts = buffers.starts
    starts.clear()
    for place in spots {
      let (positions, range, weight) = positions(place, ready)
      starts.append(positions, range, weight: weight)
    }
    if spots.count > 1 { starts.sort() }
  }

  /// Keeps the starts that a word follows.
  private func keepStarts(_ spots: Range<Int>, _ ready: PhraseSpots.Ready, after offset: Int) {
    if spots.count == 1 {
      let (positions, range, weight) = positions(spots.lowerBound, ready)
      buffers.starts.keep(
        followedBy: positions, range, weight: weight, after: offset, reading: buffers.read)
      return
    }
    buffers.keepStarts(after: offset) { visit in
      for place in spots {
        let (positions, range, weight) = positions(place, ready)
        visit(positions, range, weight)
      }
    }
  }

  /// Returns the positions that an article has in a list, and what they count.
  @inline(__always)
  private func positions(_ place: Int, _ ready: PhraseSpots.Ready)
    -> (BlockPositions, Range<Int>, weight: Float)
  {
    let lane = unsafe lanes[queue.spots[place].lane]
    let (positions, range) =
      unsafe ready[place] ?? lane.reader.positions(at: queue.spots[place].spot)
    return (positions, range, lane.weight)
  }

  /// Finds where the first positions of some entries lie. Each lies elsewhere, so all that is read of them
  /// is fetched into the cache before any is read.
  func prepare(_ entries: UnsafeMutablePointer<PhraseQueue.Entry>, _ count: Int) {
    for index in 0..<count {
      for place in unsafe entries[index].spots.prefix(PhraseSpots.each) {
        unsafe lanes[queue.spots[place].lane].reader.fetch(queue.spots[place].spot)
      }
    }
    for index in 0..<count {
      for (number, place) in unsafe entries[index].spots.prefix(PhraseSpots.each).enumerated() {
        unsafe lanes[queue.spots[place].lane].reader.readPositions(
          at: queue.spots[place].spot, into: ready.place(index, number))
      }
    }
  }
}

/// Where the first positions of the articles lie that are read together. Nothing but addresses; it is given
/// back with `deallocate`.
@safe struct PhraseSpots {
  /// How many lists of an article are read in any case, about.
  static let each = 2

  private let spots: UnsafeMutablePointer<(BlockPositions, Range<Int>)>

  init() { unsafe spots = .allocate(capacity: PhraseQueue.batchLength * Self.each) }

  func deallocate() { unsafe spots.deallocate() }

  /// Returns where to write what is found of one of them.
  @unsafe @inline(__always)
  func place(_ index: Int, _ number: Int) -> UnsafeMutablePointer<(BlockPositions, Range<Int>)> {
    unsafe spots + (index &* Self.each &+ number)
  }

  /// Returns what was found of one of them.
  @inline(__always)
  func of(_ index: Int, _ entry: PhraseQueue.Entry) -> Ready {
    unsafe Ready(spots: spots + index &* Self.each, first: entry.spots.lowerBound)
  }

  /// What was found of one article.
  @safe struct Ready {
    fileprivate let spots: UnsafeMutablePointer<(BlockPositions, Range<Int>)>
    fileprivate let first: Int

    /// Returns the positions that it has in a list, by the place in `PhraseQueue.spots`.
    @inline(__always)
    subscript(place: Int) -> (BlockPositions, Range<Int>)? {
      place &- first < PhraseSpots.each ? unsafe spots[place &- first] : nil
    }
  }
}
