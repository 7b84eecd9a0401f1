public import CorpusModel
public import SearchIndex

/// An open corpus: an immutable snapshot of its articles, its actors, and where each names which.
///
/// What the first screen does not need (ties, events, what articles say, the search index) is made
/// when it is first asked for, once. Further snapshots are made of one, and share with it what they
/// can: with the actors that the tagger finds (`withFoundActors`), with classes of mentions left out
/// (`showing`), with the reader's own decisions (`with(_:)`).
public final class Corpus: Sendable {
  /// What the corpus is called in Arabic and in English.
  public let titles: (arabic: String, english: String)
  /// The articles, in the order in which they were read.
  public let articles: [Article]
  /// The actors: those written down for the corpus, then the reader's own and those of the gazetteer
  /// that articles name, then those that the tagger found.
  public let actors: [Actor]
  /// The mentions of each article, in the order of its text; they overlap only where one lies within
  /// the other, which then comes after.
  public let mentions: [[Mention]]
  /// What was wrong with the files of articles and actors; `findingProblems` has the rest.
  public let problems: [Problem]

  private let articlePlaces: [ArticleID: Int]
  private let actorPlaces: [ActorID: Int]
  private let mentionCounts: [Int]
  /// The articles that name each actor, in order.
  private let articlesByActor: [[Int32]]
  let findings: Lazy<Findings>
  let index: Lazy<ArticleIndex>
  let facts: Lazy<Facts>

  /// What the files of ties and events hold.
  struct Findings: Sendable {
    var ties: [Tie] = []
    var events: [Event] = []
    var problems: [Problem] = []
  }

  /// Puts a snapshot together.
  init(
    titles: (arabic: String, english: String), articles: [Article], actors: [Actor],
    mentions: [[Mention]], problems: [Problem], findings: Lazy<Findings>,
    index: Lazy<ArticleIndex>? = nil, facts: Lazy<Facts>? = nil
  ) {
    self.titles = titles
    self.articles = articles
    self.actors = actors
    self.mentions = mentions
    self.problems = problems
    self.findings = findings
    self.index = index ?? Lazy { ArticleIndex(articles) }
    self.facts =
      facts
      ?? Lazy {
        Facts(articles: articles, actors: actors, mentions: mentions, findings: findings.value)
      }
    articlePlaces = Dictionary(
      articles.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    actorPlaces = Dictionary(
      actors.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    var counts = Array(repeating: 0, count: actors.count)
    var articlesByActor = Array(repeating: [Int32](), count: actors.count)
    for (article, mentions) in mentions.enumerated() {
      let article = Int32(truncatingIfNeeded: article)
      for mention in mentions {
        counts[mention.actor] += 1
        if articlesByActor[mention.actor].last != article {
          articlesByActor[mention.actor].append(article)
        }
      }
    }
    mentionCounts = counts
    self.articlesByActor = articlesByActor
  }

  /// Returns the place of an article in `articles`.
  public func article(_ id: ArticleID) -> Int? { articlePlaces[id] }

  /// Returns the place of an actor in `actors`.
  public func actor(_ id: ActorID) -> Int? { actorPlaces[id] }

  /// Returns how many times the corpus names an actor.
  public func mentionCount(of actor: Int) -> Int { mentionCounts[actor] }

  /// Returns the articles that name an actor, in the corpus's order.
  public func articles(naming actor: Int) -> [Int] { articlesByActor[actor].map(Int.init) }

  /// The events, in order of time; read when first asked for.
  public var events: [Event] { findings.value.events }

  /// What was wrong with the files of ties and events, beside `problems`; they are read when first
  /// asked for.
  public var findingProblems: [Problem] { findings.value.problems }

  /// Returns the articles that have every word of a query, the best first, at most `limit` of them,
  /// with snippets of about `snippetLength` scalars.
  public func search(
    _ query: String, limit: Int = 200, snippetLength: Int = 200
  ) -> SearchAnswer {
    index.value.search(query, limit: limit, snippetLength: snippetLength)
  }

  /// Makes what the first screen does not need, so that the first key that asks for it finds it there.
  public func prepare() {
    _ = index.value
    _ = facts.value
  }

  /// Returns the corpus with only these classes of mentions in it; ties, statements and the like stay
  /// as they were found.
  public func showing(_ classes: Set<Mention.How>) -> Corpus {
    Corpus(
      titles: titles, articles: articles, actors: actors,
      mentions: mentions.map { $0.filter { classes.contains($0.how) } }, problems: problems,
      findings: findings, index: index, facts: facts)
  }
}
