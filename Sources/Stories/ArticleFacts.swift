public import CorpusModel

/// What is known of one article when stories are made and compared.
public struct ArticleFacts: Sendable {
  /// The article.
  public let article: Article
  /// Where it names actors, in the order of its text.
  public let mentions: [Mention]
  /// The dates that it names, in the order of its text.
  public let dates: [DateExpression]
  /// What it has people say, in the order of its text.
  public let statements: [Statement]
  /// What it says its actors are, in the order of its text.
  public let roles: [RoleMention]

  /// Creates what is known of an article.
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
