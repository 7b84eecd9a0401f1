public import CorpusModel
internal import Actors
internal import Synchronization
public import SearchIndex

/// An open corpus: an immutable snapshot of its articles, its actors, and where each names which.
///
/// What the first screen does not need (ties, events, the search index) is made when it is first
/// asked for, once.
public final class Corpus: Sendable {
  /// What the corpus is called in Arabic and in English.
  public let titles: (arabic: String, english: String)
  /// The articles, in the order in which they were read.
  public let articles: [Article]
  /// The actors.
  public let actors: [Actor]
  /// The mentions of each article, in the order of its text; they never overlap.
  public let mentions: [[Mention]]
  /// What was wrong with the files of articles and actors; `findingProblems` has the rest.
  public let problems: [Problem]

  private let articlePlaces: [ArticleID: Int]
  private let actorPlaces: [ActorID: Int]
  private let mentionCounts: [Int]
  private let findingsReader: @Sendable () -> Findings
  private let lazyFindings = Mutex<Findings?>(nil)
  private let lazyIndex = Mutex<ArticleIndex?>(nil)

  /// What the files of ties and events hold.
  struct Findings: Sendable {
    var ties: [Tie] = []
    var events: [Event] = []
    var problems: [Problem] = []
  }

  /// Finds the mentions; `findings` is asked once, when ties or events first are.
  init(
    titles: (arabic: String, english: String), articles: [Article], actors: [Actor],
    problems: [Problem],
    findings: @escaping @Sendable () -> Findings
  ) {
    self.titles = titles
    self.articles = articles
    self.actors = actors
    self.problems = problems
    let finder = MentionFinder(actors: actors)
    mentions = articles.map { finder.mentions(in: $0.text) }
    articlePlaces = Dictionary(
      articles.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    actorPlaces = Dictionary(
      actors.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    var counts = Array(repeating: 0, count: actors.count)
    for mention in mentions.joined() { counts[mention.actor] += 1 }
    mentionCounts = counts
    findingsReader = findings
  }

  /// Returns the place of an article in `articles`.
  public func article(_ id: ArticleID) -> Int? { articlePlaces[id] }

  /// Returns the place of an actor in `actors`.
  public func actor(_ id: ActorID) -> Int? { actorPlaces[id] }

  /// Returns how many times the corpus names an actor.
  public func mentionCount(of actor: Int) -> Int { mentionCounts[actor] }

  /// The ties; read when first asked for.
  public var ties: [Tie] { findings.ties }

  /// The events, in order of time; read when first asked for.
  public var events: [Event] { findings.events }

  /// What was wrong with the files of ties and events, beside `problems`; they are read when first
  /// asked for.
  public var findingProblems: [Problem] { findings.problems }

  private var findings: Findings {
    lazyFindings.withLock { findings in
      if let findings { return findings }
      var read = findingsReader()
      read.events.sort { ($0.date.start, $0.id) < ($1.date.start, $1.id) }
      // Folders are walked anew, and what is wrong with them is met again.
      let known = Set(problems)
      read.problems.removeAll(where: known.contains)
      findings = read
      return read
    }
  }

  /// Returns the articles that have every word of a query, the best first, at most `limit` of them,
  /// with snippets of about `snippetLength` scalars.
  public func search(
    _ query: String, limit: Int = 200, snippetLength: Int = 200
  ) -> SearchAnswer {
    index.search(query, limit: limit, snippetLength: snippetLength)
  }

  /// Makes what the first screen does not need, so that the first key that asks for it finds it there.
  public func prepare() {
    _ = index
    _ = findings
  }

  private var index: ArticleIndex {
    lazyIndex.withLock { index in
      if let index { return index }
      let built = ArticleIndex(articles)
      index = built
      return built
    }
  }
}
