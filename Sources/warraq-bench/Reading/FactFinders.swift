import Actors
import CorpusModel
import Dates
import Statements
import Ties

/// All that finds facts in an article by rules, in the order in which one needs the other.
struct FactFinders {
  let finder: MentionFinder
  let linker: ArticleLinker
  let dates = DateFinder()
  let statements: StatementFinder
  private let ties: TieFinder

  /// What is found in an article.
  struct Found {
    /// The mentions by listed spellings.
    let listed: [Mention]
    /// The mentions with what the article lets be linked.
    let mentions: [Mention]
    let dates: [DateExpression]
    let statements: [Statement]
  }

  /// Prepares to find facts on actors.
  init(_ actors: [Actor]) {
    finder = MentionFinder(actors: actors)
    linker = ArticleLinker(actors: actors)
    statements = StatementFinder(actors: actors)
    ties = TieFinder(actors: actors)
  }

  /// Returns what is found in an article, its ties looked for and left out.
  func read(_ article: Article) -> Found {
    let listed = finder.mentions(in: article.text)
    let mentions = linker.linked(listed, in: article)
    let found = Found(
      listed: listed, mentions: mentions, dates: dates.expressions(in: article),
      statements: statements.statements(in: article, mentions: mentions))
    _ = ties(of: found, in: article)
    return found
  }

  /// Returns the ties of an article.
  func ties(of found: Found, in article: Article) -> [Tie] {
    ties.findings(
      in: article, mentions: found.mentions, dates: found.dates, statements: found.statements
    ).ties
  }
}
