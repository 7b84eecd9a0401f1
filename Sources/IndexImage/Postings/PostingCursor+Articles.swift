extension PostingCursor {
  /// Visits the postings of some articles, as far as a list has them.
  ///
  /// - Parameters:
  ///   - articles: The articles, ascending.
  ///   - most: How many positions of each are read at most; the first.
  ///   - body: Is given the place among `articles`, the occurrence number and the positions,
  ///     ascending.
  public func forEach(
    of articles: [UInt32], in list: PostingList, positions most: Int,
    _ body: (_ place: Int, _ occurrences: UInt32, _ positions: [UInt32]) -> Void
  ) {
    start(list)
    var positions: BlockPositions?
    var known = -1
    var index = 0
    var before = 0
    for (place, article) in articles.enumerated() {
      seek(article)
      guard decode() else { return }
      if block != known {
        known = block
        index = 0
        before = 0
        positions = most > 0 ? self.positions() : nil
      }
      while index < count, unsafe self.articles[index] < article {
        before &+= unsafe Int(occurrences[index] >> 1)
        index += 1
      }
      guard index < count, unsafe self.articles[index] == article else { continue }
      let number = unsafe occurrences[index]
      positions?.seek(before)
      let range = before..<before &+ min(Int(number >> 1), most)
      body(place, number, positions?.array(range) ?? [])
    }
  }
}
