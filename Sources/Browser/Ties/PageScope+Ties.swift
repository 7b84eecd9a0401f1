internal import ArabicText
internal import CorpusModel
internal import Library
internal import Screen

/// The ties around an actor, and the way between two.
extension PageScope {
  // MARK: Around an actor

  /// The page of an actor's ties: the actor in the middle, and who is tied to it how.
  func tiesParts(of actor: Int) -> [Page.Part] {
    let header = Page.Part(2) { tiesHeader(actor) }
    guard hasFacts else { return [header, Page.Part { [note(.stillReading, isSpaced: true)] }] }
    let parts = tieParts(of: actor, heading: false) { .page(.ties($0)) }
    guard corpus.hasWholeFacts else {
      return [header, Page.Part { [note(.tooLarge, indent: 0, isSpaced: true)] }] + parts
    }
    return [header]
      + (parts.isEmpty ? [Page.Part { [note(.noTies, indent: 0, isSpaced: true)] }] : parts)
  }

  private func tiesHeader(_ actor: Int) -> [Page.Block] {
    var title = Spanned(Phrase.tiesOf.in(language), Style(.paneTitle))
    title.add(name(of: actor), style(of: actor), gap: " ")
    var blocks: [Page.Block] = [.item(title.item(link: .actor(actor), isSpaced: true))]
    let summary = corpus.actors[actor].summary(in: language)
    if !summary.isEmpty {
      blocks.append(.item(Page.Item(text: summary, style: Style(.dim))))
    }
    return blocks
  }

  /// An actor's ties, a part for each kind; the other end of each leads where `link` says.
  func tieParts(
    of actor: Int, heading showsHeading: Bool,
    link: @escaping @Sendable (Int) -> Link = { .actor($0) }
  ) -> [Page.Part] {
    let places = corpus.tiePlaces(of: actor)
    guard !places.isEmpty else { return [] }
    let ties = corpus.ties
    var groups: [(kind: Tie.Kind, places: [Int])] = []
    for place in places {
      if groups.last?.kind != ties[place].kind { groups.append((ties[place].kind, [])) }
      groups[groups.count - 1].places.append(place)
    }
    let title = Page.Part {
      [heading(.ties, count: places.count, link: .page(.ties(actor)))]
    }
    return (showsHeading ? [title] : [])
      + groups.map { group in
        Page.Part(2 * min(group.places.count, shown(of: .ties(group.kind))) + 1) {
          var name = Spanned(Phrase.tie(group.kind).in(language), Style(.group))
          name.add("\(group.places.count)", Style(.dim), gap: " ")
          return [.item(name.item(indent: Self.indent, isSpaced: !showsHeading))]
            + group.places.prefix(shown(of: .ties(group.kind)))
            .flatMap { tie(at: $0, of: actor, link: link) }
            + more(.ties(group.kind), of: group.places.count)
        }
      }
  }

  private func tie(
    at place: Int, of actor: Int, link: (Int) -> Link
  ) -> [Page.Block] {
    guard let line = corpus.tieLine(place, of: actor) else { return [] }
    let (from, to) = line.isOutgoing ? (actor, line.other) : (line.other, actor)
    return [
      .item(
        words(for: line.tie, from: from, to: to).item(
          link: link(line.other), indent: tieColumns, label: dateLabel(line.tie.date)))
    ] + evidence(line.evidence, section: .entry(place))
  }

  // MARK: A tie

  /// A tie in words: who, what, and how certain it is.
  func words(for tie: Tie, from: Int, to: Int) -> Spanned {
    let label = tie.label(in: language)
    var text = Spanned(name(of: from), style(of: from))
    if label.isEmpty {
      // A rule may find a tie without words for it; its kind and the other end say what it is.
      text.append(" ", .plain)
      text.append(Phrase.tie(tie.kind).in(language) + ": ", Style(.dim))
      text.append(name(of: to), style(of: to))
    } else {
      // A label reads on after the name of the actor that the tie starts from.
      text.append(" " + label, .plain)
      if !corpus.actors[to].isNamed(in: label) {
        text.append(" (", .plain)
        text.append(name(of: to), style(of: to))
        text.append(")", .plain)
      }
    }
    if let status = Phrase.status(tie.status) { text.add(status.in(language), Style(.warning)) }
    if tie.isFound { text.add(Phrase.foundByRule.in(language), Style(.dim)) }
    return text
  }

  /// How far ties stand in, beside their dates.
  private var tieColumns: Int { dateColumns + Self.indent }

  private func dateLabel(_ date: DateSpan?) -> Page.Item.Label? {
    date.map { .init(text: language.words($0), style: Style(.dim), indent: 2 * Self.indent) }
  }

  /// The sentences that show something, each with its outlet.
  private func evidence(_ places: [ActorDossier.Place], section: Page.Section) -> [Page.Block] {
    places.prefix(shown(of: section)).map { place in
      var line = quote(
        TextRange(place.range.start, place.range.start), within: place.sentence, in: place.article,
        length: 320, style: Style(.caption), isQuoted: true)
      line.add(isolates: source(of: place.article), Style(.dim))
      return .item(
        line.item(
          link: .article(place.article, place.range), indent: tieColumns,
          isQuoted: true))
    } + more(section, of: places.count, indent: tieColumns)
  }

  // MARK: A path

  /// The page of the way from one actor to another, each step with what shows it.
  func pathParts(from start: Int, to end: Int) -> [Page.Part] {
    var title = Spanned(Phrase.path.in(language), Style(.paneTitle))
    title.add(name(of: start), style(of: start))
    title.add(language == .arabic ? "←" : "→", Style(.dim))
    title.add(name(of: end), style(of: end))
    let header = Page.Part { [item = title.item(isSpaced: true)] in [.item(item)] }
    guard hasFacts else { return [header, Page.Part { [note(.stillReading, isSpaced: true)] }] }
    guard let steps = corpus.path(from: start, to: end) else {
      return [header, Page.Part { unreachable(start, end) }]
    }
    return [header, Page.Part { [note(.steps(steps.count), indent: 0)] }]
      + steps.enumerated().map { number, step in
        Page.Part(4) { block(of: step, number: number) }
      }
  }

  private func block(of step: PathStep, number: Int) -> [Page.Block] {
    var way = Spanned("\(number + 1)", Style(.dim))
    way.add(name(of: step.from), style(of: step.from))
    way.add(language == .arabic ? "←" : "→", Style(.dim))
    way.add(name(of: step.to), style(of: step.to))
    let isForward = step.tie.from == corpus.actors[step.from].id
    return [
      .item(way.item(link: .page(.ties(step.to)), isSpaced: true)),
      .item(
        words(
          for: step.tie, from: isForward ? step.from : step.to,
          to: isForward ? step.to : step.from
        ).item(link: .actor(step.to), indent: tieColumns, label: dateLabel(step.tie.date))),
    ]
      + evidence(
        step.tie.evidence.compactMap { corpus.place(of: $0) }, section: .entry(number))
  }

  private func unreachable(_ start: Int, _ end: Int) -> [Page.Block] {
    [
      note(corpus.hasWholeFacts ? .unreachable : .tooLarge, indent: 0, isSpaced: true),
      .row(
        [start, end].map {
          Page.Item(text: name(of: $0), style: style(of: $0), link: .page(.ties($0)))
        }),
    ]
  }
}

extension Actor {
  /// Returns whether a text has one of the actor's names, letters compared as in a search.
  fileprivate func isNamed(in text: String) -> Bool {
    let key = Folding.key(of: text)
    return ([latin] + spellings).map { Folding.key(of: $0) }
      .contains { !$0.isEmpty && key.contains($0) }
  }
}

extension Tie {
  /// Returns the relation in words of a language of the interface.
  func label(in language: InterfaceLanguage) -> String {
    language == .english && !labelInEnglish.isEmpty ? labelInEnglish : label
  }
}
