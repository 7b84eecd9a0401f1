import CorpusModel

/// When an article was published, as a place in time to count from.
struct Publication {
  let year: Int
  let month: Int?
  /// The day, where it is known.
  let day: CivilDay?

  init?(_ date: PartialDate?) {
    guard let date else { return nil }
    year = date.year
    month = date.month
    day = CivilDay(date)
  }

  /// Returns the month so many months away.
  func month(_ offset: Int) -> (year: Int, month: Int)? {
    guard let month else { return nil }
    let months = year * 12 + month - 1 + offset
    guard months >= 12 else { return nil }
    return (months / 12, months % 12 + 1)
  }

  /// The first and the last day that it may mean.
  var days: ClosedRange<CivilDay>? {
    if let day { return day...day }
    guard let date = PartialDate(year: year, month: month), let first = CivilDay(date.firstDay),
      let last = CivilDay(date.lastDay)
    else { return nil }
    return first...last
  }
}
