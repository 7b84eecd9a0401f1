public import CorpusModel

/// To be written.
public struct StatementFinder: Sendable {
  /// Prepares to find statements of these actors.
  public init(actors: [Actor]) {}

  /// Returns what an article has people say, in the order of its text.
  public func statements(in article: Article, mentions: [Mention]) -> [Statement] { [] }
}
