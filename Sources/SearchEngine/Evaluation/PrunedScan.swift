import IndexImage

/// Finds the best articles of several words, any or all of which must occur, without counting all that
/// match.
///
/// In each window the words are read from the one that can add most to the others. Once all that are
/// left could not together make an article one of the best, they are looked for only where others were
/// found, and only as long as that may be enough. Where all must occur, the articles that have them all
/// are found first, from the rarest word on.
@safe struct PrunedScan {
  private let words: [WordNode]
  private let isAny: Bool
  private let articleCount: Int
  private let classes: UnsafePointer<UInt8>
  private let halves: UnsafePointer<Float>
  /// The scores of a window's articles, zero between windows.
  private let sums: WindowValues
  /// The articles of a window that may be among the best.
  private let candidates: WindowBits
  private let places: WindowPlaces

  /// - Parameters:
  ///   - isAny: Whether one of the words is enough.
  ///   - classes: The class of the length of each article.
  ///   - halves: `Weighting.halves`.
  init(
    _ words: [WordNode], isAny: Bool, articleCount: Int, classes: UnsafePointer<UInt8>,
    halves: UnsafePointer<Float>, _ scratch: SearchScratch
  ) {
    self.words = isAny ? words : words.sorted { $0.cost < $1.cost }
    self.isAny = isAny
    self.articleCount = articleCount
    unsafe self.classes = classes
    unsafe self.halves = halves
    sums = scratch.takeValues()
    candidates = scratch.takeBits()
    places = scratch.takePlaces()
    for word in words {
      unsafe word.findBounds(classes, halves)
      if !isAny { word.prepareFinding(scratch) }
    }
  }

  /// Gives memory back.
  func finish(_ scratch: SearchScratch) {
    scratch.giveBack(sums)
    scratch.giveBack(candidates)
    scratch.giveBack(places)
  }

  /// Finds the best articles; returns how many were looked at to the
  /// end, or nothing when it was broken off.
  func run(into hits: inout TopHits, isCancelled: () -> Bool) -> Int? {
    var total = 0
    var article = next(from: 0)
    var order = Array(words.indices)
    var bounds = [Float](repeating: 0, count: words.count)
    while article < articleCount {
      if isCancelled() { return nil }
      let window = Window(article, of: articleCount)
      var all: Float = 0
      for place in words.indices {
        bounds[place] = words[place].bound(in: window)
        all += bounds[place]
      }
      if Double(all * Self.slack) >= hits.least {
        if isAny {
          order.sort { bounds[$0] > bounds[$1] }
          total += scan(window, order, bounds, all, into: &hits)
        } else {
          total += scanForAll(window, bounds, all, into: &hits)
        }
      }
      article = window.end < articleCount ? next(from: window.end) : articleCount
    }
    return total
  }

  /// What rounding may take from a bound.
  private static let slack: Float = 1.000_01

  private func next(from article: Int) -> Int {
    if isAny { return words.reduce(PlanNode.end) { min($0, $1.next(from: article)) } }
    var next = article
    for word in words {
      next = word.next(from: next)
      if next == PlanNode.end { break }
    }
    return next
  }

  private func scan(
    _ window: Window, _ order: [Int], _ bounds: [Float], _ all: Float, into hits: inout TopHits
  ) -> Int {
    var rest = all
    var isPruned = false
    candidates.clear()
    for place in order {
      let word = words[place]
      if isPruned || Double(rest * Self.slack) < hits.least {
        isPruned = true
        // What rounding may take is left to it.
        prune(below: Float(hits.least) * (2 - Self.slack) - max(rest, 0) * Self.slack)
        if places.count == 0 { break }
      }
      if word.match(window, among: isPruned ? candidates : nil) { add(word, window) }
      word.leave()
      rest -= bounds[place]
    }
    let base = window.base
    let values = unsafe sums.values
    places.forEach { local in
      let score = unsafe values[local]
      unsafe values[local] = 0
      hits.add(base &+ local, score: score, rank: Double(score))
    }
    defer { places.count = 0 }
    return places.count
  }

  /// Drops the articles that cannot be among the best any more.
  private func prune(below enough: Float) {
    guard enough > 0 else { return }
    let values = unsafe sums.values
    let all = unsafe places.places
    var kept = 0
    candidates.clear()
    for index in 0..<places.count {
      let local = unsafe Int(all[index])
      if unsafe values[local] < enough {
        unsafe values[local] = 0
      } else {
        candidates.insert(local)
        unsafe all[kept] = UInt16(truncatingIfNeeded: local)
        kept &+= 1
      }
    }
    places.count = kept
  }

  /// Scans a window for articles that have all words. What these say is read once all words are found,
  /// or before a word that is so common that fewer articles had better be left by then.
  private func scanForAll(
    _ window: Window, _ bounds: [Float], _ all: Float, into hits: inout TopHits
  ) -> Int {
    var rest = all
    var scored = 0
    var mask: WindowBits?
    var most = Window.length
    defer { places.count = 0 }
    for place in words.indices {
      most = words[place].find(window, among: mask, most: most)
      guard most > 0 else {
        drop(places)
        return 0
      }
      let found = words[place].bits
      mask = found
      let next = place + 1
      guard next == words.count || hits.least > 0 && words[next].cost > 8 * words[place].cost
      else { continue }
      if scored == 0 { places.fill(found) }
      for place in scored..<next {
        rest -= bounds[place]
        // What rounding may take is left to it.
        score(
          words[place], window, among: found,
          enough: Float(hits.least) * (2 - Self.slack) - max(rest, 0) * Self.slack)
      }
      scored = next
      if places.count == 0 { return 0 }
    }
    let values = unsafe sums.values
    places.forEach { local in
      let score = unsafe values[local]
      unsafe values[local] = 0
      hits.add(window.base &+ local, score: score, rank: Double(score))
    }
    return places.count
  }

  /// Makes the scores of some articles zero.
  private func drop(_ places: WindowPlaces) {
    places.forEach { unsafe sums.values[$0] = 0 }
  }

  /// Adds what a word is worth in those of some articles that are left, and drops the others and what
  /// is not worth enough.
  private func score(
    _ word: WordNode, _ window: Window, among mask: WindowBits, enough: Float
  ) {
    word.takeFrequencies(window, among: mask)
    let (values, rarity) = unsafe (word.values.values, word.rarity)
    let (sums, classes) = unsafe (self.sums.values, self.classes + window.base)
    let all = unsafe places.places
    var kept = 0
    for index in 0..<places.count {
      let local = unsafe Int(all[index])
      let value = unsafe values[local]
      unsafe values[local] = 0
      let score = unsafe sums[local] + rarity * (value / (value + halves[Int(classes[local])]))
      if score < enough || !mask.contains(local) {
        unsafe sums[local] = 0
        mask.remove(local)
      } else {
        unsafe sums[local] = score
        unsafe all[kept] = UInt16(truncatingIfNeeded: local)
        kept &+= 1
      }
    }
    places.count = kept
  }

  /// Adds what a word is worth, and takes its frequencies.
  private func add(_ word: WordNode, _ window: Window) {
    let (values, sums) = unsafe (word.values.values, self.sums.values)
    let classes = unsafe self.classes + window.base
    let rarity = word.rarity
    let (words, all) = unsafe (candidates.words, places.places)
    var count = places.count
    word.places.forEach { local in
      let bit: UInt64 = 1 << UInt64(truncatingIfNeeded: local & 63)
      let old = unsafe words[local >> 6]
      unsafe words[local >> 6] = old | bit
      unsafe all[count] = UInt16(truncatingIfNeeded: local)
      count &+= old & bit == 0 ? 1 : 0
      let value = unsafe values[local]
      unsafe values[local] = 0
      unsafe sums[local] += rarity * (value / (value + halves[Int(classes[local])]))
    }
    places.count = count
    word.isTaken = true
  }
}
