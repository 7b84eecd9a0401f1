internal import CorpusModel

/// How things are with a feed, as far as is known without asking for it.
public struct FeedStanding: Sendable, Equatable {
  /// How many of its articles were written.
  public let articles: Int
  /// When it was last asked for, in ISO 8601; nothing where it never was.
  public let checked: String?
  /// What went wrong then.
  public let problem: String?

  /// Looks a feed up; of one whose record cannot be read nothing is known.
  public init(of feed: Subscription, at places: FeedPlaces) {
    let record = (try? FeedRecord(at: places.record(of: feed))) ?? FeedRecord()
    articles = record.articles.count
    checked = record.checked.isEmpty ? nil : record.checked
    problem = record.problem.isEmpty ? nil : record.problem
  }
}
