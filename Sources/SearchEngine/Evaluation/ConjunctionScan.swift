import IndexImage

/// Finds the best articles that have all of several words, without counting all that match.
///
/// Articles are taken from the rarest word, block by block, and looked up in the others, the rarer
/// first. A block is left packed that cannot have any of the best, and an article is not looked up any
/// further that cannot be one of them.
@safe struct ConjunctionScan {
  /// The rarest first.
  private let words: [WordNode]
  private let list: LongestList
  /// A bound of what other lists of the rarest word have by the half of an article's length.
  private let ratioOfOthers: Float
  private let classes: UnsafePointer<UInt8>
  private let halves: UnsafePointer<Float>
  private let candidates: Candidates
  /// The list of the second word, where it has but one that is long.
  private let second: WordNode.Lane?

  /// - Parameters:
  ///   - words: Never empty.
  ///   - classes: The class of the length of each article.
  ///   - halves: `Weighting.halves`.
  init(
    _ words: [WordNode], classes: UnsafePointer<UInt8>, halves: UnsafePointer<Float>,
    _ scratch: SearchScratch
  ) {
    self.words = words.sorted { $0.cost < $1.cost }
    unsafe self.classes = classes
    unsafe self.halves = halves
    list = LongestList(of: self.words[0], scratch)
    candidates = scratch.takeCandidates()
    ratioOfOthers = unsafe list.ratioOfOthers(classes, halves)
    for word in self.words.dropFirst() { unsafe word.findBounds(classes, halves) }
    second = self.words.count > 1 ? self.words[1].onlyLongLane : nil
  }

  /// Gives memory back.
  func finish(_ scratch: SearchScratch) {
    list.finish()
    scratch.giveBack(candidates)
  }

  /// Finds the best articles; returns how many were looked at to the end, or nothing when it was
  /// broken off.
  func run(into hits: inout TopHits, isCancelled: () -> Bool) -> Int? {
    var total = 0
    var first = 0
    var bounds = [Float](repeating: .infinity, count: words.count)
    var looksUpFirst = second != nil
    if let reader = list.reader {
      while !reader.isAtEnd {
        if reader.block & 31 == 31, isCancelled() { return nil }
        let last = Int(reader.last)
        let hasOthers = list.otherArticle(from: first) <= last
        if !isWorthless(reader, hasOthers, Window(from: first, through: last), &bounds, hits) {
          if !hasOthers, looksUpFirst, let second, words[1].looseArticle(from: first) > last {
            reader.decodeArticles()
            total += scan(reader, meeting: second, bounds, &hits, &looksUpFirst)
          } else {
            reader.decode()
            if hasOthers {
              total += scan(reader, andOthersFrom: first, through: last, bounds, &hits)
            } else {
              let found = candidates.fill(reader, weight: list.weight)
              total += scan(found, bounds, &hits, &looksUpFirst)
            }
          }
        }
        first = last + 1
        reader.next()
      }
    }
    for place in bounds.indices { bounds[place] = .infinity }
    total += scan(nil, andOthersFrom: first, through: words[0].articleCount - 1, bounds, &hits)
    return total
  }

  /// Whether no article of a block of the rarest word, or of its other lists as far as that goes, can be
  /// among the best.
  ///
  /// - Parameter bounds: What each word is worth there at most.
  private func isWorthless(
    _ reader: PostingReader, _ hasOthers: Bool, _ stretch: Window, _ bounds: inout [Float],
    _ hits: TopHits
  ) -> Bool {
    guard hits.least > 0 else { return false }
    var all = words[0].worth(
      ratio: max(list.weight, 0) * reader.ratio + (hasOthers ? ratioOfOthers : 0))
    bounds[0] = all
    for place in words.indices.dropFirst() {
      guard words[place].next(from: stretch.base) < stretch.end else { return true }
      bounds[place] = words[place].bound(in: stretch)
      all += bounds[place]
    }
    return Double(all * Rounding.slack) < hits.least
  }

  /// Scans a block that is unpacked, if any, and what other lists have in its stretch; returns how many
  /// articles have all words.
  private func scan(
    _ reader: PostingReader?, andOthersFrom first: Int, through last: Int, _ bounds: [Float],
    _ hits: inout TopHits
  ) -> Int {
    var (total, count, place) = (0, 0, 0)
    var looksUpFirst = false
    let length = reader?.count ?? 0
    var other = list.otherArticle(from: first)
    while true {
      let here = place < length ? unsafe Int(reader?.articles[place] ?? .max) : Int.max
      let article = min(here, other)
      guard article <= last else { break }
      var value: Float = 0
      if here == article, let reader {
        value = unsafe list.weight * WordNode.frequency(reader.occurrences[place])
        place += 1
      }
      if other == article {
        if let sums = list.sums {
          value += Float(bitPattern: unsafe sums.numbers[article])
        } else {
          value += list.loose.value
        }
        other = list.otherArticle(from: article + 1)
      }
      unsafe candidates.articles[count] = UInt32(truncatingIfNeeded: article)
      unsafe candidates.values[count] = value
      count += 1
      if count == Candidates.capacity {
        total += scan(count, bounds, &hits, &looksUpFirst)
        count = 0
      }
    }
    return total + scan(count, bounds, &hits, &looksUpFirst)
  }

  /// Returns what all words after one are worth at most.
  private static func sum(_ bounds: [Float], after place: Int) -> Float {
    var sum: Float = 0
    for later in place + 1..<bounds.count { sum += bounds[later] }
    return sum
  }

  /// Scans a block whose articles are unpacked: looks at how often an article has the rarest word only where it
  /// has the second one, too. Returns how many have all words.
  ///
  /// - Parameters:
  ///   - second: The list of the second word.
  ///   - looksUpFirst: Is set to false where many are not worth looking up.
  private func scan(
    _ reader: PostingReader, meeting second: WordNode.Lane, _ bounds: [Float],
    _ hits: inout TopHits, _ looksUpFirst: inout Bool
  ) -> Int {
    let enough = Rounding.enough(hits.least, rest: Self.sum(bounds, after: 1))
    let word = words[1]
    let least = (enough - bounds[0] * Rounding.slack) / word.rarity
    let met = candidates.met
    let found = reader.meet(second.cursor, above: second.weight <= 1 ? least : 0, met)
    guard found > 0 else { return 0 }
    let enoughAlone = Rounding.enough(hits.least, rest: Self.sum(bounds, after: 0))
    let (rarity, weight) = (words[0].rarity, list.weight)
    let (otherRarity, otherWeight) = (word.rarity, second.weight)
    var (count, worthLookingUp) = (0, 0)
    for index in 0..<found {
      let article = unsafe met.articles[index]
      let half = unsafe halves[Int(classes[Int(article)])]
      let value = unsafe weight * WordNode.frequency(met.numbers[index])
      let other = unsafe otherWeight * WordNode.frequency(met.otherNumbers[index])
      let alone = rarity * (value / (value + half))
      let score = alone + otherRarity * (other / (other + half))
      unsafe candidates.articles[count] = article
      unsafe candidates.halves[count] = half
      unsafe candidates.scores[count] = score
      worthLookingUp &+= Int(bit: alone >= enoughAlone)
      count &+= Int(bit: score >= enough)
    }
    looksUpFirst = worthLookingUp &* 2 >= found
    return scan(count, from: 2, bounds, &hits)
  }

  /// Scans the candidates, whose frequencies of the rarest word are known; returns how many have all
  /// words.
  private func scan(
    _ found: Int, _ bounds: [Float], _ hits: inout TopHits, _ looksUpFirst: inout Bool
  ) -> Int {
    guard found > 0 else { return 0 }
    unsafe candidates.findHalves(found, classes, halves)
    candidates.startScores(found, rarity: words[0].rarity)
    let rest = Self.sum(bounds, after: 0)
    let count = candidates.drop(found, below: Rounding.enough(hits.least, rest: rest))
    looksUpFirst = second != nil && count &* 2 >= found
    return scan(count, from: 1, bounds, &hits)
  }

  /// Looks the candidates up in the words from one on; returns how many have all words.
  private func scan(_ found: Int, from first: Int, _ bounds: [Float], _ hits: inout TopHits) -> Int
  {
    var count = found
    for place in first..<words.count {
      guard count > 0 else { return 0 }
      let rest = Self.sum(bounds, after: place)
      let enough = Rounding.enough(hits.least, rest: rest)
      candidates.lookUp(words[place], count, enough: enough)
      count = candidates.addScores(
        count, rarity: words[place].rarity, isNeeded: true, enough: enough)
    }
    for place in 0..<count {
      let score = unsafe candidates.scores[place]
      hits.add(unsafe Int(candidates.articles[place]), score: score, rank: Double(score))
    }
    return count
  }
}
