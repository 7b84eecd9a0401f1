internal import CorpusModel

/// A file of JSON: an object, objects one after the other, a list of them, or an object that holds such a
/// list somewhere (`articles`, `items`, `data`, `hits.hits`). Elements are read one by one, so that the
/// size of the file does not matter.
struct JSONDocument: FormatReader {
  /// An element longer than this is left out.
  private static let longest = 8 * 1_048_576
  /// How deep the list of articles may lie.
  private static let deepest = 16

  private(set) var log: FileLog
  var bytesRead: Int { window.bytesRead }

  private var window: TextWindow
  private(set) var place = 0
  private var reader = JSONArticleReader()
  /// The lists and objects that are open around the next element; true for objects.
  private var open: [Bool] = []
  /// How many articles were read, and how many elements were none.
  private var count = 0
  private var others = 0
  /// What the object around the list is called, where that is who published them.
  private var outlet: [UInt8] = []
  private var isAtEnd = false
  private var isFinished = false

  init(_ window: TextWindow, path: String) {
    self.window = window
    log = FileLog(path)
  }

  mutating func next(into raw: inout RawArticle) -> Bool {
    while !isAtEnd {
      guard let byte = peek() else {
        if !open.isEmpty { log.note("the file ends within a list or an object", line: window.line) }
        break
      }
      switch byte {
      case 0x2C: window.advance(to: window.start + 1)
      case 0x5D, 0x7D:
        if open.popLast() == nil { stop("there is more than an object or a list") }
        window.advance(to: window.start + 1)
      case _ where open.last == true: member()
      case 0x5B: enter(isObject: false)
      case 0x7B:
        if element(into: &raw) { return true }
      default:
        others += 1
        skip()
      }
    }
    finish()
    return false
  }

  private mutating func finish() {
    guard !isFinished else { return }
    (isAtEnd, isFinished) = (true, true)
    if count == 0, log.problems.isEmpty {
      log.note("there is no article in it: no object with a title or a text")
    }
    log.note(window)
  }

  private mutating func stop(_ message: String) {
    log.note(message, line: window.line)
    isAtEnd = true
  }

  /// Returns the next byte that is no blank; nothing at the end.
  private mutating func peek() -> UInt8? {
    repeat {
      var place = window.start
      while place < window.end {
        let byte = window.bytes[place]
        guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else {
          window.advance(to: place)
          return byte
        }
        place += 1
      }
      window.advance(to: place)
    } while window.fill()
    return nil
  }

  private mutating func enter(isObject: Bool) {
    guard open.count < Self.deepest else { return stop("lists lie too deep in each other") }
    open.append(isObject)
    window.advance(to: window.start + 1)
  }

  /// Passes over a value, however long.
  private mutating func skip() {
    var end = JSONValueEnd()
    repeat {
      if let place = end.find(in: window.bytes, window.start..<window.end) {
        // What is no value at all is passed over byte by byte.
        return window.advance(to: max(place, window.start + 1))
      }
      window.advance(to: window.end)
    } while window.fill()
  }

  /// Returns where the value that begins here ends, if it is no longer than is read.
  private mutating func end() -> Int? {
    var end = JSONValueEnd()
    var searched = window.start
    while true {
      if let place = end.find(in: window.bytes, searched..<window.end) { return place }
      let length = window.end - window.start
      guard length <= Self.longest, window.fill() else { return nil }
      searched = window.start + length
    }
  }
}

extension JSONDocument {
  /// Reads an object that may be an article, or hold a list of them.
  private mutating func element(into raw: inout RawArticle) -> Bool {
    let line = window.line
    guard let end = end() else {
      if open.isEmpty {
        enter(isObject: true)
      } else if window.isAtEnd {
        stop("the file ends within an object")
      } else {
        log.note("the object is longer than \(Self.longest / 1_048_576) MiB", line: line)
        skip()
      }
      return false
    }
    let range = window.start..<end
    do throws(JSONScanner.Failure) {
      let oddity = try reader.read(window.bytes, range, into: &raw)
      let holdsMore = !raw.text.isEmpty || !open.isEmpty
      if holdsMore || !hasList(range) {
        if let oddity { note(oddity, .warning) }
        window.advance(to: end)
        return take(&raw, line: line)
      }
      if Self.isFeed(window.bytes[range]) { outlet = raw.stated.title }
      enter(isObject: true)
    } catch {
      note(error, .error)
      window.advance(to: end)
    }
    return false
  }

  private mutating func take(_ raw: inout RawArticle, line: Int) -> Bool {
    guard !raw.stated.title.isEmpty || !raw.text.isEmpty else {
      others += 1
      if others == 1 {
        log.note("the object has no article: neither a title nor a text", line: line, .warning)
      }
      return false
    }
    count += 1
    place = count > 1 || !open.isEmpty ? count : 0
    if raw.stated.outlet.isEmpty { raw.stated.outlet = outlet }
    return true
  }

  /// Returns whether an object is a JSON Feed, which says so in its first member.
  private static func isFeed(_ object: ArraySlice<UInt8>) -> Bool {
    String(decoding: object.prefix(256), as: UTF8.self).contains("jsonfeed.org/version")
  }

  /// Returns whether an object has a member that may hold articles.
  private func hasList(_ range: Range<Int>) -> Bool {
    var scanner = JSONScanner(window.bytes, range)
    var key: [UInt8] = []
    guard scanner.take(0x7B) else { return false }
    do throws(JSONScanner.Failure) {
      repeat {
        key.removeAll(keepingCapacity: true)
        _ = try scanner.text(into: &key)
        guard scanner.take(0x3A) else { return false }
        if scanner.peek() == 0x5B || scanner.peek() == 0x7B, Self.isList(key) { return true }
        try scanner.skip()
      } while scanner.take(0x2C)
    } catch {
      return false
    }
    return false
  }

  /// Goes on to the next member of an open object: into one that may hold articles, else past it.
  private mutating func member() {
    guard peek() == 0x22, let end = end(), end - window.start < 1_024 else {
      return stop("a name in quotes is expected")
    }
    let name = Array(window.bytes[(window.start + 1)..<max(window.start + 1, end - 1)])
    window.advance(to: end)
    guard peek() == 0x3A else { return stop("a colon is expected") }
    window.advance(to: window.start + 1)
    let next = peek()
    if next == 0x5B || next == 0x7B, Self.isList(name) {
      enter(isObject: next == 0x7B)
    } else {
      skip()
    }
  }

  /// Returns whether articles may lie in what has a name.
  private static func isList(_ name: [UInt8]) -> Bool {
    lists.contains(name.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 })
  }

  private static let lists: Set<[UInt8]> = Set(
    [
      "articles", "items", "item", "data", "results", "result", "docs", "documents", "posts",
      "news",
      "entries", "entry", "hits", "response", "records", "rows", "stories", "feed", "channel",
      "list",
      "content", "nodes", "edges", "value", "rss", "@graph",
    ].map { Array($0.utf8) })

  private mutating func note(_ failure: JSONScanner.Failure, _ severity: Problem.Severity) {
    log.note(failure.reason, line: window.line(at: failure.offset), severity)
  }
}
