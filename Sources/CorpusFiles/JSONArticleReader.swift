internal import CorpusModel

/// Reads articles that are one JSON object each, one after the other.
struct JSONArticleReader {
  /// How deep objects and lists are looked into.
  private static let deepest = 8
  /// How deep a text in blocks is.
  private static let deepestBlocks = 100

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
    try readObject(&scanner, &raw, depth: 0, isAside: false)
    guard scanner.peek() == nil else { throw scanner.failure("there is more after the object") }
    fields.finish(&raw)
    if fields.isCutOff { note("the text is cut off", range.lowerBound) }
    if fields.hasOtherText {
      note("the object has a second text, which is left out", range.lowerBound)
    } else if fields.hasUnknownText {
      note("the object has a text under a name that is not known; it is left out", range.lowerBound)
    }
    return oddity
  }

  /// Reads the members of an object.
  ///
  /// - Parameter isAside: Whether they describe the article's page, and count less than the article's own.
  private mutating func readObject(
    _ scanner: inout JSONScanner, _ raw: inout RawArticle, depth: Int, isAside: Bool
  ) throws(JSONScanner.Failure) {
    guard scanner.take(0x7B), !scanner.take(0x7D) else { return }
    repeat {
      try readKey(&scanner)
      let next = scanner.peek()
      let isPage = next == 0x7B && JSONWrapper.areAside(key)
      if next == 0x7B, depth < Self.deepest, isPage || JSONWrapper.areFields(key) {
        try readObject(&scanner, &raw, depth: depth + 1, isAside: isAside || isPage)
      } else if next == 0x5B, JSONWrapper.areAside(key) {
        try readProperties(&scanner, &raw)
      } else if let field = field() {
        try read(isAside ? field.lessened : field, &scanner, &raw)
      } else {
        try pass(&scanner)
      }
    } while scanner.take(0x2C)
    guard scanner.take(0x7D) else { throw scanner.failure("a comma or a brace is expected") }
  }

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
    let next = scanner.peek()
    let start = scanner.offset
    let isText = field.part == .text || field.part == .story
    if isText, !areMessages, next == 0x5B || next == 0x7B {
      return try read(blocks: field, &scanner, &raw)
    }
    if field.isOfBlocks || next == 0x5B && !field.mayBeList { return try pass(&scanner) }
    value.removeAll(keepingCapacity: true)
    if try !append(&scanner, isText ? .nothing : .comma, depth: 0) {
      note("a text is expected", start)
    }
    if field.part == .text, value.first == 0x7B || value.first == 0x5B { readWrittenBlocks() }
    fields.put(field, &value, into: &raw)
    if field.part == .date, fields.hasImpossibleDate { note("there is no such date", start) }
  }

  /// Reads a text that is a list, or an object.
  private mutating func read(
    blocks field: ArticleField, _ scanner: inout JSONScanner, _ raw: inout RawArticle
  ) throws(JSONScanner.Failure) {
    let start = scanner.offset
    var inner = scanner
    guard let tree = try? JSONTree(reading: &inner, deepest: Self.deepestBlocks) else {
      try scanner.skip()
      return note("a text is expected", start)
    }
    scanner = inner
    let blocks = JSONBlocks(tree, mayHaveTitles: field.isOfBlocks)
    value = CleanText(blocks.text).utf8
    for text in blocks.left { fields.pass(unknown: CleanText(text).utf8) }
    if value.isEmpty, !field.isOfBlocks, tree.hasObject { note("a text is expected", start) }
    fields.put(field.part == .story ? .storyText : field, &value, into: &raw)
  }

  /// Makes a text of a value that is the JSON of one.
  private mutating func readWrittenBlocks() {
    var scanner = JSONScanner(value, value.indices)
    guard let tree = try? JSONTree(reading: &scanner, deepest: Self.deepestBlocks),
      scanner.peek() == nil, tree.hasObject
    else { return }
    let blocks = JSONBlocks(tree, mayHaveTitles: true)
    let text = blocks.text
    guard !text.isEmpty else { return }
    value = CleanText(text).utf8
    for text in blocks.left { fields.pass(unknown: CleanText(text).utf8) }
  }

  /// Reads a list that describes the article's page.
  private mutating func readProperties(
    _ scanner: inout JSONScanner, _ raw: inout RawArticle
  ) throws(JSONScanner.Failure) {
    var inner = scanner
    guard let tree = try? JSONTree(reading: &inner, deepest: Self.deepestBlocks) else {
      return try scanner.skip()
    }
    scanner = inner
    for (field, text) in JSONProperties(tree).fields {
      value = CleanText(text).utf8
      if field.part != .text { fields.put(field.lessened, &value, into: &raw) }
    }
  }

  /// Passes over a member whose name is not known; remembers what it says at length.
  private mutating func pass(_ scanner: inout JSONScanner) throws(JSONScanner.Failure) {
    let start = scanner.offset
    try scanner.skip()
    guard scanner.offset - start >= RunningText.least else { return }
    var inner = scanner.moved(to: start)
    repeat {
      piece.removeAll(keepingCapacity: true)
      // What nobody reads may have faults.
      guard (try? inner.findText(before: scanner.offset, into: &piece)) == true else { return }
      if RunningText.isOne(piece) { fields.pass(unknown: CleanText(piece).utf8) }
    } while fields.mayTakeUnknown
  }

  /// What is put between the texts of one value.
  private enum Separator {
    case comma, nothing
  }

  private mutating func append(_ separator: Separator) {
    switch separator {
    case .comma: value += "، ".utf8
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

  /// Appends the member of an object that names it or holds its text.
  private mutating func appendObject(
    _ scanner: inout JSONScanner, _ separator: Separator, _ depth: Int
  ) throws(JSONScanner.Failure) -> Bool {
    guard scanner.take(0x7B), !scanner.take(0x7D) else { return true }
    let before = value.count
    var best = Int.max
    var isNothing = false
    var names: (first: [UInt8], last: [UInt8]) = ([], [])
    repeat {
      try readKey(&scanner)
      if let rank = Self.inner.firstIndex(of: key), rank < best {
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
      } else if scanner.peek() == 0x22, Self.firstNames.contains(key) {
        _ = try scanner.text(into: &names.first)
      } else if scanner.peek() == 0x22, Self.lastNames.contains(key) {
        _ = try scanner.text(into: &names.last)
      } else {
        try scanner.skip()
      }
    } while scanner.take(0x2C)
    guard scanner.take(0x7D) else { throw scanner.failure("a comma is expected") }
    if best == .max, !names.first.isEmpty || !names.last.isEmpty {
      value.removeLast(value.count - before)
      if before > 0 { append(separator) }
      value += CleanText(names.first + [0x20] + names.last).utf8
      return true
    }
    return best < .max || isNothing
  }

  private static let firstNames = ["first_name", "firstName", "firstname", "givenName"]
    .map { Array($0.utf8) }
  private static let lastNames = ["last_name", "lastName", "lastname", "familyName"]
    .map { Array($0.utf8) }

  /// The members that tell what an object is called or hold what it is, the ones that count most first.
  private static let inner = [
    "name", "fullName", "full_name", "fullname", "displayName", "display_name", "rendered", "main",
    "basic", "original", "by", "node", "nodes", "edges", "data", "attributes", "fields", "person",
    "text", "value", "#text", "$t", "_", "__cdata", "content", "paragraph", "p", "html", "title",
    "label", "ar", "en", "href", "url", "$date", "$numberLong", "date", "_seconds", "seconds",
  ].map { Array($0.utf8) }

  private mutating func note(_ reason: String, _ offset: Int) {
    if oddity == nil { oddity = JSONScanner.Failure(reason: reason, offset: offset) }
  }
}
