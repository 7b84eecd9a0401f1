/// One report: what was published, by whom and when.
public struct Article: Sendable, Equatable {
  /// What names the article in its corpus.
  public let id: ArticleID
  /// The headline.
  public let title: String
  /// Who published it, as the reader is shown it; empty where nobody knows.
  public let outlet: String
  /// When it was published, as precisely as is known.
  public let date: PartialDate?
  /// A BCP 47 language tag.
  public let language: String
  /// One sentence that says what is in it; empty where nobody wrote one.
  public let summary: String
  /// The actor of kind outlet whose report the article retells.
  public let source: ActorID?
  /// Who wrote it.
  public let byline: String?
  /// Where it was published.
  public let url: String?
  /// The story it belongs to.
  public let story: String?
  /// The body: paragraphs joined by single newlines.
  public let text: ArticleText
  /// The paragraphs of the body, in order, without their newlines.
  public let paragraphs: [Paragraph]
  /// The file it was read from.
  public let path: String
  /// Where its fields are from, and what was left out of its body.
  public let provenance: Provenance

  /// Creates an article.
  public init(
    id: ArticleID, title: String, outlet: String = "", date: PartialDate? = nil,
    language: String = "ar", summary: String = "", source: ActorID? = nil, byline: String? = nil,
    url: String? = nil, story: String? = nil, text: ArticleText, paragraphs: [Paragraph],
    path: String = "", provenance: Provenance = Provenance()
  ) {
    self.id = id
    self.title = title
    self.outlet = outlet
    self.date = date
    self.language = language
    self.summary = summary
    self.source = source
    self.byline = byline
    self.url = url
    self.story = story
    self.text = text
    self.paragraphs = paragraphs
    self.path = path
    self.provenance = provenance
  }
}

/// What names an article in its corpus.
public struct ArticleID: Hashable, Sendable, CustomStringConvertible {
  /// The name as written.
  public let description: String
  /// Creates an identifier from its written form.
  public init(_ text: String) { description = text }
}

/// A paragraph of an article's text.
public struct Paragraph: Hashable, Sendable {
  /// What a paragraph is in its article.
  public enum Kind: String, Sendable, CaseIterable { case body, heading, quote, caption, credit }

  /// What the paragraph is.
  public let kind: Kind
  /// Where it lies in the text, without the newline after it.
  public let range: TextRange

  /// Creates a paragraph.
  public init(_ kind: Kind, _ range: TextRange) {
    self.kind = kind
    self.range = range
  }
}

extension Article {
  /// The number of words in the body: runs of anything but blanks and line ends; O(n) in the length
  /// of the body.
  public var wordCount: Int {
    var count = 0
    var isInside = false
    for byte in text.utf8 {
      let isBlank = byte == 0x20 || byte == 0x0A
      if !isBlank && !isInside { count += 1 }
      isInside = !isBlank
    }
    return count
  }

  /// Returns the paragraph that an offset lies in; nothing at the newline after it, or past the end.
  ///
  /// - Complexity: O(log n) in the number of paragraphs.
  public func paragraph(at offset: Int) -> Paragraph? {
    var low = 0
    var high = paragraphs.count
    while low < high {
      let middle = (low + high) / 2
      if paragraphs[middle].range.end <= offset { low = middle + 1 } else { high = middle }
    }
    guard low < paragraphs.count, paragraphs[low].range.contains(offset) else { return nil }
    return paragraphs[low]
  }
}
