internal import CorpusModel

/// A file of JSON: an object, objects one after the other, a list of them, or an object that holds such a list
/// somewhere (`articles`, `items`, `data`, `hits.hits`), or articles under whatever names, or a table. Elements are
/// read one by one, so that the size of the file does not matter. What a script calls it
/// (`window.YTD.tweets.part0 =`) may stand before it.
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
  private var lists = JSONArticleList()
  /// What the object is called that was entered last, and whether it is a JSON Feed, which says so.
  private var called: [UInt8] = []
  private var isFeed = false
  /// What the object around the list is called, where that is who published them.
  private var outlet: [UInt8] = []
  /// The columns, where lists are rows of a table.
  private var rows = JSONRows()
  /// Articles that were found within an element, and are still to be read.
  private var found = JSONNestedArticles.Found()
  /// Whether the object that is open has objects of any name that may be articles.
  private var isMap = false
  private var isBegun = false
  private var isAtEnd = false
  private var isFinished = false

  init(_ window: TextWindow, path: String) {
    self.window = window
    log = FileLog(path)
  }

  mutating func next(into raw: inout RawArticle) -> Bool {
    if !isBegun { begin() }
    while !isAtEnd {
      if nextFound(into: &raw) { return true }
      guard let byte = peek() else {
        if !open.isEmpty { log.note("the file ends within a list or an object", line: window.line) }
        break
      }
      switch byte {
      case 0x2C: window.advance(to: window.start + 1)
      case 0x5D, 0x7D:
        if open.popLast() == nil { stop("there is more than an object or a list") }
        rows.close(open.count)
        window.advance(to: window.start + 1)
      case _ where open.last == true:
        if member(into: &raw) { return true }
      case 0x5B where open.last == false && rows.mayBegin(window.bytes, window.start..<window.end):
        if row(into: &raw) { return true }
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

  /// Passes over what a script calls the value.
  private mutating func begin() {
    isBegun = true
    guard peek() == 0x77 else { return }
    let head = window.bytes[window.start..<min(window.end, window.start + 256)]
    guard head.starts(with: "window.".utf8), let sign = head.firstIndex(of: 0x3D) else { return }
    window.advance(to: sign + 1)
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
    if open.isEmpty { (reader.areMessages, outlet) = (false, []) }
    guard let end = end() else {
      let hasList = lists.lies(in: window.bytes, window.start..<window.end)
      if open.isEmpty || hasList {
        (called, isFeed, isMap) = ([], false, open.isEmpty && !hasList)
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
      if isEmpty(raw), !lists.lies(in: window.bytes, range) {
        found = JSONNestedArticles.find(in: window.bytes, range, line: line)
        if !found.isEmpty {
          window.advance(to: end)
          return nextFound(into: &raw)
        }
      }
      guard isAround(range, raw) else {
        if let oddity { note(oddity, .warning) }
        window.advance(to: end)
        return take(&raw, line: line)
      }
      (called, isFeed, isMap) = (raw.stated.title, false, false)
      enter(isObject: true)
    } catch {
      note(error, .error)
      window.advance(to: end)
    }
    return false
  }

  /// Whether an object that was read says so little that the article may lie in it.
  private func isEmpty(_ raw: RawArticle) -> Bool {
    raw.text.isEmpty && raw.stated.url.isEmpty && raw.stated.date == nil && raw.dateText.isEmpty
  }

  /// Reads the next of the articles that were found in an element.
  private mutating func nextFound(into raw: inout RawArticle) -> Bool {
    while let range = found.next() {
      do throws(JSONScanner.Failure) {
        let oddity = try reader.read(found.bytes, range, into: &raw)
        if let oddity { log.note(oddity.reason, line: found.line, .warning) }
        if take(&raw, line: found.line) { return true }
      } catch {
        log.note(error.reason, line: found.line)
      }
    }
    return false
  }

  /// Reads a list in a list: a row of a table, or its header.
  private mutating func row(into raw: inout RawArticle) -> Bool {
    let line = window.line
    guard let end = end() else {
      enter(isObject: false)
      return false
    }
    let range = window.start..<end
    guard rows.isRow(window.bytes, range, depth: open.count) else {
      enter(isObject: false)
      return false
    }
    found = JSONNestedArticles.Found(rows.object(of: window.bytes, range), line: line)
    window.advance(to: end)
    return nextFound(into: &raw)
  }

  /// Returns whether an object that was read is no article, but holds a list of them.
  private mutating func isAround(_ range: Range<Int>, _ raw: RawArticle) -> Bool {
    if reader.hasOwnText { return false }
    if open.isEmpty, raw.text.isEmpty { return JSONArticleList.mayLie(in: window.bytes, range) }
    return lists.lies(in: window.bytes, range)
  }

  private mutating func take(_ raw: inout RawArticle, line: Int) -> Bool {
    // A number tells messages of one channel apart, and no others; a picture alone has no text.
    if reader.areMessages {
      raw.stated.id = []
      if raw.text.isEmpty { return false }
    }
    guard !raw.stated.title.isEmpty || !raw.text.isEmpty else {
      others += 1
      if others == 1 {
        log.note("the object has no article: neither a title nor a text", line: line, .warning)
      }
      return false
    }
    count += 1
    place = count > 1 || !open.isEmpty || !found.isEmpty ? count : 0
    if raw.stated.outlet.isEmpty { raw.stated.outlet = outlet }
    return true
  }

  /// Goes on to the next member of an open object: into one that may hold articles, else past it.
  ///
  /// - Returns: Whether it is an article.
  private mutating func member(into raw: inout RawArticle) -> Bool {
    guard peek() == 0x22, let end = end(), end - window.start < 1_024 else {
      stop("a name in quotes is expected")
      return false
    }
    let name = Array(window.bytes[(window.start + 1)..<max(window.start + 1, end - 1)])
    window.advance(to: end)
    guard peek() == 0x3A else {
      stop("a colon is expected")
      return false
    }
    window.advance(to: window.start + 1)
    let next = peek()
    if next == 0x5B || next == 0x7B, JSONArticleList.isList(name) {
      reader.areMessages = JSONArticleList.areMessages(name)
      outlet = reader.areMessages || isFeed ? called : []
      enter(isObject: next == 0x7B)
    } else if next == 0x7B, isMap {
      return element(into: &raw)
    } else if next == 0x5B, JSONRows.areColumns(name), let end = self.end() {
      rows.take(window.bytes, window.start..<end, depth: open.count)
      window.advance(to: end)
    } else if next == 0x22, name == Self.version || name == Self.title || name == Self.name {
      read(name)
    } else {
      skip()
    }
    return false
  }

  /// Reads a member that says what the open object is, or what it is called.
  private mutating func read(_ name: [UInt8]) {
    guard let end = end() else { return skip() }
    var scanner = JSONScanner(window.bytes, window.start..<end)
    var value: [UInt8] = []
    if (try? scanner.text(into: &value)) != nil {
      let line = PageLine.of(value)
      if name == Self.version {
        isFeed = String(decoding: line, as: UTF8.self).contains("jsonfeed.org/version")
      } else {
        called = line
      }
    }
    window.advance(to: end)
  }

  private static let version = Array("version".utf8)
  private static let title = Array("title".utf8)
  private static let name = Array("name".utf8)

  private mutating func note(_ failure: JSONScanner.Failure, _ severity: Problem.Severity) {
    log.note(failure.reason, line: window.line(at: failure.offset), severity)
  }
}
