extension Grammar {
  /// A day of a month by its number.
  struct DayNumber {
    var day: Int
    var end: Int
    /// Whether it is written in words.
    var isWord = false
  }

  /// Returns the day of a month that is numbered at a place, in digits or words.
  func dayNumber(_ place: Int) -> DayNumber? {
    let token = self[place]
    switch token.kind {
    case .article:
      guard self[place + 1].kind == .number, self[place + 1].gap.isSubset(of: .blank) else {
        return nil
      }
      return dayNumber(place + 1)
    case .number:
      guard token.digits <= 2, (1...31).contains(token.value) else { return nil }
      let end = self[place + 1].kind == .ordinalSuffix ? place + 2 : place + 1
      return DayNumber(day: token.value, end: end)
    case .firstDay: return DayNumber(day: 1, end: place + 1, isWord: true)
    case .ordinal: return ordinal(place)
    case .cardinal:
      let next = self[place + 1]
      guard token.value <= 30, next.isNext else { return nil }
      if next.kind == .ten, token.value < 10 {
        return DayNumber(day: token.value + 10, end: place + 2, isWord: true)
      }
      if next.kind == .cardinal, next.hasConjunction, token.value < 10, next.value == 20 {
        return DayNumber(day: token.value + 20, end: place + 2, isWord: true)
      }
      return DayNumber(day: token.value, end: place + 1, isWord: true)
    default: return nil
    }
  }

  /// Returns the ordinal at a place, from 1 to 31.
  private func ordinal(_ place: Int) -> DayNumber? {
    let token = self[place]
    var tens = place + 1
    if self[tens].isNext {
      if self[tens].kind == .ten, token.value <= 11 {
        return DayNumber(day: token.value % 10 + 10, end: place + 2, isWord: true)
      }
      let hasConjunction = self[tens].kind == .conjunction && self[tens + 1].isPlainNext
      if hasConjunction { tens += 1 }
      if self[tens].kind == .ordinal, hasConjunction || self[tens].hasConjunction,
        self[tens].value >= 20, token.value <= 11
      {
        let unit = token.value == 11 ? 1 : token.value
        guard unit + self[tens].value <= 31 else { return nil }
        return DayNumber(day: unit + self[tens].value, end: tens + 1, isWord: true)
      }
    }
    guard token.value != 11 else { return nil }
    return DayNumber(day: token.value, end: place + 1, isWord: true)
  }

  /// A date and where it ends.
  struct DateMatch {
    var date: LooseDate
    var end: Int
  }

  /// Returns a day and its month: 22 يناير 2025, الأول من نوفمبر المقبل, 5 من الشهر الجاري.
  ///
  /// - Parameter isLast: Whether the day may end a range (3-7 مارس).
  func dayAndMonth(_ place: Int, isLast: Bool = false) -> DateMatch? {
    guard let number = dayNumber(place) else { return nil }
    if !number.isWord, !isWhole(number.end - 1), !isLast { return nil }
    return dayAndMonth(number)
  }

  private func dayAndMonth(_ number: DayNumber) -> DateMatch? {
    var next = number.end
    let isJoinedByMark =
      self[next].gap.isSubset(of: [.blank, .hyphen, .slash]) && !self[next].isNext
    if self[next].kind == .from, self[next].isPlainNext { next += 1 }
    if self[next].kind == .month12, !self[next].isDefinite, self[next].isPlainNext { next += 1 }
    let hasConnector = next > number.end
    guard self[next].isPlainNext || isJoinedByMark && !hasConnector else { return nil }
    if let date = dayOfToldMonth(number, next, hasConnector: hasConnector) { return date }
    guard !self[next].hasConjunction, let name = monthName(next) else {
      return latinMonth(after: number)
    }
    if self[next].kind == .weakHijriMonth, !hasHijriYear(name.end) { return nil }
    var date = LooseDate(calendar: name.calendar, month: .named(name.month), day: number.day)
    guard let suffix = yearSuffix(name.end) else { return DateMatch(date: date, end: name.end) }
    date.year = suffix.clue
    return DateMatch(date: date, end: suffix.end)
  }

  /// Whether the ordinal at a place numbers the noun before it and no day (الأسبوع الأول من مارس).
  private func numbersNoun(_ place: Int) -> Bool {
    let token = self[place]
    guard token.kind == .ordinal, token.isDefinite, token.isPlainNext, token.value <= 10 else {
      return false
    }
    let before = self[place - 1]
    guard before.isDefinite else { return false }
    switch before.kind {
    case .week, .days, .half, .quarter, .trimester, .semester, .eventNoun, .numbered: return true
    default: return false
    }
  }

  private func latinMonth(after number: DayNumber) -> DateMatch? {
    let month = self[number.end]
    guard !number.isWord, month.kind == .latinMonth, month.isNext else { return nil }
    var date = LooseDate(month: .named(month.value), day: number.day)
    var end = number.end + 1
    if self[end].gap.isSubset(of: [.blank, .comma, .dot]), let year = yearNumber(end) {
      date.year = .stated(year.year)
      end = year.end
    }
    return DateMatch(date: date, end: end)
  }

  /// Returns a day of a month that is told by its place: 5 من الشهر الجاري, 12 الجاري.
  private func dayOfToldMonth(
    _ number: DayNumber, _ next: Int, hasConnector: Bool
  ) -> DateMatch? {
    var date = LooseDate(day: number.day)
    let token = self[next]
    if token.kind == .month12, token.isDefinite, hasConnector || token.isNext {
      let after = self[next + 1]
      guard after.isPlainNext else { return nil }
      if after.kind == .same {
        date.month = .same
        return DateMatch(date: date, end: next + 2)
      }
      guard let offset = after.offset else { return nil }
      date.month = .offset(offset)
      return DateMatch(date: date, end: next + 2)
    }
    if hasConnector, token.kind == .this || token.kind == .that || token.kind == .sameBefore,
      self[next + 1].kind == .month12, self[next + 1].isDefinite
    {
      date.month = token.kind == .this ? .offset(0) : .same
      return DateMatch(date: date, end: next + 2)
    }
    guard !hasConnector, !number.isWord, token.kind == .present, token.value == 0 else {
      return nil
    }
    date.month = .offset(0)
    return DateMatch(date: date, end: next + 1)
  }

  /// Returns the date at a place that begins with a day or a month, with what follows where it is
  /// the first of a range or of an enumeration; `start` is where the words of it begin.
  func dated(_ place: Int, from start: Int) -> Match? {
    if numbersNoun(place) { return nil }
    if let date = dayAndMonth(place) {
      return named(date, place) && !recurs(date.end)
        ? ranged(date.date, start..<date.end) : Match(end: date.end)
    }
    if let number = dayNumber(place) {
      return number.isWord || isWholeDay(number.end - 1) ? enumerated(number, from: start) : nil
    }
    guard let name = monthName(place) else { return nil }
    if start == place, let date = dayBehindMonth(name) {
      return found(.date(date.date), start..<date.end)
    }
    return month(name, place, from: start)
  }

  /// Returns a day behind its month as English has it, a comma and the year behind both: يوليو 7, 2018.
  private func dayBehindMonth(_ name: MonthName) -> DateMatch? {
    let number = self[name.end]
    guard name.second == nil, name.calendar == .gregorian, number.kind == .number,
      number.isPlainNext, let day = dayNumber(name.end), day.end == name.end + 1,
      self[day.end].gap == [.comma, .blank], let year = yearNumber(day.end),
      year.calendar == .gregorian
    else { return nil }
    let date = LooseDate(year: .stated(year.year), month: .named(name.month), day: day.day)
    return DateMatch(date: date, end: year.end)
  }

  /// Whether the number at a place is no part of a larger one, but may begin a range (3-7 مارس).
  private func isWholeDay(_ place: Int) -> Bool {
    if isWhole(place) { return true }
    return self[place + 1].gap == .hyphen && isIsolated(place..<place + 2)
  }

  /// Whether a day and month is a date, and not what a street or a town is named for.
  private func named(_ date: DateMatch, _ place: Int) -> Bool {
    guard self[place].isNext, self[place - 1].kind == .namedAfterDay else { return true }
    return date.date.year != .none
  }

  /// Whether a date comes every year (من كل عام).
  private func recurs(_ place: Int) -> Bool {
    self[place].kind == .from && self[place + 1].kind == .recurring && self[place + 2].kind == .year
  }

  /// Whether a Hijri year follows a month, whose name is a common word without it (2-صفر).
  private func hasHijriYear(_ place: Int) -> Bool {
    guard let suffix = yearSuffix(place), case .stated(let year) = suffix.clue else { return false }
    return suffix.calendar == .hijri || year < 1700
  }

  private func month(_ name: MonthName, _ place: Int, from start: Int) -> Match? {
    if self[place].kind == .weakHijriMonth, start == place, !hasHijriYear(name.end) { return nil }
    var date = LooseDate(calendar: name.calendar, month: .named(name.month))
    var end = name.end
    if let suffix = yearSuffix(end), !self[place].isDoubtful {
      date.year = suffix.clue
      end = suffix.end
    } else if recurs(end) {
      return Match(end: end)
    } else if start == place {
      guard standsAlone(place, name) else { return nil }
    } else if self[place].isDoubtful {
      return nil
    }
    if let second = name.second {
      var last = date
      last.month = .named(second)
      return found(.range(date, last), start..<end)
    }
    return ranged(date, start..<end)
  }

  /// Returns a day whose month follows later: 3-7 مارس, 3 و4 مارس, الثالث والرابع من مارس.
  private func enumerated(_ number: DayNumber, from start: Int) -> Match? {
    var place = number.end
    if let connector = connector(place) {
      guard let last = dayAndMonth(skippingDay(connector), isLast: true), let day = last.date.day,
        number.day < day
      else { return nil }
      var first = last.date
      first.day = number.day
      return found(.range(first, last.date), start..<last.end)
    }
    for count in 1...6 {
      guard let next = nextInEnumeration(place), let following = dayNumber(next) else { return nil }
      if let last = dayAndMonth(next), let day = last.date.day {
        guard self[place].gap.contains(.blank) || number.isWord else { return nil }
        var first = last.date
        first.day = number.day
        if count == 1, day == number.day + 1 {
          return found(.range(first, last.date), start..<last.end)
        }
        return found(.date(first), start..<number.end)
      }
      place = following.end
    }
    return nil
  }

  /// Returns the place after و or a comma between numbers of days.
  private func nextInEnumeration(_ place: Int) -> Int? {
    let token = self[place]
    if token.kind == .conjunction, token.isNext { return place + 1 }
    if token.hasConjunction, token.isNext { return place }
    return token.gap == [.comma, .blank] && token.kind == .number ? place : nil
  }

  /// Returns the place after يوم.
  func skippingDay(_ place: Int) -> Int {
    self[place].kind == .day && !self[place].isDefinite && self[place].isNext ? place + 1 : place
  }
}
