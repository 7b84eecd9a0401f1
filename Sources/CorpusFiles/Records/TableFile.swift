internal import CorpusModel

/// A table of articles: rows of fields parted by commas, semicolons or tabs, the first row naming them.
///
/// Quotes are as in RFC 4180, so that a field may hold what parts fields, and line ends. The reader is our
/// own: libcsv calls back for every field and byte by byte, and would be one more library to install, for
/// less than is here. Read row by row, so that the size of the file does not matter.
struct TableFile: FormatReader {
  /// A row longer than this is left out.
  private static let longest = 8 * 1_048_576
  /// How often a quotation without an end is believed to be none, before the rest of the file is left:
  /// each time what follows is read again.
  private static let mostOpenQuotes = 8

  private(set) var log: FileLog
  var bytesRead: Int { window.bytesRead }

  private var window: TextWindow
  private(set) var place = 0
  private var row = TableRow()
  private var fields = StatedFields()
  /// What the columns are; nothing before the header was read.
  private var columns: [ArticleField?]?
  /// Whether nobody said that it is a table of articles: tables are of anything.
  private let mayBeOther: Bool
  private var openQuotes = 0
  private var isAtEnd = false
  private var value: [UInt8] = []

  init(_ window: TextWindow, path: String, mayBeOther: Bool = false) {
    (self.window, self.mayBeOther) = (window, mayBeOther)
    log = FileLog(path)
  }

  mutating func next(into raw: inout RawArticle) -> Bool {
    while !isAtEnd {
      if columns == nil, !readHeader() { break }
      let line = window.line
      guard let end = nextRow() else { break }
      defer { window.advance(to: end) }
      if row.isBlank { continue }
      if take(line, into: &raw) { return true }
    }
    if !isAtEnd { log.note(window) }
    isAtEnd = true
    return false
  }

  /// Reads the row that names the columns; false where it names none that is known.
  private mutating func readHeader() -> Bool {
    while window.end - window.start < 65_536, window.fill() {}
    // A first line that names what parts the fields, as spreadsheets write it.
    let line = window.bytes[window.start..<window.end].prefix { $0 != 0x0A }
    if line.count <= 6, line.starts(with: Array("sep=".utf8)) {
      window.advance(to: line.endIndex + 1)
    }
    var best: (separator: UInt8, columns: [ArticleField?], names: [String])?
    for separator in [UInt8(ascii: ","), UInt8(ascii: ";"), 0x09, UInt8(ascii: "|")] {
      row = TableRow(separator: separator)
      guard row.read(window.bytes, window.start..<window.end) != nil else { continue }
      var names: [String] = []
      let columns = row.fields.indices.map { place -> ArticleField? in
        row.take(place, window.bytes, into: &value)
        let name = ArticleBody.trimmed(CleanText(value).utf8[...])
        let field = ArticleField(named: name)
        if field == nil { names.append(String(decoding: name.prefix(40), as: UTF8.self)) }
        return field
      }
      if columns.count(where: { $0 != nil }) > best?.columns.count(where: { $0 != nil }) ?? 0 {
        best = (separator, columns, names)
      }
    }
    guard let best, Self.haveArticles(best.columns, mayBeOther: mayBeOther) else {
      if window.end == window.start {
        log.note("the file is empty")
      } else if mayBeOther {
        let text = window.bytes[window.start..<window.end]
        if Self.hasRunningText(text.prefix(SourceFile.Kind.mostOfContent)) {
          log.note(Self.isOther, .warning)
        }
      } else {
        log.note("the first row names no column that is known, such as title or text", line: 1)
      }
      return false
    }
    if !best.columns.contains(where: { $0?.part == .text || $0?.part == .description }) {
      let unknown = best.names.prefix(8).map { "'\($0)'" }.joined(separator: ", ")
      log.note(
        "no column is known to hold the text"
          + (unknown.isEmpty ? "" : "; these are not known: \(CleanText.shown(unknown))"),
        line: 1, .warning)
    }
    row = TableRow(separator: best.separator)
    columns = best.columns
    if let end = row.read(window.bytes, window.start..<window.end) { window.advance(to: end) }
    return true
  }

  /// Whether a table with such columns has articles: one with a headline or a text, and another column that
  /// articles have where it may well be a table of something else.
  static func haveArticles(_ columns: [ArticleField?], mayBeOther: Bool) -> Bool {
    let known = columns.compactMap { $0?.part }
    return known.contains { $0 == .title || $0 == .text || $0 == .description }
      && (known.count > 1 || !mayBeOther)
  }

  /// Whether a line of a table has so many words that it may well be of articles, whatever its columns are
  /// called. One that begins with a comment is some program's own.
  static func hasRunningText(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.first != 0x23 && bytes.split(separator: 0x0A).contains { $0.count { $0 == 0x20 } >= 10 }
  }

  /// What is said of a table that nobody asked for, and that is likely to have articles.
  static let isOther =
    "is left out: the first row does not name such columns as tables of articles have, title and text"

  /// Reads the next row into `row`; returns where it ends, or nothing at the end of the file.
  private mutating func nextRow() -> Int? {
    while true {
      if let end = row.read(window.bytes, window.start..<window.end) { return end }
      let isTooLong = window.end - window.start > Self.longest
      if !isTooLong, window.fill() { continue }
      guard window.start < window.end else { return nil }
      if let end = row.readToEnd(window.bytes, window.start..<window.end), !isTooLong { return end }
      guard row.isQuoteOpen else {
        log.note("the row is longer than \(Self.longest / 1_048_576) MiB", line: window.line)
        passLine()
        continue
      }
      openQuotes += 1
      guard openQuotes <= Self.mostOpenQuotes else {
        log.note("too many quotations have no end; the rest is left out", line: window.line)
        return nil
      }
      log.note("a quotation in the row has no end", line: window.line)
      return row.readLine(window.bytes, window.start..<window.end)
    }
  }

  private mutating func passLine() {
    repeat {
      let end = JSONScanner.first(0x0A, in: window.bytes, window.start..<window.end)
      let isFound = end < window.end
      window.advance(to: end + 1)
      if isFound { return }
    } while window.fill()
  }

  /// Remembers what a column whose name is not known says at length.
  private mutating func pass(_ place: Int) {
    guard row.fields[place].range.count >= RunningText.least, fields.mayTakeUnknown else { return }
    row.take(place, window.bytes, into: &value)
    if RunningText.isOne(value) { fields.pass(unknown: CleanText(value).utf8) }
  }

  private mutating func take(_ line: Int, into raw: inout RawArticle) -> Bool {
    guard let columns else { return false }
    raw.removeAll()
    fields.begin()
    for place in row.fields.indices where place < columns.count {
      guard let field = columns[place] else {
        pass(place)
        continue
      }
      row.take(place, window.bytes, into: &value)
      if place == columns.count - 1, field.part == .text || field.part == .description {
        row.takeRest(behind: place, window.bytes, into: &value)
      }
      if !CleanText.isPlain(value.span) { value = CleanText(value).utf8 }
      fields.put(field, &value, into: &raw)
    }
    fields.finish(&raw)
    if row.fields.count < columns.count || row.hasMore(than: columns.count) {
      log.note(
        "the row has \(row.fields.count) fields of \(columns.count)", line: line, .warning)
    } else if fields.isCutOff {
      log.note("the text is cut off", line: line, .warning)
    } else if fields.hasOtherText {
      log.note("the row has a second text, which is left out", line: line, .warning)
    } else if fields.hasUnknownText {
      log.note(
        "the row has a text in a column that is not known; it is left out", line: line, .warning)
    } else if fields.hasImpossibleDate {
      log.note("there is no such date", line: line, .warning)
    }
    if raw.stated.title.isEmpty, raw.text.isEmpty {
      log.note("the row has no article: neither a title nor a text", line: line)
      return false
    }
    place = line
    return true
  }
}
