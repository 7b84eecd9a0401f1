import CorpusModel

extension Resolver {
  /// Returns what a day, a month or a year may mean.
  func resolve(_ date: LooseDate, _ draft: Draft) -> Resolution? {
    if date.calendar == .hijri { return resolveHijri(date, draft) }
    func single(_ year: Int, _ month: Int?, _ basis: DateExpression.Basis) -> Resolution? {
      let date = PartialDate(year: year, month: month, day: date.day)
      return Resolution(span(date, date), basis)
    }
    switch date.month {
    case .offset(let offset):
      guard let month = publication?.month(offset) else { return nil }
      return single(month.year, month.month, .publication)
    case .same:
      guard let last = context.month, let month = last.month else { return nil }
      switch date.year {
      case .stated(let year): return single(year, month, .article)
      case .offset(let offset):
        return publication.flatMap { single($0.year + offset, month, .article) }
      default: return single(last.year, month, .article)
      }
    case .none:
      guard date.day == nil else { return nil }
      switch date.year {
      case .stated(let year): return single(year, nil, .stated)
      case .offset(let offset):
        return publication.flatMap { single($0.year + offset, nil, .publication) }
      case .same: return context.year.flatMap { single($0, nil, .article) }
      default: return nil
      }
    case .named(let month):
      switch date.year {
      case .stated(let year): return single(year, month, .stated)
      case .offset(let offset):
        return publication.flatMap { single($0.year + offset, month, .publication) }
      case .same: return context.year.flatMap { single($0, month, .article) }
      case .none: return resolveWithoutYear(date, month, draft)
      case .before, .after, .present:
        guard let publication else { return nil }
        let years = candidates(date, month, publication)
        return resolution(years.by(date.year, publication), date, month, .publication)
      }
    }
  }

  private func resolution(
    _ years: [Int], _ date: LooseDate, _ month: Int, _ basis: DateExpression.Basis
  ) -> Resolution? {
    var readings: [DateSpan] = []
    for year in years {
      if let day = PartialDate(year: year, month: month, day: date.day),
        let span = DateSpan(day, day), !readings.contains(span)
      {
        readings.append(span)
      }
    }
    return readings.isEmpty ? nil : Resolution(readings: readings, basis: basis)
  }

  /// The years near the publication in which a date lies before, at or after it.
  struct Candidates {
    /// The last year in which it lies before the publication, or at it.
    var past: Int?
    /// The first year in which it lies after the publication, or at it.
    var future: Int?
    /// The last year in which it surely lies before.
    var before: Int?
    /// The first year in which it surely lies after.
    var after: Int?
    /// How many days ago the past one is, and in how many the future one.
    var daysAgo = 0
    var daysAhead = 0

    func by(_ clue: YearClue, _ publication: Publication) -> [Int] {
      switch clue {
      case .before:
        // A year alone does not tell which of two is meant.
        publication.month == nil
          ? [publication.year, publication.year - 1] : [before].compactMap { $0 }
      case .after:
        publication.month == nil
          ? [publication.year, publication.year + 1] : [after].compactMap { $0 }
      default:
        publication.month == nil
          ? [publication.year] : [daysAgo <= daysAhead ? past : future].compactMap { $0 }
      }
    }
  }

  func candidates(_ date: LooseDate, _ month: Int, _ publication: Publication) -> Candidates {
    var found = Candidates()
    guard let now = publication.days else { return found }
    // Eight years on either side hold a 29 February.
    for year in (publication.year - 8)...(publication.year + 8) {
      guard let partial = PartialDate(year: year, month: month, day: date.day),
        let first = CivilDay(partial.firstDay), let last = CivilDay(partial.lastDay)
      else { continue }
      if first <= now.upperBound {
        found.past = year
        found.daysAgo = max(0, now.lowerBound.number - last.number)
      }
      if last >= now.lowerBound, found.future == nil {
        found.future = year
        found.daysAhead = max(0, first.number - now.upperBound.number)
      }
      if last < now.lowerBound { found.before = year }
      if first > now.upperBound, found.after == nil { found.after = year }
    }
    return found
  }

  /// Returns the years that a day or month without one may lie in.
  private func resolveWithoutYear(_ date: LooseDate, _ month: Int, _ draft: Draft) -> Resolution? {
    if let day = date.day, let year = statedYears[month * 32 + day] {
      if let resolution = resolution([year], date, month, .article),
        date.weekday == nil || resolution.readings[0].start.weekday == date.weekday
      {
        return resolution
      }
    }
    if let day = date.day, let year = NamedDay.year(month: month, day: day, of: draft, in: grammar),
      publication.map({ year <= $0.year }) ?? true
    {
      return resolution([year], date, month, .stated)
    }
    guard let publication else {
      return context.yearOfParagraph.flatMap { resolution([$0], date, month, .article) }
    }
    let near = nearYears(date, month, publication, draft)
    if let day = date.day, date.weekday == nil,
      let year = NamedDay.turningPoint(month: month, day: day, of: draft, in: grammar),
      year <= publication.year, candidates(date, month, publication).daysAgo > 60
    {
      return resolution([year] + near, date, month, .stated)
    }
    guard date.weekday == nil, let year = context.yearOfParagraph, year < publication.year,
      !near.contains(year)
    else { return resolution(near, date, month, .publication) }
    return resolution(near + [year], date, month, .publication)
  }

  /// Returns the years near the publication that a date may lie in, the likeliest first.
  private func nearYears(
    _ date: LooseDate, _ month: Int, _ publication: Publication, _ draft: Draft
  ) -> [Int] {
    if let weekday = date.weekday {
      let years = [0, 1, -1, 2, -2, 3, -3].map { publication.year + $0 }
      let matching = years.filter {
        PartialDate(year: $0, month: month, day: date.day)?.weekday == weekday
      }
      if let first = matching.first { return [first] }
    }
    let found = candidates(date, month, publication)
    if publication.month == nil {
      return tense(of: draft) == .future
        ? [publication.year, publication.year + 1] : [publication.year, publication.year - 1]
    }
    guard let past = found.past, let future = found.future, past != future else {
      return [found.past ?? found.future].compactMap { $0 }
    }
    switch tense(of: draft) {
    case .past: return [past]
    case .future, .until: return found.daysAhead <= 330 ? [future] : [past, future]
    case .planned:
      if found.daysAhead <= 62, found.daysAgo > 180 { return [future] }
      return found.daysAhead <= 180 ? [future, past] : [past, future]
    case .unknown:
      // News of a day long ago names its year; a month needs no year for a little longer.
      if found.daysAgo <= 180 { return [past] }
      return found.daysAhead <= (date.day == nil ? 62 : 100) ? [future, past] : [past, future]
    }
  }

  /// Returns what a range may mean: what one end lacks is taken from the other.
  func resolveRange(_ first: LooseDate, _ last: LooseDate, _ draft: Draft) -> Resolution? {
    var resolution: Resolution?
    if last.year == .none, first.year != .none {
      guard let start = resolve(first, draft) else { return nil }
      resolution = Resolution(
        readings: start.readings.compactMap { reading in
          end(last, after: reading.start).flatMap { DateSpan(reading.start, $0) }
        }, basis: start.basis)
    } else {
      guard let end = resolve(last, draft) else { return nil }
      if first.year == .none {
        resolution = Resolution(
          readings: end.readings.compactMap { reading in
            start(first, before: reading.end).flatMap { DateSpan($0, reading.end) }
          }, basis: end.basis)
      } else if let start = resolve(first, draft), let from = start.readings.first,
        let to = end.readings.first
      {
        resolution = Resolution(
          DateSpan(from.start, to.end), start.basis == .stated ? end.basis : start.basis)
      }
    }
    return resolution
  }

  /// Returns where a range starts that ends at a date, at most a year before it.
  private func start(_ date: LooseDate, before end: PartialDate) -> PartialDate? {
    if date.calendar == .hijri { return hijriStart(date, before: end) }
    let month: Int
    switch date.month {
    case .named(let named): month = named
    case .offset, .same: month = end.month ?? 1
    case .none: return nil
    }
    for year in [end.year, end.year - 1] {
      if let start = PartialDate(year: year, month: month, day: date.day),
        start.firstDay <= end.lastDay
      {
        return start
      }
    }
    return nil
  }

  /// Returns where a range ends that starts at a date, at most a year after it.
  private func end(_ date: LooseDate, after start: PartialDate) -> PartialDate? {
    guard case .named(let month) = date.month, date.calendar == .gregorian else { return nil }
    for year in [start.year, start.year + 1] {
      if let end = PartialDate(year: year, month: month, day: date.day),
        start.firstDay <= end.lastDay
      {
        return end
      }
    }
    return nil
  }
}

extension PartialDate {
  /// The day of the week, 1 for Monday; nothing where the date is no single day.
  var weekday: Int? { CivilDay(self)?.weekday }
}
