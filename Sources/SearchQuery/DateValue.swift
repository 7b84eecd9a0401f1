internal import ArabicText
internal import CorpusModel

/// What is asked of a date: days from one through another.
struct DateValue: Equatable {
  /// The first and last day as numbers, nil where open.
  let from: Int32?
  let through: Int32?

  /// What stands before a date.
  private enum Relation { case at, before, through, after, from }

  /// How many scalars of a value are read; no date needs more.
  private static let longest = 64

  /// Reads `2020`, `2020-09`, `2020-09-15`, ranges of them with two points, `<` and `>`, and the
  /// words for before and after; nothing where that is no date.
  ///
  /// - Parameters:
  ///   - field: `date`, `before` or `after`.
  ///   - isUnfinished: Whether what is left of a date that is still being typed counts.
  init?(_ value: ArraySlice<Unicode.Scalar>, field: QueryField, isUnfinished: Bool) {
    guard value.count <= Self.longest else { return nil }
    var relation: Relation? =
      switch field {
      case .before: .before
      case .after: .after
      default: nil
      }
    guard var text = Self.plain(value, &relation) else { return nil }
    while !text.isEmpty {
      if let read = Self(plain: text, relation ?? .at) {
        self = read
        return
      }
      guard isUnfinished, Self.mayBecomeDate(text) else { return nil }
      text.removeLast()
    }
    return nil
  }

  /// Returns whether nothing that is typed behind a value makes it a date, as behind 2020-13.
  static func isPastMending(_ value: ArraySlice<Unicode.Scalar>) -> Bool {
    var relation: Relation?
    guard value.count <= longest, let text = plain(value, &relation), !text.isEmpty else {
      return false
    }
    return !mayBecomeDate(text)
  }

  /// What may be missing at the end of a date: of a year, a month, a day, or of a day and what comes after
  /// it.
  private static let endings = [
    "", "0", "00", "000", "1", "01", "2000", "-2000", "1-2000", "01-2000", "-1-2000", ".",
  ].map { Array($0.utf8) }

  private static func mayBecomeDate(_ text: [UInt8]) -> Bool {
    endings.contains { Self(plain: text + $0, .at) != nil }
  }

  /// Whether a folded word stands before a date and says how it is meant.
  static func isLeadIn(_ key: String) -> Bool { relations[key] != nil }

  private static let relations: [String: Relation] = [
    "قبل": .before, "before": .before, "بعد": .after, "after": .after, "منذ": .from, "since": .from,
    "حتي": .through, "until": .through,
  ]

  /// Returns a value as digits, `-` and `.` alone, having taken off what relates to it; nothing where
  /// it has anything else.
  private static func plain(_ value: ArraySlice<Unicode.Scalar>, _ relation: inout Relation?)
    -> [UInt8]?
  {
    var value = value
    let word = value.prefix { $0.properties.isAlphabetic || Folding.outcome($0) == .vanishes }
    let key = Folding.key(of: String(String.UnicodeScalarView(word)))
    if !key.isEmpty {
      guard relation == nil, let known = relations[key] else { return nil }
      relation = known
      value = value.dropFirst(word.count)
      let blanks = value.prefix { QueryScalar($0) == .blank }
      if let colon = value.dropFirst(blanks.count).first, QueryScalar.isColon(colon) {
        value = value.dropFirst(blanks.count + 1)
      }
    }
    var text: [UInt8] = []
    for scalar in value {
      switch scalar {
      case "<", ">", "≤", "≥", "=":
        guard text.isEmpty, let known = sign(scalar, after: relation) else { return nil }
        relation = known
      case "-", "\u{2010}"..."\u{2015}", "\u{2212}", "\u{FE63}", "\u{FF0D}", "/": text.append(0x2D)
      case ".": text.append(0x2E)
      case "…", "‥": text += [0x2E, 0x2E]
      default:
        if case .becomes(let letters) = Folding.outcome(scalar), let digit = letters.utf8.first,
          letters.utf8.count == 1, (0x30...0x39).contains(digit)
        {
          text.append(digit)
        } else if Folding.outcome(scalar) != .vanishes, QueryScalar(scalar) != .blank {
          return nil
        }
      }
    }
    // A full stop that ends the query is none of the date's.
    if text.last == 0x2E, text.dropLast().last != 0x2E { text.removeLast() }
    return text
  }

  private static func sign(_ scalar: Unicode.Scalar, after relation: Relation?) -> Relation? {
    switch (scalar, relation) {
    case ("<", nil): .before
    case (">", nil): .after
    case ("≤", nil), ("=", .before): .through
    case ("≥", nil), ("=", .after): .from
    case ("=", nil): .at
    default: nil
    }
  }

  private init?(plain text: [UInt8], _ relation: Relation) {
    let points = text.indices.first { text[$0...].starts(with: [0x2E, 0x2E]) }
    if let points {
      let end = text[points...].firstIndex { $0 != 0x2E } ?? text.endIndex
      self.init(range: text[..<points], text[end...], relation)
      return
    }
    guard let (first, last) = Self.dates(text[...]) else { return nil }
    let day = (first: first.firstDay.number, last: last.lastDay.number)
    switch relation {
    case .at: self.init(from: day.first, through: day.last)
    case .before:
      guard let through = Self.number(first.firstDay, movedBy: -1) else { return nil }
      self.init(from: nil, through: through)
    case .through: self.init(from: nil, through: day.last)
    case .after:
      guard let from = Self.number(last.lastDay, movedBy: 1) else { return nil }
      self.init(from: from, through: nil)
    case .from: self.init(from: day.first, through: nil)
    }
  }

  private init?(range left: ArraySlice<UInt8>, _ right: ArraySlice<UInt8>, _ relation: Relation) {
    guard relation == .at, !(left.isEmpty && right.isEmpty) else { return nil }
    var ends = (first: Self.dates(left), last: Self.dates(right))
    guard left.isEmpty || ends.first != nil, right.isEmpty || ends.last != nil else { return nil }
    // Whoever types the later date first means the days between all the same.
    if let first = ends.first, let last = ends.last, last.last.lastDay < first.first.firstDay {
      ends = (last, first)
    }
    self.init(
      from: ends.first?.first.firstDay.number,
      through: ends.last?.last.lastDay.number)
  }

  private init(from: Int32?, through: Int32?) {
    self.from = from
    self.through = through
  }

  /// Reads a date, the year first or last; two years are the first and the last of several.
  private static func dates(_ text: ArraySlice<UInt8>) -> (first: PartialDate, last: PartialDate)? {
    let parts = text.split(separator: 0x2D, omittingEmptySubsequences: false)
      .flatMap { $0.split(separator: 0x2E, omittingEmptySubsequences: false) }
    guard (1...3).contains(parts.count), parts.allSatisfy({ (1...4).contains($0.count) }) else {
      return nil
    }
    var numbers = parts.map { $0.reduce(0) { $0 * 10 + Int($1 - 0x30) } }
    let isYear = parts.map { $0.count == 4 }
    switch isYear {
    case [true], [true, false], [true, false, false]: break
    case [false, true], [false, false, true]: numbers.reverse()
    case [true, true]:
      // Nobody asks for five hundred years; who has typed 2020-13 does not mean to go on with 2020-1300.
      guard numbers.allSatisfy({ $0 >= 1500 }),
        let first = PartialDate(year: min(numbers[0], numbers[1])),
        let last = PartialDate(year: max(numbers[0], numbers[1]))
      else { return nil }
      return (first, last)
    default: return nil
    }
    guard
      let date = PartialDate(
        year: numbers[0], month: numbers.count > 1 ? numbers[1] : nil,
        day: numbers.count > 2 ? numbers[2] : nil)
    else { return nil }
    // The 30th of February is no day that anything happened on.
    if date.day != nil, CivilDay(date)?.date != date { return nil }
    return (date, date)
  }

  /// Returns the number of the day before or after one; nothing outside the calendar.
  private static func number(_ day: PartialDate, movedBy days: Int) -> Int32? {
    CivilDay(day)?.advanced(by: days).date?.number
  }
}
