public import CorpusModel

extension Corpus {
  /// Gathers everything that the corpus knows of an actor.
  ///
  /// - Complexity: O(m) in the number of mentions in the articles that name the actor, and O(n) in the
  ///   length of the paragraphs that do.
  public func dossier(of actor: Int) -> ActorDossier {
    ActorDossier(
      actor: actors[actor], variants: tally(of: actor).variants, ties: ties(of: actor),
      mentions: articles(naming: actor).map { article in
        ActorDossier.ArticleMentions(article: article, places: places(of: actor, in: article))
      }, together: companions(of: actor))
  }

  /// Returns the places of one article that name an actor, in the order of its text.
  public func places(of actor: Int, in article: Int) -> [ActorDossier.Place] {
    var finder = SentenceFinder(articles[article])
    return mentions[article].filter { $0.actor == actor }.map { mention in
      ActorDossier.Place(
        article: article, range: mention.range, sentence: finder.sentence(around: mention.range))
    }
  }

  /// Returns the ties of an actor, by kind, then by date, those without a date last.
  public func ties(of actor: Int) -> [ActorDossier.TieLine] {
    tiePlaces(of: actor).compactMap { tieLine($0, of: actor) }
  }

  /// Returns a tie of `ties`, by its place there, as it is seen from an actor at one of its ends;
  /// nothing where the other end is nobody that is known.
  public func tieLine(_ place: Int, of actor: Int) -> ActorDossier.TieLine? {
    let tie = ties[place]
    let isOutgoing = tie.from == actors[actor].id
    guard let other = self.actor(isOutgoing ? tie.to : tie.from) else { return nil }
    return ActorDossier.TieLine(
      tie: tie, other: other, isOutgoing: isOutgoing,
      evidence: tie.evidence.compactMap(self.place(of:)))
  }

  /// Returns where an article has the sentence of a piece of evidence.
  public func place(of evidence: Evidence) -> ActorDossier.Place? {
    guard let article = article(evidence.article),
      let range = evidence.range ?? articles[article].text.range(of: evidence.sentence)
    else { return nil }
    return ActorDossier.Place(article: article, range: range, sentence: range)
  }

  /// Returns the actors named in the same articles as one is, the most frequent first.
  ///
  /// - Complexity: O(m) in the number of mentions in those articles, and O(n) in the number of actors.
  ///   Where mentions are not counted (`hasWholeFacts`), O(m) in how many articles name any actor.
  public func companions(of actor: Int) -> [ActorDossier.Companion] {
    guard hasWholeFacts else { return companionsOfListed(actor) }
    var counts = Array(repeating: Int32(0), count: actors.count)
    // The last article in which each actor was counted.
    var counted = Array(repeating: Int32(-1), count: actors.count)
    for article in articles(naming: actor) {
      let number = Int32(truncatingIfNeeded: article)
      for mention in mentions[article] where counted[mention.actor] != number {
        counted[mention.actor] = number
        counts[mention.actor] += 1
      }
    }
    counts[actor] = 0
    return counts.indices.filter { counts[$0] > 0 }
      .map { ActorDossier.Companion(actor: $0, articles: Int(counts[$0])) }
      .sorted { ($1.articles, $0.actor) < ($0.articles, $1.actor) }
  }

  private func companionsOfListed(_ actor: Int) -> [ActorDossier.Companion] {
    var isNaming = Array(repeating: false, count: articles.count)
    for article in articles(naming: actor) { isNaming[article] = true }
    return actors.indices.filter { $0 != actor }
      .map { other in
        ActorDossier.Companion(
          actor: other, articles: articles(naming: other).count { isNaming[$0] })
      }
      .filter { $0.articles > 0 }
      .sorted { ($1.articles, $0.actor) < ($0.articles, $1.actor) }
  }
}
