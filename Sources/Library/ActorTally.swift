public import CorpusModel

/// How often, with which spellings and when articles name an actor.
public struct ActorTally: Sendable {
  /// How many times the articles of a month name an actor.
  public struct Month: Sendable, Equatable {
    /// The month, or the year of articles of which no more is known.
    public let date: PartialDate
    /// How many times.
    public let mentions: Int

    /// Creates a count.
    public init(date: PartialDate, mentions: Int) {
      self.date = date
      self.mentions = mentions
    }
  }

  /// The spellings met, the most frequent first.
  public let variants: [ActorDossier.Variant]
  /// The months whose articles name the actor, in order of time; articles without a date are left out.
  /// Where mentions are not counted (`hasWholeFacts`), each article counts once.
  public let months: [Month]
}

extension ActorTally {
  /// Counts for every actor.
  ///
  /// - Complexity: O(m) in the number of mentions.
  static func ofAll(_ actors: [Actor], in articles: [Article], mentions: [[Mention]]) -> [Self] {
    var counts = actors.map { Count(of: $0) }
    for (place, mentions) in mentions.enumerated() {
      let article = articles[place]
      for mention in mentions { counts[mention.actor].add(mention, in: article, place: place) }
    }
    return counts.map(\.tally)
  }

  /// What is being counted for an actor.
  private struct Count {
    var variants: VariantTally
    var months: [PartialDate: Int] = [:]

    init(of actor: Actor) { variants = VariantTally(of: actor) }

    mutating func add(_ mention: Mention, in article: Article, place: Int) {
      variants.add(mention, inArticle: place, article)
      if let date = article.date, let month = PartialDate(year: date.year, month: date.month) {
        months[month, default: 0] += 1
      }
    }

    var tally: ActorTally {
      ActorTally(
        variants: variants.variants(),
        months: months.sorted { $0.key < $1.key }.map { Month(date: $0.key, mentions: $0.value) })
    }
  }

  /// Counts the articles that are said to name an actor, none of which is read: they may be many. The
  /// spellings are those that are listed.
  fileprivate static func ofListed(_ actor: Int, in corpus: Corpus) -> Self {
    var months: [Int32: Int] = [:]
    for article in corpus.articles(naming: actor) {
      months[corpus.articles.dateKey(article) / 100, default: 0] += 1
    }
    let counted = months.sorted { $0.key < $1.key }.compactMap { key, count in
      let (year, month) = (Int(key) / 100, Int(key) % 100)
      return PartialDate(year: year, month: month == 0 ? nil : month)
        .map { Month(date: $0, mentions: count) }
    }
    return ActorTally(
      variants: VariantTally(of: corpus.actors[actor]).variants(), months: counted)
  }

  /// Counts for one actor.
  fileprivate static func of(_ actor: Int, in corpus: Corpus) -> Self {
    var count = Count(of: corpus.actors[actor])
    for article in corpus.articles(naming: actor) {
      for mention in corpus.mentions[article] where mention.actor == actor {
        count.add(mention, in: corpus.articles[article], place: article)
      }
    }
    return count.tally
  }
}

extension Corpus {
  /// Returns how often, with which spellings and when articles name an actor.
  ///
  /// - Complexity: O(1) once `prepare` has counted, else O(m) in the number of mentions in the
  ///   articles that name the actor.
  public func tally(of actor: Int) -> ActorTally {
    guard hasWholeFacts else { return ActorTally.ofListed(actor, in: self) }
    return tallies.valueIfReady?[actor] ?? ActorTally.of(actor, in: self)
  }
}

extension Corpus {
  /// Returns the spellings with which one article names an actor, the most frequent first.
  public func spellings(of actor: Int, in article: Int) -> [ActorDossier.Variant] {
    var tally = VariantTally(of: actors[actor])
    for mention in mentions[article] where mention.actor == actor {
      tally.add(mention, inArticle: article, articles[article])
    }
    return tally.variants().filter { $0.count > 0 }
  }
}
