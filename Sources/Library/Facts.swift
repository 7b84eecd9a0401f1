internal import CorpusModel
internal import Stories
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
  init(
    articles: [Article], actors: [Actor], mentions: [[Mention]], findings: Corpus.Findings,
    copies: [[Int]]
  ) {
    let reading = ArticleReading(actors: actors)
    let read = articles.indices.mapInParallel { number in
      reading.read(articles[number], mentions: mentions[number])
    }
    self.articles = read.map(\.facts)
    self.ties = TieFinder.merged(findings.ties + read.flatMap(\.ties))
    graph = TieGraph(ties: self.ties)
    finder = StoryFinder(actors: actors, events: findings.events)
    stories = finder.stories(of: self.articles, copies: copies)
    timeline = Timeline(articles: self.articles, actors: actors, events: findings.events).entries
  }
}
