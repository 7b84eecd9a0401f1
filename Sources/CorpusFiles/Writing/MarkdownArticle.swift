public import CorpusModel

/// An article as Markdown with front matter, such that reading it gives the same article again.
///
/// The front matter says that the text is clean, so that nothing is looked for in it any more; and which
/// of its fields were guessed, and of what. `##` begins a heading, `>` a quotation, `![…]()` is a caption and
/// `![](<> "…")` a credit; a backslash stands before what would be read as a mark.
public enum MarkdownArticle {
  /// Returns the text of the file.
  public static func text(of article: ArticleBytes) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(article.text.count + article.title.count + 512)
    text += "---\ncleaned: true\n".utf8
    func add(_ key: String, _ value: [UInt8], indent: String = "") {
      guard !value.isEmpty else { return }
      let value = YAMLScalar.quoted(String(decoding: value, as: UTF8.self))
      text += "\(indent)\(key): \(value)\n".utf8
    }
    add("id", article.id)
    add("title", article.title)
    add("outlet", article.outlet)
    if let date = article.date { text += "date: \(date)\n".utf8 }
    add("language", article.language)
    add("summary", article.summary)
    add("source", article.source)
    add("byline", article.byline)
    add("url", article.url)
    add("story", article.story)
    let origins = article.provenance.origins.filter { $0.origin.isGuessed }
    if !origins.isEmpty {
      text += "guessed:\n".utf8
      for (field, origin) in origins { text += "  \(field): \(origin)\n".utf8 }
      add("basis", Array(article.provenance.dateBasis.utf8), indent: "  ")
    }
    text += "---\n".utf8
    let paragraphs = article.text.split(separator: 0x0A)
    for (place, paragraph) in paragraphs.enumerated() {
      text.append(0x0A)
      append(paragraph, article.kinds.indices.contains(place) ? article.kinds[place] : .body, &text)
      text.append(0x0A)
    }
    return text
  }

  private static func append(
    _ paragraph: ArraySlice<UInt8>, _ kind: Paragraph.Kind, _ text: inout [UInt8]
  ) {
    switch kind {
    case .body:
      let words = MarkdownWords.escaping(paragraph)
      if !isPlain(words) { text.append(backslash) }
      text += words
    case .heading:
      text += "## ".utf8
      text += MarkdownWords.escaping(paragraph)
    case .quote:
      text += "> ".utf8
      text += MarkdownWords.escaping(paragraph)
    case .caption: text += "![".utf8 + escaping(0x5D, in: paragraph) + "]()".utf8
    case .credit: text += "![](<> \"".utf8 + escaping(0x22, in: paragraph) + "\")".utf8
    }
  }

  static let backslash: UInt8 = 0x5C

  /// Whether a line says what it says, with no mark at its beginning.
  private static func isPlain(_ line: [UInt8]) -> Bool {
    switch MarkdownLine(line[...]) {
    case .text, .rule: true
    case .item(let words): words.elementsEqual(line)
    case .blank, .heading, .picture, .quotation, .row, .tableRule, .headRule, .underline, .code,
      .mark:
      false
    }
  }

  /// Puts a backslash before every mark that would end a text, and before every backslash.
  private static func escaping(_ end: UInt8, in text: ArraySlice<UInt8>) -> [UInt8] {
    text.flatMap { $0 == end || $0 == backslash ? [backslash, $0] : [$0] }
  }
}

extension Provenance {
  /// The fields that were guessed, by their names in front matter.
  public var guessedFields: [String] { origins.filter { $0.origin.isGuessed }.map(\.field) }

  /// Where each field is from that may be guessed, with its name in front matter.
  var origins: [(field: String, origin: FieldOrigin)] {
    [
      ("title", title), ("outlet", outlet), ("date", date), ("byline", byline),
      ("language", language),
    ]
  }
}
