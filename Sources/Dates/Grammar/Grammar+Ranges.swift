extension Grammar {
  /// One end of a range.
  struct Endpoint {
    var date: LooseDate
    /// A number that may be a day of the other end's month.
    var bareDay: Int?
    var weekday: Int?
    var end: Int
  }

  /// Returns what may be one end of a range.
  func endpoint(_ place: Int) -> Endpoint? {
    var place = skippingDay(place)
    if self[place].kind == .partOf, self[place + 1].isPlainNext { place += 1 }
    let token = self[place]
    if token.kind == .weekday {
      if let date = dateAfterWeekday(place + 1) {
        var date = date
        date.date.weekday = token.value
        return Endpoint(date: date.date, end: date.end)
      }
      return Endpoint(date: LooseDate(), weekday: token.value, end: place + 1)
    }
    if let numeric = numeric(place) {
      guard case .date(let date)? = numeric.draft?.meaning else { return nil }
      return Endpoint(date: date, end: numeric.end)
    }
    if let date = dayAndMonth(place) { return Endpoint(date: date.date, end: date.end) }
    if token.kind == .year || token.kind == .twoYears {
      if let year = namedYear(place) {
        return Endpoint(
          date: LooseDate(calendar: year.calendar ?? .gregorian, year: year.clue), end: year.end)
      }
      guard token.kind == .twoYears, self[place + 1].isPlainNext,
        let year = yearNumber(place + 1)
      else { return nil }
      return Endpoint(
        date: LooseDate(calendar: year.calendar, year: .stated(year.year)), end: year.end)
    }
    if token.kind == .number, let year = yearNumber(place),
      year.calendar == .hijri || (1500...2100).contains(year.year)
    {
      return Endpoint(
        date: LooseDate(calendar: year.calendar, year: .stated(year.year)), end: year.end)
    }
    let name = token.kind == .month12 && !token.isDefinite ? place + 1 : place
    if let month = monthName(name), month.second == nil, !self[name].isDoubtful {
      var date = LooseDate(calendar: month.calendar, month: .named(month.month))
      guard let suffix = yearSuffix(month.end) else { return Endpoint(date: date, end: month.end) }
      date.year = suffix.clue
      return Endpoint(date: date, end: suffix.end)
    }
    guard let number = dayNumber(place), number.isWord || isWhole(number.end - 1) else {
      return nil
    }
    return Endpoint(date: LooseDate(), bareDay: number.day, end: number.end)
  }

  /// Returns the place after the word or mark that leads to the end of a range: إلى, حتى, إلى غاية, -.
  func connector(_ place: Int) -> Int? {
    let token = self[place]
    if token.gap.contains(.hyphen), token.gap.isSubset(of: [.hyphen, .blank]) { return place }
    guard token.isNext else { return nil }
    switch token.kind {
    case .to: return self[place + 1].kind == .until ? place + 2 : place + 1
    case .until: return place + 1
    case .conjunction:
      return self[place + 1].kind == .until || self[place + 1].kind == .to ? place + 2 : nil
    default: return nil
    }
  }

  /// Returns the range that من or بين announces; its words begin after the particle.
  mutating func rangeAfterParticle(_ place: Int) -> Match? {
    guard self[place + 1].isPlainNext, let first = endpoint(place + 1) else { return nil }
    var last: Int?
    if self[place].kind == .between {
      let next = self[first.end]
      if next.isNext {
        if next.kind == .conjunction {
          last = first.end + 1
        } else if next.hasConjunction {
          last = first.end
        }
      }
    }
    guard let last = last ?? connector(first.end), self[last].gap.isSubset(of: [.blank, .hyphen]),
      let second = endpoint(last), let meaning = combined(first, second)
    else { return nil }
    return found(meaning, place + 1..<second.end)
  }

  /// Returns a date, or the range that it begins.
  func ranged(_ date: LooseDate, _ places: Range<Int>) -> Match {
    if let last = connector(places.upperBound), !self[last].hasPreposition,
      let second = endpoint(last), second.bareDay == nil, second.weekday == nil,
      !self[last].gap.contains(.hyphen) || second.date.precision == date.precision,
      let meaning = combined(Endpoint(date: date, end: places.upperBound), second)
    {
      return found(meaning, places.lowerBound..<second.end)
    }
    return found(.date(date), places)
  }

  /// Returns the range of two ends; nothing where they make none.
  private func combined(_ first: Endpoint, _ second: Endpoint) -> Draft.Meaning? {
    if let from = first.weekday {
      return second.weekday.map { .weekdays(from, $0, .none) }
    }
    guard second.weekday == nil, second.bareDay == nil else { return nil }
    if let day = first.bareDay {
      guard let lastDay = second.date.day, day < lastDay else { return nil }
      var start = second.date
      start.day = day
      start.weekday = nil
      return .range(start, second.date)
    }
    guard first.date.calendar == second.date.calendar else { return nil }
    let (from, to) = (first.date.precision, second.date.precision)
    guard from == to || from == .month && to == .day || from == .day && to == .month else {
      // من مارس 2011 إلى 2014
      guard from != .none, to == .year, first.date.year != .none else { return nil }
      return .range(first.date, second.date)
    }
    if from == .year, case .stated(let start) = first.date.year,
      case .stated(let end) = second.date.year
    {
      guard start < end else { return nil }
      if first.date.calendar == .gregorian { return .years(start, end) }
    }
    return .range(first.date, second.date)
  }
}

extension LooseDate {
  enum Precision { case none, year, month, day }

  /// How precise the words are.
  var precision: Precision {
    if day != nil { return .day }
    if month != .none { return .month }
    return year != .none ? .year : .none
  }
}
