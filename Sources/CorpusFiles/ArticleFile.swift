internal import CorpusModel

/// What was read of the file of one article.
struct ArticleFile {
  /// The article as it is before it is cleaned; nothing where the file holds none. It has no identifier
  /// where the file's name serves as one.
  private(set) var raw: RawArticle?
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
    var raw = RawArticle()
    if file.kind == .plainText {
      raw.text = clean.utf8
      raw.firstLine = 1
      raw.marks = PageEnds.marks(of: clean.utf8, clean.pageEnds)
    } else {
      let front = raw.read(markdown: clean.utf8[...], &log)
      log.idPlace = front?.id.map { log.place($0.place) }
    }
    self.raw = raw
  }
}
