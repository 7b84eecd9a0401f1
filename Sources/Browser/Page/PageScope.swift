internal import CorpusModel
internal import Library
internal import Screen

/// What the entries of a page are written with: the corpus, the language, the room there is, and how
/// much of each section was asked for.
///
/// What each topic's page says is written in extensions, a file for each.
struct PageScope: Sendable {
  let corpus: Corpus
  let language: InterfaceLanguage
  /// The measure of running text, in columns.
  let measure: Int
  /// How many entries of a section are shown, where one asked for more.
  let opened: [Page.Section: Int]
  /// Whether what is found in the articles is known yet.
  let hasFacts: Bool

  /// How many entries more one is shown who asks for more.
  static let step = 200

  /// How many entries of a section are shown at first.
  static func shownAtFirst(of section: Page.Section) -> Int {
    switch section {
    case .names: 12
    case .ties: 8
    case .statementsBy, .statementsAbout: 6
    case .events: 8
    case .mentions: 30
    case .mentionsIn: 12
    case .companions: 12
    case .entry: 3
    case .outlets: 6
    case .stories: 100
    }
  }

  /// Returns what a page says, part by part.
  func parts(of topic: Page.Topic) -> [Page.Part] {
    switch topic {
    case .actor(let actor): actorParts(actor)
    case .timeline(let narrowing): timelineParts(narrowing)
    case .stories: storiesParts()
    case .story(let story, let article): storyParts(story, from: article)
    case .ties(let actor): tiesParts(of: actor)
    case .path(let start, let end): pathParts(from: start, to: end)
    }
  }

  // MARK: Shared entries

  /// How far entries below a heading stand in, in columns.
  static let indent = 2

  /// The columns that a date takes beside an entry, and the gap after it.
  var dateColumns: Int { Self.indent + (language == .arabic ? 16 : 19) }

  /// A heading with a count, and where it leads.
  func heading(_ phrase: Phrase, count: Int? = nil, link: Link? = nil) -> Page.Block {
    var line = Spanned(phrase.in(language), Style(.paneTitle))
    if let count { line.add("\(count)", Style(.dim), gap: " ") }
    return .item(line.item(link: link, isSpaced: true))
  }

  /// One line that tells something of the page.
  func note(_ phrase: Phrase, indent: Int = PageScope.indent, isSpaced: Bool = false) -> Page.Block
  {
    .item(
      Page.Item(
        text: phrase.in(language), style: Style(.dim), indent: indent, isSpaced: isSpaced))
  }

  /// How many of a section's entries are shown.
  func shown(of section: Page.Section) -> Int {
    opened[section] ?? Self.shownAtFirst(of: section)
  }

  /// The line that opens more of a section, where there is more.
  func more(_ section: Page.Section, of count: Int, indent: Int = PageScope.indent) -> [Page.Block]
  {
    let rest = count - shown(of: section)
    guard rest > 0 else { return [] }
    return [
      .item(
        Page.Item(
          text: Phrase.more(rest).in(language), style: Style(.position), link: .more(section),
          indent: indent))
    ]
  }

  /// The style of an actor's name.
  func style(of actor: Int) -> Style { corpus.actors[actor].style }

  /// An actor's name in the language of the interface, marked where nobody has looked at the actor.
  func name(of actor: Int) -> String { corpus.actors[actor].name(in: language) }

  /// Where an article comes from: outlet and date.
  func source(of article: Int) -> String { language.source(of: corpus.articles.head(article)) }

  /// A stretch of an article, cut around a place, with the names in it in their colours.
  func quote(
    _ place: TextRange, within sentence: TextRange, in article: Int, length: Int,
    placeStyle: Style? = nil, style base: Style = .plain, showsNames: Bool = false,
    isQuoted: Bool = false
  ) -> Spanned {
    let text = corpus.articles[article].text
    let shown = Context.range(of: place, within: sentence, in: text, length: length)
    var line = Spanned()
    line.append((isQuoted ? "«" : "") + (shown.start > sentence.start ? "… " : ""), base)
    var stretches: [(TextRange, Style)] = []
    if let placeStyle { stretches.append((place, placeStyle)) }
    if showsNames {
      stretches += corpus.mentions[article].overlapping(shown)
        .filter { placeStyle == nil || !$0.range.overlaps(place) }
        .map { ($0.range, style(of: $0.actor)) }
    }
    var end = shown.start
    for (range, style) in stretches.sorted(by: { $0.0 < $1.0 })
    where range.start >= end && range.start < shown.end {
      let range = TextRange(range.start, min(range.end, shown.end))
      line.append(text[TextRange(end, range.start)], base)
      line.append(text[range], style)
      end = range.end
    }
    line.append(text[TextRange(end, max(end, shown.end))], base)
    line.append((shown.end < sentence.end ? " …" : "") + (isQuoted ? "»" : ""), base)
    return line
  }
}
