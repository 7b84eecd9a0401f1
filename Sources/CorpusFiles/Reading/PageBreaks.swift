internal import CorpusModel

/// Sentences that the end of a page parted.
enum PageBreaks {
  /// How many letters a line has at least that a sentence goes on behind.
  private static let fewestLetters = 35
  /// How many letters a line has at most that was broken at a width; of a longer one the paragraph goes on.
  private static let widest = 100

  /// Joins what goes on behind the end of a page: what stood between, and is none of the text, comes behind the
  /// paragraph.
  ///
  /// - Parameter ends: The lines that pages begin with, but the first.
  static func join(_ raw: inout RawArticle, ends: [Int]) {
    let lines = raw.text.split(separator: 0x0A, omittingEmptySubsequences: false)
    guard raw.marks.count == lines.count else { return }
    var next = ends[...]
    var text: [[UInt8]] = []
    var marks: [RawArticle.Mark] = []
    // What comes behind the paragraph that is open.
    var held: [Int] = []
    // The line that the text ends with so far, which may be joined to others.
    var last: ArraySlice<UInt8> = []
    var isJoined = false
    func append(_ place: Int) {
      (last, isJoined) = (lines[place], false)
      text.append(Array(last))
      marks.append(raw.marks[place])
    }
    var place = 0
    while place < lines.count {
      // Blank lines, and lines that are none of the text.
      var end = place
      while end < lines.count, isBetween(lines[end], raw.marks[end]) { end += 1 }
      while let first = next.first, first < place { next = next.dropFirst() }
      let isBreak = next.first.map { $0 <= end } == true
      if end < lines.count, isBreak, marks.last == .unknown, goesOn(last, lines[end]) {
        held += (place..<end).filter { raw.marks[$0] != .unknown }
        if isJoined || letters(last) > widest {
          last = lines[end]
          isJoined = true
          text[text.count - 1] += [0x20] + ArticleBody.trimmed(last)
        } else {
          append(end)
        }
        place = end + 1
        continue
      }
      if end > place || end == lines.count {
        held.forEach(append)
        held.removeAll()
        (place..<end).forEach(append)
      }
      if end < lines.count { append(end) }
      place = end + 1
    }
    held.forEach(append)
    raw.text = Array(text.joined(separator: [0x0A]))
    raw.marks = marks
  }

  private static func isBetween(_ line: ArraySlice<UInt8>, _ mark: RawArticle.Mark) -> Bool {
    mark != .unknown || ArticleBody.trimmed(line).isEmpty
  }

  /// Whether a line is no end of a sentence, and the next one no beginning of a list.
  private static func goesOn(_ line: ArraySlice<UInt8>, _ next: ArraySlice<UInt8>) -> Bool {
    let (line, next) = (ArticleBody.trimmed(line), ArticleBody.trimmed(next))
    guard letters(line) >= fewestLetters, !PageLine.endsSentence(line), let first = next.first
    else {
      return false
    }
    return ![0x2D, 0x2A, 0x23].contains(first) && !next.starts(with: "•".utf8)
  }

  private static func letters(_ line: ArraySlice<UInt8>) -> Int {
    ArticleBody.trimmed(line).count { $0 & 0xC0 != 0x80 }
  }
}
