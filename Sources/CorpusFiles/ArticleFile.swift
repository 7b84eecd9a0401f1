internal import CorpusModel
internal import YAMLReader

/// What was read of an article's file.
struct ArticleFile {
  /// The article; nothing where the file holds none.
  private let article: Article?
  /// Where its identifier is written; nothing where the file's name serves as one.
  let idPlace: Place?
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
      (article, idPlace) = (nil, nil)
      self.log = log
      return
    }
    let (front, (title, rest)) = head(clean.utf8[...], &log)
    let (text, paragraphs) = body(rest).finish()
    if paragraphs.isEmpty { log.note("the article has no text", .warning) }
    let name = CleanText.shown(file.stem)
    idPlace = front?.id.map { log.place($0.place) }
    self.log = log
    let titles = [front?.title ?? "", title, name]
    article = Article(
      id: ArticleID(front?.id?.text ?? name), title: titles.first { !$0.isEmpty } ?? "",
      outlet: front?.outlet ?? "", date: front?.date, language: front?.language ?? "ar",
      summary: front?.summary ?? "", source: front?.source, byline: front?.byline,
      url: front?.url, story: front?.story, text: text, paragraphs: paragraphs, path: file.path)
  }

  /// Returns the article, under another identifier where nobody chose the one it has and it is
  /// taken: two folders may well hold files of the same name.
  func article(unlessTaken isTaken: (ArticleID) -> Bool) -> Article? {
    guard let article, idPlace == nil, isTaken(article.id) else { return article }
    let parts = article.path.split(separator: "/")
    let withFolder = parts.dropLast().suffix(1) + [Substring(article.id.description)]
    let ids = [ArticleID(withFolder.joined(separator: "/")), ArticleID(article.path)]
    return Article(
      id: ids.first { !isTaken($0) } ?? article.id, title: article.title, outlet: article.outlet,
      date: article.date, language: article.language, summary: article.summary,
      source: article.source, byline: article.byline, url: article.url, story: article.story,
      text: article.text, paragraphs: article.paragraphs, path: article.path,
      provenance: article.provenance)
  }
}
