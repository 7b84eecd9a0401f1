import IndexImage

/// Finds the best articles of one word: its longest list is read block by block, and a block that
/// cannot have any of them is left packed.
@safe struct WordScan {
  private let node: WordNode
  private let list: LongestList
  /// Is used for the articles of a block.
  private let candidates: Candidates
  private let classes: UnsafePointer<UInt8>
  private let halves: UnsafePointer<Float>
  private let countsAll: Bool
  private var total = 0

  /// - Parameters:
  ///   - classes: The class of the length of each article.
  ///   - halves: `Weighting.halves`.
  init(
    _ node: WordNode, classes: UnsafePointer<UInt8>, halves: UnsafePointer<Float>, countsAll: Bool,
    _ scratch: SearchScratch
  ) {
    self.node = node
    unsafe self.classes = classes
    unsafe self.halves = halves
    self.countsAll = countsAll
    list = LongestList(of: node, scratch)
    candidates = scratch.takeCandidates()
  }

  /// Gives memory back.
  func finish(_ scratch: SearchScratch) {
    list.finish()
    scratch.giveBack(candidates)
  }

  private var loose: LooseValues { list.loose }
  private var sums: ArticleSums? { list.sums }
  private var weight: Float { list.weight }

  /// Finds the best articles; returns how many there are, or nothing when it was broken off.
  mutating func run(into hits: inout TopHits, isCancelled: () -> Bool) -> Int? {
    var first = 0
    if isCancelled() { return nil }
    if let reader = list.reader {
      while !reader.isAtEnd {
        if reader.block & 31 == 31, isCancelled() { return nil }
        let last = Int(reader.last)
        let hasOthers = list.otherArticle(from: first) <= last
        if !(hasOthers && countsAll), isWorthless(reader, hasOthers, through: last, hits) {
          total += reader.blockLength
        } else {
          reader.decode()
          if !hasOthers {
            scoreBlock(reader, into: &hits)
          } else if let sums {
            scoreBlock(reader, with: sums, first, last, into: &hits)
          } else {
            scoreBlock(reader, withLooseThrough: last, into: &hits)
          }
        }
        first = last + 1
        reader.next()
      }
    }
    if let sums {
      scoreAll(of: sums, from: first, through: node.articleCount - 1, into: &hits)
    } else {
      loose.seek(UInt32(truncatingIfNeeded: first))
      while loose.article < node.articleCount {
        add(Int(loose.article), loose.value, into: &hits)
        loose.advance()
      }
    }
    return total
  }

  /// Whether no article of the block, or of other lists as far as it goes, can be among the best. What
  /// is loose is passed then.
  private func isWorthless(
    _ reader: PostingReader, _ hasOthers: Bool, through last: Int, _ hits: TopHits
  ) -> Bool {
    guard hits.least > 0 else { return false }
    let ratio = max(weight, 0) * reader.ratio
    guard hasOthers else { return isWorthless(ratio, hits) }
    // What is summed up is not known to be little anywhere.
    guard sums == nil else { return false }
    guard isWorthless(ratio, hits) else { return false }
    let mark = loose.mark
    while loose.article <= last {
      let other = unsafe loose.value / halves[Int(classes[Int(loose.article)])]
      guard isWorthless(ratio + max(other, 0), hits) else {
        loose.goBack(to: mark)
        return false
      }
      loose.advance()
    }
    return true
  }

  /// Whether articles are not worth enough whose frequency by the half of their length is not greater.
  @inline(__always)
  private func isWorthless(_ ratio: Float, _ hits: TopHits) -> Bool {
    Double(node.worth(ratio: ratio) * Rounding.slack) < hits.least
  }

  @inline(__always)
  private mutating func add(_ article: Int, _ value: Float, into hits: inout TopHits) {
    let half = unsafe halves[Int(classes[article])]
    let score = node.rarity * (value / (value + half))
    hits.add(article, score: score, rank: Double(score))
    total &+= 1
  }

  private mutating func scoreBlock(_ reader: PostingReader, into hits: inout TopHits) {
    score(candidates.fill(reader, weight: weight), into: &hits)
  }

  /// Scores the candidates, whose frequencies are known.
  private mutating func score(_ count: Int, into hits: inout TopHits) {
    unsafe candidates.findHalves(count, classes, halves)
    candidates.startScores(count, rarity: node.rarity)
    candidates.forEach(count, from: Float(hits.least)) { article, score in
      hits.add(article, score: score, rank: Double(score))
    }
    total &+= count
  }

  private mutating func scoreBlock(
    _ reader: PostingReader, withLooseThrough last: Int, into hits: inout TopHits
  ) {
    let count = candidates.fill(
      reader, weight: weight, 0..<reader.count, joining: loose, through: last
    ) {
      add($0, $1, into: &hits)
    }
    score(count, into: &hits)
  }

  private mutating func scoreBlock(
    _ reader: PostingReader, with sums: ArticleSums, _ first: Int, _ last: Int,
    into hits: inout TopHits
  ) {
    let count = candidates.fill(reader, weight: weight)
    for place in 0..<count {
      unsafe candidates.values[place] += sums.take(Int(candidates.articles[place]))
    }
    score(count, into: &hits)
    // What is left in the stretch is of other lists alone.
    scoreAll(of: sums, from: first, through: last, into: &hits)
  }

  /// Scores what lists that are summed up have in a stretch.
  private mutating func scoreAll(
    of sums: ArticleSums, from first: Int, through last: Int, into hits: inout TopHits
  ) {
    let (articles, values) = unsafe (candidates.articles, candidates.values)
    var count = 0
    sums.takeAll(from: first, through: last) { article, value in
      unsafe articles[count] = UInt32(truncatingIfNeeded: article)
      unsafe values[count] = value
      count &+= 1
      if count == Candidates.capacity {
        score(count, into: &hits)
        count = 0
      }
    }
    score(count, into: &hits)
  }
}
