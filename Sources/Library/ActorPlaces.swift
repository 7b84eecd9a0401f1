internal import CorpusModel
internal import IndexImage

/// Which articles name which actor, and how often.
struct ActorPlaces: Sendable {
  /// How many times the articles name each actor; empty where nobody has counted.
  private let counts: [Int]
  /// The articles that name each actor, in order; empty where nobody has gone through them.
  private let articles: Lazy<[[UInt32]]>

  /// Counts the mentions of some actors.
  ///
  /// - Complexity: O(m) in the number of mentions.
  init(_ mentions: [[Mention]], actorCount: Int) {
    var counts = Array(repeating: 0, count: actorCount)
    var articles = Array(repeating: [UInt32](), count: actorCount)
    for (article, mentions) in mentions.enumerated() {
      let article = UInt32(truncatingIfNeeded: article)
      for mention in mentions {
        counts[mention.actor] += 1
        if articles[mention.actor].last != article { articles[mention.actor].append(article) }
      }
    }
    self.counts = counts
    self.articles = Lazy { [articles] in articles }
  }

  /// Takes over from an image which articles name each actor, when that is first asked for.
  init(of actors: Lazy<[Actor]>, in image: Image) {
    counts = []
    articles = Lazy {
      let stored = Dictionary(
        image.actors.map { ($0.id, $0.articles) }, uniquingKeysWith: { first, _ in first })
      guard !stored.isEmpty else { return [] }
      return actors.value.map { stored[$0.id] ?? [] }
    }
  }

  /// Returns how many times the articles name an actor; where nobody has counted, how many of them do.
  func mentionCount(of actor: Int) -> Int {
    counts.indices.contains(actor) ? counts[actor] : articles(naming: actor).count
  }

  /// Returns the articles that name an actor, in order.
  func articles(naming actor: Int) -> [UInt32] {
    let articles = articles.value
    return articles.indices.contains(actor) ? articles[actor] : []
  }
}
