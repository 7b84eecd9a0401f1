internal import Charsets
internal import CorpusModel
internal import Markup

/// A page of the web that was saved, as HTML: its one article, and all that stands around it.
///
/// Fields are those that the page states. Every piece of text that the page shows is a line of the article, or
/// a field of it; what is no part of it is marked so, with the reason.
struct PageFile: Sendable {
  /// The article; none where the page has no text.
  let articles: [RawArticle]
  /// What was noticed in the file.
  let log: FileLog

  /// Reads a page, whatever its bytes are like.
  ///
  /// - Parameters:
  ///   - path: The path as it is shown.
  ///   - stated: The set of characters that is said outside of the bytes.
  init(_ bytes: [UInt8], path: String, stated: Charset? = nil) {
    var log = FileLog(path)
    guard MarkupDocument.isReadable else {
      log.note("cannot be read: libxml2 is not installed")
      (articles, self.log) = ([], log)
      return
    }
    let text = PageEncoding(bytes, stated: stated, &log).text
    let article = Self.article(of: MarkupDocument(html: text.utf8), &log)
    articles = article.map { [$0] } ?? []
    self.log = log
  }

  private static func article(of document: MarkupDocument, _ log: inout FileLog) -> RawArticle? {
    let names = PageHints(document)
    let fields = PageFields(document, names)
    var page = PageBlocks(document, names)
    let headline = headline(of: page.blocks, fields)
    page.applyHints(headline: headline)
    page.markComments(headline: headline)
    let region = PageRegion(page, document, names, headline: headline)
    var raw = RawArticle()
    fields.state(in: &raw)
    var blocks = region.blocks
    // A page that a script fills has its text there alone.
    if fields.linked.body.count(where: { $0 == 0x20 }) > region.words * 2 {
      PageFragment.write(fields.linked.body, into: &raw)
      blocks = 0..<0
    } else if region.words < PageRegion.fewest, let article = PageScripts.article(in: document),
      article.text.count(where: { $0 == 0x20 }) > max(region.words * 2, PageRegion.fewest)
    {
      raw.take(article)
      blocks = 0..<0
    } else if isIndex(page.blocks, region, fields), fields.linked.body.isEmpty {
      log.note("the page is a list of links; the text in it is read", .warning)
    } else if region.blocks.isEmpty, fields.linked.body.isEmpty {
      log.note("no article is found in the page", .warning)
    }
    // A page that has nothing but buttons has no text.
    let hasText = !page.blocks.isEmpty || !raw.text.isEmpty
    PageLines(page, region: blocks, headline: headline).write(into: &raw)
    return hasText || !raw.stated.title.isEmpty || !raw.headlines.isEmpty ? raw : nil
  }

  /// The block that is the article's headline: of those that say one of the headlines the page states, the
  /// last before running text; else a heading of the first rank.
  private static func headline(of blocks: [PageBlock], _ fields: PageFields) -> Int? {
    var found: Int?
    for (place, block) in blocks.enumerated() {
      if found != nil, block.isProse { break }
      if !block.isLink || block.isTitle, fields.headlines.contains(block.utf8) { found = place }
    }
    return found ?? blocks.firstIndex { $0.isTitle }
  }

  /// Whether a page is a list of many articles: headings that are links, and little running text beside.
  private static func isIndex(
    _ blocks: [PageBlock], _ region: PageRegion, _ fields: PageFields
  ) -> Bool {
    guard !fields.isArticle else { return false }
    let links = blocks.count { $0.kind == .heading && $0.isLink && $0.reason == nil }
    return links >= 5 && region.words < links * 30
  }
}

extension PageFields {
  /// Writes the fields that are stated.
  func state(in raw: inout RawArticle) {
    raw.stated.title = title
    raw.stated.outlet = outlet
    raw.stated.date = date
    raw.dateText = dateText
    raw.stated.byline = byline
    raw.stated.language = language
    raw.stated.url = url
    raw.headlines = headlines.filter { $0 != title }
  }
}

extension RawArticle {
  /// Takes over the text of an article, and the fields that are missing.
  fileprivate mutating func take(_ other: RawArticle) {
    (text, marks, parting) = (other.text, other.marks, .lines)
    let lines = 1 + text.count { $0 == 0x0A }
    if marks.count < lines { marks += Array(repeating: .unknown, count: lines - marks.count) }
    for field in [\ArticleBytes.title, \.outlet, \.byline, \.language, \.url]
    where stated[keyPath: field].isEmpty { stated[keyPath: field] = other.stated[keyPath: field] }
    for whole in headlines where stated.outlet.isEmpty {
      stated.outlet = PageTitle(whole).site(beside: stated.title) { _ in false }
    }
    if stated.date == nil, dateText.isEmpty {
      (stated.date, dateText) = (other.stated.date, other.dateText)
    }
  }
}
