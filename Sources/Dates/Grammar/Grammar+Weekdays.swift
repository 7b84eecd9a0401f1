extension Grammar {
  /// Returns what begins with a day of the week, a part of the day, يوم or a day counted from today:
  /// مساء أمس الخميس, الخميس 1 أكتوبر, يوم 5 مارس, ليل الأحد الإثنين.
  func dayPhrase(_ start: Int) -> Match? {
    var place = start
    var hasDayNoun = false
    if self[place].kind == .timeOfDay {
      if self[place].value == 1 { return lastNight(place) }
      place += 1
      guard self[place].isPlainNext else { return nil }
    }
    switch self[place].kind {
    case .day where !self[place].isDefinite, .twoDays, .days:
      guard !self[place].isDefinite else { return nil }
      hasDayNoun = true
      place += 1
      guard self[place].isPlainNext else { return nil }
    default: break
    }
    switch self[place].kind {
    case .weekday:
      if isRecurring(place, start) { return Match(end: afterWeekdays(place)) }
      return weekday(place, from: start)
    case .day where self[place].isDefinite: return today(place, from: start)
    case .dayWord, .vagueDay: return dayWord(place, from: start, hasDayNoun: hasDayNoun)
    default: break
    }
    guard place > start else { return nil }
    if self[place].kind == .number, let match = numeric(place) { return match }
    if hasDayNoun, let number = dayNumber(place), let clue = self[number.end].yearClue,
      self[number.end].isPlainNext, self[number.end].value == 0, clue != .present
    {
      // يوم 5 المقبل
      let offset = clue == .before ? -1 : 1
      return found(
        .date(LooseDate(month: .offset(offset), day: number.day)), start..<number.end + 1)
    }
    guard dayNumber(place) != nil else { return nil }
    return dated(place, from: start)
  }

  /// الليلة الماضية.
  private func lastNight(_ place: Int) -> Match? {
    let next = self[place + 1]
    guard next.isPlainNext, next.kind == .past else { return nil }
    return found(.day(-1, weekday: nil), place..<place + 2)
  }

  /// Whether a day of the week stands for all such days, or is part of a name.
  private func isRecurring(_ place: Int, _ start: Int) -> Bool {
    if start < place, self[place - 1].kind == .days { return dateAfterWeekday(place + 1) == nil }
    let before = self[start - 1]
    if self[start].isPlainNext, before.kind == .recurring || before.kind == .namedAfterDay {
      return true
    }
    let next = self[place + 1]
    if next.isNext, next.kind == .epithet { return true }
    return next.kind == .from && next.isNext && self[place + 2].kind == .recurring
  }

  /// Returns the place after an enumeration of days of the week.
  private func afterWeekdays(_ place: Int) -> Int {
    var place = place + 1
    while self[place].kind == .weekday,
      self[place].hasConjunction || self[place].gap.contains(.comma)
    { place += 1 }
    return place
  }

  /// Returns a day of the week with the date or the word that follows it.
  private func weekday(_ place: Int, from start: Int) -> Match? {
    let day = self[place].value
    var next = place + 1
    // The night between two days.
    let second = self[next]
    if second.kind == .weekday, second.value == day % 7 + 1, !second.hasPreposition,
      !second.hasConjunction, second.gap.isSubset(of: [.blank, .slash, .hyphen])
    {
      return found(.weekdays(day, second.value, direction(&next, after: place + 2)), start..<next)
    }
    let direction = direction(&next, after: place + 1)
    if let date = dateAfterWeekday(next) {
      var loose = date.date
      loose.weekday = day
      if loose.year == .none { loose.year = direction.yearClue }
      return ranged(loose, start..<date.end)
    }
    if direction == .none, let numeric = numericAfterWeekday(next) {
      return Match(
        draft: numeric.draft.map {
          Draft(tokens: start..<$0.tokens.upperBound, meaning: $0.meaning.with(weekday: day))
        }, end: numeric.end)
    }
    return found(.weekday(day, direction), start..<next)
  }

  /// Reads الماضي or المقبل at a place; `next` is where to go on.
  private func direction(_ next: inout Int, after place: Int) -> Draft.Direction {
    next = place
    let token = self[place]
    guard token.isPlainNext else { return .none }
    switch token.kind {
    case .past:
      next += 1
      return .before
    case .next:
      next += 1
      return .after
    default: return .none
    }
  }

  /// Returns where a date may begin that a day of the week introduces.
  private func placeAfterWeekday(_ place: Int) -> Int? {
    var next = place
    if self[next].kind == .corresponding {
      next += 1
      if self[next].kind == .preposition { next += 1 }
      if self[next].kind == .day, !self[next].isDefinite { next += 1 }
      return next
    }
    let gap = self[next].gap
    guard gap.isSubset(of: [.blank, .comma, .open, .hyphen]), !self[next].hasConjunction,
      !self[next].hasPreposition
    else { return nil }
    return next
  }

  /// Returns the date that follows a day of the week.
  func dateAfterWeekday(_ place: Int) -> DateMatch? {
    guard let next = placeAfterWeekday(place), let date = dayAndMonthAfterMark(next) else {
      return nil
    }
    return date
  }

  private func dayAndMonthAfterMark(_ place: Int) -> DateMatch? {
    dayAndMonth(place)
  }

  private func numericAfterWeekday(_ place: Int) -> Match? {
    guard let next = placeAfterWeekday(place) else { return nil }
    return numeric(next)
  }

  /// Returns today, where اليوم is no "nowadays" and no part of a name.
  private func today(_ place: Int, from start: Int) -> Match? {
    let token = self[place]
    let next = self[place + 1]
    if next.isPlainNext, next.kind == .same {
      return yearSuffix(place + 2) == nil ? found(.sameDay, start..<place + 2) : nil
    }
    if next.gap.isSubset(of: [.blank, .comma]), !next.hasConjunction, !next.hasPreposition,
      next.kind == .weekday, !token.hasPreposition
    {
      return relative(0, weekdayAt: place + 1, from: start)
    }
    if next.isNext, isNotToday(next) { return nil }
    if start < place { return relative(0, weekdayAt: nil, from: start, end: place + 1) }
    if token.hasPreposition { return nil }
    if token.isNext {
      switch self[start - 1].kind {
      case .inside, .namedToday, .that, .sameBefore, .this, .from, .until, .since, .after, .before,
        .between, .within, .to, .partOf, .recurring, .number, .cardinal:
        return nil
      default: break
      }
    }
    if next.gap.contains(.quote), isInsideQuote(place) { return nil }
    return relative(0, weekdayAt: nil, from: start, end: place + 1)
  }

  private func isNotToday(_ token: Token) -> Bool {
    switch token.kind {
    case .notToday, .ordinal, .cardinal, .past, .next, .last: !token.hasPreposition
    default: false
    }
  }

  /// Whether a quote opened shortly before a place.
  private func isInsideQuote(_ place: Int) -> Bool {
    for distance in 0..<3 where self[place - distance].gap.contains(.quote) { return true }
    return false
  }

  /// Returns a day counted from today: أمس, أمس الأول, غدا الثلاثاء.
  private func dayWord(_ place: Int, from start: Int, hasDayNoun: Bool) -> Match? {
    let token = self[place]
    let next = self[place + 1]
    if token.value < 0, next.kind == .ordinal, next.value == 1, next.isDefinite, next.isPlainNext {
      return relative(-2, weekdayAt: place + 2, from: start)
    }
    let hasWeekday =
      next.kind == .weekday && next.gap.isSubset(of: [.blank, .comma])
      && !next.hasConjunction && !next.hasPreposition
    let isTomorrow = token.value > 0
    let isShort = token.end - token.start <= 2
    let isCertain =
      hasWeekday || hasDayNoun || start < place
      || !(token.kind == .vagueDay && !token.hasPreposition || isTomorrow && isShort)
    guard isCertain else { return nil }
    return relative(token.value, weekdayAt: place + 1, from: start)
  }

  /// Returns a day counted from today, with the day of the week or the date that follows it.
  private func relative(
    _ offset: Int, weekdayAt place: Int?, from start: Int, end: Int = 0
  ) -> Match {
    var next = place ?? end
    var weekday: Int?
    let token = self[next]
    if place != nil, token.kind == .weekday, !token.hasConjunction, !token.hasPreposition,
      token.gap.isSubset(of: [.blank, .comma])
    {
      weekday = token.value
      next += 1
    }
    if let date = dateAfterWeekday(next) {
      var loose = date.date
      loose.weekday = weekday
      if loose.year == .none { loose.year = .present }
      return found(.date(loose), start..<date.end)
    }
    if let numeric = numericAfterWeekday(next), let draft = numeric.draft {
      return found(draft.meaning, start..<draft.tokens.upperBound)
    }
    return found(.day(offset, weekday: weekday), start..<next)
  }

  /// أول أمس, أول من أمس.
  func dayBeforeYesterday(_ place: Int) -> Match? {
    let token = self[place]
    guard token.value == 1, !token.isDefinite else { return nil }
    let word = self[place + 1].kind == .from ? place + 2 : place + 1
    guard self[word].kind == .dayWord, self[word].value < 0, self[word].isPlainNext else {
      return nil
    }
    return relative(-2, weekdayAt: word + 1, from: place)
  }

  /// بعد غد, بعد الغد.
  func dayAfterTomorrow(_ place: Int) -> Match? {
    let next = self[place + 1]
    guard next.kind == .dayWord || next.kind == .vagueDay, next.value > 0, next.isPlainNext else {
      return nil
    }
    return relative(2, weekdayAt: place + 2, from: place)
  }
}

extension Draft.Meaning {
  /// Returns a numeric date with the day of the week beside it.
  fileprivate func with(weekday: Int) -> Draft.Meaning {
    switch self {
    case .eitherOrder(let year, let day, let month, _):
      .eitherOrder(year: year, day: day, month: month, weekday: weekday)
    default: self
    }
  }
}

extension Draft.Direction {
  /// What the word beside a day of the week says of the year of its date.
  var yearClue: YearClue {
    switch self {
    case .none: .none
    case .before: .before
    case .after: .after
    }
  }
}
