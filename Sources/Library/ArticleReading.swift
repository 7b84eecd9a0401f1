internal import CorpusModel
internal import Dates
internal import Statements
internal import Stories
internal import Ties

/// Finds what one article says, each finder using what those before it found.
struct ArticleReading: Sendable {
  private let dates = DateFinder()
  private let statements: StatementFinder
  private let ties: TieFinder

  /// Prepares to read articles whose mentions give places in a list of actors.
  init(actors: [Actor]) {
    statements = StatementFinder(actors: actors)
    ties = TieFinder(actors: actors)
  }

  /// Returns what an article says, and the ties that its sentences tell of.
  ///
  /// - Complexity: O(n) in the length of the article.
  func read(_ article: Article, mentions: [Mention]) -> (facts: ArticleFacts, ties: [Tie]) {
    let dates = dates.expressions(in: article)
    let statements = statements.statements(in: article, mentions: mentions)
    let findings = ties.findings(
      in: article, mentions: mentions, dates: dates, statements: statements)
    let facts = ArticleFacts(
      article: article, mentions: mentions, dates: dates, statements: statements,
      roles: findings.roles)
    return (facts, findings.ties)
  }
}

/// What single articles say, found when it is asked for and remembered for a while.
final class FactsOnDemand: Sendable {
  private let reading: Lazy<ArticleReading>
  private let recent = RecentValues<ArticleFacts>(mostValues: 16)

  init(actors: Lazy<[Actor]>) { reading = Lazy { ArticleReading(actors: actors.value) } }

  func facts(of number: Int, in corpus: Corpus) -> ArticleFacts {
    recent.value(of: number) {
      reading.value.read(corpus.articles[number], mentions: corpus.mentions[number]).facts
    }
  }
}
