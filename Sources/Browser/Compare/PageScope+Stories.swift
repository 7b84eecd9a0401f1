internal import CorpusModel
internal import Library
internal import Screen

/// The stories of the corpus, and what their articles disagree on.
extension PageScope {
  // MARK: All stories

  func storiesParts() -> [Page.Part] {
    guard hasFacts else {
      return [Page.Part { [heading(.stories), note(.stillReading, indent: 0)] }]
    }
    guard corpus.hasWholeFacts else {
      return [Page.Part { [heading(.stories), note(.tooLarge, indent: 0)] }]
    }
    let stories = corpus.stories
    guard !stories.isEmpty else {
      return [Page.Part { [heading(.stories), note(.noStories, indent: 0)] }]
    }
    return [Page.Part { [heading(.stories, count: stories.count)] }]
      + stories.indices.prefix(shown(of: .stories)).map { number in
        Page.Part(2) { line(ofStory: number) }
      } + [Page.Part { more(.stories, of: stories.count) }]
  }

  private func line(ofStory number: Int) -> [Page.Block] {
    let story = corpus.stories[number]
    return [
      .item(
        Page.Item(
          text: story.label.cut(toScalars: 200), style: Style(.title),
          link: .page(.story(number, from: nil)), isQuoted: true, indent: Self.indent)),
      .item(countLine(of: story, indent: 2 * Self.indent)),
    ]
  }

  /// How many articles a story has, and from whom.
  private func countLine(of story: Story, indent: Int) -> Page.Item {
    var outlets: [String] = []
    for article in story.articles {
      let outlet = corpus.articles[article].outlet
      if !outlet.isEmpty, !outlets.contains(outlet) { outlets.append(outlet) }
    }
    let names = outlets.prefix(8).joined(separator: language.comma)
    return Page.Item(
      text: language.line(Phrase.articleCount(story.articles.count).in(language), names),
      style: Style(.dim), indent: indent)
  }

  // MARK: One story

  func storyParts(_ number: Int, from article: Int?) -> [Page.Part] {
    guard hasFacts, corpus.stories.indices.contains(number) else {
      return [Page.Part { [heading(.stories), note(.stillReading, indent: 0)] }]
    }
    let story = corpus.stories[number]
    let differences = corpus.differences(in: number)
    return [Page.Part(4) { storyHeader(story, from: article) }]
      + [
        Page.Part {
          [heading(.differences, count: differences.count)]
            + (differences.isEmpty ? [note(.noDifferences)] : [])
        }
      ]
      + differences.enumerated().map { place, difference in
        Page.Part(4) { blocks(of: difference, number: place) }
      } + outletParts(of: story, from: article)
  }

  private func storyHeader(_ story: Story, from article: Int?) -> [Page.Block] {
    var blocks: [Page.Block] = [
      .item(
        Page.Item(
          text: story.label.cut(toScalars: 200), style: Style(.title), link: .page(.stories),
          isQuoted: true, isSpaced: true)),
      .item(countLine(of: story, indent: 0)),
    ]
    for group in story.nearDuplicates {
      blocks.append(note(.nearDuplicates, indent: 0))
      blocks += group.map { article in
        var line = Spanned(corpus.articles[article].title.cut(toScalars: 200), .plain)
        line.add(isolates: source(of: article), Style(.dim))
        return .item(
          line.item(link: .article(article, nil), indent: Self.indent, isQuoted: true))
      }
    }
    return blocks
  }

  private func blocks(of difference: Difference, number: Int) -> [Page.Block] {
    let kind = Phrase.difference(difference.kind).in(language)
    let point = difference.point.cut(toScalars: 160)
    var title = Spanned()
    if !point.hasPrefix(kind) { title.add(kind, Style(.group)) }
    title.add(point, Style(.heading))
    return [
      .item(title.item(indent: 0, isSpaced: number > 0)),
      .columns(difference.versions.map { column(of: $0, of: difference) }),
    ]
  }

  private func column(of version: Difference.Version, of difference: Difference) -> [Page.Item] {
    let shown = version.evidence.prefix(3)
    var items = [
      Page.Item(
        text: version.value.cut(toScalars: 160), style: Style(.position), isQuoted: true)
    ]
    items += shown.map { place in
      var line = Spanned(corpus.articles[place.article].outlet, Style(.outlet))
      if line.isEmpty { line = Spanned(corpus.articles[place.article].title, Style(.outlet)) }
      line.append(": ", .plain)
      line.append(
        quote(
          place.range, within: place.sentence, in: place.article, length: 160,
          placeStyle: Style(.position), style: Style(.quote)))
      return line.item(
        link: .article(place.article, place.range), indent: Self.indent, isQuoted: true)
    }
    if version.evidence.count > shown.count {
      items.append(
        Page.Item(
          text: Phrase.furtherArticles(version.evidence.count - shown.count).in(language),
          style: Style(.dim), indent: Self.indent))
    }
    return items
  }
}
