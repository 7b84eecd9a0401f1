internal import CorpusModel
internal import YAMLReader

/// What was read of an article's file.
struct ArticleFile {
  /// The article; nothing where the file holds none.
  private let article: Article?
  /// What was noticed.
  let log: FileLog

  /// Reads Markdown, with front matter or without.
  init(markdown file: SourceFile) {
    self.init(file) { text, log in
      guard let parts = FrontMatter.parts(of: text, &log) else {
        return (nil, MarkdownTitle.taken(from: text))
      }
      let front = FrontMatter(parts.front, &log)
      if front.title != nil { return (front, ("", parts.body)) }
      return (front, MarkdownTitle.taken(from: parts.body))
    } body: {
      ArticleBody(markdown: $0)
    }
  }

  /// Reads plain text, whose first line is the title.
  init(plainText file: SourceFile) {
    self.init(file) { text, _ in
      (nil, PlainTitle.taken(from: text))
    } body: {
      ArticleBody(plainText: $0)
    }
  }

  private init(
    _ file: SourceFile,
    head: (ArraySlice<UInt8>, inout FileLog) -> (FrontMatter?, (String, ArraySlice<UInt8>)),
    body: (ArraySlice<UInt8>) -> ArticleBody
  ) {
    let clean = CleanText(file.bytes)
    var log = FileLog(file.path)
    log.note(clean)
    guard clean.utf8.contains(where: { $0 != 0x20 && $0 != 0x0A }) else {
      log.note("the file is empty")
      article = nil
      self.log = log
      return
    }
    let (front, (title, rest)) = head(clean.utf8[...], &log)
    let (text, paragraphs) = body(rest).finish()
    if paragraphs.isEmpty { log.note("the article has no text", .warning) }
    let name = CleanText.shown(file.stem)
    log.idPlace = front?.id.map { log.place($0.place) }
    self.log = log
    let titles = [front?.title ?? "", title, name]
    article = Article(
      id: ArticleID(front?.id?.text ?? name), title: titles.first { !$0.isEmpty } ?? "",
      outlet: front?.outlet ?? "", date: front?.date, language: front?.language ?? "ar",
      summary: front?.summary ?? "", source: front?.source, byline: front?.byline,
      url: front?.url, story: front?.story, text: text, paragraphs: paragraphs, path: file.path)
  }

  /// The article as it is before it is cleaned.
  var raw: RawArticle? {
    guard let article else { return nil }
    var raw = RawArticle()
    raw.stated = ArticleBytes(article)
    swap(&raw.text, &raw.stated.text)
    raw.marks = raw.stated.kinds.map { .paragraph($0) }
    raw.stated.kinds = []
    raw.stated.path = []
    if log.idPlace == nil { raw.stated.id = [] }
    return raw
  }
}
