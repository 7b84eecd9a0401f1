import CorpusModel

/// Turns what the words say into dates, one after the other in the order of the text.
struct Resolver {
  let grammar: Grammar
  let publication: Publication?
  let drafts: [Draft]
  /// The years that the text names with a day, by month and day.
  var statedYears: [Int: Int] = [:]
  var context = Context()

  /// What was named last.
  struct Context {
    var year: Int?
    var month: PartialDate?
    var day: PartialDate?
    /// The year that the same paragraph named last.
    var yearOfParagraph: Int?
    /// The token past the last date.
    var end = 0
  }

  /// What a date may mean.
  struct Resolution {
    var readings: [DateSpan]
    var basis: DateExpression.Basis
  }

  init(_ grammar: Grammar, drafts: [Draft], publication: Publication?) {
    self.grammar = grammar
    self.drafts = Self.sharingEnds(drafts, grammar)
    self.publication = publication
    for draft in drafts {
      guard case .date(let date) = draft.meaning, case .stated(let year) = date.year,
        case .named(let month) = date.month, let day = date.day, date.calendar == .gregorian
      else { continue }
      let key = month * 32 + day
      if statedYears[key] == nil { statedYears[key] = year }
    }
  }

  /// Returns the expressions of all drafts that mean a date.
  mutating func expressions() -> [DateExpression] {
    var found: [(draft: Draft, resolution: Resolution)] = []
    for draft in drafts {
      enter(draft)
      if let resolution = resolve(draft), !resolution.readings.isEmpty {
        found.append((draft, resolution))
        remember(resolution, draft)
      }
      context.end = draft.tokens.upperBound
    }
    joinCalendars(&found)
    return found.map { draft, resolution in
      let first = grammar[draft.tokens.lowerBound]
      let last = grammar[draft.tokens.upperBound - 1]
      return DateExpression(
        range: TextRange(first.start, max(first.start, last.end + closing(draft.tokens))),
        readings: resolution.readings, precision: resolution.precision, basis: resolution.basis)
    }
  }

  /// Gives each date of an enumeration what its last one has for all (مارس وأبريل 2019, الأربعاء والخميس
  /// المقبلين).
  private static func sharingEnds(_ drafts: [Draft], _ grammar: Grammar) -> [Draft] {
    var drafts = drafts
    for place in drafts.indices.dropLast().reversed() {
      let (draft, next) = (drafts[place], drafts[place + 1])
      let gap = draft.tokens.upperBound..<next.tokens.lowerBound
      guard
        gap.isEmpty && grammar[next.tokens.lowerBound].hasConjunction
          || gap.count == 1 && grammar[gap.lowerBound].kind == .conjunction
      else { continue }
      switch (draft.meaning, next.meaning) {
      case (.date(var date), .date(let last))
      where date.year == .none && last.year != .none && last.year != .same
        && date.precision == last.precision && date.calendar == last.calendar && date.weekday == nil:
        date.year = last.year
        drafts[place].meaning = .date(date)
      case (.weekday(let day, .none), .weekday(_, let direction)) where direction != .none:
        drafts[place].meaning = .weekday(day, direction)
      default: break
      }
    }
    return drafts
  }

  /// Returns 1 where the bracket after some tokens closes one that was opened among them.
  private func closing(_ tokens: Range<Int>) -> Int {
    guard grammar[tokens.upperBound - 1].isClosed else { return 0 }
    var open = 0
    for place in tokens.dropFirst() {
      if grammar[place].gap.contains(.open) { open += 1 }
      if grammar[place].gap.contains(.close) { open -= 1 }
    }
    return open > 0 ? 1 : 0
  }

  /// Forgets the year of the paragraph where a new one begins before a date.
  private mutating func enter(_ draft: Draft) {
    for place in context.end...max(context.end, draft.tokens.lowerBound)
    where grammar[place].gap.contains(.newline) {
      context.yearOfParagraph = nil
      break
    }
  }

  private mutating func remember(_ resolution: Resolution, _ draft: Draft) {
    guard let date = resolution.readings.first?.end else { return }
    context.year = date.year
    if date.month != nil { context.month = date }
    if date.day != nil { context.day = date }
    if case .date(let loose) = draft.meaning, case .stated = loose.year {
      context.yearOfParagraph = date.year
    }
  }

  private func resolve(_ draft: Draft) -> Resolution? {
    switch draft.meaning {
    case .date(let date): return resolve(date, draft)
    case .range(let first, let last): return resolveRange(first, last, draft)
    case .eitherOrder(let year, let day, let month, let weekday):
      let dates = [(day, month), (month, day)].compactMap { day, month in
        PartialDate(year: year, month: month, day: day)
      }
      let matching = dates.filter { $0.weekday == weekday }
      let readings = (matching.isEmpty ? dates : matching).compactMap { DateSpan($0, $0) }
      return Resolution(readings: readings, basis: .stated)
    case .weekday(let day, let direction): return resolveWeekday(day, direction, draft)
    case .weekdays(let first, let last, let direction):
      return resolveWeekdays(first, last, direction, draft)
    case .day(let offset, let weekday): return resolveDay(offset, weekday)
    case .week(let offset): return resolveWeek(offset)
    case .months(let first, let last, let clue): return resolveMonths(first, last, clue)
    case .years(let first, let last):
      return Resolution(span(PartialDate(year: first), PartialDate(year: last)), .stated)
    case .decade(let offset):
      guard let publication else { return nil }
      let first = publication.year / 10 * 10 + offset * 10
      return Resolution(
        span(PartialDate(year: first), PartialDate(year: first + 9)), .publication)
    case .century(let offset):
      guard let publication else { return nil }
      let first = (publication.year - 1) / 100 * 100 + 1 + offset * 100
      return Resolution(
        span(PartialDate(year: first), PartialDate(year: first + 99)), .publication)
    case .sameDay:
      guard let day = context.day else { return nil }
      return Resolution(DateSpan(day, day), .article)
    }
  }

  /// Returns the span between two dates, where both exist.
  func span(_ first: PartialDate?, _ last: PartialDate?) -> DateSpan? {
    guard let first, let last else { return nil }
    return DateSpan(first, last)
  }

  /// Takes the day of a Hijri date from the Gregorian date that stands beside it, which is certain.
  private func joinCalendars(_ found: inout [(draft: Draft, resolution: Resolution)]) {
    guard found.count > 1 else { return }
    for place in 0..<(found.count - 1) {
      let next = place + 1
      guard found[next].draft.tokens.lowerBound - found[place].draft.tokens.upperBound <= 3,
        let (hijri, other) = calendars(found[place].draft, found[next].draft),
        let day = found[place + hijri].resolution.readings.first.flatMap({ CivilDay($0.start) })
      else { continue }
      let matching = found[place + other].resolution.readings.first { span in
        CivilDay(span.start).map { abs($0.number - day.number) <= 3 } ?? false
      }
      if let matching {
        found[place + hijri].resolution.readings = [matching]
        found[place + other].resolution.readings = [matching]
      }
    }
  }

  /// Returns which of two days is the Hijri one and which the Gregorian one.
  private func calendars(_ first: Draft, _ second: Draft) -> (hijri: Int, other: Int)? {
    guard case .date(let one) = first.meaning, case .date(let two) = second.meaning,
      one.day != nil, two.day != nil, one.calendar != two.calendar
    else { return nil }
    return one.calendar == .hijri ? (0, 1) : (1, 0)
  }
}

extension Resolver.Resolution {
  /// Creates the resolution of one reading; nothing where there is none.
  init?(_ reading: DateSpan?, _ basis: DateExpression.Basis) {
    guard let reading else { return nil }
    self.init(readings: [reading], basis: basis)
  }

  /// How precise the likeliest reading is.
  var precision: DateExpression.Precision {
    guard let reading = readings.first, !reading.isInterval else { return .interval }
    switch reading.start.precision {
    case .day: return .day
    case .month: return .month
    case .year: return .year
    }
  }
}
