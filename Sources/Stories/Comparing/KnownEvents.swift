internal import ArabicText
internal import CorpusModel

/// The events that somebody wrote down for the corpus, by which an article is told the date of what it
/// does not date.
struct KnownEvents {
  private let events: [Event]
  private let actorPlaces: [ActorID: Int]
  private let articles: [ArticleFacts]

  /// How many of an event's actors an article must name to tell of it.
  private static let leastActors = 2

  /// Takes the events, and the actors and articles that they speak of.
  init(_ events: [Event], actors: [Actor], articles: [ArticleFacts]) {
    self.events = events
    self.articles = articles
    actorPlaces = Dictionary(
      actors.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Returns the event that a sentence of an article tells of with some happenings, where there is but
  /// one: it names an actor of the event beside the one under whom it puts it, and the article another.
  func event(
    with happenings: [Int32], under holder: Int, in sentence: Int, of article: ReadArticle,
    _ comparison: Comparison
  ) -> Event? {
    let named = Set(article.facts.mentions.map(\.actor))
    let near = Set(article.sentences[sentence].actors).subtracting([holder])
    let found = events.filter { event in
      let label = comparison.stems(of: event.label)
      return happenings.contains(where: label.contains)
        && event.actors.contains { actorPlaces[$0].map(near.contains) == true }
        && event.actors.count { actorPlaces[$0].map(named.contains) == true } >= Self.leastActors
    }
    return found.count == 1 ? found.first : nil
  }

  /// Returns the sentences that show an event, one of each article.
  func places(of event: Event) -> [Difference.Place] {
    event.evidence.compactMap { evidence in
      guard let place = articles.firstIndex(where: { $0.article.id == evidence.article }),
        let sentence = evidence.range ?? articles[place].article.text.range(of: evidence.sentence)
      else { return nil }
      let text = articles[place].article.text
      let date = evidence.expression.flatMap { ArticleText(text[sentence]).range(of: $0) }
      let range = date.map {
        TextRange(sentence.start + $0.start, sentence.start + $0.end)
      }
      return Difference.Place(article: place, range: range ?? sentence, sentence: sentence)
    }
  }
}
