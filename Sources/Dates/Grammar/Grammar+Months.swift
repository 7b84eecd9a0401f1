extension Grammar {
  /// A month by its name, or names: يناير/كانون الثاني.
  struct MonthName {
    var calendar: LooseDate.Calendar
    var month: Int
    /// A second, different month after a slash.
    var second: Int?
    var end: Int
    /// Whether two names of the month stand together.
    var isPaired = false
  }

  /// Returns the month that is named at a place.
  func monthName(_ place: Int) -> MonthName? {
    guard var name = singleMonth(place) else { return nil }
    for _ in 0..<2 {
      let next = self[name.end]
      guard next.gap.isSubset(of: [.blank, .slash, .hyphen, .open]), !next.hasConjunction,
        !next.hasPreposition, let other = singleMonth(name.end), other.calendar == name.calendar
      else { break }
      if other.month == name.month {
        name.end = other.end
        name.isPaired = true
      } else if next.gap.contains(.slash), name.second == nil, !name.isPaired {
        name.second = other.month
        name.end = other.end
      } else {
        break
      }
    }
    return name
  }

  private func singleMonth(_ place: Int) -> MonthName? {
    let token = self[place]
    func gregorian(_ month: Int, _ end: Int) -> MonthName {
      MonthName(calendar: .gregorian, month: month, end: end)
    }
    func hijri(_ month: Int, _ end: Int) -> MonthName {
      MonthName(calendar: .hijri, month: month, end: end)
    }
    switch token.kind {
    case .month, .weakMonth, .nameMonth: return gregorian(token.value % 16, place + 1)
    case .monthPair:
      let next = self[place + 1]
      guard next.kind == .ordinal, next.isPlainNext, (1...2).contains(next.value) else {
        return nil
      }
      return gregorian((token.value + next.value - 2) % 12 + 1, place + 2)
    case .hijriMonth, .weakHijriMonth: return hijri(token.value, place + 1)
    case .hijriPair:
      let next = self[place + 1]
      guard next.isPlainNext else { return nil }
      if token.value == 11 {
        return next.kind == .hijriHalf ? hijri(next.value, place + 2) : nil
      }
      if next.kind == .other2 { return hijri(token.value + 1, place + 2) }
      guard next.kind == .ordinal, next.isDefinite, (1...2).contains(next.value) else { return nil }
      return hijri(token.value + next.value - 1, place + 2)
    default: return nil
    }
  }

  /// Returns whether the month at a place may be one although neither day nor year is with it.
  func standsAlone(_ place: Int, _ name: MonthName) -> Bool {
    let token = self[place]
    let before = self[place - 1]
    // What is left of a date that does not exist.
    if before.kind == .number, token.isNext, !token.hasConjunction, !token.hasPreposition {
      return false
    }
    if name.isPaired { return true }
    if token.hasConjunction, before.kind.isGregorianMonth || self[place - 2].kind == .monthPair {
      return token.kind.isGregorianMonth
    }
    switch token.kind {
    case .month: return before.kind != .namedAfterDay || !token.isNext
    case .monthPair: return true
    case .weakMonth, .nameMonth:
      if token.isDoubtful { return false }
      if token.kind == .nameMonth, namesOfOthers.contains(token.value) { return false }
      guard token.isNext, !token.hasConjunction else { return false }
      switch before.kind {
      case .inside, .since, .until, .within, .partOf, .to, .before, .after, .eventNoun: return true
      default: return false
      }
    case .hijriMonth:
      guard token.isNext, !token.hasConjunction else { return false }
      switch before.kind {
      case .inside, .since, .until, .within, .partOf: return true
      default: return false
      }
    case .hijriPair: return true
    default: return false
    }
  }

  /// Returns a month that the word شهر introduces, or one that is told by its place (الشهر الماضي).
  func monthPhrase(_ place: Int) -> Match? {
    let token = self[place]
    let next = self[place + 1]
    if token.kind == .month12, token.isDefinite, next.isPlainNext {
      if next.kind == .same { return sameMonth(place, end: place + 2) }
      if let offset = next.offset {
        return found(.date(LooseDate(month: .offset(offset))), place..<place + 2)
      }
      return nil
    }
    guard !token.isDefinite, next.isPlainNext, next.kind.isMonth else { return nil }
    return dated(place + 1, from: place)
  }

  /// Returns the month that was named last, in its year or another (الشهر نفسه من عام 2015).
  func sameMonth(_ place: Int, end: Int) -> Match {
    guard let year = yearSuffix(end), !year.clue.isAdjective else {
      return found(.date(LooseDate(month: .same)), place..<end)
    }
    return found(.date(LooseDate(year: year.clue, month: .same)), place..<year.end)
  }

  /// Returns a match of a date.
  func found(_ meaning: Draft.Meaning, _ tokens: Range<Int>) -> Match {
    Match(draft: Draft(tokens: tokens, meaning: meaning), end: tokens.upperBound)
  }
}

extension Token {
  /// By how much an adjective of time leads away from now; nothing for the feminine ones, which no
  /// month has, and all other words.
  var offset: Int? { value == 0 ? offsetOfAnyGender : nil }

  /// The same for masculine and feminine adjectives.
  var offsetOfAnyGender: Int? {
    switch kind {
    case .past: -1
    case .present: 0
    case .next: 1
    default: nil
    }
  }

  /// What an adjective of time says of a year that is not named.
  var yearClue: YearClue? {
    switch kind {
    case .past: .before
    case .present: .present
    case .next: .after
    default: nil
    }
  }
}
