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
    if let reader = list.reader {
      while !reader.isAtEnd {
        if reader.block & 31 == 31, isCancelled() { return nil }
        let last = Int(reader.last)
        let hasOthers = list.otherArticle(from: first) <= last
        if !isWorthless(reader, hasOthers, Window(from: first, through: last), &bounds, hits) {
          reader.decode()
          if hasOthers {
            total += scan(reader, andOthersFrom: first, through: last, bounds, &hits)
          } else {
            total += scan(candidates.fill(reader, weight: list.weight), bounds, &hits)
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
        total += scan(count, bounds, &hits)
        count = 0
      }
    }
    return total + scan(count, bounds, &hits)
  }

  /// Returns what all words after one are worth at most.
  private static func sum(_ bounds: [Float], after place: Int) -> Float {
    var sum: Float = 0
    for later in place + 1..<bounds.count { sum += bounds[later] }
    return sum
  }

  /// Scans the candidates, whose frequencies of the rarest word are known; returns how many have all
  /// words.
  private func scan(_ found: Int, _ bounds: [Float], _ hits: inout TopHits) -> Int {
    guard found > 0 else { return 0 }
    unsafe candidates.findHalves(found, classes, halves)
    candidates.startScores(found, rarity: words[0].rarity)
    var rest = Self.sum(bounds, after: 0)
    var count = candidates.drop(found, below: Rounding.enough(hits.least, rest: rest))
    for place in words.indices.dropFirst() {
      guard count > 0 else { return 0 }
      rest = Self.sum(bounds, after: place)
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
