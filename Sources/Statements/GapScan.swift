/// A mark of quotation as it stands in the text.
struct QuotationMark {
  /// Which marks belong together.
  enum Family: UInt8 { case guillemets, double, single }
  /// What a mark is for by its shape.
  enum Shape: UInt8 { case opens, closes, either }

  var family: Family
  /// The family of the single mark that it was made of.
  let glyph: Family
  let shape: Shape
  /// Where it lies, with its repetitions.
  let start: Int
  var end: Int
  /// The word after it.
  let word: Int
  /// Whether a word or the end of one touches it before.
  let touchesBefore: Bool
  /// Whether a word touches it after.
  var touchesAfter = false

  /// Whether the blanks around it say that it opens.
  var looksOpening: Bool { touchesAfter && !touchesBefore }
  /// Whether the blanks around it say that it closes.
  var looksClosing: Bool { touchesBefore && !touchesAfter }
}

/// One walk over what stands between two words.
struct GapScan {
  /// The word after the gap.
  private let word: Int
  private var previous: Touch
  /// The first of the marks that stand together right before the place looked at.
  private var firstMark = 0

  /// What stood last before the place looked at.
  private enum Touch { case tight, loose, mark }

  init(word: Int, isTouched: Bool) {
    self.word = word
    previous = isTouched ? .tight : .loose
  }

  mutating func read(
    _ value: UInt32, at offset: Int, into gap: inout Reading.Gap, _ marks: inout [QuotationMark]
  ) {
    if let (family, shape) = Self.mark(value) {
      read(family, shape, at: offset, &marks)
      gap.insert(.mark)
      previous = .mark
      return
    }
    switch value {
    case 0x60C, 0x2C, 0x61B, 0x3B:
      gap.insert(.comma)
      previous = .loose
    case 0x3A:
      gap.insert(.colon)
      previous = .loose
    case 0x28, 0x5B, 0x7B:
      gap.insert(.bracket)
      touch(&marks)
      previous = .loose
    case 0x29, 0x5D, 0x7D:
      gap.insert(.bracket)
      previous = .tight
    case 0x2D, 0x2010...0x2015:
      gap.insert(.dash)
      previous = .loose
    case 0x61F, 0x3F:
      gap.insert(.question)
      previous = .tight
    case 0xA:
      gap.insert(.paragraph)
      previous = .loose
    case 0x21, 0x2E, 0x2026, 0x25, 0x66A, 0x2A: previous = .tight
    case 0x23:
      touch(&marks)
      previous = .loose
    case 0x200B...0x200F, 0x202A...0x202E, 0x2066...0x2069, 0x61C, 0xFEFF, 0x640,
      0x64B...0x65F:
      break
    default: previous = .loose
    }
  }

  /// Tells the marks right before the place looked at that something begins there.
  mutating func touch(_ marks: inout [QuotationMark]) {
    guard previous == .mark else { return }
    for place in firstMark..<marks.count { marks[place].touchesAfter = true }
  }

  private mutating func read(
    _ family: QuotationMark.Family, _ shape: QuotationMark.Shape, at offset: Int,
    _ marks: inout [QuotationMark]
  ) {
    if previous == .mark, let last = marks.last {
      if last.shape == shape, last.end == offset, last.glyph == family || last.family == family {
        // Repeated marks are one; singles make a double.
        marks[marks.count - 1].end = offset + 1
        if family == .single { marks[marks.count - 1].family = .double }
        return
      }
    } else {
      firstMark = marks.count
    }
    let touches = previous == .mark ? marks[firstMark].touchesBefore : previous == .tight
    marks.append(
      QuotationMark(
        family: family, glyph: family, shape: shape, start: offset, end: offset + 1, word: word,
        touchesBefore: touches))
  }

  private static func mark(
    _ value: UInt32
  ) -> (QuotationMark.Family, QuotationMark.Shape)? {
    switch value {
    case 0xAB, 0x300A: (.guillemets, .opens)
    case 0xBB, 0x300B: (.guillemets, .closes)
    case 0x201C, 0x201E, 0x275D: (.double, .opens)
    case 0x201D, 0x275E: (.double, .closes)
    case 0x22, 0x201F, 0x2033, 0x2036, 0xFF02: (.double, .either)
    case 0x2018, 0x2039, 0x201A, 0x201B: (.single, .opens)
    case 0x2019, 0x203A: (.single, .closes)
    case 0x27, 0x2032, 0x60, 0xB4: (.single, .either)
    default: nil
    }
  }
}
