import IndexImage

extension Image {
  /// Returns the terms of some ranges that most articles have, in order; of those that equally many have,
  /// the first.
  ///
  /// - Complexity: O(n) in the terms, and memory for a few times `most`.
  func commonestTerms(_ most: Int, of ranges: [Range<Int>]) -> [Int] {
    guard most > 0 else { return [] }
    var terms: [(term: Int, articles: Int)] = []
    var least = 0
    func keepCommonest() {
      terms.sort { ($0.articles, $1.term) > ($1.articles, $0.term) }
      guard terms.count > most else { return }
      terms.removeLast(terms.count - most)
      least = terms[most - 1].articles
    }
    for range in ranges {
      forEachArticleCount(ofTerms: range) { term, articles in
        // Later terms come after those that equally many articles have.
        guard articles > least else { return }
        terms.append((term, articles))
        if terms.count == 4 * most { keepCommonest() }
      }
    }
    keepCommonest()
    return terms.map(\.term).sorted()
  }
}
