public import CorpusModel
internal import SearchEngine

/// An open corpus: an immutable snapshot of its articles, its actors, and where each names which.
///
/// What the first screen does not need (ties, events, what articles say, the search index) is made
/// when it is first asked for, once. Further snapshots are made of one, and share with it what they
/// can: with the actors that the tagger finds (`withFoundActors`), with classes of mentions left out
/// (`showing`), with the reader's own decisions (`with(_:)`).
public final class Corpus: Sendable {
  /// What the corpus is called in Arabic and in English.
  public var titles: (arabic: String, english: String) { material.titles }
  /// The articles, in the order in which they were read.
  public var articles: ArticleCollection { material.articles }
  /// The actors: those written down for the corpus, then the reader's own and those of the gazetteer
  /// that articles name, then those that the tagger found.
  public var actors: [Actor] { knownActors ?? listedActors.value }
  /// The mentions of each article.
  public let mentions: MentionCollection
  /// What was wrong with the files of articles and actors; `findingProblems` has the rest.
  public var problems: [Problem] { material.problems }

  /// The actors where they were known from the beginning, so that asking costs nothing.
  private let knownActors: [Actor]?
  private let listedActors: Lazy<[Actor]>
  /// The way back from their identifiers.
  private let actorNumbers: Lazy<[ActorID: Int]>
  /// Which articles name which actor.
  let places: ActorPlaces
  /// What it is made from.
  let material: CorpusMaterial
  let facts: Lazy<Facts>
  let factsByActor: Lazy<FactsByActor>
  let tallies: Lazy<[ActorTally]>
  let factsOnDemand: FactsOnDemand
  let searcher: Lazy<Searcher?>
  /// What answers queries about words alone, for which no actors have to be read.
  let plainSearcher: Lazy<Searcher?>

  /// What the files of ties and events hold.
  struct Findings: Sendable {
    var ties: [Tie] = []
    var events: [Event] = []
    var problems: [Problem] = []
  }

  /// Puts a snapshot together.
  ///
  /// - Parameters:
  ///   - actors: The actors; asked for at once where the mentions are known.
  ///   - places: Which articles name which actor; counted where the mentions are known.
  ///   - facts: What its articles say, where another snapshot has it.
  ///   - searcher: What answers queries, where another snapshot has the same actors.
  init(
    _ material: CorpusMaterial, actors: Lazy<[Actor]>, mentions: MentionCollection,
    places: ActorPlaces? = nil, facts: Lazy<Facts>? = nil,
    factsByActor: Lazy<FactsByActor>? = nil, searcher: Lazy<Searcher?>? = nil
  ) {
    self.material = material
    knownActors = mentions.known == nil ? nil : actors.value
    listedActors = actors
    actorNumbers = Lazy {
      Dictionary(
        actors.value.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    }
    self.mentions = mentions
    let read = Lazy { material.articles.inMemory ?? [] }
    let known = Lazy { mentions.known ?? read.value.indices.map { mentions[$0] } }
    let facts =
      facts
      ?? Lazy {
        Facts(
          articles: read.value, actors: actors.value, mentions: known.value,
          findings: material.findings.value,
          copies: material.copies)
      }
    self.facts = facts
    self.factsByActor = factsByActor ?? Lazy { FactsByActor(facts.value, actors: actors.value) }
    factsOnDemand = FactsOnDemand(actors: actors)
    tallies = Lazy { ActorTally.ofAll(actors.value, in: read.value, mentions: known.value) }
    let places = places ?? ActorPlaces(known.value, actorCount: actors.value.count)
    self.places = places
    self.searcher = searcher ?? Lazy { Searcher(material, actors.value, places) }
    plainSearcher = Lazy { material.image.value.map { Searcher($0) } }
  }

  /// Puts a snapshot together whose actors are known.
  convenience init(
    _ material: CorpusMaterial, actors: [Actor], mentions: MentionCollection,
    places: ActorPlaces? = nil
  ) {
    self.init(material, actors: Lazy { actors }, mentions: mentions, places: places)
  }

  /// Returns the place of an article in `articles`.
  public func article(_ id: ArticleID) -> Int? { articles.place(of: id) }

  /// Returns the place of an actor in `actors`.
  public func actor(_ id: ActorID) -> Int? { actorNumbers.value[id] }

  /// Returns how many times the corpus names an actor; where mentions are not counted
  /// (`hasWholeFacts`), how many articles do, as far as that is known.
  public func mentionCount(of actor: Int) -> Int { places.mentionCount(of: actor) }

  /// Returns the articles that name an actor, in the corpus's order, as far as they are known.
  public func articles(naming actor: Int) -> [Int] { places.articles(naming: actor).map(Int.init) }

  /// The events, in order of time; read when first asked for.
  public var events: [Event] { material.findings.value.events }

  /// What was wrong with the files of ties and events, beside `problems`; they are read when first
  /// asked for.
  public var findingProblems: [Problem] { material.findings.value.problems }

  /// Makes what the first screen does not need, so that the first key that asks for it finds it there.
  public func prepare() {
    promiseFacts()
    searcher.value?.prepare()
    KnownWords.prepare()
    _ = tallies.value
    _ = factsByActor.value
  }

  /// Returns the corpus when it can be searched and has counted who is named when, which takes much
  /// less time than the rest of `prepare`; what snapshots share of it is there for all of them.
  public func searchable() -> Corpus {
    searcher.value?.prepare()
    _ = tallies.value
    return self
  }

  /// Says that another thread prepares this snapshot, or one that takes its place; until then `hasFacts`
  /// is false.
  public func promiseFacts() { factsByActor.promise() }

  /// Returns the corpus when all of it is made.
  public func prepared() -> Corpus {
    prepare()
    return self
  }

  /// Returns the corpus with articles that were corrected since they were read, each in the place of that of
  /// the same identifier; who is named in them, what they say, and what is searched stay as they were found.
  public func showing(corrected: [Article]) -> Corpus {
    guard !corrected.isEmpty else { return self }
    var material = material
    for article in corrected { material.articles = material.articles.correcting(article) }
    return Corpus(
      material, actors: Lazy { [self] in actors }, mentions: mentions, places: places, facts: facts,
      factsByActor: factsByActor, searcher: searcher)
  }

  /// Returns the corpus with only these classes of mentions in it; ties, statements and the like stay
  /// as they were found.
  public func showing(_ classes: Set<Mention.How>) -> Corpus {
    Corpus(
      material, actors: Lazy { [self] in actors }, mentions: mentions.showing(classes),
      places: mentions.known == nil ? places : nil, facts: facts, factsByActor: factsByActor,
      searcher: searcher)
  }
}
