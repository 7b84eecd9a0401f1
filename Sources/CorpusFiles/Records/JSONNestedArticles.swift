internal import CorpusModel

/// Finds the articles in an object that is none, whatever they are called: one in objects around it, as programs that
/// make pages keep it; each under an identifier; or a column for each field.
struct JSONNestedArticles {
  /// What was found: objects, in bytes of their own.
  struct Found {
    private(set) var bytes: [UInt8] = []
    /// The line of the file that they are from.
    private(set) var line = 0
    private var ranges: ArraySlice<Range<Int>> = []
    var isEmpty: Bool { ranges.isEmpty }

    init() {}

    /// Takes in one object; none where the bytes are.
    init(_ object: [UInt8], line: Int) {
      (bytes, self.line) = (object, line)
      if !object.isEmpty { ranges = [0..<object.count] }
    }

    init(_ bytes: [UInt8], _ ranges: [Range<Int>], line: Int) {
      (self.bytes, self.ranges, self.line) = (bytes, ranges[...], line)
    }

    /// Returns where the next one lies.
    mutating func next() -> Range<Int>? { ranges.popFirst() }
  }

  /// How many objects may lie around an article.
  private static let deepest = 6

  private var reader = JSONArticleReader()
  private var raw = RawArticle()

  /// Finds them in a range of bytes.
  static func find(in bytes: [UInt8], _ range: Range<Int>, line: Int) -> Found {
    if let rows = JSONColumns.rows(of: bytes, range) { return rows.found(line: line) }
    var search = Self()
    let ranges = search.articles(in: bytes, range)
    guard let first = ranges.first, let last = ranges.last else { return Found() }
    let start = first.lowerBound
    return Found(
      Array(bytes[start..<last.upperBound]),
      ranges.map { ($0.lowerBound - start)..<($0.upperBound - start) }, line: line)
  }

  /// Returns where the articles lie that the fewest objects are around: those that are members, or else those of
  /// lists.
  private mutating func articles(in bytes: [UInt8], _ range: Range<Int>) -> [Range<Int>] {
    var level = [range]
    for _ in 0..<Self.deepest where !level.isEmpty {
      var (members, items, next): ([Range<Int>], [Range<Int>], [Range<Int>]) = ([], [], [])
      for object in level {
        var scanner = JSONScanner(bytes, object)
        try? look(bytes, &scanner, &members, &items, &next)
      }
      if !members.isEmpty { return members }
      if !items.isEmpty { return items }
      level = next
    }
    return []
  }

  private mutating func look(
    _ bytes: [UInt8], _ scanner: inout JSONScanner, _ members: inout [Range<Int>],
    _ items: inout [Range<Int>], _ next: inout [Range<Int>]
  ) throws(JSONScanner.Failure) {
    guard scanner.take(0x7B), !scanner.take(0x7D) else { return }
    var name: [UInt8] = []
    repeat {
      name.removeAll(keepingCapacity: true)
      _ = try scanner.text(into: &name)
      guard scanner.take(0x3A) else { return }
      let first = scanner.peek()
      let start = scanner.offset
      var inner = scanner
      try scanner.skip()
      guard first == 0x7B || first == 0x5B, !Self.areOthers(name) else { continue }
      if first == 0x7B {
        let range = start..<scanner.offset
        if isArticle(bytes, range) { members.append(range) } else { next.append(range) }
      } else if inner.take(0x5B) {
        while inner.peek() == 0x7B {
          let start = inner.offset
          try inner.skip()
          let range = start..<inner.offset
          if isArticle(bytes, range) { items.append(range) } else { next.append(range) }
          guard inner.take(0x2C) else { break }
        }
      }
    } while scanner.take(0x2C)
  }

  /// Whether a member of a name holds what is shown beside an article.
  private static func areOthers(_ name: [UInt8]) -> Bool {
    let name = String(decoding: name.map { $0 | 0x20 }, as: UTF8.self)
    return others.contains { name.contains($0) }
  }

  private static let others = [
    "related", "latest", "popular", "recommend", "trending", "mostread", "most_read", "sidebar",
    "previous", "nextarticle", "next_article", "comment",
  ]

  private mutating func isArticle(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    do throws(JSONScanner.Failure) {
      _ = try reader.read(bytes, range, into: &raw)
    } catch {
      return false
    }
    return reader.hasOwnText && !raw.stated.title.isEmpty
  }
}
