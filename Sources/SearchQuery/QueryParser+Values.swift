internal import ArabicText
internal import CorpusModel

extension QueryParser {
  /// Reads the value of a field that is no words of the text: a run, or two where the first leads the
  /// second in, as in `تاريخ:قبل 2021` and `حالة:غير مقروء`.
  mutating func readValue(from start: Int, of field: QueryField) {
    let key = place - start <= 12 ? Folding.key(of: text(start, place)) : ""
    switch field {
    case .date:
      let next = placeAfterBlanks
      if DateValue.isLeadIn(key), next < scalars.count ? isDigit(next) : isTyping {
        place = endOfRun(from: next)
      }
      takeRestOfRange()
    case .state where key == "غير" || key == "not":
      let end = endOfRun(from: placeAfterBlanks)
      if isTyping && end == scalars.count
        || end - start <= 24 && ReadingState(key: Folding.key(of: text(start, end))) != nil
      {
        place = end
      }
    default: break
    }
    addValue(from: start, to: place, of: field, isClosed: false, at: start)
  }

  /// Blanks may stand around the points of a range of dates.
  private mutating func takeRestOfRange() {
    for _ in 0..<2 {
      let next = placeAfterBlanks
      guard next < scalars.count else { return }
      let isAfterPoints =
        scalars[place - 1] == "…" || scalars[..<place].suffix(2) == [".", "."]
      let isBeforePoints = scalars[next] == "…" || scalars[next...].prefix(2) == [".", "."]
      let year = next..<min(next + 4, scalars.count)
      let isYear = (year.count == 4 || isTyping) && year.allSatisfy(isDigit)
      guard isAfterPoints && isYear || isBeforePoints else { return }
      place = endOfRun(from: next)
    }
  }

  private var placeAfterBlanks: Int {
    scalars[place...].firstIndex { QueryScalar($0) != .blank } ?? scalars.count
  }

  private func endOfRun(from start: Int) -> Int {
    scalars[start...].firstIndex { QueryScalar($0).endsRun } ?? scalars.count
  }

  /// Adds what a field with a value asks for.
  ///
  /// - Parameters:
  ///   - isClosed: Whether a quote closes the value, so that nothing can be added to it.
  ///   - whole: Where the value begins with its quote.
  mutating func addValue(
    from start: Int, to end: Int, of field: QueryField, isClosed: Bool, at whole: Int
  ) {
    let key = Folding.key(of: text(start, end))
    let mayGoOn = isTyping && !isClosed && end == scalars.count
    if mayGoOn {
      note(key: key, start, end, field: field, quote: whole < start ? whole : nil)
    }
    let isDate = field == .date || field == .before || field == .after
    guard isDate ? start < end : !key.isEmpty else {
      // A run of signs may stand before the value.
      if start < end, start == whole { return }
      tell(.emptyQuote, whole, place)
      return dropPart()
    }
    switch field {
    case .title: dropPart()
    case .outlet: add(.outlet(key), from: whole)
    case .actor: add(.actor(key), from: whole)
    case .date, .before, .after:
      let value = scalars[start..<end]
      guard let date = DateValue(value, field: field, isUnfinished: mayGoOn) else {
        let isWrong = mayGoOn && DateValue.isPastMending(value)
        return fail(.wrongDate, whole, isCertain: isWrong)
      }
      add(.date(from: date.from, through: date.through), from: whole)
    case .kind:
      guard let kind = ActorKind(queryKey: key) else { return fail(.unknownKind, whole) }
      add(.kind(kind), from: whole)
    case .state:
      guard let state = ReadingState(key: key) else { return fail(.unknownState, whole) }
      add([state == .unread ? .filter(.unread) : .without(.filter(.unread))], from: whole)
    }
  }

  private mutating func fail(
    _ reason: QueryProblem.Reason, _ start: Int, isCertain: Bool = false
  ) {
    tell(reason, start, place, isCertain: isCertain)
    dropPart()
  }
}
