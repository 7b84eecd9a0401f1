extension String {
  /// The text in isolates (UAX #9, FSI and PDI): it runs as its own letters do, whatever stands
  /// beside it in the line.
  var isolated: String { "\u{2068}\(self)\u{2069}" }

  /// The text with its dates and ranges of dates in isolates that run from the left: behind an Arabic
  /// letter, the parts of 2020-09 would change places (UAX #9, W2).
  var isolatingDates: String {
    var text = UnicodeScalarView()
    text.append(contentsOf: DateIsolation(Array(unicodeScalars)).scalars)
    return String(text)
  }
}

/// A text with isolates around its dates and ranges of dates (LRI and PDI), and the way back.
struct DateIsolation {
  /// The text with the isolates.
  private(set) var scalars: [Unicode.Scalar] = []
  /// The place of each scalar, and of the end, in the text without them.
  private(set) var places: [Int] = []

  init(_ text: [Unicode.Scalar]) {
    var done = 0
    for date in Self.dates(in: text) {
      append(text, done..<date.lowerBound)
      append("\u{2066}", date.lowerBound)
      append(text, date)
      append("\u{2069}", date.upperBound)
      done = date.upperBound
    }
    append(text, done..<text.count)
    places.append(text.count)
  }

  private mutating func append(_ scalar: Unicode.Scalar, _ place: Int) {
    scalars.append(scalar)
    places.append(place)
  }

  private mutating func append(_ text: [Unicode.Scalar], _ range: Range<Int>) {
    scalars += text[range]
    places += range
  }

  /// Returns where digits stand that hyphens part, and perhaps full stops.
  private static func dates(in text: [Unicode.Scalar]) -> [Range<Int>] {
    var dates: [Range<Int>] = []
    var place = 0
    while place < text.count {
      let start = place
      while place < text.count, isDigit(text[place]) || place > start && isMark(text[place]) {
        place += 1
      }
      // A hyphen or full stops at the end belong to the sentence.
      let marks = text[start..<place].reversed().prefix(while: isMark).count
      let date = start..<place - marks
      if text[date].contains("-") { dates.append(date) }
      place = max(place, start + 1)
    }
    return dates
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool { scalar == "-" || scalar == "." }
}

extension InterfaceLanguage {
  /// Returns pieces of a line with dots between them, empty ones left out, each in its own direction.
  func line(_ pieces: String?...) -> String {
    pieces.compactMap { $0 }.filter { !$0.isEmpty }.map(\.isolated).joined(separator: " · ")
  }
}
