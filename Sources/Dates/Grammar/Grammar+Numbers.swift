extension Grammar {
  /// Returns a date written in numbers alone: 22/1/2025, 2025-01-22.
  func numeric(_ place: Int) -> Match? {
    let parts = (0..<3).map { self[place + $0] }
    guard parts.allSatisfy({ $0.kind == .number }), parts[1].gap == parts[2].gap,
      parts[1].gap == .slash || parts[1].gap == .hyphen || parts[1].gap == .dot
        || parts[1].gap == [.slash, .blank],
      isIsolated(place..<place + 3)
    else { return nil }
    let end = place + 3
    let era = self[end]
    let isHijri = era.kind == .hijriEra && era.isNext
    let isChristian = era.kind == .gregorianEra && era.isNext
    let last = isHijri || isChristian ? end + 1 : end
    let numbers = parts.map(\.value)
    let lengths = parts.map(\.digits)
    var year = 0
    var (day, month) = (0, 0)
    if lengths[0] == 4, lengths[1] <= 2, lengths[2] <= 2 {
      (year, month, day) = (numbers[0], numbers[1], numbers[2])
      if month > 12 { (month, day) = (day, month) }
    } else if lengths[0] <= 2, lengths[1] <= 2, lengths[2] == 4 {
      (day, month, year) = (numbers[0], numbers[1], numbers[2])
    } else if lengths == [2, 2, 2] || lengths[2] == 2 && parts[1].gap == .slash,
      lengths[0] <= 2, lengths[1] <= 2, let near = publicationYear,
      abs(numbers[2] - near % 100) <= 1
    {
      (day, month, year) = (numbers[0], numbers[1], near - near % 100 + numbers[2])
    } else {
      return nil
    }
    let leaveOut = Match(end: last)
    guard (1...31).contains(day), (1...31).contains(month), min(day, month) <= 12 else {
      return leaveOut
    }
    if isHijri || (1300...1500).contains(year) && !isChristian {
      guard month <= 12, day <= 30 else { return leaveOut }
      return found(
        .date(LooseDate(calendar: .hijri, year: .stated(year), month: .named(month), day: day)),
        place..<last)
    }
    guard (1000...2200).contains(year) else { return nil }
    if month > 12 { (day, month) = (month, day) }
    if lengths[0] != 4, day <= 12, day != month, numbers[0] == day {
      return found(
        .eitherOrder(year: year, day: day, month: month, weekday: nil), place..<last)
    }
    return found(
      .date(LooseDate(year: .stated(year), month: .named(month), day: day)), place..<last)
  }

  /// Returns a date in Latin letters that begins with its month.
  func monthFirst(_ place: Int) -> Match? {
    var date = LooseDate(month: .named(self[place].value))
    var next = place + 1
    guard self[next].gap.isSubset(of: [.blank, .dot]) else { return nil }
    if let day = dayNumber(next), !day.isWord, self[next].kind == .number, isWhole(next) {
      date.day = day.day
      next = day.end
      if self[next].gap.isSubset(of: [.blank, .comma, .dot]), let year = yearNumber(next) {
        date.year = .stated(year.year)
        next = year.end
      }
      return found(.date(date), place..<next)
    }
    guard let year = yearNumber(next), (1500...2100).contains(year.year) else { return nil }
    date.year = .stated(year.year)
    return found(.date(date), place..<year.end)
  }
}
