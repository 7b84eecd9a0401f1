public import CorpusModel

/// What is known of one article when stories are compared.
public struct ArticleFacts: Sendable {
  public let article: Article
  public let mentions: [Mention]
  public let dates: [DateExpression]
  public let statements: [Statement]
  public let roles: [RoleMention]

  public init(
    article: Article, mentions: [Mention], dates: [DateExpression] = [],
    statements: [Statement] = [], roles: [RoleMention] = []
  ) {
    self.article = article
    self.mentions = mentions
    self.dates = dates
    self.statements = statements
    self.roles = roles
  }
}

/// To be written.
public struct StoryFinder: Sendable {
  /// Prepares to group and compare articles that name these actors.
  public init(actors: [Actor], ties: [Tie], events: [Event]) {}

  /// Groups articles on the same matter; their places count in the list given.
  public func stories(of articles: [ArticleFacts]) -> [Story] { [] }

  /// Returns the points on which the articles of a story disagree, the weightiest first.
  public func differences(in story: Story, of articles: [ArticleFacts]) -> [Difference] { [] }
}
