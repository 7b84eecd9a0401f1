import IndexImage

/// Which articles of a block have all words of the phrase, and may be among the best.
extension PhraseScan {
  /// Finds the articles of the block that a list of the rarest word is at that have all words, as far as they
  /// may be among the best.
  func findAll(_ driver: Int, _ buckets: Range<Int>, _ hits: TopHits) {
    let reader = unsafe lanes[driver].reader
    reader.decode()
    sums.clear()
    guard reader.count > 0, unsafe lanes[driver].takeAll(into: sums) else { return }
    let search = BlockSearch(reader)
    let articles = unsafe reader.articles
    var count = reader.count
    for own in 0..<count {
      unsafe live[own] = UInt8(truncatingIfNeeded: own)
      unsafe candidates.values[own] = .infinity
      unsafe candidates.scores[own] = boost
    }
    unsafe candidates.articles.update(from: articles, count: count)
    let least = Float(max(hits.least, 0))
    let isParted = buckets != 0..<Int.max
    if least > 0 || isParted { unsafe candidates.findHalves(count, classes, halves) }
    var areKept = false
    for (step, word) in words.enumerated() {
      if !areKept, leavesMoreOut(step) {
        areKept = true
        count = unsafe keepPairs(count, articles)
        guard count > 0 else { return }
      }
      if step > 0 { sums.clear() }
      for place in word.lanes where place != driver {
        let marks = place < driver ? PhraseWordSums.isTaken : PhraseWordSums.isThere
        unsafe lanes[place].lookUp(live, count, of: reader, search, marking: marks, in: sums)
      }
      count = keepThose(count, above: least)
      if step == 0, isParted { count = keep(count, buckets) }
      guard count > 0 else { return }
    }
    for place in unsafe lanes.indices { unsafe lanes[place].expect(count) }
    for index in 0..<count {
      let own = unsafe Int(live[index])
      queue.add(
        entry(own, unsafe articles[own], lanes: 0..<(unsafe lanes.count)))
    }
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
      half: unsafe halves[Int(classes[Int(article)])], spots: first..<queue.spotCount)
  }

  /// Keeps the articles in which the two rarest words are as far apart as in the phrase, where hardly any
  /// article would be left out for the next one; returns how many these are.
  private func keepPairs(_ count: Int, _ articles: UnsafeMutablePointer<UInt32>) -> Int {
    let both = 0..<words[1].lanes.upperBound
    for place in both { unsafe lanes[place].expect(count) }
    var kept = 0
    for index in 0..<count {
      let own = unsafe live[index]
      let spots = queue.spotCount
      let pair = entry(Int(own), unsafe articles[Int(own)], lanes: both)
      unsafe live[kept] = own
      kept &+= Int(bit: findStarts(pair, words: 2) != nil)
      queue.removeSpots(from: spots)
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

  /// Keeps the articles of some buckets; returns how many these are.
  private func keep(_ count: Int, _ buckets: Range<Int>) -> Int {
    var kept = 0
    for index in 0..<count {
      let own = unsafe live[index]
      let bucket = PhraseQueue.bucket(most(Int(own)), unsafe candidates.halves[Int(own)])
      unsafe live[kept] = own
      kept &+= Int(bit: buckets.contains(bucket))
    }
    return kept
  }

  /// Returns how often an article has the phrase at most: no more often than any of its words, and in the
  /// title only if that has all of them.
  @inline(__always)
  private func most(_ own: Int) -> Float { unsafe candidates.values[own] + candidates.scores[own] }
}
