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
  /// The articles of a window that may be among the best.
  private let candidates: WindowBits
  private let places: WindowPlaces

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
    candidates = scratch.takeBits()
    places = scratch.takePlaces()
    for word in words { unsafe word.findBounds(classes, halves) }
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
        order.sort { bounds[$0] > bounds[$1] }
        total += scan(window, order, bounds, all, into: &hits)
      }
      article = window.end < articleCount ? next(from: window.end) : articleCount
    }
    return total
  }

  /// What rounding may take from a bound.
  private static let slack: Float = 1.000_01

  private func next(from article: Int) -> Int {
    words.reduce(PlanNode.end) { min($0, $1.next(from: article)) }
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
