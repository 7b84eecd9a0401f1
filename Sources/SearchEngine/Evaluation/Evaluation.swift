import IndexImage

/// Finds the articles that a plan matches, and the best of them.
///
/// Articles are looked at window by window. A window in which the rarest of what must match has
/// nothing is never looked at.
struct Evaluation {
  /// The image.
  let image: Image
  /// How many hits there are at most.
  var limit = 20
  /// What is greatest comes first; nothing for the score.
  var rank: ((_ article: Int) -> Double)?
  /// Whether all matches are counted, even where the best are known without.
  var countsAll = true
  /// Whether the articles that match are wanted as a set.
  var collectsMatches = false
  /// Asked once a window.
  var isCancelled: () -> Bool = { false }

  /// What a plan matches.
  struct Result {
    /// The best articles, the best first.
    var hits: [(article: Int, score: Float)] = []
    /// How many articles match; not less than the hits where not all were counted.
    var total = 0
    /// The articles that match, if they were asked for.
    var matches: ArticleSet?
    /// Whether it was broken off.
    var isCancelled = false
  }

  /// Creates an evaluation.
  init(_ image: Image) { self.image = image }

  /// Evaluates a plan.
  func run(_ plan: Plan) -> Result {
    SearchScratch.withOne { scratch in
      guard let root = PlanReader(image: image, scratch: scratch).node(plan, isTitle: false) else {
        return Result(matches: collectsMatches ? ArticleSet(count: image.articleCount) : nil)
      }
      defer { root.finish(scratch) }
      return image.withLengthClasses { run(root, $0, scratch) }
    }
  }

  private func run(_ root: PlanNode, _ lengthClasses: Span<UInt8>, _ scratch: SearchScratch)
    -> Result
  {
    let count = image.articleCount
    var result = Result()
    var matches: [UInt64] = []
    if collectsMatches { matches = [UInt64](repeating: 0, count: (count + 63) / 64) }
    if rank == nil, !collectsMatches, lengthClasses.count >= count,
      let result = quickResult(root, lengthClasses, scratch)
    {
      return result
    }
    let scorer = WindowScorer(root, image: image, scratch)
    defer { scorer.finish(scratch) }
    var hits = TopHits(limit: limit, dates: image.dates)
    var article = root.next(from: 0)
    while article < count {
      if isCancelled() {
        result.isCancelled = true
        return result
      }
      let window = Window(article, of: count)
      if root.match(window, among: nil) {
        root.closeGate()
        if collectsMatches {
          for place in 0..<Window.wordCount where window.base >> 6 + place < matches.count {
            matches[window.base >> 6 + place] = unsafe root.bits.words[place]
          }
        }
        result.total += scorer.score(window, lengthClasses, into: &hits, rank: rank)
      }
      root.leave()
      article = window.end < count ? root.next(from: window.end) : count
    }
    result.hits = hits.takeSorted().map { ($0.article, $0.score) }
    if collectsMatches { result.matches = ArticleSet(count: count, words: matches) }
    return result
  }

  /// Returns the result where it can be had without looking at every article that matches.
  private func quickResult(
    _ root: PlanNode, _ lengthClasses: Span<UInt8>, _ scratch: SearchScratch
  ) -> Result? {
    let word = root as? WordNode
    let words = countsAll ? nil : wordsAlone(root)
    let phrase = countsAll ? nil : root as? PhraseNode
    let spoken = phrase?.wordsToLookUp
    guard word?.isTitle == false || words != nil || spoken != nil else { return nil }
    var hits = TopHits(limit: limit, dates: image.dates)
    let halves = scratch.halves(averageLength: image.averageLength)
    let total: Int? = unsafe lengthClasses.withUnsafeBufferPointer { classes in
      unsafe halves.withUnsafeBufferPointer { halves in
        guard let classes = classes.baseAddress, let halves = halves.baseAddress else { return 0 }
        if let word {
          var scan = unsafe WordScan(
            word, classes: classes, halves: halves, countsAll: countsAll, scratch)
          defer { scan.finish(scratch) }
          return scan.run(into: &hits, isCancelled: isCancelled)
        }
        if let phrase, let spoken {
          let scan = unsafe PhraseScan(
            spoken, rarity: phrase.rarity, image: image, classes: classes, halves: halves, scratch)
          defer { scan.finish(scratch) }
          return scan.run(into: &hits, isCancelled: isCancelled)
        }
        if let words, root is AllNode {
          let scan = unsafe ConjunctionScan(words, classes: classes, halves: halves, scratch)
          defer { scan.finish(scratch) }
          return scan.run(into: &hits, isCancelled: isCancelled)
        }
        let scan = unsafe PrunedScan(
          words ?? [], articleCount: image.articleCount, classes: classes, halves: halves, scratch)
        defer { scan.finish(scratch) }
        return scan.run(into: &hits, isCancelled: isCancelled)
      }
    }
    guard let total else { return Result(isCancelled: true) }
    return Result(hits: hits.takeSorted().map { ($0.article, $0.score) }, total: total)
  }

  /// Returns the words of a plan that is all or any of several words, not in titles alone.
  private func wordsAlone(_ root: PlanNode) -> [WordNode]? {
    let parts: [PlanNode]
    if let all = root as? AllNode, all.excluded.isEmpty {
      parts = all.parts
    } else if let any = root as? AnyNode {
      parts = any.parts
    } else {
      return nil
    }
    let words = parts.compactMap { $0 as? WordNode }.filter { !$0.isTitle }
    return words.count == parts.count ? words : nil
  }
}
