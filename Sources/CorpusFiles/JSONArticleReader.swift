internal import CorpusModel

/// Reads articles that are one JSON object each, one after the other.
struct JSONArticleReader {
  /// What a field is. Of those that say the same, the first counts.
  private enum Field: Equatable {
    case id, title, date, url, byline, language, summary, story
    case outlet(rank: Int)
    case text(rank: Int)
  }

  private static let names: [(name: String, field: Field)] = [
    ("id", .id), ("title", .title), ("date", .date), ("source", .outlet(rank: 1)), ("url", .url),
    ("text", .text(rank: 0)), ("byline", .byline), ("outlet", .outlet(rank: 0)),
    ("body", .text(rank: 1)), ("content", .text(rank: 2)), ("summary", .summary),
    ("language", .language), ("story", .story),
  ]
  private static let fields = names.map { (name: Array($0.name.utf8), field: $0.field) }

  // Kept from line to line for their memory.
  private var key: [UInt8] = []
  private var value: [UInt8] = []
  private var text: [UInt8] = []
  private var outletRank = 0
  private var textRank = 0
  /// Whether no byte of the line needs to be cleaned.
  private var isPlain = false
  /// The first field of the line that is not what it should be.
  private var oddity: JSONScanner.Failure?

  /// Reads the object in a range of bytes.
  ///
  /// - Returns: What is odd in it though it can be read.
  mutating func read(
    _ bytes: [UInt8], _ range: Range<Int>, into article: inout ArticleBytes
  ) throws(JSONScanner.Failure) -> JSONScanner.Failure? {
    article.removeAll()
    (outletRank, textRank, oddity) = (.max, .max, nil)
    isPlain = CleanText.isPlain(bytes.span.extracting(range))
    var scanner = JSONScanner(bytes, range)
    guard scanner.take(0x7B) else { throw scanner.failure("an object in braces is expected") }
    if !scanner.take(0x7D) {
      repeat {
        guard scanner.peek() == 0x22 else { throw scanner.failure("a name in quotes is expected") }
        key.removeAll(keepingCapacity: true)
        _ = try scanner.text(into: &key)
        guard scanner.take(0x3A) else { throw scanner.failure("a colon is expected") }
        if let field = Self.fields.first(where: { $0.name == key })?.field {
          try read(field, &scanner, &article)
        } else {
          try scanner.skip()
        }
      } while scanner.take(0x2C)
      guard scanner.take(0x7D) else { throw scanner.failure("a comma or a brace is expected") }
    }
    guard scanner.peek() == nil else { throw scanner.failure("there is more after the object") }
    return oddity
  }

  private mutating func read(
    _ field: Field, _ scanner: inout JSONScanner, _ article: inout ArticleBytes
  ) throws(JSONScanner.Failure) {
    _ = scanner.peek()
    let start = scanner.offset
    if case .text(let rank) = field {
      if try !Self.read(&text, &scanner, isPlain: isPlain) { note("a text is expected", start) }
      PlainParagraphs.join(&text)
      guard rank <= textRank, !text.isEmpty else { return }
      textRank = rank
      swap(&article.text, &text)
      return
    }
    if try !Self.read(&value, &scanner, isPlain: isPlain) { note("a text is expected", start) }
    makeLine()
    switch field {
    case .id: swap(&article.id, &value)
    case .title: swap(&article.title, &value)
    case .url: swap(&article.url, &value)
    case .byline: swap(&article.byline, &value)
    case .language: swap(&article.language, &value)
    case .summary: swap(&article.summary, &value)
    case .story: swap(&article.story, &value)
    case .outlet(let rank) where rank <= outletRank && !value.isEmpty:
      outletRank = rank
      swap(&article.outlet, &value)
    case .date where !value.isEmpty:
      article.date = date()
      if article.date == nil { note("there is no such date", start) }
    default: break
    }
  }

  /// Reads a value as text: a text, a number or a truth value as it is written, nothing for null.
  ///
  /// - Returns: Whether it was none of the kinds that cannot be read so.
  private static func read(
    _ value: inout [UInt8], _ scanner: inout JSONScanner, isPlain: Bool
  ) throws(JSONScanner.Failure) -> Bool {
    value.removeAll(keepingCapacity: true)
    switch scanner.peek() {
    case 0x22:
      let isClean = try scanner.text(into: &value)
      if !(isClean && isPlain) { value = CleanText(value).utf8 }
    case 0x5B, 0x7B:
      try scanner.skip()
      return false
    default:
      let literal = try scanner.literal()
      if literal.first != 0x6E { value += literal }
    }
    return true
  }

  private mutating func note(_ reason: String, _ offset: Int) {
    if oddity == nil { oddity = JSONScanner.Failure(reason: reason, offset: offset) }
  }

  /// Makes the value one line.
  private mutating func makeLine() {
    for place in value.indices where value[place] == 0x0A { value[place] = 0x20 }
    let trimmed = ArticleBody.trimmed(value[...])
    if trimmed.count < value.count { value = Array(trimmed) }
  }

  /// Reads the value as a date; a time of day after it is left out.
  private func date() -> PartialDate? {
    let hasTime = value.count > 10 && (value[10] | 0x20 == 0x74 || value[10] == 0x20)
    let day = hasTime ? value[..<10] : value[...]
    return PartialDate(iso8601: String(decoding: day, as: UTF8.self))
  }
}
