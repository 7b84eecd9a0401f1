internal import CorpusModel

/// What was read of a file of text, which is one article as a rule.
struct ArticleFile {
  /// The articles as they are before they are cleaned; none where the file is empty. They have no identifier
  /// where the file's name serves as one.
  private(set) var articles: [RawArticle] = []
  /// What was noticed.
  private(set) var log: FileLog

  /// Reads Markdown, with front matter or without, or else plain text.
  init(_ file: SourceFile) {
    let clean = CleanText(file: file.bytes)
    log = FileLog(file.path)
    log.note(clean)
    guard clean.utf8.contains(where: { $0 != 0x20 && $0 != 0x0A }) else {
      log.note("the file is empty")
      return
    }
    if file.kind == .plainText, let articles = TextShape.articles(of: clean.utf8) {
      self.articles = articles
      return
    }
    var raw = RawArticle()
    if file.kind == .plainText {
      raw.text = clean.utf8
      raw.firstLine = 1
      PageEnds.read(&raw, clean.pageEnds)
    } else {
      let front = raw.read(markdown: clean.utf8[...], &log)
      log.idPlace = front?.id.map { log.place($0.place) }
    }
    articles = [raw]
  }
}
