internal import ArabicText
internal import CorpusModel

/// Finds what articles put under a holder of an office although the date of it lies outside of his
/// time: «signed under X», on a day when X held the office no more.
struct TermOfOffice {
  private let comparison: Comparison
  private let clauses: [[DatedClause]]

  /// How many places of an article are looked at.
  private static let most = 30
  /// How many words a name may stand behind the word for its time.
  private static let reach = 5
  private static let eras = WordSet("عهد ولاية عهدة إدارة حكم رئاسة زمن أيام حقبة عصر حكومة")
  private static let openings = WordSet("في خلال أثناء إبان ظل طيلة طوال تحت فترة مدة")
  private static let heads = WordSet(
    "رئيس رئيسة ملك ملكة أمير سلطان مستشار مستشارة إمبراطور حاكم داي خليفة شاه")

  private let events: KnownEvents

  /// Prepares to look at the articles of a comparison, with their dated clauses.
  init(_ comparison: Comparison, clauses: [[DatedClause]], events: KnownEvents) {
    self.comparison = comparison
    self.clauses = clauses
    self.events = events
  }

  /// A place in an article that puts something under somebody.
  private struct Era {
    let article: Int
    let sentence: Int
    let actor: Int
    let range: TextRange
    let context: Context
  }

  /// Returns the differences.
  func differences() -> [Disagreement] {
    var found: [Disagreement] = []
    var known: Set<[Int]> = []
    for era in comparison.articles.indices.flatMap({ eras(in: $0).prefix(Self.most) }) {
      if let dated = date(of: era) {
        guard let reading = dated.readings.first, dated.readings.count == 1,
          isOutside(reading, of: era.actor),
          known.insert([era.actor, dated.article, dated.range.start]).inserted
        else { continue }
        found.append(disagreement(era, dated, reading))
      } else if let event = event(of: era), isOutside(event.date, of: era.actor),
        known.insert([era.actor, era.article]).inserted
      {
        found.append(
          disagreement(
            era, printed: event.date.description, reading: event.date,
            shared: comparison.stems(of: event.label), evidence: events.places(of: event)))
      }
    }
    return found
  }

  /// Returns the places in an article that put something under a person with a dated office.
  private func eras(in number: Int) -> [Era] {
    let article = comparison.articles[number]
    var found: [Era] = []
    for mention in article.facts.mentions where !times(of: mention.actor).isEmpty {
      guard let sentence = article.sentence(at: mention.range.start) else { continue }
      let name = article.words(in: mention.range, of: sentence)
      let words = article.sentences[sentence].words
      let before = Range(
        from: max(words.lowerBound, name.lowerBound - Self.reach), to: name.lowerBound)
      guard let era = before.last(where: { Self.eras.contains(article.folded($0)) }),
        isOpened(era, in: article, from: words.lowerBound)
      else { continue }
      let all = era..<max(era + 1, name.upperBound)
      found.append(
        Era(
          article: number, sentence: sentence, actor: mention.actor,
          range: TextRange(article.range(ofWords: all).start, mention.range.end),
          context: Context(of: all, in: sentence, of: article)))
    }
    return found
  }

  /// Whether في or the like stands before the word for a time.
  private func isOpened(_ era: Int, in article: ReadArticle, from start: Int) -> Bool {
    era > start && Self.openings.contains(article.folded(era - 1))
  }

  /// Returns the spans in which an actor held the office that times are named for: that of a head
  /// where he has one, any else.
  private func times(of actor: Int) -> [Actor.Role] {
    guard comparison.actors.indices.contains(actor), comparison.actors[actor].kind == .person else {
      return []
    }
    let dated = comparison.actors[actor].roles.filter { $0.from != nil }
    let heads = dated.filter { isHead($0) }
    return heads.isEmpty ? dated : heads
  }

  private func isHead(_ role: Actor.Role) -> Bool {
    let words = FoldedWords(role.title)
    return words.first.map { Self.heads.contains(words.folded($0)) } ?? false
  }

  private func isOutside(_ span: DateSpan, of actor: Int) -> Bool {
    let times = times(of: actor)
    return !times.isEmpty && !times.contains { Self.covers($0, span) }
  }

  private static func covers(_ role: Actor.Role, _ span: DateSpan) -> Bool {
    if let from = role.from, span.end.lastDay < from.firstDay { return false }
    if let to = role.to, span.start.firstDay > to.lastDay { return false }
    return true
  }

  /// Returns the date of what an article puts under somebody: from the same sentence, or from the
  /// sentence of any article that tells of the same happening.
  private func date(of era: Era) -> DatedClause? {
    if let own = clauses[era.article].filter({ $0.sentence == era.sentence }).only { return own }
    let happened = era.context.stems.filter(comparison.happenings.contains)
    guard !happened.isEmpty else { return nil }
    var best: (clause: DatedClause, score: Float)?
    for clause in clauses.joined() where clause.precision != .interval {
      let overlap = era.context.overlap(with: clause.context, weights: comparison.weights)
      guard clause.happenings.contains(where: happened.contains) else { continue }
      let isNear = clause.article == era.article && abs(clause.sentence - era.sentence) <= 2
      guard isNear || overlap.weight >= 1.6 else { continue }
      let score = overlap.weight + (isNear ? 1 : 0) + (clause.precision == .day ? 0.5 : 0)
      if best.map({ score > $0.score }) ?? true { best = (clause, score) }
    }
    return best?.clause
  }

  /// Returns the event of the corpus that an article puts under somebody.
  private func event(of era: Era) -> Event? {
    let happened = era.context.stems.filter(comparison.happenings.contains)
    guard !happened.isEmpty else { return nil }
    return events.event(
      with: happened, under: era.actor, in: era.sentence, of: comparison.articles[era.article],
      comparison)
  }

  private func disagreement(_ era: Era, _ dated: DatedClause, _ reading: DateSpan) -> Disagreement {
    let same = comparison.articles.indices.compactMap { number in
      clauses[number].first { clause in
        clause.isCompatible(with: dated) && clause.precision == dated.precision
          && (number == dated.article && clause.range == dated.range
            || number != dated.article && tellsSame(clause, dated))
      }
    }
    return disagreement(
      era, printed: comparison.articles[dated.article].facts.article.text[dated.range],
      reading: reading, shared: Set(dated.context.stems),
      evidence: same.compactMap { comparison.articles[$0.article].place(of: $0.range) })
  }

  /// Returns the difference of what is put under somebody and its date; `shared` are stems that tell
  /// what it is.
  private func disagreement(
    _ era: Era, printed: String, reading: DateSpan, shared: Set<Int32>,
    evidence: [Difference.Place]
  ) -> Disagreement {
    let article = comparison.articles[era.article]
    let holder = holder(instead: era.actor, at: reading)
    let happened = article.words(
      withStems: shared.intersection(era.context.stems), in: era.sentence, atMost: 4)
    return Disagreement(
      difference: Difference(
        kind: .date, point: happened.isEmpty ? "في عهد من" : "في عهد من: \(happened)",
        actors: [era.actor] + [holder].compactMap { $0 },
        versions: [
          Difference.Version(
            value: article.facts.article.text[era.range],
            evidence: [article.place(of: era.range)].compactMap { $0 }),
          Difference.Version(
            value: printed + (holder.map { " (\(comparison.actors[$0].name))" } ?? ""),
            evidence: evidence),
        ]),
      weight: 4.8)
  }

  /// Whether two dated clauses of one date tell of the same happening.
  private func tellsSame(_ clause: DatedClause, _ other: DatedClause) -> Bool {
    let overlap = clause.context.overlap(with: other.context, weights: comparison.weights)
    return overlap.stems.contains(where: comparison.happenings.contains)
  }

  /// Returns who held an office of the same at a date.
  private func holder(instead actor: Int, at span: DateSpan) -> Int? {
    let offices = times(of: actor)
    return comparison.actors.indices.first { other in
      other != actor
        && comparison.actors[other].roles.contains { role in
          role.from != nil && isHead(role) && Self.covers(role, span)
            && offices.contains { $0.of != nil && $0.of == role.of }
        }
    }
  }
}

extension Array {
  /// The element of a list of one; nothing of any other list.
  fileprivate var only: Element? { count == 1 ? first : nil }
}
