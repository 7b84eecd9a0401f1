internal import CorpusModel

/// A date as programs write it.
enum WrittenDate: Equatable {
  case day(PartialDate)
  /// It is written in words, or in an order that only a reader of the article can tell.
  case words
  /// It is written as a date, and there is no such day.
  case impossible

  /// Reads ISO 8601 (with hyphens, slashes or neither), RFC 822, and how long it is since 1970 in
  /// seconds, or thousandths, millionths or billionths of them; a time of day is left out.
  init(_ text: ArraySlice<UInt8>) {
    let digits = text.prefix { (0x30...0x39).contains($0) }
    let next = text.dropFirst(digits.count).first
    let date: PartialDate?
    switch (digits.count, next) {
    case (4, _): date = Self.calendar(text)
    case (8, nil), (8, 0x54), (8, 0x74), (8, 0x20): date = Self.compact(digits)
    case (9..., nil), (9..., 0x2E): date = Self.instant(digits)
    default:
      self = Self.rfc822(text).map { .day($0) } ?? .words
      return
    }
    self = date.map { .day($0) } ?? .impossible
  }

  /// Reads `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, with hyphens or slashes and parts of one digit, too.
  private static func calendar(_ text: ArraySlice<UInt8>) -> PartialDate? {
    let parts = text.prefix { (0x30...0x39).contains($0) || $0 == 0x2D || $0 == 0x2F }
      .split(maxSplits: 3, omittingEmptySubsequences: false) { $0 == 0x2D || $0 == 0x2F }
    // What stands behind must be a time of day.
    let length = parts.reduce(parts.count - 1) { $0 + $1.count }
    if let next = text.dropFirst(length).first, next | 0x20 != 0x74, next != 0x20 { return nil }
    guard parts.count <= 3, let year = value(parts[0]) else { return nil }
    let numbers = parts.dropFirst().map { $0.count <= 2 ? value($0) : nil }
    guard !numbers.contains(nil) else { return nil }
    return PartialDate(
      year: year, month: numbers.first ?? nil, day: numbers.count > 1 ? numbers[1] : nil)
  }

  /// Reads `YYYYMMDD`.
  private static func compact(_ digits: ArraySlice<UInt8>) -> PartialDate? {
    guard let number = value(digits) else { return nil }
    return PartialDate(year: number / 10_000, month: number / 100 % 100, day: number % 100)
  }

  /// Reads how long it is since 1970, or `YYYYMMDDhhmmss`.
  private static func instant(_ digits: ArraySlice<UInt8>) -> PartialDate? {
    if digits.count == 14, let date = compact(digits.prefix(8)) { return date }
    // Seconds have ten digits until the year 2286.
    let fraction = digits.count <= 11 ? 0 : digits.count <= 14 ? 3 : digits.count <= 17 ? 6 : 9
    guard digits.count <= 20, let seconds = value(digits.dropLast(fraction)) else { return nil }
    // What comes out much later is no time but some other number.
    guard let date = CivilDay(number: seconds / 86_400).date, date.year < 2200 else { return nil }
    return date
  }

  /// Reads `Wed, 22 Jan 2025 10:00:00 +0100`, the name of the day being there or not.
  private static func rfc822(_ text: ArraySlice<UInt8>) -> PartialDate? {
    var words = text.split { $0 == 0x20 || $0 == 0x2C || $0 == 0x2D }.prefix(4)
    if let first = words.first, first.allSatisfy({ $0 >= 0x41 }) { words.removeFirst() }
    guard words.count >= 3, let day = value(words[words.startIndex]),
      let month = month(words[words.startIndex + 1]), var year = value(words[words.startIndex + 2])
    else { return nil }
    if words[words.startIndex + 2].count == 2 { year += year < 70 ? 2000 : 1900 }
    return PartialDate(year: year, month: month, day: day)
  }

  private static func month(_ word: ArraySlice<UInt8>) -> Int? {
    guard word.count == 3 else { return nil }
    let letters = word.map { $0 | 0x20 }
    return months.firstIndex(of: letters).map { $0 + 1 }
  }

  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ].map { Array($0.utf8) }

  private static func value(_ digits: ArraySlice<UInt8>) -> Int? {
    guard (1...18).contains(digits.count) else { return nil }
    var value = 0
    for digit in digits {
      guard (0x30...0x39).contains(digit) else { return nil }
      value = value * 10 + Int(digit - 0x30)
    }
    return value
  }
}
