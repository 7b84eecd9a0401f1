internal import Cleaning
internal import CorpusModel

/// What was read of an article's file.
struct ArticleFile {
  /// The article; nothing where the file holds none.
  private let article: Article?
  /// Where its identifier is written; nothing where the file's name serves as one.
  let idPlace: Place?
  /// What was noticed.
  let log: FileLog

  /// Reads Markdown, with front matter or without, or else plain text.
  init(_ file: SourceFile, _ cleaner: inout Cleaner) {
    let clean = CleanText(file.bytes)
    var log = FileLog(file.path)
    log.note(clean)
    guard clean.utf8.contains(where: { $0 != 0x20 && $0 != 0x0A }) else {
      log.note("the file is empty")
      (article, idPlace) = (nil, nil)
      self.log = log
      return
    }
    var raw = RawArticle()
    var place: Place?
    if file.kind == .plainText {
      raw.text = clean.utf8
      raw.firstLine = 1
    } else {
      let front = raw.read(markdown: clean.utf8[...], &log)
      place = front?.id.map { log.place($0.place) }
    }
    if place == nil { raw.stated.id = Array(CleanText.shown(file.stem).utf8) }
    raw.stated.path = Array(file.path.utf8)
    var bytes = ArticleBytes()
    cleaner.clean(&raw, into: &bytes)
    if bytes.text.isEmpty { log.note("the article has no text", .warning) }
    article = Article(bytes)
    idPlace = place
    self.log = log
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
