import CorpusModel

/// The Hijri calendar: the Umm al-Qura calendar of Saudi Arabia for the years it is published for,
/// the tabular civil calendar before and after.
///
/// Both are at most a day away from what a country may have sighted.
enum HijriCalendar {
  /// Returns the day of a Hijri date; nothing where the calendar has no such day.
  static func day(year: Int, month: Int, day: Int) -> CivilDay? {
    guard (1...9000).contains(year), (1...12).contains(month),
      (1...length(ofMonth: month, in: year)).contains(day)
    else { return nil }
    return CivilDay(number: start(ofMonth: month, in: year) + day - 1)
  }

  /// Returns the first and the last day of a Hijri month, or of a year where no month is given.
  static func span(year: Int, month: Int?) -> (first: CivilDay, last: CivilDay)? {
    let lastMonth = month ?? 12
    guard let first = day(year: year, month: month ?? 1, day: 1),
      let last = day(year: year, month: lastMonth, day: length(ofMonth: lastMonth, in: year))
    else { return nil }
    return (first, last)
  }

  /// Returns the Hijri year and month that a day lies in.
  static func yearAndMonth(of day: CivilDay) -> (year: Int, month: Int) {
    // A Hijri year has 354 days and 11/30.
    var year = max(1, (day.number - epoch) * 30 / 10_631)
    while start(ofMonth: 1, in: year + 1) <= day.number { year += 1 }
    var month = 12
    while month > 1, start(ofMonth: month, in: year) > day.number { month -= 1 }
    return (year, month)
  }

  /// The number of the first day of the tabular civil calendar, 16 July 622 of the Julian calendar.
  private static let epoch = -492_148

  private static func length(ofMonth month: Int, in year: Int) -> Int {
    if let lengths = publishedLengths(of: year) {
      return lengths & (1 << (month - 1)) == 0 ? 29 : 30
    }
    return month % 2 == 1 || month == 12 && (year * 11 + 14) % 30 < 11 ? 30 : 29
  }

  private static func start(ofMonth month: Int, in year: Int) -> Int {
    if let lengths = publishedLengths(of: year) {
      let before = lengths & ((1 << (month - 1)) - 1)
      return starts[year - firstPublished] + 29 * (month - 1) + before.nonzeroBitCount
    }
    return epoch + (year - 1) * 354 + (3 + 11 * year) / 30 + 29 * (month - 1) + month / 2
  }

  private static func publishedLengths(of year: Int) -> Int? {
    let place = year - firstPublished
    return published.indices.contains(place) ? Int(published[place]) : nil
  }

  private static let firstPublished = 1343

  /// The number of the first day of each published year.
  private static let starts: [Int] = {
    var start = -16_588
    return published.map { lengths in
      defer { start += 348 + lengths.nonzeroBitCount }
      return start
    }
  }()

  /// The months of 30 days in the Umm al-Qura calendar, years 1343 to 1500, the first month in the
  /// lowest bit.
  private static let published: [UInt16] = [
    0x6A9, 0x535, 0x25D, 0x4BD, 0x9BA, 0x3B4, 0xB69, 0xB2A, 0xA55, 0x4AD, 0xA5D, 0x2DA,
    0x6D9, 0xEAA, 0xE94, 0xD2A, 0xC56, 0x4AE, 0xA6D, 0x56A, 0xD55, 0xD4A, 0xA93, 0x52B,
    0xA5B, 0x53A, 0x6B5, 0xEA9, 0xD52, 0xD29, 0xA55, 0x4AD, 0x56D, 0xAEA, 0x6E4, 0xED1,
    0xDA2, 0xAAA, 0x95A, 0x2DA, 0x5B9, 0xBB2, 0x764, 0x6C9, 0x555, 0x2AB, 0x4DB, 0xABA,
    0x5B4, 0xDA9, 0xD52, 0xAA5, 0x92D, 0x26D, 0x8ED, 0x2DA, 0xAD5, 0xAA5, 0xA4B, 0x497,
    0x937, 0x2B6, 0x975, 0xD69, 0xD52, 0xC95, 0x92B, 0x25B, 0x4DB, 0x9D5, 0x5D2, 0xDA5,
    0xD4A, 0xA95, 0x54D, 0xAAD, 0x3AA, 0xBD2, 0xBC4, 0xB89, 0xA95, 0x52D, 0x5AD, 0xB6A,
    0x6D4, 0xDC9, 0xD92, 0xAA6, 0x956, 0x2AE, 0x56D, 0x36A, 0xB55, 0xAAA, 0x94D, 0x49D,
    0x95D, 0x2BA, 0x5B5, 0x5AA, 0xD55, 0xA9A, 0x92E, 0x26E, 0x55D, 0xADA, 0x6D4, 0x6A5,
    0xB27, 0xA4D, 0x4AD, 0x56D, 0xB5A, 0x754, 0xF49, 0xE92, 0xD26, 0xA56, 0x356, 0x6B5,
    0xBAA, 0xB92, 0xB25, 0x68B, 0xA9B, 0x55A, 0xADA, 0x5B4, 0xDA9, 0xB52, 0xA9A, 0x536,
    0x276, 0x575, 0xAF2, 0x6D4, 0x6A9, 0x555, 0x2AD, 0x4BD, 0x9BA, 0x574, 0xB69, 0xB52,
    0xA95, 0x52D, 0xA5D, 0x4DA, 0xAD9, 0x6B2, 0xE95, 0xE2A, 0xC96, 0x92E, 0xAAD, 0x56A,
    0xD65, 0xD4A,
  ]
}
