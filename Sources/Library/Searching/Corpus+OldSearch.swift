public import SearchIndex

extension Corpus {
  /// Returns the articles that have every word of a query, the best first, at most `limit` of them,
  /// with snippets of about `snippetLength` scalars.
  public func search(
    _ query: String, limit: Int = 200, snippetLength: Int = 200
  ) -> SearchIndex.SearchAnswer {
    material.index.value.search(query, limit: limit, snippetLength: snippetLength)
  }
}
