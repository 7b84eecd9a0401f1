internal import CorpusModel
internal import Library
internal import Screen

/// What an actor's page says, entry by entry, from what the corpus knows.
struct ActorPageContent {
  private(set) var items: [ActorPage.Item] = []
  private let dossier: ActorDossier
  private let corpus: Corpus
  private let language: InterfaceLanguage
  private let contextLength: Int

  /// How far lines of context stand in, in columns.
  private static let contextIndent = 4

  /// Writes the page; lines of context fit into a measure of so many columns.
  init(dossier: ActorDossier, corpus: Corpus, language: InterfaceLanguage, measure: Int) {
    self.dossier = dossier
    self.corpus = corpus
    self.language = language
    contextLength = max(16, measure - Self.contextIndent)
    addHeader()
    addNames()
    addRoles()
    addTies()
    addMentions()
    addCompanions()
  }

  private mutating func addHeader() {
    let actor = dossier.actor
    items.append(
      .init(text: actor.name, style: Style(actor.kind.styleRole), isSpaced: true))
    items.append(.init(text: actor.latin, style: Style(.dim)))
    items.append(.init(text: actor.summary(in: language), style: .plain))
  }

  private mutating func addHeading(_ phrase: Phrase, count: Int) {
    let text = "\(phrase.in(language)) \(count)"
    items.append(.init(text: text, style: Style(.paneTitle), isSpaced: true))
  }

  private mutating func addNames() {
    addHeading(.names, count: dossier.variants.count)
    for variant in dossier.variants {
      var line = Spanned(variant.text, Style(dossier.actor.kind.styleRole))
      if variant.count > 0 { line.add("×\(variant.count)", .plain) }
      if !variant.outlets.isEmpty {
        line.add(variant.outlets.joined(separator: language.comma), Style(.dim))
      }
      items.append(
        line.item(
          link: variant.first.map { .article($0.article, $0.range) } ?? fallbackLink, indent: 2))
    }
  }

  /// Where an entry leads that no article shows: the first place that names the actor.
  private var fallbackLink: Link? {
    dossier.mentions.first.map { .article($0.article, $0.places.first?.range) }
  }

  private mutating func addRoles() {
    let roles = dossier.actor.roles
    guard !roles.isEmpty else { return }
    addHeading(.roles, count: roles.count)
    for role in roles {
      let title =
        language == .english && !role.titleInEnglish.isEmpty ? role.titleInEnglish : role.title
      var line = Spanned(title, .plain)
      let of = role.of.flatMap { corpus.actor($0) }
      if let of {
        let actor = corpus.actors[of]
        line.add(actor.name(in: language), Style(actor.kind.styleRole))
      }
      if role.from != nil || role.to != nil {
        let from = role.from.map { language.words($0) } ?? "…"
        let to = role.to.map { language.words($0) } ?? Phrase.now.in(language)
        line.add("\(from) – \(to)", Style(.dim))
      }
      let article = role.article.flatMap { corpus.article($0) }
      let place = article.flatMap { article in
        dossier.mentions.first { $0.article == article }?.places.first?.range
      }
      items.append(
        line.item(
          link: article.map { .article($0, place) } ?? of.map { .actor($0) } ?? fallbackLink,
          indent: 2))
    }
  }

  private mutating func addTies() {
    guard !dossier.ties.isEmpty else { return }
    addHeading(.ties, count: dossier.ties.count)
    var kind: Tie.Kind?
    for line in dossier.ties {
      if line.tie.kind != kind {
        kind = line.tie.kind
        items.append(
          .init(text: Phrase.tie(line.tie.kind).in(language), style: Style(.group), indent: 2))
      }
      addTie(line)
    }
  }

  private mutating func addTie(_ line: ActorDossier.TieLine) {
    let other = corpus.actors[line.other]
    let label =
      language == .english && !line.tie.labelInEnglish.isEmpty
      ? line.tie.labelInEnglish : line.tie.label
    // A label reads on after the name of the actor that the tie starts from.
    let subject = line.isOutgoing ? dossier.actor : other
    var text = Spanned(subject.name(in: language), Style(subject.kind.styleRole))
    text.append(" " + label, .plain)
    if let date = line.tie.date { text.add(language.words(date), Style(.dim)) }
    items.append(text.item(link: .actor(line.other), indent: 4))
    for place in line.evidence {
      let article = corpus.articles[place.article]
      var quote = Spanned("«\(article.text[place.sentence])»", Style(.quote))
      quote.add(article.outlet, Style(.dim))
      items.append(
        quote.item(link: .article(place.article, place.range), indent: 6, isQuoted: true))
    }
  }

  private mutating func addMentions() {
    guard !dossier.mentions.isEmpty else { return }
    addHeading(.mentions, count: dossier.mentions.reduce(0) { $0 + $1.places.count })
    for group in dossier.mentions {
      let article = corpus.articles[group.article]
      var title = Spanned(article.title, Style(.title))
      title.add(isolates: language.source(of: article), Style(.dim))
      items.append(
        title.item(
          link: .article(group.article, group.places.first?.range), indent: 2, isQuoted: true))
      for place in group.places {
        let context = Context(
          of: place.range, within: place.sentence, in: article.text, length: contextLength)
        var line = Spanned(context.before, .plain)
        line.append(context.match, Style(dossier.actor.kind.styleRole))
        line.append(context.after, .plain)
        items.append(
          line.item(
            link: .article(place.article, place.range), indent: Self.contextIndent, isQuoted: true))
      }
    }
  }

  private mutating func addCompanions() {
    guard !dossier.together.isEmpty else { return }
    addHeading(.together, count: dossier.together.count)
    for companion in dossier.together {
      let actor = corpus.actors[companion.actor]
      var line = Spanned(actor.name(in: language), Style(actor.kind.styleRole))
      line.add("\(companion.articles)", Style(.dim))
      items.append(line.item(link: .actor(companion.actor), indent: 2))
    }
  }
}

/// A text put together from stretches that look different.
private struct Spanned {
  private var text = ""
  private var spans: [(range: Range<Int>, style: Style)] = []
  private var isIsolated = false

  init(_ text: String, _ style: Style) { append(text, style) }

  /// Adds a stretch of the same running text.
  mutating func append(_ text: String, _ style: Style) {
    let start = self.text.unicodeScalars.count
    self.text += text
    spans.append((start..<start + text.unicodeScalars.count, style))
  }

  /// Adds a piece that is not part of the running text, with a gap before it.
  mutating func add(_ text: String, _ style: Style) { add(isolates: text.isolated, style) }

  /// Adds pieces that are in isolates already, with a gap before them.
  mutating func add(isolates: String, _ style: Style) {
    // Each side in isolates of its own, or numbers and foreign words would change places.
    if !isIsolated { isolate() }
    append("  ", .plain)
    append(isolates, style)
  }

  /// Puts all that is there in isolates.
  private mutating func isolate() {
    text = text.isolated
    // A letter's cell takes the control before it in, so the first stretch begins with it.
    spans = spans.enumerated().map { number, span in
      ((number == 0 ? 0 : span.range.lowerBound + 1)..<span.range.upperBound + 1, span.style)
    }
    isIsolated = true
  }

  func item(link: Link?, indent: Int, isQuoted: Bool = false) -> ActorPage.Item {
    .init(text: text, spans: spans, link: link, isQuoted: isQuoted, indent: indent)
  }
}
