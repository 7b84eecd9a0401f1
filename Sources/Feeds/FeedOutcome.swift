/// What came of asking for a feed.
public enum FeedOutcome: Sendable, Equatable {
  /// Articles came that are new, or not as they were; what was odd about the feed, if anything.
  case read(new: Int, changed: Int, note: String?)
  /// Nothing is new.
  case unchanged
  /// What went wrong; what was there is there still.
  case failed(String)
  /// Nobody wanted it any more.
  case cancelled
}
