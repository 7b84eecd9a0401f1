import IndexImage

/// Finds the best articles of several words, any of which is enough, without counting all that match.
///
/// In each window the words are read from the one that can add most to the others. Once all that are
/// left could not together make an article one of the best, they are looked for only where others were
/// found, and only as long as that may be enough.
@safe struct PrunedScan {
  private let words: [WordNode]
  private let articleCount: Int
  private let classes: UnsafePointer<UInt8>
  private let halves: UnsafePointer<Float>
  /// The scores of a window's articles, zero between windows.
  private let sums: WindowValues
  /// The articles of a window that may be among the best: those whose scores are not zero.
  private let places: WindowPlaces
  /// Are used to put them in order.
  private let bits: WindowBits
  /// Is used for the articles of a block, and for those that are looked up.
  private let candidates: Candidates

  /// - Parameters:
  ///   - classes: The class of the length of each article.
  ///   - halves: `Weighting.halves`.
  init(
    _ words: [WordNode], articleCount: Int, classes: UnsafePointer<UInt8>,
    halves: UnsafePointer<Float>, _ scratch: SearchScratch
  ) {
    self.words = words
    self.articleCount = articleCount
    unsafe self.classes = classes
    unsafe self.halves = halves
    sums = scratch.takeValues()
    bits = scratch.takeBits()
    places = scratch.takePlaces()
    candidates = scratch.takeCandidates()
    for word in words { unsafe word.findBounds(classes, halves) }
  }

  /// Gives memory back.
  func finish(_ scratch: SearchScratch) {
    scratch.giveBack(sums)
    scratch.giveBack(bits)
    scratch.giveBack(places)
    scratch.giveBack(candidates)
  }

  /// Finds the best articles; returns how many were looked at to the
  /// end, or nothing when it was broken off.
  func run(into hits: inout TopHits, isCancelled: () -> Bool) -> Int? {
    var total = 0
    var number = 0
    var article = next(from: 0)
    var order = Array(words.indices)
    var bounds = [Float](repeating: 0, count: words.count)
    while article < articleCount {
      if isCancelled() { return nil }
      let window = Window(article, of: articleCount, number: number)
      number += 1
      var all: Float = 0
      for place in words.indices {
        bounds[place] = words[place].bound(in: window)
        all += bounds[place]
      }
      if Double(all * Rounding.slack) >= hits.least {
        order.sort { bounds[$0] > bounds[$1] }
        total += scan(window, order, bounds, all, into: &hits)
      }
      article = window.end < articleCount ? next(from: window.end) : articleCount
    }
    return total
  }

  private func next(from article: Int) -> Int {
    words.reduce(PlanNode.end) { min($0, $1.next(from: article)) }
  }

  private func scan(
    _ window: Window, _ order: [Int], _ bounds: [Float], _ all: Float, into hits: inout TopHits
  ) -> Int {
    var rest = all
    defer { places.count = 0 }
    for (step, place) in order.enumerated() {
      let word = words[place]
      if Double(rest * Rounding.slack) < hits.least {
        prune(below: Rounding.enough(hits.least, rest: rest))
        if places.count == 0 { return 0 }
        // To go through a list takes less than to look many articles up.
        if places.count < word.cost * Window.length / articleCount / Self.costOfLookingUp {
          return lookUp(order[step...], window, bounds, rest, into: &hits)
        }
      }
      if !addAll(of: word, window, enough: Rounding.enough(hits.least, rest: all - bounds[place])) {
        if word.match(window, among: nil) { add(word, window) }
        word.leave()
      }
      rest -= bounds[place]
    }
    let base = window.base
    let values = unsafe sums.values
    places.forEach { local in
      let score = unsafe values[local]
      unsafe values[local] = 0
      hits.add(base &+ local, score: score, rank: Double(score))
    }
    return places.count
  }

  /// How many postings can be gone through while one article is looked up.
  private static let costOfLookingUp = 6

  /// Looks the articles that were found up in the other words, some at a time, and takes the best of
  /// them; returns how many these are at most.
  private func lookUp(
    _ others: ArraySlice<Int>, _ window: Window, _ bounds: [Float], _ rest: Float,
    into hits: inout TopHits
  ) -> Int {
    let values = unsafe sums.values
    bits.clear()
    places.forEach { bits.insert($0) }
    var (total, count) = (0, 0)
    bits.forEach { local in
      unsafe candidates.articles[count] = UInt32(truncatingIfNeeded: window.base &+ local)
      unsafe candidates.scores[count] = values[local]
      unsafe values[local] = 0
      count &+= 1
      if count == Candidates.capacity {
        total &+= lookUp(count, others, bounds, rest, into: &hits)
        count = 0
      }
    }
    return total &+ lookUp(count, others, bounds, rest, into: &hits)
  }

  private func lookUp(
    _ found: Int, _ others: ArraySlice<Int>, _ bounds: [Float], _ rest: Float,
    into hits: inout TopHits
  ) -> Int {
    unsafe candidates.findHalves(found, classes, halves)
    var (count, rest) = (found, rest)
    for place in others {
      guard count > 0 else { return 0 }
      rest -= bounds[place]
      let enough = Rounding.enough(hits.least, rest: rest)
      candidates.lookUp(words[place], count, enough: enough)
      count = candidates.addScores(
        count, rarity: words[place].rarity, isNeeded: false, enough: enough)
    }
    candidates.forEach(count, from: Float(hits.least)) { article, score in
      hits.add(article, score: score, rank: Double(score))
    }
    return count
  }

  /// Drops the articles that cannot be among the best any more.
  private func prune(below enough: Float) {
    guard enough > 0 else { return }
    let least = Int32(bitPattern: enough.bitPattern)
    let values = unsafe sums.values
    let all = unsafe places.places
    var count = 0
    for index in 0..<places.count {
      let place = unsafe all[index]
      let local = Int(place)
      let value = unsafe values[local].bitPattern
      // Floats that are not below zero are in the order of their bits; and of numbers that are compared
      // as floats, one would be chosen with a branch.
      let isKept = Int(bit: Int32(bitPattern: value) >= least)
      unsafe values[local] = Float(bitPattern: isKept != 0 ? value : 0)
      unsafe all[count] = place
      count &+= isKept
    }
    places.count = count
  }

  private func addOne(_ article: Int, _ value: Float, of word: WordNode, _ window: Window) {
    let half = unsafe halves[Int(classes[article])]
    let local = article &- window.base
    let score = word.rarity * (value / (value + half))
    guard score > 0 else { return }
    places.add(local, ifNew: unsafe sums.values[local] == 0)
    unsafe sums.values[local] += score
  }

  /// Adds what a word of one long list is worth; returns whether it is such a word.
  ///
  /// - Parameter enough: Articles to which the word gives less cannot be among the best, whatever the
  ///   other words give; they may be left out.
  private func addAll(of word: WordNode, _ window: Window, enough: Float) -> Bool {
    guard word.sums == nil, unsafe word.lanes.count == 1 else { return false }
    word.loose.seek(UInt32(truncatingIfNeeded: window.base))
    let (reader, weight) = unsafe (word.lanes[0].cursor, word.lanes[0].weight)
    var first = unsafe word.lanes[0].place
    let base = UInt32(truncatingIfNeeded: window.base)
    let end = UInt32(truncatingIfNeeded: window.end)
    if reader.last < base {
      reader.seek(base)
      first = 0
    }
    while reader.first < end {
      let last = min(Int(reader.last), window.end &- 1)
      let hasOthers = word.loose.article <= last
      if !hasOthers, word.worth(ratio: max(weight, 0) * reader.ratio) < enough {
        if reader.last >= end { break }
        reader.next()
        first = 0
        continue
      }
      reader.decode()
      let count = reader.count
      while first < count, unsafe reader.articles[first] < base { first &+= 1 }
      var next = first
      if reader.last < end {
        next = max(count, first)
      } else {
        while next < count, unsafe reader.articles[next] < end { next &+= 1 }
      }
      let found = candidates.fill(
        reader, weight: weight, first..<next, joining: word.loose, through: last
      ) {
        addOne($0, $1, of: word, window)
      }
      unsafe candidates.findHalves(found, classes, halves)
      candidates.startScores(found, rarity: word.rarity)
      addScores(of: candidates.drop(found, below: enough), window)
      first = next
      if reader.last >= end { break }
      reader.next()
      first = 0
    }
    unsafe word.lanes[0].place = first
    while word.loose.article < end {
      addOne(Int(word.loose.article), word.loose.value, of: word, window)
      word.loose.advance()
    }
    return true
  }

  /// Adds the scores of candidates. None of zero is taken in, which damage makes of them, or its article would
  /// be taken twice.
  private func addScores(of found: Int, _ window: Window) {
    let sums = unsafe self.sums.values
    let all = unsafe places.places
    let base = UInt32(truncatingIfNeeded: window.base)
    var count = places.count
    for place in 0..<found {
      let local = unsafe Int(candidates.articles[place] &- base)
      let (old, score) = unsafe (sums[local], candidates.scores[place])
      unsafe all[count] = UInt16(truncatingIfNeeded: local)
      count &+= Int(bit: old == 0) & Int(bit: score > 0)
      unsafe sums[local] = old + score
    }
    places.count = count
  }

  /// Adds what a word is worth, and takes its frequencies.
  private func add(_ word: WordNode, _ window: Window) {
    let (values, sums) = unsafe (word.values.values, self.sums.values)
    let classes = unsafe self.classes + window.base
    let rarity = word.rarity
    let all = unsafe places.places
    var count = places.count
    word.places.forEach { local in
      let (value, old) = unsafe (values[local], sums[local])
      unsafe values[local] = 0
      let score = unsafe rarity * (value / (value + halves[Int(classes[local])]))
      guard score > 0 else { return }
      unsafe all[count] = UInt16(truncatingIfNeeded: local)
      count &+= Int(bit: old == 0)
      unsafe sums[local] = old + score
    }
    places.count = count
    word.isTaken = true
  }
}
