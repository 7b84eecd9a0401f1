internal import CorpusModel

/// Tells an object that holds a list of articles from one that is an article, whatever else that holds.
struct JSONArticleList {
  /// How deep the list may lie in the object.
  private static let deepest = 8
  /// How many elements of a list are looked at: the first of them may be none.
  private static let mostElements = 16

  private var reader = JSONArticleReader()
  private var raw = RawArticle()

  /// Whether articles may lie in a member that has a name.
  static func isList(_ name: [UInt8]) -> Bool {
    names.contains(name.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 })
  }

  /// Whether a member of a name holds what people wrote to each other, or a channel to its readers.
  static func areMessages(_ name: [UInt8]) -> Bool { name == messages }

  private static let messages = Array("messages".utf8)

  private static let names: Set<[UInt8]> = Set(
    [
      "articles", "items", "item", "data", "results", "result", "docs", "documents", "posts",
      "news", "entries", "entry", "hits", "response", "records", "rows", "stories", "feed",
      "channel", "list", "content", "nodes", "edges", "value", "values", "rss", "@graph",
      "messages",
      "chats",
    ].map { Array($0.utf8) })

  /// Returns whether an object has a member that may hold articles.
  static func mayLie(in bytes: [UInt8], _ range: Range<Int>) -> Bool {
    var scanner = JSONScanner(bytes, range)
    return (try? firstList(&scanner)) == true
  }

  /// Goes on to the value of the first member that may hold articles; false where there is none.
  private static func firstList(_ scanner: inout JSONScanner) throws(JSONScanner.Failure) -> Bool {
    guard scanner.take(0x7B) else { return false }
    repeat {
      if try member(&scanner) { return true }
      try scanner.skip()
    } while scanner.take(0x2C)
    return false
  }

  /// Reads the name of a member; returns whether its value may hold articles.
  private static func member(_ scanner: inout JSONScanner) throws(JSONScanner.Failure) -> Bool {
    var name: [UInt8] = []
    _ = try scanner.text(into: &name)
    guard scanner.take(0x3A) else { throw scanner.failure("a colon is expected") }
    let next = scanner.peek()
    return (next == 0x5B || next == 0x7B) && isList(name)
  }

  /// Returns whether an object has a list in it with an article among its first elements: with a text, or
  /// with a headline and an address or a date. The object may be cut off.
  mutating func lies(in bytes: [UInt8], _ range: Range<Int>) -> Bool {
    var scanner = JSONScanner(bytes, range)
    return (try? find(bytes, &scanner, 0)) == true
  }

  private mutating func find(
    _ bytes: [UInt8], _ scanner: inout JSONScanner, _ depth: Int
  ) throws(JSONScanner.Failure) -> Bool {
    guard depth < Self.deepest, scanner.take(0x7B) else { return false }
    repeat {
      if try Self.member(&scanner) {
        var inner = scanner
        if scanner.peek() == 0x7B {
          if try find(bytes, &inner, depth + 1) { return true }
        } else if try hasArticle(bytes, &inner, depth + 1) {
          return true
        }
      }
      try scanner.skip()
    } while scanner.take(0x2C)
    return false
  }

  private mutating func hasArticle(
    _ bytes: [UInt8], _ scanner: inout JSONScanner, _ depth: Int
  ) throws(JSONScanner.Failure) -> Bool {
    guard scanner.take(0x5B) else { return false }
    for _ in 0..<Self.mostElements {
      guard scanner.peek() == 0x7B else { return false }
      let start = scanner.offset
      var inner = scanner
      try scanner.skip()
      if isArticle(bytes, start..<scanner.offset) { return true }
      if try find(bytes, &inner, depth) { return true }
      guard scanner.take(0x2C) else { return false }
    }
    return false
  }

  private mutating func isArticle(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    do throws(JSONScanner.Failure) {
      _ = try reader.read(bytes, range, into: &raw)
    } catch {
      return false
    }
    return !raw.text.isEmpty
      || !raw.stated.title.isEmpty
        && (!raw.stated.url.isEmpty || raw.stated.date != nil || !raw.dateText.isEmpty)
  }
}
