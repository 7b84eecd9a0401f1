internal import CorpusModel
internal import Library
internal import Screen

/// The articles of a story side by side: names, dates, figures, ties, who said what.
extension PageScope {
  /// How many lines each topic has in a column.
  private static let linesPerTopic = 8

  func outletParts(of story: Story, from article: Int?) -> [Page.Part] {
    // The article from which one came stands first.
    let ordered = story.articles.filter { $0 == article } + story.articles.filter { $0 != article }
    let articles = Array(ordered.prefix(shown(of: .outlets)))
    func part(
      _ phrase: Phrase, _ items: @escaping @Sendable (Int) -> [Page.Item]
    ) -> Page.Part {
      Page.Part(4 * articles.count) {
        let columns = articles.map { (article: $0, items: items($0)) }
        guard columns.contains(where: { !$0.items.isEmpty }) else { return [] }
        return [
          .item(Page.Item(text: phrase.in(language), style: Style(.group), isSpaced: true)),
          .columns(
            columns.map {
              [outletLine($0.article)]
                + ($0.items.isEmpty ? [nothing] : $0.items.map { $0.marked(in: language) })
            }),
        ]
      }
    }
    let main = corpus.mainActors(of: story)
    return [
      Page.Part { [heading(.outletsSideBySide, count: story.articles.count)] },
      part(.articles) { [titleLine($0)] },
      part(.names) { article in main.map { nameLine(of: $0, in: article) } },
      part(.dates, dateLines),
      part(.figures, figureLines),
      part(.ties, tieLines),
      part(.statements, statementLines),
      Page.Part { more(.outlets, of: story.articles.count) },
    ]
  }

  private var nothing: Page.Item {
    Page.Item(text: Phrase.nothing.in(language), style: Style(.dim))
  }

  private func outletLine(_ article: Int) -> Page.Item {
    let source = source(of: article)
    return Page.Item(
      text: source.isEmpty ? corpus.articles[article].title.cut(toScalars: 60) : source,
      style: Style(.outlet))
  }

  private func titleLine(_ article: Int) -> Page.Item {
    Page.Item(
      text: corpus.articles[article].title.cut(toScalars: 160), style: Style(.title),
      link: .article(article, nil), isQuoted: true)
  }

  // MARK: Names

  private func nameLine(of actor: Int, in article: Int) -> Page.Item {
    let spellings = corpus.spellings(of: actor, in: article)
    guard let first = spellings.first else {
      return Page.Item(
        text: name(of: actor), style: Style(.dim), label: .init(text: "–", style: Style(.dim)))
    }
    var line = Spanned()
    for spelling in spellings.prefix(4) {
      line.add(spelling.text, style(of: actor), gap: language.comma)
      line.add("×\(spelling.count)", Style(.dim), gap: " ")
    }
    return line.item(link: first.first.map { .article($0.article, $0.range) })
  }

  // MARK: Dates and figures

  @Sendable private func dateLines(of article: Int) -> [Page.Item] {
    var known: Set<DateSpan> = []
    return corpus.dates(in: article)
      .filter { date in date.readings.first.map { known.insert($0).inserted } ?? false }
      .prefix(Self.linesPerTopic)
      .map { date in
        var line = Spanned(language.words(date.readings), .plain)
        line.add(
          "«\(corpus.articles[article].text[date.range].cut(toScalars: 60))»", Style(.caption))
        return line.item(link: .article(article, date.range))
      }
  }

  @Sendable private func figureLines(of article: Int) -> [Page.Item] {
    let text = corpus.articles[article].text
    var known: Set<String> = []
    return corpus.figures(in: article)
      .map { (range: $0, text: text[$0]) }
      .filter { known.insert($0.text).inserted }
      .prefix(Self.linesPerTopic)
      .map {
        Page.Item(text: $0.text, link: .article(article, $0.range), isQuoted: true)
      }
  }

  // MARK: Ties and statements

  @Sendable private func tieLines(of article: Int) -> [Page.Item] {
    let id = corpus.articles[article].id
    return corpus.ties.lazy
      .compactMap { tie -> (Tie, Evidence)? in
        tie.evidence.first { $0.article == id }.map { (tie, $0) }
      }
      .prefix(Self.linesPerTopic)
      .compactMap { tie, evidence in
        guard let from = corpus.actor(tie.from), let to = corpus.actor(tie.to) else { return nil }
        return words(for: tie, from: from, to: to).item(
          link: .article(article, corpus.place(of: evidence)?.range))
      }
  }

  @Sendable private func statementLines(of article: Int) -> [Page.Item] {
    corpus.statements(in: article).prefix(Self.linesPerTopic).map {
      item(
        of: StatementLine(article: article, statement: $0), showsSpeaker: true, indent: 0,
        showsSource: false, length: 140)
    }
  }
}

extension Page.Item {
  /// Returns the entry with a mark before it, which tells it from those above and below where it takes
  /// several rows; the mark would be far from the first word of a text that runs the other way.
  fileprivate func marked(in language: InterfaceLanguage) -> Page.Item {
    guard language.isRightToLeft || !isQuoted else { return self }
    var item = self
    item.indent = 2
    item.label = item.label ?? Label(text: "·", style: Style(.dim))
    return item
  }
}
