import CorpusModel

/// How the section `heads` holds an article without its text.
///
/// The identifier and the title, each behind its length; a byte that says which of the other parts are
/// there; those parts; where the fields are from, unless all of them are stated. The outlet and the date are in the table of articles, the path in `paths`.
struct ArticleHead {
  private(set) var id = ""
  private(set) var title = ""
  private(set) var language = "ar"
  private(set) var summary = ""
  private(set) var source: ActorID?
  private(set) var byline: String?
  private(set) var url: String?
  private(set) var story: String?
  /// Where the fields are from, and nothing else.
  private(set) var origins = Provenance()

  /// Reads a head.
  init(_ bytes: ImageBytes) {
    var place = 0
    id = bytes.text(&place)
    title = bytes.text(&place)
    let parts = bytes.u8(place)
    place += 1
    if parts & 1 != 0 { language = bytes.text(&place) }
    if parts & 2 != 0 { summary = bytes.text(&place) }
    if parts & 4 != 0 { source = ActorID(bytes.text(&place)) }
    if parts & 8 != 0 { byline = bytes.text(&place) }
    if parts & 16 != 0 { url = bytes.text(&place) }
    if parts & 32 != 0 { story = bytes.text(&place) }
    if parts & 64 != 0 { origins = StoredProvenance.origins(of: bytes.u16(place)) }
  }

  /// Returns whether a head is that of an article.
  static func holds(_ bytes: ImageBytes, id: [UInt8]) -> Bool {
    var place = 0
    let length = bytes.varintCount(&place)
    guard length == id.count, bytes.holds(place, length) else { return false }
    return id.indices.allSatisfy { bytes.u8(place + $0) == id[$0] }
  }

  /// Appends the head of an article.
  static func append(_ article: ArticleBytes, to bytes: inout [UInt8]) {
    bytes.append(part: article.id)
    bytes.append(part: article.title)
    let isOther = !article.language.isEmpty && article.language != [0x61, 0x72]
    let parts = [
      isOther ? article.language : [], article.summary, article.source, article.byline,
      article.url, article.story,
    ]
    var present: UInt8 = 0
    for (bit, part) in parts.enumerated() where !part.isEmpty { present |= 1 << UInt8(bit) }
    let origins = StoredProvenance.number(of: article.provenance)
    if origins != 0 { present |= 64 }
    bytes.append(present)
    for part in parts where !part.isEmpty { bytes.append(part: part) }
    if origins != 0 { bytes.append(u16: origins) }
  }

  /// Returns the number that stands for a kind of paragraph.
  static func code(of kind: Paragraph.Kind) -> UInt8 {
    switch kind {
    case .body: 0
    case .heading: 1
    case .quote: 2
    case .caption: 3
    case .credit: 4
    }
  }

  /// Returns the kind of paragraph that a number stands for.
  static func kind(of code: UInt8) -> Paragraph.Kind {
    switch code {
    case 1: .heading
    case 2: .quote
    case 3: .caption
    case 4: .credit
    default: .body
    }
  }
}

extension [UInt8] {
  /// Appends bytes behind their number.
  fileprivate mutating func append(part: [UInt8]) {
    append(varint: part.count)
    append(contentsOf: part)
  }
}
