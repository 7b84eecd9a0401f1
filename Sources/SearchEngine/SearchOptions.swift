/// How a query is to be answered.
public struct SearchOptions: Sendable {
  /// In what order hits come.
  public enum Order: Sendable, CaseIterable { case relevance, date, outlet }

  /// How many hits there are at most.
  public var limit = 20
  /// In what order they come.
  public var order = Order.relevance
  /// The farthest kin that count without being asked for; `folded` for the words as they are alone.
  public var kinship = SearchKinship.all
  /// Whether what is found first is looked at once more: exactness, closeness, recency, duplicates.
  public var refines = true
  /// Whether near-duplicates of better hits are shown beside them.
  public var showsDuplicates = false
  /// Whether another query is tried where nothing is found.
  public var corrects = true
  /// Whether all that matches is counted; `SearchAnswer.total` is a lower bound where it is not.
  public var countsAll = true
  /// Whether facets are counted.
  public var countsFacets = false
  /// Narrows what is found, beside the query.
  public var facets: [Facet] = []
  /// Tells whether an article was opened, for `is:unread`.
  public var isRead: (@Sendable (Int) -> Bool)?
  /// Asked now and then; an answer that is no longer wanted comes back empty, and soon.
  public var isCancelled: (@Sendable () -> Bool)?

  /// Creates the options of a reader's search.
  public init() {}
}

/// How far from a word its kin may be.
public enum SearchKinship: Sendable {
  /// The folded word alone, all its spellings alike.
  case folded
  /// Everything that readers hold to be the same word.
  case all
}

/// A narrowing by what articles are.
public enum Facet: Sendable, Hashable {
  /// An outlet, by its number in the image.
  case outlet(Int32)
  /// A year; zero for articles without a date.
  case year(Int32)
  /// An actor, by the place in `Searcher.actors`.
  case actor(Int)
}
