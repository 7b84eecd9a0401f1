public import IndexImage
internal import CorpusModel
internal import SearchEngine
public import SearchQuery

/// Searches an image, whole or damaged, and stops the program where something does not hold that must.
public struct SearchCheck: Sendable {
  private let image: Image
  private let searcher: Searcher

  /// Prepares to search an image.
  public init(_ image: Image) {
    self.image = image
    searcher = Searcher(
      image,
      actors: image.actors.map {
        SearchActor(
          id: $0.id, kind: $0.kind, names: $0.names, latin: $0.latin, articles: $0.articles)
      })
  }

  /// Asks a query.
  ///
  /// - Parameter flags: A bit each for options; the lowest two choose the order of hits.
  public func run(_ query: ParsedQuery, flags: UInt8) {
    var options = SearchOptions()
    options.order = SearchOptions.Order.allCases[Int(flags & 3) % 3]
    options.kinship = flags & 4 != 0 ? .folded : .all
    options.countsFacets = flags & 8 != 0
    options.showsDuplicates = flags & 16 != 0
    options.corrects = flags & 32 != 0
    options.countsAll = flags & 64 == 0
    options.limit = flags & 128 != 0 ? 3 : 20
    options.isRead = { $0 % 2 == 0 }
    let answer = searcher.search(query, options)
    expect(!answer.isCancelled)
    expect(answer.hits.count <= min(options.limit, image.articleCount))
    expect(Set(answer.hits.map(\.article)).count == answer.hits.count)
    var finder = searcher.passageFinder(for: answer)
    for hit in answer.hits {
      expect((0..<image.articleCount).contains(hit.article) && hit.score >= 0)
      guard hit.article % 8 == 0, let article = image.article(hit.article) else { continue }
      let passage = finder.passage(in: article, snippetLength: 60)
      for range in [passage.snippet] + passage.matches.map(\.range) {
        expect(range.start <= range.end && range.end <= article.text.count)
      }
      let title = article.title.unicodeScalars.count
      expect(passage.titleMatches.allSatisfy { $0.start <= $0.end && $0.end <= title })
    }
    for (_, count) in answer.facets { expect(count > 0 && count <= image.articleCount) }
    for completion in searcher.completions(of: query, limit: 5) {
      expect(!completion.text.isEmpty)
    }
  }

  private func expect(_ holds: Bool, line: UInt = #line) {
    if !holds { fatalError("SearchCheck, line \(line)") }
  }
}
