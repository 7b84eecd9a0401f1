/// The sentences of a text.
///
/// A sentence ends at a full stop, a question or exclamation mark or an ellipsis, with the closing
/// quotes and brackets after it, and at every line end. A full stop within a number or an
/// address, or after a single initial, ends nothing; nor does a mark inside quotes, unless the
/// quote closes right after it.
public enum Sentences {
  /// Returns the sentences of a text, blanks around them left out, as ranges of Unicode scalar
  /// offsets counted from `base` at the text's start. Takes time linear in the text.
  public static func ranges(in text: ArraySlice<UInt8>, from base: Int = 0) -> [Range<Int>] {
    var finder = SentenceFinder(Array(text), base: base)
    finder.run()
    return finder.found
  }

  /// Returns the sentences of a text, blanks around them left out, as ranges of Unicode scalar
  /// offsets.
  public static func ranges(in text: String) -> [Range<Int>] {
    ranges(in: Array(text.utf8)[...])
  }
}

/// One walk over a text's scalars.
private struct SentenceFinder {
  var found: [Range<Int>] = []
  private let scalars: [UInt32]
  private let base: Int
  private var start = 0
  /// Where the quote that the walk is in closes; before the place looked at when it is in none.
  private var quoteEnd = -1
  private var guillemets = Closers(0xBB)
  private var curled = Closers(0x201D)

  init(_ utf8: [UInt8], base: Int) {
    var scalars: [UInt32] = []
    scalars.reserveCapacity(utf8.count)
    var offset = 0
    while offset < utf8.count {
      let (value, length) = decodeScalar(utf8, at: offset, before: utf8.count)
      scalars.append(value)
      offset += length
    }
    self.scalars = scalars
    self.base = base
  }

  mutating func run() {
    var place = 0
    while place < scalars.count {
      let scalar = scalars[place]
      if scalar.isLineEnd {
        finish(at: place)
        place += 1
      } else if scalar.isTerminator {
        place = afterTerminators(from: place)
      } else {
        if quoteEnd <= place {
          if scalar == 0xAB {
            quoteEnd = guillemets.next(after: place, in: scalars)
          } else if scalar == 0x201C {
            quoteEnd = curled.next(after: place, in: scalars)
          }
        }
        place += 1
      }
    }
    finish(at: scalars.count)
  }

  /// Ends the sentence before `end`, and begins the next there.
  private mutating func finish(at end: Int) {
    var first = start
    var last = end
    while first < last, scalars[first].isBlank { first += 1 }
    while first < last, scalars[last - 1].isBlank { last -= 1 }
    if first < last { found.append(base + first..<base + last) }
    start = end
    if end < scalars.count, scalars[end].isLineEnd { start = end + 1 }
  }

  /// Looks at the marks at `place`, ends the sentence where they do, and returns where to go on.
  private mutating func afterTerminators(from place: Int) -> Int {
    var marks = place
    while marks < scalars.count, scalars[marks].isTerminator { marks += 1 }
    if marks == place + 1, scalars[place] == 0x2E, isInsideWord(place) || isInitial(place) {
      return marks
    }
    var end = marks
    while end < scalars.count, scalars[end].isCloser { end += 1 }
    // In a quote only the marks right before its end count.
    if quoteEnd > place, quoteEnd >= end { return marks }
    guard end < scalars.count else { return end }
    let next = scalars[end]
    let goesOn =
      quoteEnd > place ? !(next.isBlank || next.isLineEnd) : next.isPunctuationWithinSentence
    if !goesOn { finish(at: end) }
    return end
  }

  /// Whether the full stop stands between two digits or two Latin letters.
  private func isInsideWord(_ place: Int) -> Bool {
    guard place > 0, place + 1 < scalars.count else { return false }
    let before = scalars[place - 1]
    let after = scalars[place + 1]
    return before.isDigit && after.isDigit || before.isLatin && after.isLatin
  }

  /// Whether the full stop follows a lone letter and more text follows it in its line. After a
  /// number the letter is a unit (1446 هـ. 2025 م.) and ends like any word.
  private func isInitial(_ place: Int) -> Bool {
    var letters = 0
    var before = place
    while before > 0, letters < 2 {
      let entry = FoldTable.shared.entry(scalars[before - 1])
      if entry == FoldTable.separator { break }
      if entry > FoldTable.separator {
        if scalars[before - 1].isDigit { return false }
        letters += 1
      }
      before -= 1
    }
    guard letters == 1 else { return false }
    while before > 0, scalars[before - 1].isBlank { before -= 1 }
    if before > 0, scalars[before - 1].isDigit { return false }
    var after = place + 1
    while after < scalars.count, scalars[after].isBlank || scalars[after].isCloser { after += 1 }
    return after < scalars.count && !scalars[after].isLineEnd
  }
}

/// Finds the next closing quote of one kind in the same line, looking at each scalar once.
private struct Closers {
  private let closer: UInt32
  private var known = -1
  private var looked = 0

  init(_ closer: UInt32) { self.closer = closer }

  /// Returns the closer's place, or -1 where the line has none after `place`.
  mutating func next(after place: Int, in scalars: [UInt32]) -> Int {
    if known > place { return known }
    if looked > place + 1 { return -1 }
    looked = place + 1
    while looked < scalars.count, !scalars[looked].isLineEnd {
      if scalars[looked] == closer {
        known = looked
        return known
      }
      looked += 1
    }
    return -1
  }
}

extension UInt32 {
  fileprivate var isTerminator: Bool {
    switch self {
    case 0x2E, 0x21, 0x3F, 0x61F, 0x6D4, 0x2026, 0x203C, 0x2047...0x2049: true
    default: false
    }
  }

  fileprivate var isCloser: Bool {
    switch self {
    case 0x22, 0x27, 0x29, 0x5D, 0x7D, 0xBB, 0x2019, 0x201D, 0x203A, 0x200E, 0x200F, 0x61C, 0x202C,
      0x2069:
      true
    default: false
    }
  }

  fileprivate var isPunctuationWithinSentence: Bool {
    switch self {
    case 0x2C, 0x3A, 0x3B, 0x60C, 0x61B: true
    default: false
    }
  }

  fileprivate var isLineEnd: Bool {
    switch self {
    case 0xA...0xD, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }

  fileprivate var isBlank: Bool {
    switch self {
    case 0x20, 0x9, 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }

  fileprivate var isDigit: Bool {
    switch self {
    case 0x30...0x39, 0x660...0x669, 0x6F0...0x6F9: true
    default: false
    }
  }

  /// An ASCII letter or digit, as addresses and abbreviations have them.
  fileprivate var isLatin: Bool {
    switch self {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: false
    }
  }
}
