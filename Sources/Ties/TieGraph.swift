public import CorpusModel

/// To be written.
public struct TieGraph: Sendable {
  /// A step of a path: a tie, and whether it is walked from its start to its end.
  public struct Step: Sendable, Equatable {
    public let tie: Tie
    public let isForward: Bool

    public init(tie: Tie, isForward: Bool) {
      self.tie = tie
      self.isForward = isForward
    }
  }

  /// Prepares to find paths along ties.
  public init(ties: [Tie]) {}

  /// Returns a shortest chain of ties between two actors; nothing where none joins them.
  public func path(from start: ActorID, to end: ActorID) -> [Step]? { nil }
}
