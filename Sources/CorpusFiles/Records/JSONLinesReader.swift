internal import CorpusModel

/// Reads articles as JSON Lines from where they must be read in order: of what is packed, or no UTF-8.
struct JSONLinesReader: FormatReader {
  private(set) var log: FileLog
  var bytesRead: Int { window.bytesRead }

  private var window: TextWindow
  private(set) var place = 0
  private var reader = JSONArticleReader()
  private var isAtEnd = false

  init(_ window: TextWindow, path: String) {
    self.window = window
    log = FileLog(path)
  }

  mutating func next(into raw: inout RawArticle) -> Bool {
    while let range = line() {
      let isRead = range.isEmpty ? false : read(range, into: &raw)
      let line = window.line
      window.advance(to: range.upperBound + 1)
      if isRead {
        place = line
        return true
      }
    }
    if !isAtEnd { log.note(window) }
    isAtEnd = true
    return false
  }

  /// Returns the next line without blanks in front; nothing at the end.
  private mutating func line() -> Range<Int>? {
    var searched = window.start
    while true {
      let end = JSONScanner.first(0x0A, in: window.bytes, searched..<window.end)
      let length = window.end - window.start
      guard end == window.end else { return window.start..<end }
      if length > JSONLinesFile.longestLine {
        log.note(
          "the line is longer than \(JSONLinesFile.longestLine / 1_048_576) MiB", line: window.line)
        passLine()
        searched = window.start
      } else if window.fill() {
        searched = window.start + length
      } else {
        return length > 0 ? window.start..<window.end : nil
      }
    }
  }

  /// Passes over a line, however long.
  private mutating func passLine() {
    repeat {
      let end = JSONScanner.first(0x0A, in: window.bytes, window.start..<window.end)
      let isFound = end < window.end
      window.advance(to: end + 1)
      if isFound { return }
    } while window.fill()
  }

  private mutating func read(_ range: Range<Int>, into raw: inout RawArticle) -> Bool {
    guard window.bytes[range].contains(where: { $0 != 0x20 && $0 != 0x09 && $0 != 0x0D }) else {
      return false
    }
    do throws(JSONScanner.Failure) {
      if let oddity = try reader.read(window.bytes, range, into: &raw) {
        log.note(oddity.reason, line: window.line, .warning)
      }
    } catch {
      log.note(error.reason, line: window.line)
      return false
    }
    if raw.stated.title.isEmpty, raw.text.isEmpty {
      log.note("the line has no article: neither a title nor a text", line: window.line)
      return false
    }
    return true
  }
}
