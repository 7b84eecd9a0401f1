extension Article {
  /// Creates an article of its parts as bytes.
  ///
  /// - Complexity: O(n) in the length of the text.
  public init(_ bytes: ArticleBytes) {
    func string(_ part: [UInt8]) -> String { String(decoding: part, as: UTF8.self) }
    func stringIfAny(_ part: [UInt8]) -> String? { part.isEmpty ? nil : string(part) }
    let text = ArticleText(wellFormed: bytes.text)
    var paragraphs: [Paragraph] = []
    var start = 0
    var count = 0
    func close(_ end: Int) {
      guard end > start else { return }
      let place = paragraphs.count
      let kind = bytes.kinds.indices.contains(place) ? bytes.kinds[place] : .body
      paragraphs.append(Paragraph(kind, TextRange(start, end)))
    }
    for byte in bytes.text where byte & 0xC0 != 0x80 {
      if byte == 0x0A {
        close(count)
        start = count + 1
      }
      count += 1
    }
    close(count)
    self.init(
      id: ArticleID(string(bytes.id)), title: string(bytes.title), outlet: string(bytes.outlet),
      date: bytes.date, language: stringIfAny(bytes.language) ?? "ar",
      summary: string(bytes.summary), source: stringIfAny(bytes.source).map { ActorID($0) },
      byline: stringIfAny(bytes.byline), url: stringIfAny(bytes.url),
      story: stringIfAny(bytes.story), text: text, paragraphs: paragraphs,
      path: string(bytes.path), provenance: bytes.provenance)
  }
}
