/// An article as bytes: what readers of very many articles hand on, and use again for the next one.
///
/// Every part is well-formed UTF-8 without control characters, but for the newlines of the text. An
/// empty part is one that nobody knows.
public struct ArticleBytes: Sendable, Equatable {
  /// What names the article in its corpus.
  public var id: [UInt8] = []
  /// The headline.
  public var title: [UInt8] = []
  /// Who published it.
  public var outlet: [UInt8] = []
  /// When it was published.
  public var date: PartialDate?
  /// A BCP 47 language tag; Arabic where it is empty.
  public var language: [UInt8] = []
  /// One sentence that says what is in it.
  public var summary: [UInt8] = []
  /// The actor of kind outlet whose report the article retells.
  public var source: [UInt8] = []
  /// Who wrote it.
  public var byline: [UInt8] = []
  /// Where it was published.
  public var url: [UInt8] = []
  /// The story it belongs to.
  public var story: [UInt8] = []
  /// The file it was read from.
  public var path: [UInt8] = []
  /// The body: paragraphs joined by single newlines, none of them empty.
  public var text: [UInt8] = []
  /// What the paragraphs are, in order; empty where all of them are of kind body.
  public var kinds: [Paragraph.Kind] = []
  /// Where its fields are from, and what was left out of its body.
  public var provenance = Provenance()

  /// Creates an article of nothing.
  public init() {}

  /// Empties every part, keeping its memory.
  public mutating func removeAll() {
    id.removeAll(keepingCapacity: true)
    title.removeAll(keepingCapacity: true)
    outlet.removeAll(keepingCapacity: true)
    date = nil
    language.removeAll(keepingCapacity: true)
    summary.removeAll(keepingCapacity: true)
    source.removeAll(keepingCapacity: true)
    byline.removeAll(keepingCapacity: true)
    url.removeAll(keepingCapacity: true)
    story.removeAll(keepingCapacity: true)
    path.removeAll(keepingCapacity: true)
    text.removeAll(keepingCapacity: true)
    kinds.removeAll(keepingCapacity: true)
    provenance = Provenance()
  }
}

extension ArticleBytes {
  /// Creates the bytes of an article.
  public init(_ article: Article) {
    id = Array(article.id.description.utf8)
    title = Array(article.title.utf8)
    outlet = Array(article.outlet.utf8)
    date = article.date
    language = Array(article.language.utf8)
    summary = Array(article.summary.utf8)
    source = Array((article.source?.description ?? "").utf8)
    byline = Array((article.byline ?? "").utf8)
    url = Array((article.url ?? "").utf8)
    story = Array((article.story ?? "").utf8)
    path = Array(article.path.utf8)
    text = article.text.utf8
    let kinds = article.paragraphs.map(\.kind)
    if kinds.contains(where: { $0 != .body }) { self.kinds = kinds }
    provenance = article.provenance
  }
}
