/// Days that the Arabic press names without their year, by what happened on them
/// (هجمات 11 سبتمبر).
enum NamedDay {
  /// What a word says that happened; the values of tokens of the kind `eventNoun`.
  enum Event: Int {
    case any, attack, revolution, war, coup, disaster
  }

  private static let days: [(event: Event, month: Int, day: Int, year: Int)] = [
    (.attack, 9, 11, 2001), (.attack, 10, 7, 2023),
    (.revolution, 11, 1, 1954), (.revolution, 7, 23, 1952), (.revolution, 7, 14, 1958),
    (.revolution, 9, 26, 1962), (.revolution, 10, 14, 1963), (.revolution, 12, 17, 2010),
    (.revolution, 1, 14, 2011), (.revolution, 1, 25, 2011), (.revolution, 2, 17, 2011),
    (.revolution, 6, 30, 2013), (.revolution, 10, 17, 2019),
    (.war, 6, 5, 1967), (.war, 10, 6, 1973), (.war, 10, 7, 2023), (.war, 4, 15, 2023),
    (.coup, 7, 15, 2016), (.coup, 10, 25, 2021), (.disaster, 2, 6, 2023), (.disaster, 8, 4, 2020),
    (.attack, 11, 13, 2015), (.attack, 5, 16, 2003), (.disaster, 5, 8, 1945),
  ]

  /// Days from which a time is reckoned (منذ السابع من أكتوبر).
  private static let turningPoints: [(month: Int, day: Int, year: Int)] = [
    (9, 11, 2001), (10, 7, 2023),
  ]

  /// Returns the year of a day that stands after "since", "before" or "after" and is known by itself.
  static func turningPoint(
    month: Int, day: Int, of draft: Draft, in grammar: Grammar
  ) -> Int? {
    guard grammar[draft.tokens.lowerBound].isNext else { return nil }
    switch grammar[draft.tokens.lowerBound - 1].kind {
    case .since, .before, .after: break
    default: return nil
    }
    return turningPoints.first { $0.month == month && $0.day == day }?.year
  }

  /// Returns the year of a day, where a word shortly before it in its phrase names what happened.
  static func year(month: Int, day: Int, of draft: Draft, in grammar: Grammar) -> Int? {
    guard days.contains(where: { $0.month == month && $0.day == day }) else { return nil }
    for distance in 1...3 {
      let place = draft.tokens.lowerBound - distance
      guard grammar[place + 1].isNext else { return nil }
      let word = grammar[place]
      if word.kind == .eventNoun, let event = Event(rawValue: word.value), event != .any {
        return days.first { $0.event == event && $0.month == month && $0.day == day }?.year
      }
    }
    return nil
  }
}
