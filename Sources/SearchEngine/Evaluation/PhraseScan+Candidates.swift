import IndexImage

/// Which articles of a block have all words of the phrase, and may be among the best.
extension PhraseScan {
  /// Finds the articles of the block that a list of the rarest word is at that have all words, as far as they
  /// may be among the best.
  func findAll(_ driver: Int, _ part: Part, _ hits: TopHits) {
    let reader = unsafe lanes[driver].reader
    let least = Float(max(hits.least, 0))
    let looksUpFirst = self.looksUpFirst && part.isAll && least <= 0
    if looksUpFirst { reader.decodeArticles() } else { reader.decode() }
    guard reader.count > 0, unsafe lanes[driver].takePlaces() else { return }
    let articles = unsafe reader.articles
    var count = reader.count
    for own in 0..<count { unsafe live[own] = UInt8(truncatingIfNeeded: own) }
    let table = unsafe places.fill(articles, count) ? places : nil
    // Which articles have the second word is known before how often they have the first.
    if looksUpFirst { count = unsafe keepThose(count, having: 1, articles, table) }
    guard count > 0 else { return }
    let isOnly = words[0].lanes.count == 1 && !looksUpFirst
    if isOnly {
      count = unsafe takeAll(driver, articles, part, above: least)
    } else {
      for index in 0..<count {
        let own = unsafe Int(live[index])
        unsafe candidates.values[own] = .infinity
        unsafe candidates.scores[own] = boost
        unsafe candidates.halves[own] = halves[Int(classes[Int(articles[own])])]
      }
    }
    var areKept = false
    for (step, word) in words.enumerated().dropFirst(isOnly ? 1 : 0) {
      guard count > 0 else { return }
      if !areKept, leavesMoreOut(step) {
        areKept = true
        count = unsafe keepPairs(count, articles)
        guard count > 0 else { return }
      }
      sums.clear()
      for place in word.lanes {
        if place != driver, step != 1 || !looksUpFirst {
          unsafe lanes[place].lookUp(live, count, of: articles, table)
        }
        if place == driver, !looksUpFirst {
          unsafe lanes[place].addAllNumbers(to: sums)
        } else {
          let marks = place < driver ? PhraseWordSums.isTaken : PhraseWordSums.isThere
          unsafe lanes[place].addNumbers(of: live, count, marking: marks, to: sums)
        }
      }
      count = keepThose(count, above: least)
      if step == 0, !part.isAll { count = keep(count, part) }
    }
    for place in unsafe lanes.indices { unsafe lanes[place].expect(count) }
    for index in 0..<count {
      let own = unsafe Int(live[index])
      queue.add(
        entry(own, unsafe articles[own], lanes: 0..<(unsafe lanes.count)))
    }
  }

  /// Keeps the articles that have a word; returns how many these are.
  private func keepThose(
    _ count: Int, having word: Int, _ articles: UnsafeMutablePointer<UInt32>,
    _ table: ArticlePlaces?
  ) -> Int {
    let lanes = words[word].lanes
    for place in lanes { unsafe self.lanes[place].lookUp(live, count, of: articles, table) }
    var kept = 0
    for index in 0..<count {
      let own = unsafe live[index]
      var isIn = false
      for place in lanes { isIn = unsafe self.lanes[place].has(Int(own)) || isIn }
      unsafe live[kept] = own
      kept &+= Int(bit: isIn)
    }
    return kept
  }

  /// Returns an article, and adds where it has positions in some lists.
  @inline(__always)
  private func entry(_ own: Int, _ article: UInt32, lanes range: Range<Int>) -> PhraseQueue.Entry {
    let first = queue.spotCount
    for place in range where unsafe lanes[place].has(own) {
      queue.add(PhraseQueue.Spot(lane: place, spot: unsafe lanes[place].spot(own)))
    }
    return PhraseQueue.Entry(
      article: article, most: most(own),
      half: unsafe candidates.halves[own], spots: first..<queue.spotCount)
  }

  /// Keeps the articles in which the two rarest words are as far apart as in the phrase, where hardly any
  /// article would be left out for the next one; returns how many these are.
  private func keepPairs(_ count: Int, _ articles: UnsafeMutablePointer<UInt32>) -> Int {
    let both = 0..<words[1].lanes.upperBound
    for place in both { unsafe lanes[place].expect(count) }
    var kept = 0
    var from = 0
    let spots = queue.spotCount
    while from < count {
      let length = min(count &- from, PhraseQueue.batchLength)
      for index in 0..<length {
        let own = unsafe Int(live[from &+ index])
        unsafe queue.batch[index] = entry(own, articles[own], lanes: both)
      }
      unsafe prepare(queue.batch, length)
      for index in 0..<length {
        let pair = unsafe queue.batch[index]
        unsafe live[kept] = live[from &+ index]
        kept &+= Int(bit: findStarts(pair, ready.of(index, pair), words: 2) != nil)
      }
      queue.removeSpots(from: spots)
      from &+= length
    }
    unsafe pairs.pointee.asked &+= count
    unsafe pairs.pointee.kept &+= kept
    return kept
  }

  /// Whether to look at the positions of the two rarest words leaves more out than to look the next one up.
  private func leavesMoreOut(_ next: Int) -> Bool {
    let pairs = unsafe self.pairs.pointee
    return next > 1 && words[next].isCommon && pairs.kept * 2 <= pairs.asked
  }

  /// Keeps the articles that have the word which was looked up often enough, but none that was looked at with
  /// an earlier list; returns how many these are.
  private func keepThose(_ count: Int, above least: Float) -> Int {
    var kept = 0
    for index in 0..<count {
      let own = unsafe Int(live[index])
      let marks = unsafe sums.marks[own]
      let title = unsafe candidates.scores[own]
      unsafe candidates.scores[own] = marks & PhraseWordSums.isInTitle != 0 ? title : 0
      unsafe candidates.values[own] = min(candidates.values[own], sums.sums[own])
      let isIn = marks & (PhraseWordSums.isThere | PhraseWordSums.isTaken) == PhraseWordSums.isThere
      unsafe live[kept] = UInt8(truncatingIfNeeded: own)
      kept &+=
        Int(bit: isIn)
        & Int(bit: least <= 0 || isEnough(most(own), unsafe candidates.halves[own], least))
    }
    return kept
  }

  /// Takes the articles of the block of a list that is the only one of the rarest word, as far as they have it
  /// often enough; returns how many these are.
  private func takeAll(
    _ driver: Int, _ articles: UnsafeMutablePointer<UInt32>, _ part: Part, above least: Float
  ) -> Int {
    let lane = unsafe lanes[driver]
    let (numbers, occurrences) = unsafe (lane.found.numbers, lane.reader.occurrences)
    var kept = 0
    for own in 0..<lane.reader.count {
      let number = unsafe occurrences[own]
      let half = unsafe halves[Int(classes[Int(articles[own])])]
      let value = lane.weight * Float(Int32(truncatingIfNeeded: number >> 1))
      let title = boost * Float(Int32(truncatingIfNeeded: number & 1))
      unsafe numbers[own] = number
      unsafe candidates.values[own] = value
      unsafe candidates.scores[own] = title
      unsafe candidates.halves[own] = half
      unsafe live[kept] = UInt8(truncatingIfNeeded: own)
      kept &+=
        Int(bit: least <= 0 || isEnough(value + title, half, least))
        & Int(bit: part.contains(value + title, half))
    }
    return kept
  }

  /// Keeps the articles of a part; returns how many these are.
  private func keep(_ count: Int, _ part: Part) -> Int {
    var kept = 0
    for index in 0..<count {
      let own = unsafe live[index]
      unsafe live[kept] = own
      kept &+= Int(bit: part.contains(most(Int(own)), unsafe candidates.halves[Int(own)]))
    }
    return kept
  }

  /// Returns how often an article has the phrase at most: no more often than any of its words, and in the
  /// title only if that has all of them.
  @inline(__always)
  private func most(_ own: Int) -> Float { unsafe candidates.values[own] + candidates.scores[own] }
}
