internal import CorpusModel
internal import IndexImage

/// Which articles name which actor, and how often.
struct ActorPlaces: Sendable {
  /// How many times the articles name each actor; empty where nobody counts.
  private let counts: Lazy<[Int]>
  /// The articles that name each actor, in order; empty where nobody has gone through them.
  private let articles: Lazy<[[UInt32]]>

  /// Counts the mentions of some actors.
  ///
  /// - Complexity: O(m) in the number of mentions.
  init(_ mentions: [[Mention]], actorCount: Int) {
    let (counts, articles) = Self.counted(mentions, actorCount)
    self.counts = Lazy { counts }
    self.articles = Lazy { articles }
  }

  /// Counts the mentions of some actors when the counts are first asked for.
  init(_ mentions: Lazy<[[Mention]]>, actorCount: @escaping @Sendable () -> Int) {
    let both = Lazy { Self.counted(mentions.value, actorCount()) }
    counts = Lazy { both.value.counts }
    articles = Lazy { both.value.articles }
  }

  private static func counted(
    _ mentions: [[Mention]], _ actorCount: Int
  ) -> (counts: [Int], articles: [[UInt32]]) {
    var counts = Array(repeating: 0, count: actorCount)
    var articles = Array(repeating: [UInt32](), count: actorCount)
    for (article, mentions) in mentions.enumerated() {
      let article = UInt32(truncatingIfNeeded: article)
      for mention in mentions {
        counts[mention.actor] += 1
        if articles[mention.actor].last != article { articles[mention.actor].append(article) }
      }
    }
    return (counts, articles)
  }

  /// Takes over from an image which articles name each actor, when that is first asked for.
  init(of actors: Lazy<[Actor]>, in image: Image) {
    counts = Lazy { [] }
    articles = Lazy {
      let stored = Dictionary(
        image.actors.map { ($0.id, $0.articles) }, uniquingKeysWith: { first, _ in first })
      guard !stored.isEmpty else { return [] }
      return actors.value.map { stored[$0.id] ?? [] }
    }
  }

  /// Returns how many times the articles name an actor; where nobody has counted, how many of them do.
  func mentionCount(of actor: Int) -> Int {
    let counts = counts.value
    return counts.indices.contains(actor) ? counts[actor] : articles(naming: actor).count
  }

  /// Returns the articles that name an actor, in order.
  func articles(naming actor: Int) -> [UInt32] {
    let articles = articles.value
    return articles.indices.contains(actor) ? articles[actor] : []
  }
}
