internal import CorpusModel
internal import Library
internal import Screen

/// What happened when.
extension PageScope {
  /// How many entries are written at once.
  private static let entriesPerPart = 24

  func timelineParts(_ narrowing: TimelineNarrowing) -> [Page.Part] {
    guard hasFacts else {
      return [Page.Part { [timelineTitle(narrowing, count: nil), note(.stillReading, indent: 0)] }]
    }
    guard corpus.hasWholeFacts else {
      return [Page.Part { [timelineTitle(narrowing, count: nil), note(.tooLarge, indent: 0)] }]
    }
    let places = corpus.timelinePlaces(narrowing.filter, having: narrowing.text)
    let timeline = corpus.timeline
    var parts = [
      Page.Part(3) { timelineHeader(narrowing, places: places) }
    ]
    var start = 0
    while start < places.count {
      // A part has entries of one year.
      let year = timeline[places[start]].date.start.year
      var end = start + 1
      while end < places.count, end - start < Self.entriesPerPart,
        timeline[places[end]].date.start.year == year
      {
        end += 1
      }
      let isFirstOfYear =
        start == 0 || timeline[places[start - 1]].date.start.year != year
      let part = places[start..<end]
      parts.append(
        Page.Part(3 * part.count) {
          (isFirstOfYear ? [yearHeading(year)] : [])
            + part.flatMap { entry(at: $0, outlet: narrowing.filter.outlet) }
        })
      start = end
    }
    return parts
  }

  private func yearHeading(_ year: Int) -> Page.Block {
    .item(Page.Item(text: String(year), style: Style(.group), isSpaced: true))
  }

  // MARK: The top

  private func timelineTitle(_ narrowing: TimelineNarrowing, count: Int?) -> Page.Block {
    var title = Spanned(Phrase.timeline.in(language), Style(.paneTitle))
    if let count { title.add("\(count)", Style(.dim), gap: " ") }
    if let actor = narrowing.filter.actor { title.add(name(of: actor), style(of: actor)) }
    if let outlet = narrowing.filter.outlet { title.add(outlet, Style(.outlet)) }
    if narrowing.filter.kind == .events {
      title.add(Phrase.eventsOnly.in(language), Style(.caption))
    }
    if !narrowing.text.isEmpty { title.add("«\(narrowing.text)»", Style(.position)) }
    return .item(
      title.item(link: narrowing.filter.actor.map { .actor($0) }, isSpaced: true))
  }

  private func timelineHeader(_ narrowing: TimelineNarrowing, places: [Int]) -> [Page.Block] {
    let timeline = corpus.timeline
    var blocks = [timelineTitle(narrowing, count: places.count)]
    guard !places.isEmpty else { return blocks + [note(.noEntries, indent: 0)] }
    var years: [(year: Int, count: Int)] = []
    for place in places {
      let year = timeline[place].date.start.year
      if years.last?.year == year {
        years[years.count - 1].count += 1
      } else {
        years.append((year, 1))
      }
    }
    if let sparkline = Sparkline(
      years: years, columns: max(8, min(72, measure - 12)), language: language)
    {
      blocks.append(.item(sparkline.item(style: Style(.position))))
    }
    return blocks
  }

  // MARK: Entries

  private func entry(at place: Int, outlet: String?) -> [Page.Block] {
    let entry = corpus.timeline[place]
    let places =
      outlet.map { outlet in
        entry.places.filter { corpus.articles[$0.article].outlet == outlet }
      } ?? entry.places
    guard let first = places.first else { return [] }
    let date = Page.Item.Label(
      text: language.words(entry), style: Style(entry.event == nil ? .dim : .plain),
      indent: Self.indent)
    let link = Link.article(first.article, first.expression ?? first.sentence)
    var blocks: [Page.Block] = []
    if entry.event != nil {
      blocks.append(
        .item(
          Page.Item(
            text: entry.label(in: language), style: Style(.title), link: link,
            indent: dateColumns, label: date)))
    } else {
      let point = first.expression ?? TextRange(first.sentence.start, first.sentence.start)
      blocks.append(
        .item(
          quote(
            point, within: first.sentence, in: first.article, length: 240,
            placeStyle: Style(.position), showsNames: true
          ).item(link: link, indent: dateColumns, isQuoted: true, label: date)))
    }
    let shownPlaces = places.prefix(shown(of: .entry(place)))
    for (number, sentence) in shownPlaces.enumerated() {
      let link = Link.article(sentence.article, sentence.expression ?? sentence.sentence)
      blocks.append(
        .item(
          // In a dated sentence the words of the date are to be seen already.
          evidenceLine(
            sentence, precision: number == 0 ? entry.precision : nil,
            showsExpression: number > 0 || entry.event != nil
          ).item(
            link: number == 0 ? nil : link, indent: dateColumns)))
    }
    blocks += more(.entry(place), of: places.count, indent: dateColumns)
    if entry.event != nil, !entry.actors.isEmpty {
      blocks.append(
        .row(
          entry.actors.prefix(12).map {
            Page.Item(
              text: name(of: $0), style: style(of: $0), link: .actor($0), indent: dateColumns)
          }))
    }
    return blocks
  }

  /// Where a date was read: the words as printed, what was made out from what, the article.
  private func evidenceLine(
    _ place: TimelineEntry.Place, precision: DateExpression.Precision?, showsExpression: Bool
  ) -> Spanned {
    let article = corpus.articles[place.article]
    var line = Spanned()
    if showsExpression, let expression = place.expression {
      line.add("«\(article.text[expression].cut(toScalars: 60))»", Style(.caption))
    }
    if let basis = Phrase.basis(place.basis) {
      line.add(basis.in(language), Style(.dim), gap: " · ")
    }
    if let precision, let words = Phrase.precision(precision) {
      line.add(words.in(language), Style(.dim), gap: " · ")
    }
    line.add(isolates: source(of: place.article), Style(.dim), gap: " · ")
    return line
  }
}

extension TimelineEntry {
  /// Returns what happened, in a language of the interface where somebody wrote it in that.
  func label(in language: InterfaceLanguage) -> String {
    language == .english && !labelInEnglish.isEmpty ? labelInEnglish : label
  }
}

extension InterfaceLanguage {
  /// Returns when something happened, all that the date may mean.
  func words(_ entry: TimelineEntry) -> String { words([entry.date] + entry.otherReadings) }

  /// Returns the readings of an ambiguous date.
  func words(_ readings: [DateSpan]) -> String {
    readings.map { words($0) }.joined(separator: " \(Phrase.or.in(self)) ")
  }
}
