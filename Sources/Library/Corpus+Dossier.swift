public import CorpusModel

extension Corpus {
  /// Gathers everything that the corpus knows of an actor.
  ///
  /// - Complexity: O(m) in the number of mentions in the corpus, and O(n) in the length of the
  ///   paragraphs that name the actor.
  public func dossier(of actor: Int) -> ActorDossier {
    var tally = VariantTally(of: actors[actor])
    let mentions = articles.indices.compactMap { article -> ActorDossier.ArticleMentions? in
      var places: [ActorDossier.Place] = []
      var finder = SentenceFinder(articles[article])
      for mention in self.mentions[article] where mention.actor == actor {
        let place = ActorDossier.Place(
          article: article, range: mention.range, sentence: finder.sentence(around: mention.range))
        tally.add(mention, at: place, in: articles[article])
        places.append(place)
      }
      return places.isEmpty
        ? nil : ActorDossier.ArticleMentions(article: article, places: places)
    }
    return ActorDossier(
      actor: actors[actor], variants: tally.variants(), ties: ties(of: actor),
      mentions: mentions, together: companions(of: actor, in: mentions.map(\.article)))
  }

  /// Returns the ties of an actor, by kind, then by date, those without a date last.
  public func ties(of actor: Int) -> [ActorDossier.TieLine] {
    let id = actors[actor].id
    let lines = ties.compactMap { tie -> ActorDossier.TieLine? in
      guard tie.from == id || tie.to == id,
        let other = self.actor(tie.from == id ? tie.to : tie.from)
      else { return nil }
      return ActorDossier.TieLine(
        tie: tie, other: other, isOutgoing: tie.from == id,
        evidence: tie.evidence.compactMap(place(of:)))
    }
    return Tie.Kind.allCases.flatMap { kind in
      lines.filter { $0.tie.kind == kind }
        .sorted { Self.isEarlier($0.tie.date, than: $1.tie.date) }
    }
  }

  private static func isEarlier(_ date: DateSpan?, than other: DateSpan?) -> Bool {
    guard let date else { return false }
    guard let other else { return true }
    return date.start < other.start
  }

  /// Returns where an article has the sentence of a piece of evidence.
  public func place(of evidence: Evidence) -> ActorDossier.Place? {
    guard let article = article(evidence.article),
      let range = articles[article].text.range(of: evidence.sentence)
    else { return nil }
    return ActorDossier.Place(article: article, range: range, sentence: range)
  }

  private func companions(of actor: Int, in articles: [Int]) -> [ActorDossier.Companion] {
    var counts: [Int: Int] = [:]
    for article in articles {
      for other in Set(mentions[article].map(\.actor)) where other != actor {
        counts[other, default: 0] += 1
      }
    }
    return counts.map { ActorDossier.Companion(actor: $0.key, articles: $0.value) }
      .sorted { ($1.articles, $0.actor) < ($0.articles, $1.actor) }
  }
}
