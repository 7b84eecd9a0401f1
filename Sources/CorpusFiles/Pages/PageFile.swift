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
    if isIndex(page.blocks, region, fields), fields.linked.body.isEmpty {
      log.note("the page is a list of links; the text in it is read", .warning)
    } else if region.blocks.isEmpty, fields.linked.body.isEmpty {
      log.note("no article is found in the page", .warning)
    }
    var blocks = region.blocks
    // A page that a script fills has its text there alone.
    if fields.linked.body.count(where: { $0 == 0x20 }) > region.words * 2 {
      PageFragment.write(fields.linked.body, into: &raw)
      blocks = 0..<0
    }
    PageLines(page, region: blocks, headline: headline)
      .write(into: &raw)
    let hasText = !page.blocks.isEmpty || !fields.linked.body.isEmpty
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
