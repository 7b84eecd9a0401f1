import IndexImage

/// The lists of the terms that one word of a query means.
struct WordLists {
  /// The lists of terms, and those that are ready for many terms, with what their occurrences count.
  private(set) var lists: [(list: PostingList, weight: Float)] = []
  /// Terms that count as one but have no list of their own.
  private(set) var ranges: [(terms: Range<Int>, articles: Int, weight: Float)] = []
  /// How many postings they have.
  var postingCount: Int {
    lists.reduce(0) { $0 + $1.list.count } + ranges.reduce(0) { $0 + $1.articles }
  }
  /// How rare the word is (`Weighting.rarity`).
  private(set) var rarity: Float = 0

  /// Looks the lists up.
  ///
  /// - Parameter keepsPositions: Whether lists without positions do not do.
  init(_ word: PlanWord, image: Image, keepsPositions: Bool = false) {
    var articles = 0
    var covered: [Range<Int>] = []
    lists.reserveCapacity(word.sources.count)
    for (source, weight) in word.sources {
      switch source {
      case .term: continue
      case .range(let terms): add(terms, weight, image, &articles, &covered)
      case .ready(let prefix):
        let terms = image.terms(withKeyPrefix: prefix[...])
        if !keepsPositions, let list = image.postings(ofKeyPrefix: prefix[...]) {
          lists.append((list, weight))
          articles += list.termArticles
          covered.append(terms)
        } else {
          add(terms, weight, image, &articles, &covered)
        }
      }
    }
    var start = 0
    while start < word.sources.count {
      guard case .term(let first) = word.sources[start].source else {
        start += 1
        continue
      }
      // Terms that follow each other are looked up together.
      var end = start + 1
      while end < word.sources.count, case .term(first + end - start) = word.sources[end].source {
        end += 1
      }
      image.forEachPostings(ofTerms: first..<first + end - start) { term, list in
        guard list.count > 0 else { return }
        lists.append((list, word.sources[start + term - first].weight))
        if !covered.contains(where: { $0.contains(term) }) { articles += list.count }
      }
      start = end
    }
    rarity = Weighting.rarity(articles: articles, of: image.articleCount)
  }

  private mutating func add(
    _ terms: Range<Int>, _ weight: Float, _ image: Image, _ articles: inout Int,
    _ covered: inout [Range<Int>]
  ) {
    let count = image.articleCount(ofTerms: terms)
    guard count > 0 else { return }
    ranges.append((terms, count, weight))
    articles += count
    covered.append(terms)
  }
}
