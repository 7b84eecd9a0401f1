internal import CorpusModel

/// Finds the articles outside of a story that speak of its actors and may know what it leaves open.
struct Witnesses {
  private let articles: [ArticleFacts]

  /// How many are heard.
  private static let most = 8

  /// Prepares to look among articles.
  init(among articles: [ArticleFacts]) { self.articles = articles }

  /// Returns the places of the articles that name one of some actors, those first that have the most
  /// of them and of others; without those of the story itself.
  ///
  /// - Complexity: O(n) in the number of mentions of all articles.
  func articles(naming actors: Set<Int>, and others: Set<Int>, besides story: [Int]) -> [Int] {
    let own = Set(story)
    var found: [(place: Int, named: Int)] = []
    for place in articles.indices where !own.contains(place) {
      var named: Set<Int> = []
      for mention in articles[place].mentions
      where actors.contains(mention.actor) || others.contains(mention.actor) {
        named.insert(mention.actor)
      }
      if !named.isDisjoint(with: actors) { found.append((place, named.count)) }
    }
    // Those that report come before those that only look back at reports.
    return found.sorted {
      (articles[$0.place].article.story == nil ? 1 : 0, $1.named, $0.place)
        < (articles[$1.place].article.story == nil ? 1 : 0, $0.named, $1.place)
    }
    .prefix(Self.most).map(\.place)
  }
}
