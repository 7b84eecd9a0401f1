public import CorpusModel

/// To be written.
public struct TieFinder: Sendable {
  /// Prepares to find ties between these actors.
  public init(actors: [Actor]) {}

  /// Returns the ties that an article's sentences show, each with the sentence.
  public func ties(
    in article: Article, mentions: [Mention], dates: [DateExpression], statements: [Statement]
  ) -> [Tie] { [] }

  /// Returns the roles that an article gives its actors, in the order of its text.
  public func roles(in article: Article, mentions: [Mention]) -> [RoleMention] { [] }

  /// Returns ties with those that say the same put together, their evidence joined.
  public static func merged(_ ties: [Tie]) -> [Tie] { ties }
}
