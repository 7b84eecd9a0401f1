internal import CorpusModel
internal import Library
internal import Screen

/// What an actor's page says.
extension PageScope {
  func actorParts(_ actor: Int) -> [Page.Part] {
    var parts = [
      Page.Part(5) { actorHeader(actor) },
      Page.Part(8) { names(of: actor) },
    ]
    if !corpus.actors[actor].roles.isEmpty {
      parts.append(Page.Part(corpus.actors[actor].roles.count + 1) { roles(of: actor) })
    }
    if hasFacts {
      if !corpus.hasWholeFacts {
        parts.append(Page.Part { [note(.tooLarge, isSpaced: true)] })
      }
      parts += tieParts(of: actor, heading: true)
      parts += statementParts(of: actor)
      parts.append(Page.Part(6) { events(of: actor) })
    } else {
      parts.append(Page.Part { [note(.stillReading, isSpaced: true)] })
    }
    return parts + mentionParts(of: actor) + [Page.Part(14) { companions(of: actor) }]
  }

  // MARK: Who it is

  private func actorHeader(_ place: Int) -> [Page.Block] {
    let actor = corpus.actors[place]
    var title = Spanned(actor.name, actor.style)
    if language == .arabic, !actor.latin.isEmpty, actor.latin != actor.name {
      title.add(actor.latin, Style(.dim))
    } else if language == .english, !actor.latin.isEmpty, actor.latin != actor.name {
      title = Spanned(actor.latin, actor.style)
      title.add(actor.name, Style(.dim))
    }
    var blocks: [Page.Block] = [.item(title.item(isSpaced: true))]
    if let origin = Phrase.origin(actor.origin) {
      let style = Style(actor.origin == .found ? .warning : .dim)
      blocks.append(.item(Page.Item(text: origin.in(language), style: style)))
    }
    let summary = actor.summary(in: language)
    if !summary.isEmpty { blocks.append(.item(Page.Item(text: summary))) }
    let articles = corpus.articles(naming: place).count
    let counts =
      corpus.hasWholeFacts
      ? Phrase.mentioned(times: corpus.mentionCount(of: place), inArticles: articles)
      : Phrase.articleCount(articles)
    if corpus.hasWholeFacts || articles > 0 {
      blocks.append(.item(Page.Item(text: counts.in(language), style: Style(.dim))))
    }
    if let sparkline = Sparkline(
      corpus.tally(of: place).months, columns: min(72, max(8, measure - 32)), language: language)
    {
      blocks.append(.item(sparkline.item(style: actor.style)))
    }
    return blocks
  }

  private func names(of actor: Int) -> [Page.Block] {
    let variants = corpus.tally(of: actor).variants
    guard !variants.isEmpty else { return [] }
    let counts = variants.prefix(shown(of: .names)).map { String($0.count).count }
    var blocks = [heading(.names, count: variants.count)]
    for variant in variants.prefix(shown(of: .names)) {
      var line = Spanned(variant.text, style(of: actor))
      line.add(isolates: variant.outlets.joined(separator: language.comma).isolated, Style(.dim))
      let count = variant.count > 0 ? "×\(variant.count)".isolated : "–"
      blocks.append(
        .item(
          line.item(
            link: variant.first.map { .article($0.article, $0.range) },
            indent: Self.indent + (counts.max() ?? 1) + 3,
            label: .init(text: count, style: Style(.dim), indent: Self.indent))))
    }
    return blocks + more(.names, of: variants.count)
  }

  // MARK: Roles

  private func roles(of actor: Int) -> [Page.Block] {
    let roles = corpus.actors[actor].roles
    let span = RoleSpan(
      of: roles, latest: corpus.tally(of: actor).months.last?.date.year)
    let trackColumns = span != nil && measure >= 72 ? 22 : 0
    var title = Spanned(Phrase.roles.in(language), Style(.paneTitle))
    title.add("\(roles.count)", Style(.dim), gap: " ")
    if let span, trackColumns > 0 {
      title.add("\(span.first) – \(span.last)", Style(.dim))
    }
    return [.item(title.item(isSpaced: true))]
      + roles.map { role in
        let label = span.flatMap { span in
          trackColumns > 0
            ? span.track(of: role, columns: trackColumns - 2, style: style(of: actor)) : nil
        }
        return .item(item(of: role, indent: Self.indent + trackColumns, label: label))
      }
  }

  private func item(of role: Actor.Role, indent: Int, label: Page.Item.Label?) -> Page.Item {
    var line = Spanned(role.title(in: language), .plain)
    let of = role.of.flatMap { corpus.actor($0) }
    if let of { line.add(name(of: of), style(of: of)) }
    if role.from != nil || role.to != nil {
      let from = role.from.map { language.words($0) } ?? "…"
      let to = role.to.map { language.words($0) } ?? Phrase.now.in(language)
      line.add("\(from) – \(to)", Style(.dim))
    }
    let article = role.article.flatMap { corpus.article($0) }
    return line.item(
      link: article.map { .article($0, nil) } ?? of.map { .actor($0) }, indent: indent,
      label: label)
  }

  // MARK: Statements

  private func statementParts(of actor: Int) -> [Page.Part] {
    let by = corpus.statementPlaces(by: actor)
    let about = corpus.statementPlaces(about: actor)
    var parts: [Page.Part] = []
    if !by.isEmpty {
      parts.append(
        Page.Part(min(by.count, shown(of: .statementsBy)) + 1) {
          statements(by, .statementsBy, .statementsBy, showsSpeaker: false)
        })
    }
    if !about.isEmpty {
      parts.append(
        Page.Part(min(about.count, shown(of: .statementsAbout)) + 1) {
          statements(about, .statementsAbout, .statementsAbout, showsSpeaker: true)
        })
    }
    return parts
  }

  private func statements(
    _ places: [StatementPlace], _ title: Phrase, _ section: Page.Section, showsSpeaker: Bool
  ) -> [Page.Block] {
    [heading(title, count: places.count)]
      + places.prefix(shown(of: section)).map { place in
        .item(item(of: corpus.statementLine(place), showsSpeaker: showsSpeaker))
      } + more(section, of: places.count)
  }

  /// A statement in a line or two: the speaker, what was said, and where.
  func item(
    of line: StatementLine, showsSpeaker: Bool, indent: Int = PageScope.indent,
    showsSource: Bool = true, length: Int = 280
  ) -> Page.Item {
    let range = line.statement.range
    var text = Spanned()
    if showsSpeaker {
      switch line.statement.speaker {
      case .actor(let actor): text.append(name(of: actor), style(of: actor))
      case .unnamed(let words): text.append(words, Style(.caption))
      case .unknown: text.append(Phrase.unknownSpeaker.in(language), Style(.dim))
      }
      text.append(": ", .plain)
    }
    let said = quote(
      TextRange(range.start, range.start), within: range, in: line.article, length: length,
      style: line.statement.isDirect ? Style(.quote) : .plain,
      isQuoted: line.statement.isDirect)
    text.append(said)
    if showsSource { text.add(isolates: source(of: line.article), Style(.dim)) }
    return text.item(
      link: .article(line.article, range), indent: indent, isQuoted: true)
  }

  // MARK: Events

  private func events(of actor: Int) -> [Page.Block] {
    let places = corpus.timelinePlaces(of: actor)
    guard !places.isEmpty else { return [] }
    let timeline = corpus.timeline
    let events = places.filter { timeline[$0].event != nil }
    return [
      heading(
        .events, count: events.count,
        link: .page(.timeline(TimelineNarrowing(actor: actor))))
    ]
      + events.prefix(shown(of: .events)).map { place in
        let entry = timeline[place]
        return .item(
          Page.Item(
            text: entry.label(in: language),
            link: entry.places.first.map { .article($0.article, $0.expression ?? $0.sentence) },
            indent: dateColumns,
            label: .init(
              text: language.words(entry), style: Style(.dim), indent: Self.indent)))
      } + more(.events, of: events.count) + [
        .item(
          Page.Item(
            text: Phrase.wholeTimeline(places.count).in(language), style: Style(.position),
            link: .page(.timeline(TimelineNarrowing(actor: actor))), indent: Self.indent))
      ]
  }

  // MARK: Mentions

  private func mentionParts(of actor: Int) -> [Page.Part] {
    let articles = corpus.articles(naming: actor)
    guard !articles.isEmpty else { return [] }
    let count = corpus.mentionCount(of: actor)
    let shown = articles.prefix(shown(of: .mentions))
    let perArticle = max(1, min(count / articles.count + 1, 12))
    return [Page.Part { [heading(.mentions, count: count)] }]
      + shown.map { article in Page.Part(perArticle) { mentions(of: actor, in: article) } }
      + [Page.Part { more(.mentions, of: articles.count) }]
  }

  private func mentions(of actor: Int, in article: Int) -> [Page.Block] {
    let places = corpus.places(of: actor, in: article)
    var title = Spanned(corpus.articles.head(article).title.cut(toScalars: 200), Style(.title))
    title.add(isolates: source(of: article), Style(.dim))
    let held = roleThen(of: actor, in: article).map {
      Page.Block.item(Page.Item(text: $0, style: Style(.caption), indent: 2 * Self.indent))
    }
    return [
      .item(
        title.item(
          link: .article(article, places.first?.range), indent: Self.indent, isQuoted: true))
    ] + (held.map { [$0] } ?? [])
      + places.prefix(shown(of: .mentionsIn(article))).map { place in
        .item(
          quote(
            place.range, within: place.sentence, in: article,
            length: max(16, measure - 2 * Self.indent - 4), placeStyle: style(of: actor)
          ).item(
            link: .article(article, place.range), indent: 2 * Self.indent, isQuoted: true))
      } + more(.mentionsIn(article), of: places.count, indent: 2 * Self.indent)
  }

  /// What the actor was on the day of an article and is no more, where that is known.
  func roleThen(of actor: Int, in article: Int) -> String? {
    guard let date = corpus.articles.head(article).date,
      let role = corpus.roles(of: actor, on: date).first, role.to != nil
    else { return nil }
    return language.words(forRoleThen: role)
  }

  // MARK: Companions

  private func companions(of actor: Int) -> [Page.Block] {
    let companions = corpus.companions(of: actor)
    guard let most = companions.first?.articles else { return [] }
    let section = companions.prefix(shown(of: .companions))
    let nameColumns = min(34, max(12, measure * 2 / 5))
    let barColumns = max(0, min(24, measure - nameColumns - 12))
    return [heading(.together, count: companions.count)]
      + section.map { companion in
        let bar = Bar(companion.articles, of: most, columns: barColumns, language: language)
        var text = Spanned(bar.text, Style(.position))
        text.add("\(companion.articles)", Style(.dim), gap: " ")
        return .item(
          text.item(
            link: .actor(companion.actor), indent: Self.indent + nameColumns,
            label: .init(
              text: name(of: companion.actor), style: style(of: companion.actor),
              indent: Self.indent)))
      } + more(.companions, of: companions.count)
  }
}
