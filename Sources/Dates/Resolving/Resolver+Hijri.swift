import CorpusModel

extension Resolver {
  /// Returns what a date of the Hijri calendar may mean in the Gregorian one.
  func resolveHijri(_ date: LooseDate, _ draft: Draft) -> Resolution? {
    func resolution(_ years: [Int], _ basis: DateExpression.Basis) -> Resolution? {
      let readings = years.compactMap { hijri(date, $0) }
      return readings.isEmpty ? nil : Resolution(readings: readings, basis: basis)
    }
    switch date.year {
    case .stated(let year) where year > 1700:
      // A Hijri month with a Gregorian year: رمضان 2017.
      let near = (year - 622) * 33 / 32
      return resolution(
        ((near - 1)...(near + 2)).filter { hijri(date, $0)?.start.year == year }, .stated)
    case .stated(let year): return resolution([year], .stated)
    case .same: return nil
    default: break
    }
    guard let now = publication?.days, case .named = date.month else { return nil }
    let middle = CivilDay(number: (now.lowerBound.number + now.upperBound.number) / 2)
    let year = HijriCalendar.yearAndMonth(of: middle).year
    if case .offset(let offset) = date.year { return resolution([year + offset], .publication) }
    let spans = (-2...2).compactMap { offset in
      hijri(date, year + offset).map { (year: year + offset, span: $0) }
    }
    let past = spans.last { CivilDay($0.span.start).map { $0 <= now.upperBound } ?? false }
    let before = spans.last { CivilDay($0.span.end).map { $0 < now.lowerBound } ?? false }
    let future = spans.first { CivilDay($0.span.end).map { $0 >= now.lowerBound } ?? false }
    let after = spans.first { CivilDay($0.span.start).map { $0 > now.upperBound } ?? false }
    switch date.year {
    case .before: return resolution([before?.year].compactMap { $0 }, .publication)
    case .after: return resolution([after?.year].compactMap { $0 }, .publication)
    default:
      guard let past, let future, past.year != future.year else {
        return resolution([(past ?? future)?.year].compactMap { $0 }, .publication)
      }
      let isAhead = tense(of: draft) == .future
      let distanceBack = CivilDay(past.span.end).map { now.lowerBound.number - $0.number } ?? 0
      if isAhead { return resolution([future.year], .publication) }
      return resolution(
        distanceBack <= 180 ? [past.year] : [future.year, past.year], .publication)
    }
  }

  /// Returns the Gregorian days of a Hijri day, month or year.
  private func hijri(_ date: LooseDate, _ year: Int) -> DateSpan? {
    switch date.month {
    case .named(let month):
      if let day = date.day {
        let civil = HijriCalendar.day(year: year, month: month, day: day)?.date
        return span(civil, civil)
      }
      let days = HijriCalendar.span(year: year, month: month)
      return span(days?.first.date, days?.last.date)
    case .none:
      let days = HijriCalendar.span(year: year, month: nil)
      return span(days?.first.date, days?.last.date)
    default: return nil
    }
  }

  /// Returns the first day of a Hijri date that begins a range, at most a Hijri year before its end.
  func hijriStart(_ date: LooseDate, before end: PartialDate) -> PartialDate? {
    guard let last = CivilDay(end.lastDay) else { return nil }
    let year = HijriCalendar.yearAndMonth(of: last).year
    for year in [year, year - 1] {
      if let start = hijri(date, year)?.start, start <= end.lastDay { return start }
    }
    return nil
  }
}
