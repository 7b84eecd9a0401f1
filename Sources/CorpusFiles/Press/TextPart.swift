internal import CorpusModel

/// Some lines of a text that are an article of their own, with what is known of each.
struct TextPart {
  /// What the part states.
  var stated = ArticleBytes()
  var dateText: [UInt8] = []

  private let lines: [ArraySlice<UInt8>]
  /// Which lines of the text it has.
  let range: Range<Int>
  private var marks: [RawArticle.Mark]
  /// How much of the beginning of a line is a label, where words of the article stand behind it.
  private var labels: [Int: Int] = [:]

  /// Creates a part of some lines of a text.
  init(_ lines: [ArraySlice<UInt8>], _ range: Range<Int>) {
    (self.lines, self.range) = (lines, range)
    marks = Array(repeating: .unknown, count: range.count)
  }

  /// Leaves a line out, unless it is left out already.
  mutating func drop(_ line: Int, _ reason: DroppedLine.Reason) {
    if isKept(line) { marks[line - range.lowerBound] = .dropped(reason) }
  }

  /// Makes a line that is not left out a paragraph of the text, whatever it looks like.
  mutating func keep(_ line: Int) {
    if isKept(line) { marks[line - range.lowerBound] = .paragraph(.body) }
  }

  /// Leaves out the line above one.
  mutating func drop(above line: Int) {
    if line > range.lowerBound, !lines[line - 1].isEmpty { drop(line - 1, .debris) }
  }

  /// Leaves out what a line begins with, and keeps the words behind it.
  mutating func drop(labelOf line: Int, before words: ArraySlice<UInt8>) {
    guard !words.isEmpty else { return drop(line, .boilerplate) }
    labels[line] = words.startIndex
  }

  /// Whether a line is one of the article's.
  func isKept(_ line: Int) -> Bool {
    if case .dropped = marks[line - range.lowerBound] { return false }
    return true
  }

  /// Whether a line that is not blank is kept.
  var hasText: Bool {
    range.contains { isKept($0) && !ArticleBody.trimmed(lines[$0]).isEmpty }
  }

  /// States the date as it is written.
  mutating func state(date words: [UInt8]) {
    guard stated.date == nil, dateText.isEmpty else { return }
    var dated = RawArticle()
    dated.state(date: words)
    (stated.date, dateText) = (dated.stated.date, dated.dateText)
  }

  /// The article as a format hands it on.
  var article: RawArticle {
    var raw = RawArticle()
    (raw.stated, raw.dateText) = (stated, dateText)
    raw.firstLine = range.lowerBound + 1
    for line in range {
      if let words = labels[line] {
        raw.text += ArticleBody.trimmed(lines[line][..<words])
        raw.text.append(0x0A)
        raw.marks.append(.dropped(.boilerplate))
        raw.text += lines[line][words...]
      } else {
        raw.text += lines[line]
      }
      raw.marks.append(marks[line - range.lowerBound])
      if line + 1 < range.upperBound { raw.text.append(0x0A) }
    }
    return raw
  }
}
