internal import CorpusModel
internal import Dates
internal import Statements
internal import Stories
internal import Synchronization
internal import Ties

/// What the articles say, found by rules: dates, statements, roles, ties, stories.
struct Facts: Sendable {
  /// What is known of each article.
  let articles: [ArticleFacts]
  /// The ties of the corpus's files and those found in sentences, each once.
  let ties: [Tie]
  /// The ways between actors along the ties.
  let graph: TieGraph
  /// The articles on the same matters.
  let stories: [Story]
  /// What the stories' articles disagree on.
  let finder: StoryFinder
  /// The events and the dated sentences, in order of time.
  let timeline: [TimelineEntry]

  /// Reads all articles.
  ///
  /// - Complexity: O(n) in the length of the articles.
  init(articles: [Article], actors: [Actor], mentions: [[Mention]], findings: Corpus.Findings) {
    let dates = DateFinder()
    let statements = StatementFinder(actors: actors)
    let ties = TieFinder(actors: actors)
    let read = articles.indices.mapInParallel { number in
      let (article, mentions) = (articles[number], mentions[number])
      let dates = dates.expressions(in: article)
      let statements = statements.statements(in: article, mentions: mentions)
      let findings = ties.findings(
        in: article, mentions: mentions, dates: dates, statements: statements)
      let facts = ArticleFacts(
        article: article, mentions: mentions, dates: dates, statements: statements,
        roles: findings.roles)
      return (facts: facts, ties: findings.ties)
    }
    self.articles = read.map(\.facts)
    self.ties = TieFinder.merged(findings.ties + read.flatMap(\.ties))
    graph = TieGraph(ties: self.ties)
    finder = StoryFinder(actors: actors, events: findings.events)
    stories = finder.stories(of: self.articles)
    timeline = Timeline(articles: self.articles, actors: actors, events: findings.events).entries
  }
}
