internal import CorpusModel

/// Reads articles that are one JSON object each, one after the other.
struct JSONArticleReader {
  /// How deep objects and lists are looked into.
  private static let deepest = 8

  // Kept from object to object for their memory.
  private var key: [UInt8] = []
  private var value: [UInt8] = []
  private var piece: [UInt8] = []
  private var fields = StatedFields()
  /// Whether objects are messages, whose texts come in pieces that make no lines.
  var areMessages = false
  /// Whether the object states a text, and not only a description.
  var hasOwnText: Bool { fields.hasOwnText }
  /// What the members of the objects before were called, in order, and what they say: those of the next are nearly
  /// always called the same.
  private var members: [(name: [UInt8], field: ArticleField?)] = []
  private static let mostMembers = 64
  /// How many members of the object were read.
  private var count = 0
  /// Whether no byte of the object needs to be cleaned.
  private var isPlain = false
  /// The first field of the object that is not what it should be.
  private var oddity: JSONScanner.Failure?

  /// Reads the object in a range of bytes.
  ///
  /// - Returns: What is odd in it though it can be read.
  mutating func read(
    _ bytes: [UInt8], _ range: Range<Int>, into raw: inout RawArticle
  ) throws(JSONScanner.Failure) -> JSONScanner.Failure? {
    raw.removeAll()
    fields.begin()
    oddity = nil
    count = 0
    isPlain = CleanText.isPlain(bytes.span.extracting(range))
    var scanner = JSONScanner(bytes, range)
    guard scanner.peek() == 0x7B else {
      throw scanner.failure("an object in braces is expected")
    }
    try readObject(&scanner, &raw, depth: 0)
    guard scanner.peek() == nil else { throw scanner.failure("there is more after the object") }
    fields.finish(&raw)
    if fields.isCutOff { note("the text is cut off", range.lowerBound) }
    if fields.hasOtherText {
      note("the object has a second text, which is left out", range.lowerBound)
    }
    return oddity
  }

  private mutating func readObject(
    _ scanner: inout JSONScanner, _ raw: inout RawArticle, depth: Int
  ) throws(JSONScanner.Failure) {
    guard scanner.take(0x7B), !scanner.take(0x7D) else { return }
    repeat {
      try readKey(&scanner)
      if scanner.peek() == 0x7B, depth < Self.deepest, Self.wrappers.contains(key) {
        try readObject(&scanner, &raw, depth: depth + 1)
      } else if let field = field() {
        try read(field, &scanner, &raw)
      } else {
        try scanner.skip()
      }
    } while scanner.take(0x2C)
    guard scanner.take(0x7D) else { throw scanner.failure("a comma or a brace is expected") }
  }

  /// The objects within an object whose fields are the article's.
  private static let wrappers: Set<[UInt8]> = Set(
    [
      "_source", "attributes", "fields", "article", "post", "node", "item", "data", "tweet",
      "extended_tweet",
    ]
    .map { Array($0.utf8) })

  /// Returns what the member says that `key` is the name of.
  private mutating func field() -> ArticleField? {
    defer { count += 1 }
    if count < members.count, members[count].name == key { return members[count].field }
    let field = ArticleField(named: key[...])
    if count < members.count {
      members[count] = (key, field)
    } else if count < Self.mostMembers {
      members.append((key, field))
    }
    return field
  }

  private mutating func readKey(_ scanner: inout JSONScanner) throws(JSONScanner.Failure) {
    guard scanner.peek() == 0x22 else { throw scanner.failure("a name in quotes is expected") }
    key.removeAll(keepingCapacity: true)
    _ = try scanner.text(into: &key)
    guard scanner.take(0x3A) else { throw scanner.failure("a colon is expected") }
  }

  private mutating func read(
    _ field: ArticleField, _ scanner: inout JSONScanner, _ raw: inout RawArticle
  ) throws(JSONScanner.Failure) {
    _ = scanner.peek()
    let start = scanner.offset
    value.removeAll(keepingCapacity: true)
    let separator: Separator =
      field.part != .text ? .comma : areMessages ? .nothing : .newline
    if try !append(&scanner, separator, depth: 0) { note("a text is expected", start) }
    fields.put(field, &value, into: &raw)
    if field.part == .date, fields.hasImpossibleDate { note("there is no such date", start) }
  }

  /// What is put between the texts of one value.
  private enum Separator {
    case comma, newline, nothing
  }

  private mutating func append(_ separator: Separator) {
    switch separator {
    case .comma: value += "، ".utf8
    case .newline: value.append(0x0A)
    case .nothing: break
    }
  }

  /// Appends what a value says to `value`: a text, a number or a truth value as it is written, nothing for
  /// null, all items of a list, of an object what it is called or what it holds.
  ///
  /// - Returns: Whether it was none of those that say nothing.
  private mutating func append(
    _ scanner: inout JSONScanner, _ separator: Separator, depth: Int
  ) throws(JSONScanner.Failure) -> Bool {
    switch scanner.peek() {
    case 0x22:
      let isClean: Bool
      if value.isEmpty {
        isClean = try scanner.text(into: &value)
        if !(isClean && isPlain) { value = CleanText(value).utf8 }
      } else {
        piece.removeAll(keepingCapacity: true)
        isClean = try scanner.text(into: &piece)
        append(separator)
        value += isClean && isPlain ? piece : CleanText(piece).utf8
      }
      return true
    case 0x5B where depth < Self.deepest: return try appendList(&scanner, separator, depth)
    case 0x7B where depth < Self.deepest: return try appendObject(&scanner, separator, depth)
    case 0x5B, 0x7B:
      try scanner.skip()
      return false
    default:
      let literal = try scanner.literal()
      if !JSONScanner.isNothing(literal) {
        if !value.isEmpty { append(separator) }
        value += literal
      }
      return true
    }
  }

  private mutating func appendList(
    _ scanner: inout JSONScanner, _ separator: Separator, _ depth: Int
  ) throws(JSONScanner.Failure) -> Bool {
    guard scanner.take(0x5B), !scanner.take(0x5D) else { return true }
    var isText = true
    repeat {
      isText = try append(&scanner, separator, depth: depth + 1) && isText
    } while scanner.take(0x2C)
    guard scanner.take(0x5D) else { throw scanner.failure("a comma is expected") }
    return isText
  }

  /// Appends the member of an object that names it or holds its text. An object in a text that has a
  /// title of its own is another article.
  private mutating func appendObject(
    _ scanner: inout JSONScanner, _ separator: Separator, _ depth: Int
  ) throws(JSONScanner.Failure) -> Bool {
    guard scanner.take(0x7B), !scanner.take(0x7D) else { return true }
    let before = value.count
    var best = Int.max
    var isOther = false
    var isNothing = false
    repeat {
      try readKey(&scanner)
      if separator == .newline, Self.titles.contains(key) {
        try scanner.skip()
        isOther = true
      } else if let rank = Self.inner.firstIndex(of: key), rank < best {
        // What counted less gives way to what says something.
        let kept = value[before...]
        value.removeLast(value.count - before)
        let isRead = try append(&scanner, separator, depth: depth + 1)
        if value.count > before {
          if isRead { best = rank }
        } else {
          value += kept
          isNothing = isNothing || isRead
        }
      } else {
        try scanner.skip()
      }
    } while scanner.take(0x2C)
    guard scanner.take(0x7D) else { throw scanner.failure("a comma is expected") }
    if isOther { value.removeLast(value.count - before) }
    return !isOther && (best < .max || isNothing)
  }

  private static let titles = ["title", "headline"].map { Array($0.utf8) }

  /// The members that tell what an object is called or hold what it is, the ones that count most first.
  private static let inner = [
    "name", "rendered", "main", "original", "text", "value", "#text", "$t", "_", "__cdata",
    "content", "paragraph", "p", "html", "title", "label", "href", "url", "$date", "$numberLong",
  ].map { Array($0.utf8) }

  private mutating func note(_ reason: String, _ offset: Int) {
    if oddity == nil { oddity = JSONScanner.Failure(reason: reason, offset: offset) }
  }
}
