internal import ArabicText
internal import CorpusModel

extension QueryParser {
  /// Reads what goes on up to a blank, a quote or a parenthesis: an operator, the name of a field,
  /// the value of one, or words.
  mutating func readRun() {
    let start = place
    var end = start
    while end < scalars.count, !endsRun(at: end, from: start) { end += 1 }
    if lead.fieldRange?.end != start, readFieldName(from: start, to: end) { return }
    place = end
    if readOperator(from: start) { return }
    let field = lead.field ?? builder.field
    switch field {
    case nil, .title: readWords(from: start, in: field)
    case .outlet, .actor, .kind, .state, .date, .before, .after:
      // A star adds nothing to a name that may be unfinished anyway.
      if let field { readValue(from: start, of: field) }
      skipStars()
    }
  }

  private func endsRun(at place: Int, from start: Int) -> Bool {
    let kind = QueryScalar(scalars[place])
    guard kind == .comma else { return kind.endsRun }
    return !(place > start && isDigit(place - 1) && place + 1 < scalars.count && isDigit(place + 1))
  }

  func isDigit(_ place: Int) -> Bool {
    scalars[place].properties.generalCategory == .decimalNumber
  }

  // MARK: - Operators and fields

  /// Reads OR, AND, NOT and أو, in capitals and alone; they are words where nothing is to be joined.
  private mutating func readOperator(from start: Int) -> Bool {
    guard lead.field == nil, !lead.isWithout || lead.isSpelled, place - start <= 8, !isStarNext
    else { return false }
    let letters = scalars[start..<place].filter { Folding.outcome($0) != .vanishes }
    switch String(String.UnicodeScalarView(letters)) {
    case "OR": readOr(from: start)
    case "AND": break
    case "NOT":
      lead.without = TextRange(start, place)
      lead.isSpelled = true
    case "أو", "او", "or", "Or":
      guard builder.hasLeftSide, !lead.isWithout, isPartNext || isRightSideAwaited else {
        return false
      }
      readOr(from: start)
    case "O", "A", "AN", "N", "NO":
      // Hardly a word yet, and soon perhaps no word at all.
      guard isTyping, place == scalars.count, builder.hasLeftSide, !lead.isWithout,
        isOfWords(builder.field)
      else { return false }
      let key = Folding.key(of: text(start, place))
      note(key: key, start, place, field: builder.field)
    default: return false
    }
    return true
  }

  /// Whether somebody who is typing has gone on behind an أو, or stands behind one among values, which
  /// all would have to be true of an article.
  private var isRightSideAwaited: Bool {
    guard isTyping else { return false }
    return place < scalars.count ? isBlank(from: place) : !isOfWords(builder.field)
  }

  /// Whether nothing but blanks follows.
  private func isBlank(from place: Int) -> Bool {
    scalars[min(place, scalars.count)...].allSatisfy { QueryScalar($0) == .blank }
  }

  private func isOfWords(_ field: QueryField?) -> Bool { field == nil || field == .title }

  /// Reads the name of a field with its colon, and a name with a colon that was meant to be one.
  private mutating func readFieldName(from start: Int, to end: Int) -> Bool {
    // No name is longer, and a run of colons must not be looked through again and again.
    let limit = min(end, start + 24)
    let nameEnd = scalars[start..<limit].firstIndex { !isNameLetter($0) } ?? limit
    guard let colon = placeOfColon(from: nameEnd, runEnd: end), colon > start else { return false }
    let name = text(start, nameEnd)
    let field = QueryField(named: name)
    // منذ:2022 is a date that begins with its word.
    let isDate =
      field == nil && DateValue.isLeadIn(Folding.key(of: name))
      && (isDigitNext(from: colon + 1) || isTyping && isBlank(from: colon + 1))
    if isDate, let earlier = lead.field, [.date, .before, .after].contains(earlier) {
      return false
    }
    if isDate || field != nil {
      if let earlier = lead.fieldRange {
        tell(.nothingAfterField, earlier.start, earlier.end)
      }
      lead.field = field ?? .date
      lead.fieldRange = TextRange(start, isDate ? start : colon + 1)
      place = isDate ? start : colon + 1
      return true
    }
    place = colon + 1
    guard colon == nameEnd, looksLikeField(name), isValueNext else {
      place = start
      return false
    }
    tell(.unknownField, start, place)
    return true
  }

  /// Returns where the colon behind a name stands: right there, or after blanks where only blanks, too,
  /// end the name and something follows the colon.
  private func placeOfColon(from nameEnd: Int, runEnd: Int) -> Int? {
    guard nameEnd < scalars.count else { return nil }
    if nameEnd < runEnd { return QueryScalar.isColon(scalars[nameEnd]) ? nameEnd : nil }
    guard let next = scalars[nameEnd...].firstIndex(where: { QueryScalar($0) != .blank }),
      next > nameEnd, next - nameEnd <= 8, QueryScalar.isColon(scalars[next])
    else { return nil }
    return next
  }

  private func isDigitNext(from place: Int) -> Bool {
    guard place <= scalars.count,
      let next = scalars[place...].firstIndex(where: { QueryScalar($0) != .blank })
    else { return false }
    return isDigit(next)
  }

  private func isNameLetter(_ scalar: Unicode.Scalar) -> Bool {
    if QueryScalar.isColon(scalar) { return false }
    switch Folding.outcome(scalar) {
    case .separates: return false
    case .vanishes: return true
    case .becomes(let letters): return letters.utf8.first.map { $0 > 0x39 } ?? false
    }
  }

  /// A small Latin name before a colon, as in `author:`, and whatever differs from a field's name by
  /// a slip; others, such as قال, are words of a text that was pasted.
  private func looksLikeField(_ name: String) -> Bool {
    name.utf8.count > 1 && name.utf8.allSatisfy { (0x61...0x7A).contains($0) }
      || QueryField.name(near: name) != nil
  }

  private var isValueNext: Bool {
    guard place < scalars.count else { return false }
    switch QueryScalar(scalars[place]) {
    case .quote, .open: return true
    default: return isWordNext
    }
  }

  // MARK: - Words

  /// Reads the words of a run, with the star or tilde behind it.
  private mutating func readWords(from start: Int, in field: QueryField?) {
    let end = place
    let words = FoldedWords(text(start, end))
    guard let last = words.last else { return }
    var ending = Ending.none
    if isInvisible(from: start + last.scalars.upperBound, to: end) {
      if isStarNext {
        ending = readStars()
      } else if isTyping, end == scalars.count {
        note(
          key: String(decoding: words.folded(last), as: UTF8.self),
          start + last.scalars.lowerBound, end, field: field)
        // What is excluded is whole words: the first letter of one would exclude nearly everything.
        if !lead.isWithout, !builder.isExcluded { ending = .typed }
      }
    }
    if ending == .none, !lead.isWithout, field == nil, isConjunction(start, end) {
      conjunction = .word(term(words, 0, at: start))
      return
    }
    var parts: [Query] = []
    var first = 0
    for index in words.indices where index + 1 == words.count || !isJoined(words, index, at: start)
    {
      let isLast = index + 1 == words.count
      parts += unit(words, first...index, at: start, isLast ? ending : .none)
      first = index + 1
    }
    if field == .title { parts = parts.map { .inTitle($0) } }
    add(parts, from: start)
  }

  /// How a run ends: what its last word asks for.
  private enum Ending { case none, star, tilde, typed }

  private var isStarNext: Bool {
    guard place < scalars.count else { return false }
    let kind = QueryScalar(scalars[place])
    return kind == .star || kind == .tilde
  }

  /// Reads stars or tildes behind a word, and letters behind them, which no search can heed. A number
  /// after a tilde, as others write it, says nothing here.
  private mutating func readStars() -> Ending {
    let start = place
    let ending = QueryScalar(scalars[place]) == .star ? Ending.star : .tilde
    skipStars()
    while ending == .tilde, place < scalars.count, isDigit(place) { place += 1 }
    guard isWordNext else { return ending }
    while place < scalars.count, isStarNext || !QueryScalar(scalars[place]).endsRun { place += 1 }
    tell(.starInside, start, place)
    return ending
  }

  private func unit(
    _ words: FoldedWords, _ range: ClosedRange<Int>, at start: Int, _ ending: Ending
  ) -> [Query] {
    let terms = range.map { term(words, $0, at: start) }
    guard let last = terms.last else { return [] }
    let before = terms.dropLast()
    switch ending {
    case .none: return [before.isEmpty ? .word(last) : .joined(terms)]
    case .star, .typed: return Self.joined(before) + [.prefix(last)]
    case .tilde: return Self.joined(before) + [.fuzzy(last)]
    }
  }

  private static func joined(_ terms: ArraySlice<QueryTerm>) -> [Query] {
    terms.count > 1 ? [.joined(Array(terms))] : terms.map { .word($0) }
  }

  func term(_ words: FoldedWords, _ index: Int, at start: Int) -> QueryTerm {
    let word = words[index]
    return QueryTerm(
      surface: Array(words.surface(word)), key: Array(words.folded(word)),
      range: TextRange(start + word.scalars.lowerBound, start + word.scalars.upperBound))
  }

  /// Whether one scalar that joins stands between a word and the next.
  private func isJoined(_ words: FoldedWords, _ index: Int, at start: Int) -> Bool {
    let left = start + words[index].scalars.upperBound
    let right = start + words[index + 1].scalars.lowerBound
    let between = scalars[left..<right].filter { Folding.outcome($0) != .vanishes }
    guard between.count == 1, let sign = between.first else { return false }
    return QueryScalar.joins(sign, digitsBeside: isDigit(left - 1) && isDigit(right))
  }

  private func isConjunction(_ start: Int, _ end: Int) -> Bool {
    scalars[start..<end].filter { Folding.outcome($0) != .vanishes } == ["و"]
  }

  func isInvisible(from start: Int, to end: Int) -> Bool {
    scalars[start..<end].allSatisfy { Folding.outcome($0) == .vanishes }
  }
}
