internal import CorpusModel

/// A day as a number, so that the days between two can be counted.
struct DayNumber: Comparable {
  /// The number of days since the first of March of the year 0.
  let value: Int

  /// Creates the number of the first day that a date may mean.
  init(_ date: PartialDate) {
    // Years from March on: leap days come last, and months have a regular length before them.
    let month = date.month ?? 1
    let year = month > 2 ? date.year : date.year - 1
    let days = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + (date.day ?? 1) - 1
    value = year * 365 + year / 4 - year / 100 + year / 400 + days
  }

  /// Orders days by time.
  static func < (left: DayNumber, right: DayNumber) -> Bool { left.value < right.value }
}

/// When an article was published, as exactly as is known.
struct PublicationDays: Sendable {
  /// The number of the first and of the last day that it may have been.
  let first, last: Int

  /// Takes them from a date.
  init(_ date: PartialDate) {
    first = DayNumber(date.firstDay).value
    last = DayNumber(date.lastDay).value
  }

  /// Returns how many days lie between two publications at least.
  func distance(to other: PublicationDays) -> Int {
    max(0, other.first - last, first - other.last)
  }
}
