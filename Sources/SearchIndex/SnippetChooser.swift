import CorpusModel

/// Finds the part of a body that shows most of what matched, and cuts it at words.
struct SnippetChooser {
  /// A match and the words of the query that it shows, one bit of two for each.
  private struct Shown {
    let place: Int
    let words: TermMatches.Code
  }

  private let length: Int
  /// The matches of the window that ends at the newest match: one line, no longer than `length`.
  private var window: [Shown] = []
  private var windowStart = 0
  private var counts = [Int](repeating: 0, count: Query.mostWords)
  private var distinct = 0
  /// The first and last match of the best window so far.
  private var best: ClosedRange<Int>?
  private var bestValue = (distinct: 0, count: 0)

  /// Creates a chooser of parts of about `length` scalars.
  init(length: Int) { self.length = max(length, 0) }

  /// Takes the next match of a body, in order.
  mutating func add(
    _ place: Int, _ code: TermMatches.Code, _ places: [ArticleIndex.Place]
  ) {
    let words = (code | code >> 1) & TermMatches.lowBits
    window.append(Shown(place: place, words: words))
    count(words, 1)
    while windowStart < window.count - 1 {
      let first = places[window[windowStart].place]
      let last = places[place]
      if first.line == last.line, Int(last.end) - Int(first.start) <= length { break }
      count(window[windowStart].words, -1)
      windowStart += 1
    }
    let value = (distinct: distinct, count: window.count - windowStart)
    if best == nil || value > bestValue {
      best = window[windowStart].place...place
      bestValue = value
    }
  }

  private mutating func count(_ words: TermMatches.Code, _ change: Int) {
    var rest = words
    while rest != 0 {
      let position = rest.trailingZeroBitCount / 2
      rest &= rest - 1
      let before = counts[position]
      counts[position] = before + change
      if before == 0 { distinct += 1 } else if before + change == 0 { distinct -= 1 }
    }
  }

  /// Returns the best part: the best matches with words around them while they fit, or the first
  /// words of a body without matches.
  func range(in document: ArticleIndex.Document, _ places: [ArticleIndex.Place]) -> TextRange {
    let field = document.bodyWords
    guard !field.isEmpty else { return TextRange(0, 0) }
    let core = best ?? field.lowerBound...field.lowerBound
    var first = core.lowerBound
    var last = core.upperBound
    let line = places[first].line
    func width(_ first: Int, _ last: Int) -> Int {
      Int(places[last].end) - Int(places[first].start)
    }
    func growLeft(to limit: Int) {
      while first > field.lowerBound, places[first - 1].line == line,
        width(first - 1, last) <= limit
      { first -= 1 }
    }
    growLeft(to: width(first, last) + (length - width(first, last)) / 2)
    while last + 1 < field.upperBound, places[last + 1].line == line,
      width(first, last + 1) <= length
    { last += 1 }
    growLeft(to: length)
    let before = first > field.lowerBound ? places[first - 1].source.upperBound : 0
    let after =
      last + 1 < field.upperBound ? places[last + 1].source.lowerBound : document.text.count
    return TextRange(
      Int(places[first].start)
        - Self.marksBefore(document.text[before..<places[first].source.lowerBound]),
      Int(places[last].end)
        + Self.marksAfter(
          document.text[places[last].source.upperBound..<after],
          isLast: after == document.text.count))
  }

  /// How many scalars of punctuation are shown with a word.
  private static let mostMarks = 8

  /// Returns how many scalars at the end of a gap belong to the word after it, an opening quote
  /// say; none where no blank parts them from the word before.
  private static func marksBefore(_ gap: ArraySlice<UInt8>) -> Int {
    var marks = 0
    for byte in gap.reversed() {
      if isBlank(byte) { return marks }
      if byte & 0xC0 != 0x80 { marks += 1 }
      if marks > mostMarks { return 0 }
    }
    return gap.startIndex == 0 ? marks : 0
  }

  /// Returns how many scalars at the start of a gap belong to the word before it; none where no
  /// blank parts it from a word after it.
  private static func marksAfter(_ gap: ArraySlice<UInt8>, isLast: Bool) -> Int {
    var marks = 0
    for byte in gap {
      if isBlank(byte) { return marks }
      if byte & 0xC0 != 0x80 { marks += 1 }
      if marks > mostMarks { return 0 }
    }
    return isLast ? marks : 0
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }
}
