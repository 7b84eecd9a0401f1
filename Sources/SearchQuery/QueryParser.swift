internal import ArabicText
internal import CorpusModel

/// Reads a query from its first scalar to its last, in time linear in it.
///
/// Reading never fails: what is wrong is told, and left out of what is asked for.
struct QueryParser {
  /// How many problems are told.
  static let mostProblems = 32

  let scalars: [Unicode.Scalar]
  /// Whether the caret stands at the end, so that the end may go on.
  let isTyping: Bool
  var place = 0
  var builder = QueryBuilder()
  var lead = Lead()
  var problems: [QueryProblem] = []
  var unfinished: Unfinished?
  /// An و that stands alone, asked for where nothing else is.
  var conjunction: Query?
  /// Whether no apostrophe from here on closes a quote.
  var hasNoClosingApostrophe = false

  init(_ scalars: [Unicode.Scalar], isTyping: Bool) {
    self.scalars = scalars
    self.isTyping = isTyping
  }

  /// Reads all of it.
  mutating func read() -> Query? {
    while place < scalars.count { step() }
    finish()
    return builder.finished() ?? conjunction
  }

  private mutating func step() {
    let start = place
    switch QueryScalar(scalars[place]) {
    case .blank, .comma:
      dropLoneMinus()
      place += 1
    case .quote(let quote): readQuote(opened: quote)
    case .apostrophe:
      if !readQuoteInApostrophes() { place += 1 }
    case .open:
      place += 1
      builder.open(lead, at: start)
      lead = Lead()
    case .close:
      place += 1
      dropLead()
      dropOr()
      guard builder.depth > 0 else { return tell(.unpairedParenthesis, start, place) }
      if let empty = builder.close().empty {
        lead = empty
        dropLead()
        builder.dropOr()
      }
    case .bar:
      while place < scalars.count, QueryScalar(scalars[place]) == .bar { place += 1 }
      readOr(from: start)
    case .star, .tilde:
      let isBehindQuote =
        start > 0 && lead.field == nil && !lead.isWithout
        && [.quote(.double), .quote(.angled)].contains(QueryScalar(scalars[start - 1]))
      skipStars()
      if isBehindQuote, !isWordNext { return tell(.starBehindQuote, start, place) }
      if isWordNext { return tell(.starInside, start, place) }
      tell(.starAlone, start, place)
      dropPart()
    case .minus:
      place += 1
      lead.without = TextRange(lead.without?.start ?? start, place)
      lead.isSpelled = false
    case .other:
      if isDashForMinus {
        place += 1
        lead.without = TextRange(lead.without?.start ?? start, place)
        lead.isSpelled = false
        return
      }
      if Folding.outcome(scalars[place]) == .vanishes { place += 1 } else { readRun() }
    }
  }

  /// Whether a long dash, or the tatweel of the same key, stands where a minus would: before a word and
  /// after a blank.
  private var isDashForMinus: Bool {
    guard QueryScalar.isLikeMinus(scalars[place]), place > 0,
      QueryScalar(scalars[place - 1]) == .blank, place + 1 < scalars.count,
      !QueryScalar.isLikeMinus(scalars[place + 1])
    else { return false }
    if case .becomes = Folding.outcome(scalars[place + 1]) { return true }
    return QueryScalar(scalars[place + 1]) == .open
  }

  private mutating func finish() {
    if isTyping {
      if let field = lead.field, field != .title {
        note(key: "", scalars.count, scalars.count, field: field)
      }
    } else {
      dropLead()
      dropOr()
    }
    while builder.depth > 0 {
      builder.dropOr()
      let group = builder.close()
      if !isTyping { tell(.unpairedParenthesis, group.start, group.start + 1) }
    }
    if let surplus = builder.surplus { tell(.tooManyWords, surplus.start, surplus.end) }
    problems.sort { $0.range < $1.range }
  }

  // MARK: - Problems

  /// Tells what is wrong; what the caret stands behind may still become right.
  ///
  /// - Parameter isCertain: Whether nothing that is typed behind it makes it right.
  mutating func tell(
    _ reason: QueryProblem.Reason, _ start: Int, _ end: Int, isCertain: Bool = false
  ) {
    guard problems.count < Self.mostProblems else { return }
    let mayGoOn =
      isTyping && !isCertain && end == scalars.count && reason != .tooManyWords
      && reason != .starInside
    if !mayGoOn { problems.append(QueryProblem(reason, TextRange(start, end))) }
  }

  /// A `-` means something only directly before what it excludes.
  private mutating func dropLoneMinus() {
    guard let without = lead.without, lead.field == nil, !lead.isSpelled else { return }
    tell(.withoutAlone, without.start, without.end)
    lead = Lead()
  }

  /// Tells what was to be said of a part that does not come.
  mutating func dropLead() {
    if let range = lead.fieldRange {
      tell(.nothingAfterField, range.start, range.end)
    } else if let without = lead.without {
      tell(.withoutAlone, without.start, without.end)
    }
    lead = Lead()
  }

  /// Goes on after a part that asks for nothing.
  mutating func dropPart() {
    lead = Lead()
    builder.dropOr()
  }

  /// Tells of an OR whose right side does not come.
  private mutating func dropOr() {
    if let range = builder.dropOr() { tell(.orWithoutSides, range.start, range.end) }
  }

  // MARK: - Operators

  mutating func readOr(from start: Int) {
    dropLead()
    if builder.hasLeftSide {
      builder.or(TextRange(start, place))
    } else {
      tell(.orWithoutSides, start, place)
    }
  }

  /// Whether a part of the query follows, after blanks or none.
  var isPartNext: Bool {
    guard
      let next = scalars[place...].first(where: {
        let kind = QueryScalar($0)
        return kind != .blank && kind != .comma && Folding.outcome($0) != .vanishes
      })
    else { return false }
    switch QueryScalar(next) {
    case .close, .bar, .star, .tilde: return false
    default: return true
    }
  }

  /// Whether a letter or digit is next.
  var isWordNext: Bool {
    guard place < scalars.count else { return false }
    if case .becomes = Folding.outcome(scalars[place]) { return true }
    return false
  }

  mutating func skipStars() {
    while place < scalars.count, [.star, .tilde].contains(QueryScalar(scalars[place])) {
      place += 1
    }
  }

  // MARK: - What was read

  /// Adds what was read under what stands before it, as one part.
  mutating func add(_ parts: [Query], from start: Int) {
    var kept: [Query] = []
    for part in parts where kept.count <= ParsedQuery.mostTerms {
      if !kept.contains(where: { $0.implies(part) }) { kept.append(part) }
    }
    if let query = kept.count > 1 ? .all(kept) : kept.first {
      builder.add(query, isWithout: lead.isWithout, at: TextRange(start, place))
    }
    lead = Lead()
  }

  /// Adds a filter that was read.
  mutating func add(_ filter: Filter, from start: Int) { add([.filter(filter)], from: start) }

  /// Notes what may complete the end; nothing where the caret does not stand there.
  mutating func note(
    key: String, _ start: Int, _ end: Int, field: QueryField?, quote: Int? = nil
  ) {
    guard isTyping, end == scalars.count else { return }
    let place: Unfinished.Place? =
      switch field {
      case nil: .word
      case .title: .title
      case .actor: .actor
      case .outlet: .outlet
      case .kind, .state: .field
      case .date, .before, .after: nil
      }
    unfinished = place.map {
      Unfinished($0, key: key, range: TextRange(start, end), quote: quote)
    }
  }

  /// Returns scalars of the query as a string.
  func text(_ start: Int, _ end: Int) -> String {
    String(String.UnicodeScalarView(scalars[start..<end]))
  }
}
