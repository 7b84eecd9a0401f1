public import SearchQuery

/// A part of a query of which an article must have all, with how many articles have that part.
public struct QueryPart: Sendable, Equatable {
  /// The part.
  public let query: Query
  /// How many articles have it, near-duplicates included.
  public let total: Int

  /// Creates a part.
  public init(_ query: Query, total: Int) {
    (self.query, self.total) = (query, total)
  }
}

extension Searcher {
  /// How many parts are counted at most.
  private static let mostParts = 8

  /// Returns the parts of a query with how many articles have each, so that it can be said which of
  /// them leaves nothing; what only excludes articles is no part.
  ///
  /// - Returns: At most eight parts, in the order of the query; none where the search was broken off.
  public func parts(of query: Query, _ options: SearchOptions) -> [QueryPart] {
    let parts: [Query] = if case .all(let all) = query { all } else { [query] }
    var counting = options
    counting.limit = 0
    counting.refines = false
    counting.corrects = false
    counting.countsFacets = false
    counting.facets = []
    var counted: [QueryPart] = []
    for part in parts.prefix(Self.mostParts) {
      if case .without = part { continue }
      let answer = search(ParsedQuery(text: part.description, query: part), counting)
      guard !answer.isCancelled else { return [] }
      counted.append(QueryPart(part, total: answer.total))
    }
    return counted
  }
}
