import IndexImage

/// Articles first, what they say later: for words of which all must occur.
extension WordNode {
  /// Makes ready for `find`.
  func prepareFinding(_ scratch: SearchScratch) {
    for place in unsafe lanes.indices where unsafe lanes[place].postings == nil {
      unsafe lanes[place].postings = scratch.takePostings()
    }
  }

  /// Finds the articles of a window that have the word, among some articles or all, into `bits`, and
  /// returns how many there are at most; `takeFrequencies` says how often they have it.
  ///
  /// - Parameter most: How many articles the mask has at most.
  func find(_ window: Window, among mask: WindowBits?, most: Int) -> Int {
    bits.clear()
    var count = 0
    if let sums {
      let first = window.base >> 6
      for place in 0..<Window.wordCount {
        var all = unsafe sums.marks[first + place]
        if let mask { all &= unsafe mask.words[place] }
        unsafe bits.words[place] = all
        if all != 0 { count += 64 }
      }
    }
    loose.seek(UInt32(truncatingIfNeeded: window.base))
    let start = loose.mark
    while loose.article < window.end {
      let local = Int(loose.article) - window.base
      if mask?.contains(local) ?? true {
        bits.insert(local)
        count += 1
      }
      loose.advance()
    }
    loose.goBack(to: start)
    for place in unsafe lanes.indices {
      guard let postings = unsafe lanes[place].postings else { continue }
      unsafe lanes[place].place = postings.find(
        in: lanes[place].cursor, from: lanes[place].place, window, among: mask, most: most)
      postings.insertAll(into: bits)
      count += postings.count
    }
    return min(count, most)
  }

  /// Puts into `values` how often some of the articles that were found have the word; zeros must be put
  /// in their places afterwards.
  func takeFrequencies(_ window: Window, among mask: WindowBits) {
    let values = unsafe self.values.values
    if let sums {
      mask.forEach { local in
        unsafe values[local] = Float(bitPattern: sums.numbers[window.base + local])
      }
    }
    while loose.article < window.end {
      let local = Int(loose.article) - window.base
      if mask.contains(local) { unsafe values[local] += loose.value }
      loose.advance()
    }
    for place in unsafe lanes.indices {
      let (reader, weight) = unsafe (lanes[place].cursor, lanes[place].weight)
      unsafe lanes[place].postings?.forEach(among: mask) { local, block, place in
        unsafe values[local] += weight * Self.frequency(reader.occurrence(place, of: block))
      }
    }
  }
}
