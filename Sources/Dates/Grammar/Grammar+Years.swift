extension Grammar {
  /// A year by its number.
  struct YearNumber {
    var year: Int
    var calendar: LooseDate.Calendar
    var end: Int
  }

  /// Returns whether the number at a place is part of no larger one: no decimal, no score, no
  /// percentage, no hour, no number of something.
  func isWhole(_ place: Int) -> Bool {
    let token = self[place]
    let joining: Token.Gap = [.dot, .comma, .colon, .slash, .hyphen]
    if self[place - 1].kind == .number, !token.gap.contains(.blank),
      !token.gap.isDisjoint(with: joining)
    {
      return false
    }
    if token.gap.contains(.sign) { return false }
    if token.gap.isEmpty, self[place - 1].word == token.word {
      switch self[place - 1].kind {
      case .other, .counted, .eventNoun, .person, .namedAfterDay: return false
      default: break
      }
    }
    let next = self[place + 1]
    if next.gap.contains(.sign) { return false }
    if next.kind == .number, !next.gap.contains(.blank), !next.gap.isDisjoint(with: joining) {
      return false
    }
    if next.gap.isEmpty, next.word == token.word {
      switch next.kind {
      case .hijriEra, .gregorianEra, .ordinalSuffix: break
      default: return next.kind.isMonth || next.kind == .latinMonth
      }
    }
    return true
  }

  /// Returns the year that a number at a place is, if its words leave it to be one.
  ///
  /// - Parameter minimum: the smallest number that may be a year here.
  func yearNumber(_ place: Int, from minimum: Int = 1000) -> YearNumber? {
    var place = place
    if self[place].kind == .article, self[place + 1].gap.isEmpty { place += 1 }
    let token = self[place]
    guard token.kind == .number, (3...4).contains(token.digits), isWhole(place),
      (minimum...2200).contains(token.value)
    else { return nil }
    var year = YearNumber(year: token.value, calendar: .gregorian, end: place + 1)
    let next = self[place + 1]
    if next.isNext {
      switch next.kind {
      case .hijriEra:
        year.calendar = .hijri
        year.end += 1
      case .gregorianEra: year.end += 1
      case .counted, .clock: return nil
      case .before where self[place + 2].kind == .birth: return nil
      default: break
      }
    }
    return year
  }

  /// What follows a month: the year, or a word that leads to it.
  struct YearSuffix {
    var clue: YearClue
    var calendar: LooseDate.Calendar?
    var end: Int
  }

  /// Returns the year that follows a month or a part of a year.
  func yearSuffix(_ place: Int) -> YearSuffix? {
    let token = self[place]
    if let clue = token.yearClue, token.value == 0, token.gap.isSubset(of: [.blank, .close]) {
      if self[place + 1].isNext, let year = yearNumber(place + 1) {
        return YearSuffix(clue: .stated(year.year), calendar: year.calendar, end: year.end)
      }
      return YearSuffix(clue: clue, end: place + 1)
    }
    if token.kind == .number, let year = yearNumber(place), isYearAfterMonth(place) {
      return YearSuffix(clue: .stated(year.year), calendar: year.calendar, end: year.end)
    }
    var noun = place
    if token.kind == .from, token.isPlainNext {
      noun += 1
      if self[noun].isNext, self[noun].kind == .number, let year = yearNumber(noun) {
        return YearSuffix(clue: .stated(year.year), calendar: year.calendar, end: year.end)
      }
    }
    guard self[noun].isNext, !self[noun].hasConjunction else { return nil }
    return namedYear(noun)
  }

  private func isYearAfterMonth(_ place: Int) -> Bool {
    let token = self[place]
    if token.gap.isSubset(of: [.blank, .slash, .hyphen, .close]) { return true }
    // A comma may part a date from a count (في مارس، 2000 شخص).
    guard token.gap == [.comma, .blank], (1900...2100).contains(token.value), token.value % 100 != 0
    else { return false }
    return true
  }

  /// Returns the year that begins with its noun: عام 2011, العام الماضي, هذا العام, العام نفسه.
  func namedYear(_ place: Int) -> YearSuffix? {
    let token = self[place]
    switch token.kind {
    case .year:
      let next = self[place + 1]
      guard next.isPlainNext else { return nil }
      if self[place - 1].kind == .generalTitle, token.isNext, token.isDefinite { return nil }
      if let year = yearNumber(place + 1, from: 100) {
        return YearSuffix(clue: .stated(year.year), calendar: year.calendar, end: year.end)
      }
      guard token.isDefinite else { return nil }
      // السنة الهجرية 1446
      if next.kind == .hijriEra || next.kind == .gregorianEra, self[place + 2].isPlainNext,
        let year = yearNumber(place + 2)
      {
        let calendar = next.kind == .hijriEra ? LooseDate.Calendar.hijri : year.calendar
        return YearSuffix(clue: .stated(year.year), calendar: calendar, end: year.end)
      }
      if next.kind == .same { return YearSuffix(clue: .same, end: place + 2) }
      guard let offset = next.offsetOfAnyGender else { return nil }
      // العام الماضي 2017
      if self[place + 2].isNext, let year = yearNumber(place + 2) {
        return YearSuffix(clue: .stated(year.year), calendar: year.calendar, end: year.end)
      }
      return YearSuffix(clue: .offset(offset), end: place + 2)
    case .this, .that, .sameBefore:
      let noun = self[place + 1]
      guard noun.kind == .year, noun.isDefinite, noun.isPlainNext else { return nil }
      if token.kind != .this { return YearSuffix(clue: .same, end: place + 2) }
      if self[place + 2].isPlainNext, let year = yearNumber(place + 2) {
        return YearSuffix(clue: .stated(year.year), calendar: year.calendar, end: year.end)
      }
      return YearSuffix(clue: .offset(0), end: place + 2)
    default: return nil
    }
  }

  /// Returns a year with its noun, or a span of years.
  mutating func yearPhrase(_ place: Int) -> Match? {
    let token = self[place]
    if token.kind == .year {
      if let match = yearBeforeChrist(place) { return match }
      if let range = yearRange(place + 1), self[place + 1].isPlainNext {
        return found(range.meaning, place..<range.end)
      }
      guard let year = namedYear(place) else { return nil }
      yearsEnd = year.end
      return ranged(
        LooseDate(calendar: year.calendar ?? .gregorian, year: year.clue), place..<year.end)
    }
    guard self[place + 1].isPlainNext, let year = yearNumber(place + 1, from: 1000)
    else { return nil }
    yearsEnd = year.end
    return found(
      .date(LooseDate(calendar: year.calendar, year: .stated(year.year))), place..<year.end)
  }

  /// Leaves out a year before Christ.
  private func yearBeforeChrist(_ place: Int) -> Match? {
    guard self[place + 1].kind == .number else { return nil }
    let after = self[place + 2]
    let isBefore =
      after.kind == .before && self[place + 3].kind == .birth
      || after.kind == .birth && self[place + 3].kind == .gregorianEra
    return isBefore ? Match(end: place + 4) : nil
  }

  /// Returns the span of years at a place: 2011-2014, 2023/24.
  func yearRange(_ place: Int) -> (meaning: Draft.Meaning, end: Int)? {
    let first = self[place]
    let second = self[place + 1]
    guard first.kind == .number, second.kind == .number, first.digits == 4,
      second.gap.isSubset(of: [.blank, .hyphen, .slash]),
      second.gap.contains(.hyphen) != second.gap.contains(.slash),
      isIsolated(place..<place + 2)
    else { return nil }
    let era = self[place + 2]
    let isHijri = era.kind == .hijriEra && era.isNext
    var last = second.value
    if second.digits == 2, !second.gap.contains(.blank) {
      last += first.value / 100 * 100
      guard last - first.value == 1 || last - first.value == -99 else { return nil }
      if last < first.value { last += 100 }
    } else if second.digits != 4 {
      return nil
    }
    var end = place + 2
    if isHijri || era.kind == .gregorianEra && era.isNext { end += 1 }
    let plausible = isHijri ? 1...1600 : 1500...2200
    guard plausible.contains(first.value), plausible.contains(last), first.value != last,
      abs(first.value - last) <= 200
    else { return nil }
    let years = [first.value, last].sorted()
    if isHijri {
      let ends = years.map { LooseDate(calendar: .hijri, year: .stated($0)) }
      return (.range(ends[0], ends[1]), end)
    }
    return (.years(years[0], years[1]), end)
  }

  /// Returns whether numbers joined by marks are joined to nothing else.
  func isIsolated(_ places: Range<Int>) -> Bool {
    let joining: Token.Gap = [.dot, .comma, .colon, .slash, .hyphen]
    let first = self[places.lowerBound]
    if self[places.lowerBound - 1].kind == .number, !first.gap.contains(.blank),
      !first.gap.isDisjoint(with: joining)
    {
      return false
    }
    if first.gap.contains(.sign) { return false }
    if first.gap.isEmpty, self[places.lowerBound - 1].word == first.word {
      switch self[places.lowerBound - 1].kind {
      case .article, .preposition, .conjunction: break
      default: return false
      }
    }
    let next = self[places.upperBound]
    if next.kind == .number, !next.gap.contains(.blank), !next.gap.isDisjoint(with: joining) {
      return false
    }
    if next.gap.contains(.sign) { return false }
    if next.gap.isEmpty, next.word == self[places.upperBound - 1].word {
      return next.kind == .hijriEra || next.kind == .gregorianEra
    }
    return true
  }

  /// Returns a year that stands without its noun, where the words around it leave no doubt.
  mutating func bareYear(_ place: Int) -> Match? {
    if let range = yearRange(place) { return found(range.meaning, place..<range.end) }
    guard let year = yearNumber(place) else { return nil }
    let token = self[place]
    let next = self[place + 1]
    let date = LooseDate(calendar: year.calendar, year: .stated(year.year))
    if year.calendar == .hijri {
      return (1...1600).contains(year.year) ? ranged(date, place..<year.end) : nil
    }
    guard (1800...2100).contains(token.value) else { return nil }
    // عامي 2011 و2012
    let continues =
      place == yearsEnd && token.gap.contains(.comma)
      || place == yearsEnd + 1 && self[place - 1].kind == .conjunction
    let isRound = token.value % 100 == 0
    let isClosed = !next.isNext || next.kind == .end || year.end > place + 1
    guard continues || isYearContext(place),
      isClosed || next.kind.isFunction || !isRound
    else { return nil }
    yearsEnd = year.end
    return ranged(date, place..<year.end)
  }

  /// Returns whether the words around a number make it a year.
  private func isYearContext(_ place: Int) -> Bool {
    let token = self[place]
    let next = self[place + 1]
    if token.gap.contains(.open), token.gap.isSubset(of: [.blank, .open, .quote]) {
      return next.gap.contains(.close) || isFollowedByYear(place + 1)
    }
    // A line of a chronicle.
    if token.gap.contains(.newline), token.gap.isSubset(of: [.newline, .blank, .hyphen, .dot]) {
      return next.gap.contains(.colon)
    }
    guard token.isNext else { return false }
    let before = self[place - 1]
    switch before.kind {
    case .inside, .since, .until, .partOf, .season, .eventNoun: return true
    case .hijriPair: return before.value == 3
    case .before, .after, .to, .within: return token.value % 100 != 0
    case .from:
      if before.isNext, self[place - 2].kind == .starting { return true }
      return token.value % 100 != 0 && self[place - 2].kind != .moreThan
        && (!next.isNext || next.kind.isFunction)
    default: break
    }
    // مونديال روسيا 2018, كأس العالم في روسيا 2018
    for distance in 2...4 {
      guard self[place - distance + 1].isNext else { return false }
      if self[place - distance].kind == .eventNoun { return true }
    }
    return false
  }

  /// Whether another year comes after و or a comma.
  private func isFollowedByYear(_ place: Int) -> Bool {
    let next = self[place].kind == .conjunction ? place + 1 : place
    guard self[next].kind == .number, self[next].digits == 4,
      next > place || self[next].gap.contains(.comma)
    else { return false }
    return (1800...2100).contains(self[next].value)
  }
}
