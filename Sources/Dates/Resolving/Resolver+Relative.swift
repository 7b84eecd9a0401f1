import CorpusModel

extension Resolver {
  private func single(_ day: CivilDay) -> DateSpan? { span(day.date, day.date) }

  /// Returns a day of the week near the publication.
  func resolveWeekday(_ day: Int, _ direction: Draft.Direction, _ draft: Draft) -> Resolution? {
    let readings = weekday(day, direction, draft).compactMap { single($0) }
    return Resolution(readings: readings, basis: .publication)
  }

  private func weekday(_ day: Int, _ direction: Draft.Direction, _ draft: Draft) -> [CivilDay] {
    guard let now = publication?.day else { return [] }
    let back = (now.weekday - day + 7) % 7
    let ahead = (day - now.weekday + 7) % 7
    switch direction {
    case .before: return [now.advanced(by: back == 0 ? -7 : -back)]
    case .after: return [now.advanced(by: ahead == 0 ? 7 : ahead)]
    case .none:
      if back == 0 { return [now] }
      let past = now.advanced(by: -back)
      let future = now.advanced(by: ahead)
      switch tense(of: draft) {
      case .past: return [past]
      // Of a day that was just over, the next one is called the coming one (المقبل).
      case .future, .until: return back <= 2 ? [past, future] : [future]
      case .planned: return ahead <= 3 ? [future, past] : [past, future]
      case .unknown:
        // Yesterday's news names its day; so do the announcements of tomorrow.
        if ahead == 1 { return [future, past] }
        return back <= 3 ? [past] : [past, future]
      }
    }
  }

  /// Returns the span from one day of the week to another.
  func resolveWeekdays(
    _ first: Int, _ last: Int, _ direction: Draft.Direction, _ draft: Draft
  ) -> Resolution? {
    let length = (last - first + 7) % 7
    let readings = weekday(first, direction, draft).compactMap {
      span($0.date, $0.advanced(by: length).date)
    }
    return Resolution(readings: readings, basis: .publication)
  }

  /// Returns a day counted from the publication; the day of the week that is named with it decides
  /// where both disagree, since articles are dated when they are put up.
  func resolveDay(_ offset: Int, _ weekday: Int?) -> Resolution? {
    guard let now = publication?.day else { return nil }
    let day = now.advanced(by: offset)
    guard let weekday, weekday != day.weekday else {
      return Resolution(single(day), .publication)
    }
    let back = (day.weekday - weekday + 7) % 7
    let shifted = day.advanced(by: back <= 3 ? -back : 7 - back)
    return Resolution(
      readings: [single(shifted), single(day)].compactMap { $0 }, basis: .publication)
  }

  /// Returns a week as ISO 8601 has it, Monday to Sunday.
  func resolveWeek(_ offset: Int) -> Resolution? {
    guard let now = publication?.day else { return nil }
    let monday = now.advanced(by: 1 - now.weekday + offset * 7)
    return Resolution(span(monday.date, monday.advanced(by: 6).date), .publication)
  }

  /// Returns months of a year, such as a quarter or a season.
  func resolveMonths(_ first: Int, _ last: Int, _ clue: YearClue) -> Resolution? {
    func months(of year: Int) -> DateSpan? {
      span(
        PartialDate(year: year, month: first),
        PartialDate(year: last > 12 ? year + 1 : year, month: last > 12 ? last - 12 : last))
    }
    func resolution(_ year: Int, _ basis: DateExpression.Basis) -> Resolution? {
      // The winter of a year may be the one that begins or the one that ends in it.
      let years = last > 12 ? [year, year - 1] : [year]
      let readings = years.compactMap { months(of: $0) }
      return readings.isEmpty ? nil : Resolution(readings: readings, basis: basis)
    }
    switch clue {
    case .stated(let year): return resolution(year, .stated)
    case .offset(let offset):
      return publication.flatMap { resolution($0.year + offset, .publication) }
    case .same: return context.year.flatMap { resolution($0, .article) }
    case .none: return nil
    case .before, .after, .present:
      guard let publication, let now = publication.days else { return nil }
      let spans = (-2...2).compactMap { months(of: publication.year + $0) }
      let found =
        switch clue {
        case .before:
          spans.last { CivilDay($0.end.lastDay).map { $0 < now.lowerBound } ?? false }
        case .after:
          spans.first { CivilDay($0.start.firstDay).map { $0 > now.upperBound } ?? false }
        default:
          spans.first { CivilDay($0.end.lastDay).map { $0 >= now.lowerBound } ?? false }
        }
      return Resolution(found, .publication)
    }
  }
}
