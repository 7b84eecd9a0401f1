extension Grammar {
  /// الأسبوع الماضي.
  func weekPhrase(_ place: Int) -> Match? {
    let next = self[place + 1]
    guard self[place].isDefinite, next.isPlainNext, let offset = next.offset else { return nil }
    return found(.week(offset), place..<place + 2)
  }

  /// هذا العام, هذا الشهر, هذا الأسبوع, هذا الصيف; ذلك العام, نفس الشهر, ذلك اليوم.
  mutating func pointing(_ place: Int) -> Match? {
    let noun = self[place + 1]
    guard noun.isPlainNext, noun.isDefinite else { return nil }
    let isThis = self[place].kind == .this
    // هذا العام الجاري
    let end =
      self[place + 2].kind == .present && self[place + 2].isPlainNext ? place + 3 : place + 2
    switch noun.kind {
    case .year:
      guard let year = namedYear(place) else { return nil }
      yearsEnd = year.end
      return found(.date(LooseDate(year: year.clue)), place..<max(end, year.end))
    case .month12:
      return isThis
        ? found(.date(LooseDate(month: .offset(0))), place..<end) : sameMonth(place, end: end)
    case .week where isThis: return found(.week(0), place..<end)
    case .season where isThis:
      return found(.months(noun.value, noun.value + 2, .offset(0)), place..<end)
    case .day where !isThis && yearSuffix(place + 2) == nil:
      return found(.sameDay, place..<place + 2)
    case .day: return Match(end: place + 2)
    default: return nil
    }
  }

  /// قبل يومين, منذ عام, قبل نحو ثلاثة أشهر.
  func ago(_ place: Int) -> Match? {
    var next = place + 1
    if self[next].kind == .about, self[next].isPlainNext { next += 1 }
    guard self[next].isPlainNext, let count = count(next) else { return nil }
    let unit = self[count.unit]
    let after = self[count.end]
    if after.isNext {
      // A day before something, not before now.
      if after.kind == .from || after.kind == .upon && self[place].kind == .before { return nil }
      if count.isBare, !after.canFollowBareUnit { return nil }
    }
    let offset = -count.value
    let tokens = place..<count.end
    switch unit.kind {
    case .day, .days, .twoDays: return found(.day(offset, weekday: nil), tokens)
    case .week, .weeks, .twoWeeks: return found(.week(offset), tokens)
    case .month12, .months, .twoMonths:
      return found(.date(LooseDate(month: .offset(offset))), tokens)
    default: return found(.date(LooseDate(year: .offset(offset))), tokens)
    }
  }

  /// A number of days, weeks, months or years.
  private struct Count {
    var value: Int
    /// The place of the noun.
    var unit: Int
    var end: Int
    /// Whether it is a noun in the singular, without a number.
    var isBare = false
  }

  private func count(_ place: Int) -> Count? {
    let token = self[place]
    guard !token.isDefinite else { return nil }
    switch token.kind {
    case .twoDays, .twoWeeks, .twoMonths, .twoYears:
      return Count(value: 2, unit: place, end: place + 1)
    case .day, .week, .month12, .year:
      let next = self[place + 1]
      if next.kind == .one, next.isPlainNext { return Count(value: 1, unit: place, end: place + 2) }
      return Count(value: 1, unit: place, end: place + 1, isBare: true)
    case .number:
      guard token.digits <= 3, (1...200).contains(token.value), isWhole(place),
        self[place + 1].isPlainNext, self[place + 1].isUnit
      else { return nil }
      return Count(value: token.value, unit: place + 1, end: place + 2)
    case .cardinal, .ten:
      guard let number = cardinal(place), self[number.end].isPlainNext, self[number.end].isUnit
      else { return nil }
      return Count(value: number.value, unit: number.end, end: number.end + 1)
    default: return nil
    }
  }

  /// Returns the number that words at a place name, up to 199.
  private func cardinal(_ place: Int) -> (value: Int, end: Int)? {
    let token = self[place]
    if token.kind == .ten { return (10, place + 1) }
    guard token.kind == .cardinal else { return nil }
    let next = self[place + 1]
    if token.value < 10, next.isNext {
      if next.kind == .ten { return (token.value + 10, place + 2) }
      if next.kind == .cardinal, next.hasConjunction, (20...90).contains(next.value) {
        return (token.value + next.value, place + 2)
      }
    }
    return (token.value, place + 1)
  }

  /// الربع الأول من 2024, النصف الثاني من العام الجاري.
  func partOfYear(_ place: Int) -> Match? {
    let token = self[place]
    let next = self[place + 1]
    let parts = 12 / token.value
    guard next.isPlainNext else { return nil }
    let number: Int
    switch next.kind {
    case .ordinal: number = next.value
    case .last, .other2: number = parts
    default: return nil
    }
    if let part = partOfCentury(place, parts) { return part }
    guard (1...parts).contains(number), let year = yearSuffix(place + 2),
      year.calendar != .hijri, !year.clue.isAdjective
    else { return nil }
    let first = (number - 1) * token.value + 1
    return found(.months(first, first + token.value - 1, year.clue), place..<year.end)
  }

  /// صيف 2023, الصيف الماضي, شتاء 2022-2023.
  func season(_ place: Int) -> Match? {
    let token = self[place]
    // ربيع is found as the first half of a Hijri month.
    guard token.kind == .season || token.kind == .hijriPair && token.value == 3 else { return nil }
    let (first, last) = (token.value, token.value + 2)
    let next = self[place + 1]
    guard next.isPlainNext else { return nil }
    if token.isDefinite {
      guard let clue = next.yearClue, next.value == 0 else { return nil }
      if self[place + 2].isPlainNext, let year = yearNumber(place + 2) {
        return found(.months(first, last, .stated(year.year)), place..<year.end)
      }
      return found(.months(first, last, clue), place..<place + 2)
    }
    if let range = yearRange(place + 1) {
      guard case .years(let year, let following) = range.meaning, following == year + 1, last > 12
      else { return Match(end: range.end) }
      return found(
        .range(
          LooseDate(year: .stated(year), month: .named(first)),
          LooseDate(year: .stated(following), month: .named(last - 12))), place..<range.end)
    }
    guard let year = yearSuffix(place + 1), year.calendar != .hijri, !year.clue.isAdjective else {
      return nil
    }
    return found(.months(first, last, year.clue), place..<year.end)
  }

  /// التسعينيات, ثمانينيات القرن الماضي, العقد الماضي.
  func decade(_ start: Int) -> Match? {
    var place = start
    if self[place].kind == .decadeNoun {
      let next = self[place + 1]
      guard next.isPlainNext else { return nil }
      if self[place].isDefinite {
        if let part = partOfCentury(place, 10) { return part }
        guard let offset = next.offset else { return nil }
        return found(.decade(offset), place..<place + 2)
      }
      guard next.kind == .decade, next.isDefinite else { return nil }
      place += 1
    }
    let token = self[place]
    var next = place + 1
    if self[next].kind == .from, self[next].isNext {
      if self[next + 1].kind == .age { return Match(end: next + 2) }
      next += 1
    }
    if self[next].kind == .century, self[next].isPlainNext, let century = centuryNumber(next) {
      guard let number = century.number ?? century.told else { return Match(end: century.end) }
      let first = (number - 1) * 100 + token.value
      return found(.years(first, first + 9), start..<century.end)
    }
    if self[place + 1].kind == .age { return Match(end: place + 2) }
    guard token.isDefinite, token.value >= 50, self[start - 1].kind != .person,
      self[start - 2].kind != .person
    else { return nil }
    return found(.years(1900 + token.value, 1909 + token.value), start..<place + 1)
  }

  /// العقد الأول من القرن الحادي والعشرين, النصف الثاني من القرن الماضي.
  ///
  /// - Parameter parts: How many such parts a century has.
  private func partOfCentury(_ place: Int, _ parts: Int) -> Match? {
    let ordinal = self[place + 1]
    guard ordinal.isPlainNext, ordinal.kind == .ordinal || ordinal.kind == .last,
      self[place + 2].kind == .from, self[place + 2].isPlainNext, self[place + 3].isPlainNext,
      self[place + 3].kind == .century, let century = centuryNumber(place + 3), !century.isHijri,
      let number = century.number ?? century.told
    else { return nil }
    let part = ordinal.kind == .last ? parts : ordinal.value
    guard (1...parts).contains(part) else { return nil }
    let length = 100 / parts
    let first = (number - 1) * 100 + (part - 1) * length + 1
    return found(.years(first, first + length - 1), place..<century.end)
  }

  /// القرن التاسع عشر, القرن الـ19, القرن الماضي.
  func century(_ place: Int) -> Match? {
    guard let century = centuryNumber(place) else { return nil }
    if century.isBeforeChrist { return Match(end: century.end) }
    if let number = century.number {
      if century.isHijri {
        let first = LooseDate(calendar: .hijri, year: .stated((number - 1) * 100 + 1))
        let last = LooseDate(calendar: .hijri, year: .stated(number * 100))
        return found(.range(first, last), place..<century.end)
      }
      return found(.years((number - 1) * 100 + 1, number * 100), place..<century.end)
    }
    return found(.century(century.offset), place..<century.end)
  }

  private struct Century {
    var number: Int?
    var offset = 0
    var end: Int
    var isHijri = false
    var isBeforeChrist = false
    /// Which one القرن الماضي and القرن الحالي are.
    var told: Int? { isBeforeChrist ? nil : offset == -1 ? 20 : offset == 0 ? 21 : nil }
  }

  private func centuryNumber(_ place: Int) -> Century? {
    let next = self[place + 1]
    guard self[place].isDefinite, next.isPlainNext else { return nil }
    if let offset = next.offset { return Century(offset: offset, end: place + 2) }
    guard let number = dayNumber(place + 1), number.day <= 21 else { return nil }
    if !number.isWord, !isWhole(number.end - 1) { return nil }
    var century = Century(number: number.day, end: number.end)
    let era = self[century.end]
    if era.isNext {
      if era.kind == .hijriEra {
        century.isHijri = true
        century.end += 1
      } else if era.kind == .gregorianEra {
        century.end += 1
      } else if era.kind == .before, self[century.end + 1].kind == .birth {
        century.isBeforeChrist = true
        century.number = nil
        century.end += 2
      }
    }
    return century
  }
}

extension YearClue {
  /// Whether it comes from an adjective beside the date, which says nothing after الربع الأول.
  var isAdjective: Bool { self == .before || self == .after || self == .present }
}

extension Token {
  /// Whether it counts time.
  var isUnit: Bool {
    switch kind {
    case .day, .days, .week, .weeks, .month12, .months, .year, .years: !isDefinite
    default: false
    }
  }

  /// Whether a unit in the singular may end before it: what follows is no word that the unit is
  /// part of (قبل يوم الانتخابات).
  var canFollowBareUnit: Bool {
    switch kind {
    case .particle, .clause, .inside, .within, .until, .since, .conjunction, .future, .end: true
    default: hasConjunction
    }
  }
}
