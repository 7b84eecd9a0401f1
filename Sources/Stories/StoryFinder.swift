public import CorpusModel

/// Groups articles on the same matter, and finds the points on which they disagree.
public struct StoryFinder: Sendable {
  private let actors: [Actor]
  private let events: [Event]

  /// How many articles of a story are compared with one another.
  private static let mostCompared = 60
  /// When so many articles from outside bear witness, no more are asked.
  private static let mostWitnesses = 16

  /// Prepares to group and compare articles that name these actors.
  public init(actors: [Actor], events: [Event]) {
    self.actors = actors
    self.events = events
  }

  /// Groups articles on the same matter; their places count in the list given.
  ///
  /// Articles whose front matter names the same story are together; others join where words, actors,
  /// days named and the days of publication say that they report the same.
  ///
  /// - Parameter copies: The articles that are one text, in groups.
  /// - Complexity: O(n log n) in the number of articles, linear in their length.
  public func stories(of articles: [ArticleFacts], copies: [[Int]] = []) -> [Story] {
    StoryMaker(of: articles, copies: copies).stories()
  }

  /// Returns the points on which the articles of a story disagree, the weightiest first.
  ///
  /// Some evidence may come from articles outside of the story that speak of the same actors.
  public func differences(in story: Story, of articles: [ArticleFacts]) -> [Difference] {
    let places = Array(story.articles.filter(articles.indices.contains).prefix(Self.mostCompared))
    guard places.count > 1 else { return [] }
    let comparison = Comparison(of: places, in: articles, actors: actors)
    let known = QuantityWords(in: comparison)
    let quantities = comparison.quantities()
    let numbers = comparison.articles.map { QuantityFinder(in: $0, known).numbers() }
    let clauses = DatedClause.all(in: comparison)
    let found =
      TermOfOffice(
        comparison, clauses: clauses,
        events: KnownEvents(events, actors: actors, articles: articles)
      ).differences()
      + DateDifferences(comparison, clauses: clauses).differences()
      + NameDifferences(comparison).differences()
      + TitledNames(comparison).differences()
      + ThingDifferences(comparison, quantities: quantities, people: known.people).differences()
      + RoleDifferences(comparison).differences()
      + NumberDifferences(
        comparison, quantities: quantities, numbers: numbers
      ).differences()
      + shareDifferences(comparison, quantities, of: articles)
      + WordingDifferences(comparison).differences()
    return found.enumerated()
      .sorted { ($1.element.weight, $0.offset) < ($0.element.weight, $1.offset) }
      .map(\.element.difference)
  }

  /// Returns how the story's articles, and others that speak of the same actors, tell of shares.
  private func shareDifferences(
    _ comparison: Comparison, _ quantities: [[Quantity]], of articles: [ArticleFacts]
  ) -> [Disagreement] {
    let claims = ShareDifferences(comparison, quantities: quantities).actorsOfClaims()
    guard !claims.isEmpty else { return [] }
    let own = comparison.articles.map(\.place)
    let mainActors = Set(comparison.mainActors)
    let witnesses = Witnesses(among: articles)
    var further: [Int] = []
    for actors in claims where further.count < Self.mostWitnesses {
      further += witnesses.articles(naming: actors, and: mainActors, besides: own + further)
    }
    let wider = Comparison(of: own + further, in: articles, actors: actors)
    return ShareDifferences(wider, quantities: wider.quantities())
      .differences(own: own.indices)
  }
}
