public import CorpusModel

extension Article {
  /// Creates an article of body paragraphs and nothing else.
  public init(paragraphs: String...) { self.init(paragraphs: paragraphs) }

  /// Creates an article of body paragraphs and nothing else.
  public init(paragraphs: [String]) {
    var ranges: [Paragraph] = []
    var start = 0
    for paragraph in paragraphs {
      let end = start + paragraph.unicodeScalars.count
      ranges.append(Paragraph(.body, TextRange(start, end)))
      start = end + 1
    }
    self.init(
      id: ArticleID("a"), title: "", text: ArticleText(paragraphs.joined(separator: "\n")),
      paragraphs: ranges)
  }
}
