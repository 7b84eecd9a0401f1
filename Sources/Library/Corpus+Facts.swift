public import CorpusModel
internal import Stories
internal import Ties

/// A statement, and where in the corpus it stands.
public struct StatementLine: Sendable {
  /// The article's place in the corpus.
  public let article: Int
  /// The statement.
  public let statement: Statement

  /// Creates a line.
  public init(article: Int, statement: Statement) {
    self.article = article
    self.statement = statement
  }
}

/// A step on the way from one actor to another: a tie, and at which end one arrives.
public struct PathStep: Sendable {
  /// The tie.
  public let tie: Tie
  /// The actor that the step leaves: a place in the corpus's list.
  public let from: Int
  /// The actor that it leads to.
  public let to: Int
}

extension Corpus {
  /// Whether what the articles say is put together for all of them: ties, statements, stories, the
  /// timeline. Of a corpus that is too large for that only what its files say is known, and what single
  /// articles say.
  public var hasWholeFacts: Bool { articles.areInMemory }

  /// The ties of the corpus's files and those found in the articles, each once.
  public var ties: [Tie] { facts.value.ties }

  /// The events and the dated sentences, in order of time.
  public var timeline: [TimelineEntry] { facts.value.timeline }

  /// The articles on the same matters.
  public var stories: [Story] { facts.value.stories }

  /// Returns the dates that an article names, in the order of its text.
  public func dates(in article: Int) -> [DateExpression] { facts(of: article).dates }

  /// Returns what an article has people say, in the order of its text.
  public func statements(in article: Int) -> [Statement] {
    facts(of: article).statements
  }

  /// Returns the roles that an article gives its actors, in the order of its text.
  public func roles(in article: Int) -> [RoleMention] { facts(of: article).roles }

  /// What is found in one article.
  private func facts(of article: Int) -> ArticleFacts {
    hasWholeFacts ? facts.value.articles[article] : factsOnDemand.facts(of: article, in: self)
  }

  /// All statements, by article in the corpus's order; none where the corpus is too large for that.
  public var statements: [StatementLine] {
    guard hasWholeFacts else { return [] }
    return articles.indices.flatMap { article in
      statements(in: article).map { StatementLine(article: article, statement: $0) }
    }
  }

  /// Returns what an actor says, by article in the corpus's order.
  ///
  /// - Complexity: O(n) in the number of statements returned.
  public func statements(by actor: Int) -> [StatementLine] {
    statementPlaces(by: actor).map(statementLine)
  }

  /// Returns what others say in which an actor is named, by article in the corpus's order.
  ///
  /// - Complexity: O(n) in the number of statements returned.
  public func statements(about actor: Int) -> [StatementLine] {
    statementPlaces(about: actor).map(statementLine)
  }

  /// Returns a shortest chain of ties between two actors; nothing where none joins them.
  public func path(from start: Int, to end: Int) -> [PathStep]? {
    facts.value.graph.path(from: actors[start].id, to: actors[end].id)?.compactMap { step in
      guard let from = actor(step.tie.from), let to = actor(step.tie.to) else { return nil }
      return PathStep(
        tie: step.tie, from: step.isForward ? from : to, to: step.isForward ? to : from)
    }
  }

  /// Returns the story that an article belongs to, a place in `stories`.
  public func story(of article: Int) -> Int? {
    stories.firstIndex { $0.articles.contains(article) }
  }

  /// Returns the points on which the articles of a story disagree, the weightiest first.
  public func differences(in story: Int) -> [Difference] {
    let facts = facts.value
    return facts.finder.differences(in: facts.stories[story], of: facts.articles)
  }

  /// Returns the sentence around a range of an article.
  public func sentence(around range: TextRange, in article: Int) -> TextRange {
    var finder = SentenceFinder(articles[article])
    return finder.sentence(around: range)
  }
}
