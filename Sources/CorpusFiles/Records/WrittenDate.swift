internal import CorpusModel

/// A date as programs write it.
enum WrittenDate: Equatable {
  case day(PartialDate)
  /// It is written in words, or in an order that only a reader of the article can tell.
  case words
  /// It is written as a date, and there is no such day.
  case impossible

  /// Reads ISO 8601 (with hyphens, slashes, dots or none), RFC 822 and other orders of English names, and
  /// how long it is since 1970 in seconds, or thousandths, millionths or billionths of them; a time of day is
  /// left out.
  init(_ text: ArraySlice<UInt8>) {
    let digits = text.prefix { (0x30...0x39).contains($0) }
    let next = text.dropFirst(digits.count).first
    let date: PartialDate?
    switch (digits.count, next) {
    case (4, _):
      self = Self.calendar(text)
      return
    case (8, nil), (8, 0x54), (8, 0x74), (8, 0x20): date = Self.compact(digits)
    case (9..., nil), (9..., 0x2E): date = Self.instant(digits)
    default:
      self = Self.named(text).map { .day($0) } ?? .words
      return
    }
    self = date.map { .day($0) } ?? .impossible
  }

  /// The years that are likely to be of the Hijri calendar: which day is meant only a reader can tell.
  private static let hijri = 1300...1500

  /// Reads `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, with hyphens, slashes or dots and parts of one digit, too.
  private static func calendar(_ text: ArraySlice<UInt8>) -> Self {
    if let plain = plain(text) { return plain }
    let isMark = { (byte: UInt8) in byte == 0x2D || byte == 0x2F || byte == 0x2E }
    let written = text.prefix { (0x30...0x39).contains($0) || isMark($0) }
    let parts = written.split(
      maxSplits: 3, omittingEmptySubsequences: false, whereSeparator: isMark)
    guard parts.count <= 3, let year = value(parts[0]), !hijri.contains(year),
      parts.dropFirst().allSatisfy({ (1...2).contains($0.count) })
    else { return .words }
    switch text.dropFirst(written.count).first {
    case nil: break
    // What stands behind a day must be a time of day, or where on earth it is that day.
    case 0x54, 0x74, 0x20, 0x5A, 0x7A, 0x2B:
      if parts.count < 3 { return named(text).map { .day($0) } ?? .words }
    default: return .words
    }
    let date = PartialDate(
      year: year, month: parts.count > 1 ? value(parts[1]) : nil,
      day: parts.count > 2 ? value(parts[2]) : nil)
    return date.map { .day($0) } ?? .impossible
  }

  /// Reads `YYYY-MM-DD` and nothing else, as nearly all are written.
  private static func plain(_ text: ArraySlice<UInt8>) -> Self? {
    let start = text.startIndex
    guard text.count == 10, text[start + 4] == 0x2D, text[start + 7] == 0x2D,
      let year = value(text[start..<(start + 4)]), !hijri.contains(year),
      let month = value(text[(start + 5)..<(start + 7)]), let day = value(text[(start + 8)...])
    else { return nil }
    return PartialDate(year: year, month: month, day: day).map { .day($0) } ?? .impossible
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

  /// Reads `Wed, 22 Jan 2025 10:00:00 +0100`, the name of the day being there or not; `Jan 22, 2025`,
  /// `2025 Jan 22`, and `Wed Jan 22 10:00:00 +0100 2025`.
  private static func named(_ text: ArraySlice<UInt8>) -> PartialDate? {
    var words = text.split { $0 == 0x20 || $0 == 0x2C || $0 == 0x2D }.prefix(7)
    if let first = words.first, first.allSatisfy({ $0 >= 0x41 }), month(first) == nil {
      words.removeFirst()
    }
    guard words.count >= 3 else { return nil }
    let (first, second, third) = (
      words[words.startIndex], words[words.startIndex + 1], words[words.startIndex + 2]
    )
    if let month = month(first) {
      let isTime = third.contains(0x3A)
      let last = isTime ? words.last { value($0) != nil && $0.count == 4 } : third
      return last.flatMap { date(year: $0, month: month, day: second) }
    }
    guard let month = month(second) else { return nil }
    return first.count == 4
      ? date(year: first, month: month, day: third) : date(year: third, month: month, day: first)
  }

  /// Returns the date of a day and a year in digits; a year of two lies around 2000.
  private static func date(
    year: ArraySlice<UInt8>, month: Int, day: ArraySlice<UInt8>
  ) -> PartialDate? {
    guard let day = value(day), let number = value(year) else { return nil }
    let century = year.count == 2 ? (number < 70 ? 2000 : 1900) : 0
    return PartialDate(year: number + century, month: month, day: day)
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
