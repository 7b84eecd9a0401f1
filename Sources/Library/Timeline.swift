internal import CorpusModel
internal import Stories

/// Events and dated sentences put together in order of time.
///
/// A dated sentence joins an event, or an earlier sentence, of the same date that names two of the same
/// actors, or the only one there is.
struct Timeline {
  private(set) var entries: [TimelineEntry] = []

  private struct Entry {
    let date: DateSpan
    let otherReadings: [DateSpan]
    let precision: DateExpression.Precision
    let label: String
    let labelInEnglish: String
    var actors: [Int]
    let event: Int?
    var places: [TimelineEntry.Place]
  }

  private var drafts: [Entry] = []
  /// The drafts of each date.
  private var draftsByDate: [DateSpan: [Int]] = [:]

  init(articles: [ArticleFacts], actors: [Actor], events: [Event]) {
    let articlePlaces = Dictionary(
      articles.enumerated().map { ($1.article.id, $0) }, uniquingKeysWith: { first, _ in first })
    let actorPlaces = Dictionary(
      actors.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    for (number, event) in events.enumerated() {
      add(event, number: number, articlePlaces, actorPlaces, articles)
    }
    for (number, facts) in articles.enumerated() { addSentences(of: facts, number: number) }
    entries = drafts.map {
      TimelineEntry(
        date: $0.date, otherReadings: $0.otherReadings, precision: $0.precision, label: $0.label,
        labelInEnglish: $0.labelInEnglish, actors: $0.actors, event: $0.event, places: $0.places)
    }
    .enumerated()
    .sorted {
      ($0.element.date.start, $0.element.date.end, $0.offset)
        < ($1.element.date.start, $1.element.date.end, $1.offset)
    }
    .map(\.element)
  }

  private mutating func add(
    _ event: Event, number: Int, _ articlePlaces: [ArticleID: Int], _ actorPlaces: [ActorID: Int],
    _ articles: [ArticleFacts]
  ) {
    let places = event.evidence.compactMap { evidence -> TimelineEntry.Place? in
      guard let article = articlePlaces[evidence.article] else { return nil }
      let facts = articles[article]
      let text = facts.article.text
      guard let sentence = evidence.range ?? text.range(of: evidence.sentence) else { return nil }
      let expression = evidence.expression.flatMap { text.range(of: $0, in: sentence) }
      let found = facts.dates.first { date in expression.map { date.range.overlaps($0) } ?? false }
      return TimelineEntry.Place(
        article: article, sentence: sentence, expression: expression,
        basis: found?.basis ?? .stated)
    }
    guard !places.isEmpty else { return }
    draftsByDate[event.date, default: []].append(drafts.count)
    drafts.append(
      Entry(
        date: event.date, otherReadings: [],
        precision: event.date.isInterval ? .interval : .init(event.date.start.precision),
        label: event.label, labelInEnglish: event.labelInEnglish,
        actors: event.actors.compactMap { actorPlaces[$0] }, event: number, places: places))
  }

  private mutating func addSentences(of facts: ArticleFacts, number: Int) {
    guard !facts.dates.isEmpty else { return }
    var finder = SentenceFinder(facts.article)
    for date in facts.dates {
      guard let span = date.readings.first else { continue }
      let sentence = finder.sentence(around: date.range)
      let place = TimelineEntry.Place(
        article: number, sentence: sentence, expression: date.range, basis: date.basis)
      var actors: [Int] = []
      for mention in facts.mentions.overlapping(sentence)
      where !actors.contains(mention.actor) {
        actors.append(mention.actor)
      }
      if let draft = draft(of: span, like: place, naming: actors) {
        if !drafts[draft].places.contains(where: { $0.isSameSentence(as: place) }) {
          drafts[draft].places.append(place)
        }
        if drafts[draft].event == nil {
          drafts[draft].actors += actors.filter { !drafts[draft].actors.contains($0) }
        }
        continue
      }
      draftsByDate[span, default: []].append(drafts.count)
      drafts.append(
        Entry(
          date: span, otherReadings: Array(date.readings.dropFirst()), precision: date.precision,
          label: facts.article.text[sentence], labelInEnglish: "", actors: actors, event: nil,
          places: [place]))
    }
  }

  /// Returns the entry that a dated sentence tells of as well.
  private func draft(of date: DateSpan, like place: TimelineEntry.Place, naming actors: [Int])
    -> Int?
  {
    draftsByDate[date]?.first { number in
      let draft = drafts[number]
      if draft.places.contains(where: { $0.isSameSentence(as: place) }) { return true }
      let shared = actors.count { draft.actors.contains($0) }
      return shared >= 2 || shared == 1 && draft.actors.count == 1
    }
  }
}

extension TimelineEntry.Place {
  /// Whether two places lie in one sentence; evidence may be a part of it.
  fileprivate func isSameSentence(as other: Self) -> Bool {
    article == other.article && sentence.overlaps(other.sentence)
  }
}

extension DateExpression.Precision {
  fileprivate init(_ precision: PartialDate.Precision) {
    self =
      switch precision {
      case .day: .day
      case .month: .month
      case .year: .year
      }
  }
}
