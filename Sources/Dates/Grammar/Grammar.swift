/// Finds dates among tokens, from the first to the last, the longest at each place.
///
/// Every rule looks at a bounded number of tokens, so that all takes time linear in the text.
struct Grammar {
  let tokens: [Token]
  /// The year of publication, by which two-digit years are recognised.
  let publicationYear: Int?
  /// The months whose name the text also uses as the name of something else.
  var namesOfOthers: Set<Int> = []
  /// Where the last year of an enumeration of years ends.
  var yearsEnd = -1

  init(_ tokens: [Token], publicationYear: Int?) {
    self.tokens = tokens
    self.publicationYear = publicationYear
  }

  private static let end = Token(
    kind: .end, value: 0, gap: .newline, start: 0, end: 0, word: -1)

  /// The token at a place, or one that ends everything where there is none.
  subscript(place: Int) -> Token {
    tokens.indices.contains(place) ? tokens[place] : Self.end
  }

  /// What a rule found: a date, or words to be left out, and where to go on.
  struct Match {
    var draft: Draft?
    var end: Int
  }

  /// Returns all dates, in order.
  mutating func drafts() -> [Draft] {
    findNamesOfOthers()
    var drafts: [Draft] = []
    var place = 0
    while place < tokens.count {
      if let match = match(at: place) {
        if let draft = match.draft { drafts.append(draft) }
        place = max(match.end, place + 1)
      } else {
        place += 1
      }
    }
    return drafts
  }

  private mutating func match(at place: Int) -> Match? {
    switch tokens[place].kind {
    case .other: nil
    case .from, .between: rangeAfterParticle(place)
    case .number: numeric(place) ?? dated(place, from: place) ?? bareYear(place)
    case .article, .firstDay, .cardinal: dated(place, from: place)
    case .month, .weakMonth, .nameMonth, .monthPair, .hijriMonth, .weakHijriMonth:
      dated(place, from: place)
    case .hijriPair: dated(place, from: place) ?? season(place)
    case .latinMonth: monthFirst(place)
    case .ordinal: dayBeforeYesterday(place) ?? dated(place, from: place)
    case .weekday, .timeOfDay, .day, .twoDays, .days, .dayWord, .vagueDay: dayPhrase(place)
    case .month12, .twoMonths, .months: monthPhrase(place)
    case .year, .twoYears, .years: yearPhrase(place)
    case .week: weekPhrase(place)
    case .this, .that, .sameBefore: pointing(place)
    case .before, .since: ago(place)
    case .after: dayAfterTomorrow(place)
    case .quarter, .half, .trimester, .semester: partOfYear(place)
    case .season: season(place)
    case .decade, .decadeNoun: decade(place)
    case .century: century(place)
    default: nil
    }
  }

  /// Notes the months whose names stand where no month can.
  private mutating func findNamesOfOthers() {
    for place in tokens.indices where tokens[place].kind == .nameMonth {
      guard !tokens[place].hasPreposition, !tokens[place].hasConjunction else { continue }
      let before = self[place - 1].kind
      let isAfterWord = before == .other && tokens[place].gap == .blank
      let after = self[place + 1]
      if isAfterWord, after.kind != .number, !after.kind.isAdjectiveOfTime {
        namesOfOthers.insert(tokens[place].value)
      }
    }
  }
}

extension Token.Kind {
  /// Whether it is no noun that could be counted.
  var isFunction: Bool {
    switch self {
    case .other, .counted, .number, .eventNoun, .namedAfterDay, .namedToday, .person, .recurring:
      false
    default: true
    }
  }
  var isAdjectiveOfTime: Bool { self == .past || self == .next || self == .present }

  var isGregorianMonth: Bool {
    switch self {
    case .month, .weakMonth, .nameMonth, .monthPair: true
    default: false
    }
  }

  var isMonth: Bool {
    switch self {
    case .hijriMonth, .weakHijriMonth, .hijriPair: true
    default: isGregorianMonth
    }
  }
}

extension Token {
  /// Whether nothing but blanks stands before it, if anything.
  var isNext: Bool { gap.isSubset(of: .blank) }

  /// Whether it follows without و or a preposition of its own.
  var isPlainNext: Bool { isNext && !hasConjunction && !hasPreposition }
}
