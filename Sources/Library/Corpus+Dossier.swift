internal import ArabicText
public import CorpusModel

extension Corpus {
  /// Gathers everything that the corpus knows of an actor.
  ///
  /// - Complexity: O(m) in the number of mentions in the corpus.
  public func dossier(of actor: Int) -> ActorDossier {
    let mentions = mentions(of: actor)
    return ActorDossier(
      actor: actors[actor], variants: variants(of: actor, in: mentions), ties: ties(of: actor),
      mentions: mentions, together: companions(of: actor, in: mentions.map(\.article)))
  }

  private func mentions(of actor: Int) -> [ActorDossier.ArticleMentions] {
    articles.indices.compactMap { article in
      let own = mentions[article].filter { $0.actor == actor }
      guard !own.isEmpty else { return nil }
      var sentences = SentenceCursor(articles[article])
      return ActorDossier.ArticleMentions(
        article: article,
        places: own.map {
          ActorDossier.Place(
            article: article, range: $0.range, sentence: sentences.sentence(around: $0.range))
        })
    }
  }

  /// Returns a place with the sentence around it.
  public func place(in article: Int, _ range: TextRange) -> ActorDossier.Place {
    ActorDossier.Place(
      article: article, range: range, sentence: sentence(around: range, in: article))
  }

  /// Returns the sentence of an article in which a range begins.
  public func sentence(around range: TextRange, in article: Int) -> TextRange {
    var sentences = SentenceCursor(articles[article])
    return sentences.sentence(around: range)
  }

  private func variants(
    of actor: Int, in mentions: [ActorDossier.ArticleMentions]
  ) -> [ActorDossier.Variant] {
    struct Tally {
      var count = 0
      var outlets: [String] = []
      var first: ActorDossier.Place?
    }
    var order: [String] = []
    var tallies: [String: Tally] = [:]
    let spellings = actors[actor].spellings
    let keys = spellings.map(Folding.key)
    func tally(_ text: String, _ change: (inout Tally) -> Void) {
      if tallies[text] == nil { order.append(text) }
      change(&tallies[text, default: Tally()])
    }
    for mention in self.mentions(in: mentions.map(\.article), of: actor) {
      let article = articles[mention.article]
      let surface = article.text[mention.mention.range]
      let spelling = mention.mention.spelling
      // In للجزائر writing has swallowed a letter of the name; the spelling has it.
      let text = Folding.key(of: surface) == keys[spelling] ? surface : spellings[spelling]
      tally(text) { tally in
        tally.count += 1
        if !article.outlet.isEmpty, !tally.outlets.contains(article.outlet) {
          tally.outlets.append(article.outlet)
        }
        tally.first = tally.first ?? place(in: mention.article, mention.mention.range)
      }
    }
    for spelling in spellings where tallies[spelling] == nil { tally(spelling) { _ in } }
    return order.compactMap { text in
      tallies[text].map {
        ActorDossier.Variant(text: text, count: $0.count, outlets: $0.outlets, first: $0.first)
      }
    }.enumerated()
      .sorted { ($1.element.count, $0.offset) < ($0.element.count, $1.offset) }
      .map(\.element)
  }

  private func mentions(
    in articles: [Int], of actor: Int
  ) -> [(article: Int, mention: Mention)] {
    articles.flatMap { article in
      mentions[article].lazy.filter { $0.actor == actor }.map { (article, $0) }
    }
  }

  /// Returns the ties of an actor, by kind, then by date, those without a date last.
  public func ties(of actor: Int) -> [ActorDossier.TieLine] {
    let id = actors[actor].id
    return ties.compactMap { tie -> ActorDossier.TieLine? in
      guard tie.from == id || tie.to == id,
        let other = self.actor(tie.from == id ? tie.to : tie.from)
      else { return nil }
      return ActorDossier.TieLine(
        tie: tie, other: other, isOutgoing: tie.from == id,
        evidence: tie.evidence.compactMap(place(of:)))
    }.sorted { left, right in
      let kinds = Tie.Kind.allCases
      let places = (kinds.firstIndex(of: left.tie.kind), kinds.firstIndex(of: right.tie.kind))
      if let first = places.0, let second = places.1, first != second { return first < second }
      guard let first = left.tie.date?.start else { return false }
      guard let second = right.tie.date?.start else { return true }
      return first < second
    }
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
