internal import Cleaning
public import CorpusModel

/// Lines of a file of JSON Lines that follow each other, each of them whole, and the articles in them.
///
/// Parts of a file can be read at once, each by somebody else: what one says of lines and articles is the
/// same however the file was cut.
public struct JSONLinesPart: Sendable {
  /// What is wrong in the lines that were read.
  public private(set) var problems: [Problem] = []

  /// The line of the file that was read last, from 1.
  private(set) var line = 0
  /// How many articles of that line were read before the last.
  private(set) var before = 0
  /// Whether the line says what the article is called that was read last.
  public private(set) var isNamed = false

  private var path = ""
  private var reader = JSONArticleReader()
  private var raw = RawArticle()
  private var cleaner = Cleaner()
  /// The lines, and behind them room that is used again and again.
  private var buffer: [UInt8] = []
  /// Where the lines end in `buffer`, and where the next one begins.
  private var filled = 0
  private var start = 0
  /// Whether the first line is the end of one that is too long.
  private var isTooLong = false
  /// What reads a line that has more than an article.
  private var list: JSONDocument?
  private var lists = JSONArticleList()

  /// Creates a part without lines.
  public init() {}

  /// Reads the next article, cleaned; false where there is none any more.
  public mutating func next(into article: inout ArticleBytes) -> Bool {
    var raw = RawArticle()
    swap(&raw, &self.raw)
    defer { swap(&raw, &self.raw) }
    guard next(into: &raw) else { return false }
    raw.stated.path += path.utf8
    isNamed = !raw.stated.id.isEmpty
    if !isNamed {
      ArticleName(of: raw.stated.path).plainest(place: line, before: before, into: &raw.stated.id)
    }
    cleaner.clean(&raw, into: &article)
    if article.title.isEmpty { article.title = article.id }
    return true
  }

  /// Reads the next article as its line has it; false where there is none any more.
  mutating func next(into raw: inout RawArticle) -> Bool {
    if list != nil, nextOfList(into: &raw) { return true }
    before = 0
    while let range = nextLine() {
      line += 1
      guard let range else {
        note("the line is longer than \(JSONLinesFile.longestLine / 1_048_576) MiB")
        continue
      }
      if isBlank(range) { continue }
      if read(range, &raw) || list != nil && nextOfList(into: &raw) { return true }
    }
    return false
  }

  /// Reads the next article of a line that has several; false where there is none any more.
  private mutating func nextOfList(into raw: inout RawArticle) -> Bool {
    if list?.next(into: &raw) == true {
      before = max(0, (list?.place ?? 0) - 1)
      return true
    }
    for problem in list?.log.problems ?? [] {
      note(problem.message, severity: problem.severity)
    }
    list = nil
    return false
  }

  /// Returns whether a line begins as a list of objects does.
  private func isList(_ range: Range<Int>) -> Bool {
    var scanner = JSONScanner(buffer, range)
    return scanner.take(0x5B) && scanner.peek() == 0x7B
  }

  private mutating func open(_ range: Range<Int>) {
    list = JSONDocument(TextWindow(unconverted: MemoryBytes(Array(buffer[range]))), path: path)
  }

  /// Returns what is wrong, and forgets it.
  mutating func takeProblems() -> [Problem] {
    defer { problems = [] }
    return problems
  }

  private mutating func read(_ range: Range<Int>, _ raw: inout RawArticle) -> Bool {
    if isList(range) {
      open(range)
      return false
    }
    do throws(JSONScanner.Failure) {
      if let oddity = try reader.read(buffer, range, into: &raw) {
        note(oddity.reason, at: oddity.offset, of: range, severity: .warning)
      }
    } catch {
      note(error.reason, at: error.offset, of: range)
      return false
    }
    if !reader.hasOwnText,
      lists.lies(in: buffer, range)
        || raw.stated.title.isEmpty && raw.text.isEmpty
          && !JSONNestedArticles.find(in: buffer, range, line: line).isEmpty
    {
      open(range)
      return false
    }
    if raw.stated.title.isEmpty, raw.text.isEmpty {
      note("the line has no article: neither a title nor a text")
      return false
    }
    return true
  }

  /// Returns where the next line lies, nothing in place of one that is too long, or nothing at all at
  /// the end.
  private mutating func nextLine() -> Range<Int>?? {
    guard start < filled || isTooLong else { return .none }
    let end = JSONScanner.first(0x0A, in: buffer, start..<filled)
    let line = start..<end
    start = min(end + 1, filled)
    defer { isTooLong = false }
    return .some(isTooLong || line.count > JSONLinesFile.longestLine ? nil : line)
  }

  private func isBlank(_ range: Range<Int>) -> Bool {
    for byte in buffer[range] where byte != 0x20 && byte != 0x09 && byte != 0x0D { return false }
    return true
  }

  private mutating func note(
    _ message: String, at offset: Int? = nil, of range: Range<Int>? = nil,
    severity: Problem.Severity = .error
  ) {
    var column: Int?
    if let offset, let range, range.lowerBound <= offset, offset <= filled {
      column = 1 + buffer[range.lowerBound..<offset].count { $0 & 0xC0 != 0x80 }
    }
    problems.append(
      Problem(path: path, line: line, column: column, severity: severity, message: message),
      atMost: FileLog.mostProblems)
  }
}

// What `JSONLinesFile` fills it with.
extension JSONLinesPart {
  /// How many bytes there are.
  var count: Int { filled }
  /// Whether there is a line, if only the end of one.
  var hasLines: Bool { filled > 0 || isTooLong }

  /// Empties the part, for lines behind so many others.
  mutating func begin(path: String, line: Int) {
    self.path = path
    self.line = line
    problems = []
    (filled, start, isTooLong, list) = (0, 0, false, nil)
  }

  /// Appends bytes.
  mutating func append(_ bytes: ArraySlice<UInt8>) {
    makeRoom(bytes.count)
    buffer.replaceSubrange(filled..<(filled + bytes.count), with: bytes)
    filled += bytes.count
  }

  /// Appends what is read into some room, and returns how much that was.
  mutating func append(
    atMost most: Int,
    _ read: (UnsafeMutableRawBufferPointer) throws(FileSystem.Failure) -> Int
  ) throws(FileSystem.Failure) -> Int {
    makeRoom(most)
    let from = filled
    let length = try unsafe buffer.withUnsafeMutableBufferPointer {
      (bytes) throws(FileSystem.Failure) in
      let free = unsafe UnsafeMutableBufferPointer(rebasing: bytes[from..<(from + most)])
      return try unsafe read(UnsafeMutableRawBufferPointer(free))
    }
    filled += length
    return length
  }

  private mutating func makeRoom(_ count: Int) {
    let missing = filled + count - buffer.count
    if missing > 0 { buffer += [UInt8](repeating: 0, count: missing) }
  }

  /// Returns where the last newline stands behind an offset.
  func lastNewline(from offset: Int) -> Int? {
    buffer[..<filled].dropFirst(offset).lastIndex(of: 0x0A)
  }

  /// Moves what lies behind an offset to the end of other bytes.
  mutating func cut(at offset: Int, into rest: inout [UInt8]) {
    rest += buffer[offset..<filled]
    filled = offset
  }

  /// Drops the bytes, which are the beginning of a line that is too long.
  mutating func skip() {
    filled = 0
    isTooLong = true
  }

  /// Passes over a byte order mark.
  mutating func skipMark() {
    if buffer[..<filled].starts(with: [0xEF, 0xBB, 0xBF]) { start = 3 }
  }

  /// How many newlines there are. Takes time linear in the bytes.
  var newlines: Int {
    var (count, place) = (0, 0)
    while place < filled {
      place = JSONScanner.first(0x0A, in: buffer, place..<filled) + 1
      if place <= filled { count += 1 }
    }
    return count
  }
}
