internal import CorpusModel
internal import Markup

/// What a page states of its article: in JSON-LD, in meta elements (OpenGraph and others), in marked elements.
struct PageFields {
  /// Headlines, the best first, none twice.
  private(set) var headlines: [[UInt8]] = []
  /// The headline as the page states it; empty where there is only the title of the page.
  private(set) var title: [UInt8] = []
  private(set) var outlet: [UInt8] = []
  private(set) var date: PartialDate?
  /// The date as it is written, where it cannot be read here.
  private(set) var dateText: [UInt8] = []
  private(set) var byline: [UInt8] = []
  private(set) var language: [UInt8] = []
  private(set) var url: [UInt8] = []
  /// The text that JSON-LD gives, and whether the page says that it has an article.
  let linked: LinkedData
  let isArticle: Bool

  init(_ document: MarkupDocument, _ names: PageHints) {
    linked = LinkedData(document)
    var metas = MetaElements()
    var pageTitle: [UInt8] = []
    var titles: [[UInt8]] = []
    var subtitles: [[UInt8]] = []
    var marked: [DroppedLine.Reason: [UInt8]] = [:]
    var times: [[UInt8]] = []
    var property: [String: [UInt8]] = [:]
    var commentsEnd = 0
    for (node, element) in document.nodes.enumerated() {
      // Comments have times and authors of their own.
      if names[node].reason == .comments, names[node].isPlain {
        commentsEnd = max(commentsEnd, Int(element.end))
      }
      if node < commentsEnd { continue }
      switch element.tag {
      case .text: continue
      case .meta: metas.read(node, document)
      case .title where pageTitle.isEmpty: pageTitle = PageLine.of(document.text(of: node))
      case .h1 where titles.count < 4:
        // One that is a link names the site.
        let isLink = document.children(of: node).contains { document.nodes[$0].tag == .a }
        let title = PageLine.of(document.text(of: node).prefix(2000))
        if !title.isEmpty, !isLink { titles.append(title) }
      case .h2 where subtitles.count < 16, .h3 where subtitles.count < 8:
        subtitles.append(PageLine.of(document.text(of: node).prefix(600)))
      case .html, .body:
        if language.isEmpty { language = Self.language(document.attribute(.lang, of: node)) }
      case .link where url.isEmpty:
        if document.attribute(.rel, of: node)?.elementsEqual("canonical".utf8) == true {
          url = Self.address(document.attribute(.href, of: node))
        }
      case .time:
        let value = document.attribute(.datetime, of: node) ?? document.text(of: node).prefix(100)
        if times.count < 8 { times.append(PageLine.of(value)) }
      default: break
      }
      guard element.tag == .time || document.hasAttributes(node) else { continue }
      if let name = document.attribute(.itemprop, of: node) {
        let value =
          document.attribute(.content, of: node)
          ?? document.attribute(.datetime, of: node) ?? document.text(of: node).prefix(500)[...]
        let key = String(decoding: name, as: UTF8.self).lowercased()
        if property[key] == nil { property[key] = PageLine.of(value) }
      } else if let field = names[node].field, marked[field] == nil,
        document.text(of: node, isShorterThan: 150)
      {
        // Of a list with what else is to be said of somebody the name comes first.
        let end = Int(document.nodes[node].end)
        let item = (node..<end).first { document.nodes[$0].tag == .li }
        marked[field] = PageLine.of(document.text(of: item ?? node))
      }
    }
    isArticle = linked.isArticle || metas.first("og:type").elementsEqual("article".utf8)
    outlet =
      [
        linked.outlet, metas.first("og:site_name"),
        metas.first("application-name", "al:android:app_name"),
        metas.first("dc.publisher", "citation_journal_title"),
      ].first { !$0.isEmpty } ?? []
    let shared = metas.first("og:title", "twitter:title", "dc.title", "title")
    let stated = [
      linked.headline, property["headline"] ?? [], Self.only(titles, pageTitle, shared),
      outlet.isEmpty ? shared : Self.without(outlet, shared),
    ]
    title = stated.first { !$0.isEmpty } ?? []
    if outlet.isEmpty {
      let isWeblog = metas.first("generator").holds(Array("blogger".utf8))
      takeSite(
        [PageTitle(pageTitle), PageTitle(shared)], subtitles, isWeblog: isWeblog, document, names)
    }
    for headline in [title] + stated + [shared, pageTitle] + titles
    where !headline.isEmpty && !headlines.contains(headline) {
      headlines.append(headline)
    }
    readDate(
      [linked.date, metas.first("article:published_time", "og:article:published_time")]
        + [property["datepublished"] ?? []]
        + [
          metas.first(
            "date", "pubdate", "publishdate", "publish_date", "publication_date", "dc.date")
        ]
        + [metas.first("dc.date.issued", "dcterms.created", "dc.date.created", "parsely-pub-date")]
        + [
          metas.first(
            "sailthru.date", "cxenseparse:recs:publishtime", "datepublished",
            "citation_publication_date", "citation_date")
        ] + times
        + [marked[.date] ?? []])
    byline =
      [
        linked.byline,
        metas.first("author", "article:author", "dc.creator", "parsely-author", "citation_author"),
        property["author"] ?? [],
        PagePhrase.name(in: marked[.byline] ?? [], before: marked[.date] ?? []),
      ].first { !$0.isEmpty && !$0.starts(with: "http".utf8) && $0 != outlet } ?? []
    if language.isEmpty {
      let tags = [
        linked.language, metas.first("og:locale", "content-language", "dc.language", "language"),
      ]
      language = Self.language(tags.first { !$0.isEmpty }?[...])
    }
    if url.isEmpty { url = Self.address(metas.first("og:url")[...]) }
    if url.isEmpty { url = Self.address(linked.url[...]) }
  }

  /// The heading of the first rank that the title which the page states has in it, or that of the page; else
  /// the only one, where it states none.
  private static func only(
    _ titles: [[UInt8]], _ pageTitle: [UInt8], _ shared: [UInt8]
  ) -> [UInt8] {
    let stated = shared.isEmpty ? pageTitle : shared
    let named = titles.first { $0.count > 8 && stated.holds($0) }
    return named ?? (shared.isEmpty && titles.count == 1 && titles[0].count > 30 ? titles[0] : [])
  }

  /// A headline without the name of the outlet at its end, and the mark before that.
  private static func without(_ outlet: [UInt8], _ title: [UInt8]) -> [UInt8] {
    guard title.count > outlet.count, title.suffix(outlet.count).elementsEqual(outlet) else {
      return title
    }
    let rest = String(decoding: title.dropLast(outlet.count), as: UTF8.self)
    let marks: Set<Character> = ["-", "–", "—", "|", ":", "«", "»", "•", "·", "/"]
    guard let last = rest.last(where: { $0 != " " }), marks.contains(last) else { return title }
    var kept = Substring(rest)
    while let last = kept.last, last == " " || marks.contains(last) { kept.removeLast() }
    return kept.isEmpty ? title : Array(kept.utf8)
  }

  /// Takes the outlet from the titles of the page: what they have beside the headline, or if no headline is known what
  /// a link to the site, or its head, has too. A heading of the first rank may name the site itself, as that of a weblog
  /// does, however short the headline of its post is.
  private mutating func takeSite(
    _ titles: [PageTitle], _ subtitles: [[UInt8]], isWeblog: Bool, _ document: MarkupDocument,
    _ names: PageHints
  ) {
    func isSite(_ name: [UInt8]) -> Bool { Self.isSite(name, document, names) }
    for whole in titles {
      let below = subtitles.first {
        let site = whole.site(beside: $0, isSite: isSite)
        return !site.isEmpty
          && (title.isEmpty || title == site && (isWeblog || title.count < $0.count))
      }
      if let below { title = below }
      if !title.isEmpty { outlet = whole.site(beside: title, isSite: isSite) }
      if !outlet.isEmpty { return }
    }
    guard title.isEmpty, let parted = titles.lazy.compactMap({ $0.parted(by: isSite) }).first else {
      return
    }
    (title, outlet) = (parted.headline, parted.site)
  }

  /// Whether a name stands alone in a link, or in an element that is the head or the logo of a page.
  private static func isSite(
    _ name: [UInt8], _ document: MarkupDocument, _ names: PageHints
  ) -> Bool {
    document.nodes.indices.contains { node in
      guard document.nodes[node].tag == .text, document.nodes[node].text.count < 200,
        document.nodes[node].parent >= 0,
        PageLine.of(document.text(of: node)) == name
      else { return false }
      let parent = Int(document.nodes[node].parent)
      return [.a, .header, .h1].contains(document.nodes[parent].tag)
        || names[parent].isSite
    }
  }

  private mutating func readDate(_ texts: [[UInt8]]) {
    for text in texts where !text.isEmpty {
      switch WrittenDate(text[...]) {
      case .day(let date):
        (self.date, dateText) = (date, [])
        return
      case .words: if dateText.isEmpty { dateText = text }
      case .impossible: break
      }
    }
  }

  /// The language of a tag such as `ar-EG` or `ar_AR`.
  static func language(_ tag: ArraySlice<UInt8>?) -> [UInt8] {
    let language = (tag ?? []).prefix { (0x41...0x5A).contains($0 & 0xDF) }.map { $0 | 0x20 }
    return (2...3).contains(language.count) ? language : []
  }

  /// An address of the web; nothing where it is none.
  static func address(_ value: ArraySlice<UInt8>?) -> [UInt8] {
    let line = CleanText(Array(value ?? [])).utf8.filter { $0 > 0x20 }
    let isAddress = line.starts(with: "http://".utf8) || line.starts(with: "https://".utf8)
    return isAddress && line.count <= 4096 ? original(line) : []
  }

  /// The address that a page had before an archive of the web took it over: `web.archive.org/web/TIME/ADDRESS`.
  private static func original(_ address: [UInt8]) -> [UInt8] {
    let rest = address.drop { $0 != 0x2F }.dropFirst(2)
    guard let name = archives.first(where: { rest.starts(with: $0) }) else { return address }
    let behind = rest.dropFirst(name.count).drop { $0 != 0x2F }.dropFirst()
    let isAddress = behind.starts(with: "http://".utf8) || behind.starts(with: "https://".utf8)
    return isAddress ? Array(behind) : address
  }

  private static let archives = ["web.archive.org/web/", "wayback.archive-it.org/"].map {
    Array($0.utf8)
  }
}

/// The meta elements of a page, by their names.
private struct MetaElements {
  private var values: [String: [UInt8]] = [:]

  mutating func read(_ node: Int, _ document: MarkupDocument) {
    let name =
      document.attribute(.property, of: node) ?? document.attribute(.name, of: node)
      ?? document.attribute(.httpEquiv, of: node)
    guard let name, let value = document.attribute(.content, of: node) else { return }
    let key = String(decoding: name, as: UTF8.self).lowercased()
    let line = PageLine.of(value)
    if !line.isEmpty, values[key] == nil { values[key] = line }
  }

  /// The value of the first of some names that the page has; empty where it has none of them.
  func first(_ names: String...) -> [UInt8] { names.lazy.compactMap { values[$0] }.first ?? [] }
}
