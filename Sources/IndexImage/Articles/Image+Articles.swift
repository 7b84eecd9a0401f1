public import CorpusModel

/// Articles, whole and in parts, and where they come from.
extension Image {
  /// Whether articles can be given back with their texts.
  public var hasTexts: Bool { !textStore.isEmpty }

  /// Returns what the table says of an article; an empty record where there is no such article.
  public func record(_ article: Int) -> ArticleRecord {
    guard article >= 0, article < articleCount else { return ArticleRecord() }
    var record = ArticleRecord(section(.records), article &* ArticleRecord.byteCount)
    record.lengthClass = section(.lengths).u8(article)
    if !outlets.indices.contains(Int(record.outlet)) { record.outlet = 0 }
    return record
  }

  /// Returns an article with its text; nothing where its part of the image is damaged, or no texts are
  /// kept.
  public func article(_ article: Int) -> Article? {
    guard let body = textStore.text(article) else { return nil }
    return head(article, body)
  }

  /// Returns an article without its text: `text` and `paragraphs` are empty, and so is what was left
  /// out of it. Reads nothing that is compressed.
  public func head(_ article: Int) -> Article? {
    head(article, TextStore.Body(text: ArticleText(""), paragraphs: [], lines: .empty))
  }

  /// Returns the place of an article; of several with the identifier, that of the first.
  public func number(of id: ArticleID) -> Int? {
    IDTable(section(.ids)) { self.headBytes($0) }.article(id)
  }

  /// The files that the image was made of; read anew at each use.
  public var sources: [SourceStamp] { sources { _ in true } }

  /// Reads the first of the files that the image was made of, as long as they are what is asked for.
  public func sources(while isWanted: (SourceStamp) -> Bool) -> [SourceStamp] {
    SourceStamp.stamps(section(.sources), articles: articleCount, while: isWanted)
  }

  /// The actors, and which articles name them; read anew at each use, and empty where none are kept.
  public var actors: [StoredActor] {
    StoredActor.actors(section(.actors), articles: articleCount)
  }

  /// What whoever built the image noted in it; read anew at each use.
  public var notes: [String: String] {
    let texts = NameList.names(section(.meta))
    var notes: [String: String] = [:]
    for place in stride(from: 0, to: texts.count - 1, by: 2) {
      notes[texts[place]] = texts[place + 1]
    }
    return notes
  }

  /// Returns the bytes of an article in the section `heads`.
  private func headBytes(_ article: Int) -> ImageBytes {
    guard article >= 0, article < articleCount else { return .empty }
    let start = section(.headOffsets).u40(article &* 5)
    let end = section(.headOffsets).u40((article &+ 1) &* 5)
    return section(.heads).slice(start..<max(start, end))
  }

  private func head(_ article: Int, _ body: TextStore.Body) -> Article? {
    let bytes = headBytes(article)
    guard bytes.count > 0 else { return nil }
    let head = ArticleHead(bytes)
    let record = record(article)
    let outlet = Int(record.outlet)
    var provenance = head.origins
    StoredProvenance.read(body.lines, into: &provenance)
    return Article(
      id: ArticleID(head.id), title: head.title,
      outlet: outlet < outlets.count ? outlets[outlet] : "",
      date: PartialDate(number: record.date), language: head.language, summary: head.summary,
      source: head.source, byline: head.byline, url: head.url, story: head.story,
      text: body.text, paragraphs: body.paragraphs,
      path: PathTable(section(.paths)).path(article), provenance: provenance)
  }
}

extension ImageWriter {
  /// Writes the files that the articles were read from.
  mutating func write(_ sources: [SourceStamp]) throws(ImageProblem) {
    try append(SourceStamp.encoded(sources), to: .sources)
  }

  /// Writes the actors.
  mutating func write(_ actors: [StoredActor]) throws(ImageProblem) {
    try append(StoredActor.encoded(actors), to: .actors)
  }

  /// Writes what is to be known of how the image was built.
  mutating func write(notes: [String: String]) throws(ImageProblem) {
    let texts = notes.sorted { $0.key < $1.key }.flatMap { [$0.key, $0.value] }
    try append(NameList.encoded(texts.map { Array($0.utf8) }), to: .meta)
  }
}
