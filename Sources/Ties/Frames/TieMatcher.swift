internal import CorpusModel

/// The walk over an article's words that finds ties at verbs, at nouns and in titles.
struct TieMatcher {
  let reading: Reading
  let dates: [DateExpression]
  /// The statements' places, in order.
  let claims: [TextRange]
  /// When the article was published.
  let published: PartialDate?
  /// Who has a military rank in the article.
  private let soldiers: Set<Int>
  var found: [FoundTie] = []

  init(
    _ reading: Reading, published: PartialDate?, dates: [DateExpression], statements: [Statement]
  ) {
    self.reading = reading
    self.published = published
    soldiers = Set(reading.roles.filter(\.isRank).map(\.actor))
    self.dates = dates.sorted { $0.range < $1.range }
    claims = statements.map(\.range).sorted()
  }

  var tokens: [Token] { reading.tokens }
  var phrases: [Phrase] { reading.phrases }

  /// Finds all ties, in the order of the text.
  mutating func run() {
    var roles = reading.roles.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }[...]
    for place in reading.tokens.indices {
      while let role = roles.first, role.tokens.lowerBound <= place {
        addRole(role)
        roles.removeFirst()
      }
      let token = reading.tokens[place]
      guard token.phrase < 0, token.entry >= 0 else { continue }
      let verb = Int(reading.lexicon.entries[Int(token.entry)].verb)
      if verb >= 0, Verbs.all.indices.contains(verb) {
        if matchVerb(Verbs.all[verb], at: place) { continue }
      }
      if !token.classes.isDisjoint(with: Self.nouns) { matchNoun(at: place) }
    }
  }

  private static let nouns: WordClass = [
    .visitNoun, .meetingNoun, .talksNoun, .callNoun, .sanctionsNoun, .supportNoun,
    .negotiationNoun, .cooperationNoun, .signingNoun, .belonging, .seat, .succession,
    .visitPronoun,
  ]

  /// Adds the tie of a role that is held for somebody.
  private mutating func addRole(_ role: FoundRole) {
    guard role.of >= 0, role.of != role.actor, !role.isRank else { return }
    if role.isByNisba, role.head.contains(.profession) { return }
    let isBody = reading.kinds[role.of] == .organisation
    let isMilitary = isMilitary(role)
    let kind: Tie.Kind
    if role.head.contains(.membership) {
      kind = isBody ? .memberOf : .holdsRole
    } else if role.head.contains(.command), !role.isFormer, isMilitary {
      kind = .commands
    } else {
      kind = .holdsRole
    }
    found.append(
      FoundTie(
        from: role.actor, to: role.of, kind: kind, status: .stated,
        label: [reading.title(of: role.tokens)],
        sentence: Int(reading.tokens[role.tokens.lowerBound].sentence), date: nil))
  }

  /// Whether a title has a military word, in a name too, or a rank stands beside it.
  private func isMilitary(_ role: FoundRole) -> Bool {
    let words = role.tokens
    if words.contains(where: { reading.tokens[$0].isMilitary }) { return true }
    return soldiers.contains(role.actor)
  }

  /// What may be tied.
  struct Match {
    var from: [Int]
    var to: [Int]
    var kind: Tie.Kind
    /// The words of the label, as ranges of places in the list of tokens.
    var label: [Range<Int>]
    var pronoun = ""
    /// The word that says it, and the last word it needs.
    var anchor: Int
    var last: Int
    /// Who it starts from where a country's adjective tells it, a place in the list of actors.
    var source = -1
    /// Whether a date of the clause says when.
    var isDated = true
    /// Whether it stands in a clause of its own behind a relative pronoun.
    var isRelative = false
  }

  /// Adds the ties of a match, one for each two phrases.
  mutating func add(_ match: Match, _ status: Tie.Status) {
    let date = match.isDated && !match.kind.isLasting ? governingDate(match) : nil
    let status = isToCome(date) ? .planned : status
    let sources = match.source >= 0 ? [match.source] : match.from.map { phrases[$0].actor }
    for from in sources {
      for to in match.to {
        let to = phrases[to].actor
        guard from >= 0, to >= 0, from != to else { continue }
        found.append(
          FoundTie(
            from: from, to: to, kind: match.kind, status: status,
            label: match.label.map { reading.label(of: $0) }, pronoun: match.pronoun,
            sentence: Int(reading.tokens[match.anchor].sentence),
            date: date))
      }
    }
  }

  /// Returns the date that says when, where one does: the only one in the clause, or the only one of a
  /// sentence that begins with it.
  private func governingDate(_ match: Match) -> DateExpression? {
    let sentence = reading.tokens[match.anchor].sentence
    guard sentence >= 0, Int(sentence) < reading.sentences.count else { return nil }
    var start = match.anchor
    while start > 0, match.anchor - start < Self.longestClause,
      reading.tokens[start - 1].sentence == sentence, !opensClause(start - 1)
    {
      start -= 1
    }
    var end = match.last + 1
    while end < reading.tokens.count, end - match.last < Self.longestClause,
      reading.tokens[end].sentence == sentence,
      !opensClause(end), !reading.tokens[end].isVerb,
      !match.isRelative || reading.tokens[end].gap.isEmpty
    {
      end += 1
    }
    guard start < end, end <= reading.tokens.count else { return nil }
    let clause = TextRange(reading.tokens[start].start, reading.tokens[end - 1].end)
    var low = 0
    var high = dates.count
    while low < high {
      let middle = (low + high) / 2
      if dates[middle].range.start < clause.start { low = middle + 1 } else { high = middle }
    }
    let inside = dates[low...].prefix { $0.range.end <= clause.end }
    guard inside.count == 1, let date = inside.first, !date.isAmbiguous, !isBound(date) else {
      return nil
    }
    return date
  }

  /// How far from its verb a date is looked for, in words.
  private static let longestClause = 40

  /// Whether a date lies after the day of publication.
  private func isToCome(_ date: DateExpression?) -> Bool {
    guard let start = date?.readings.first?.start.firstDay, let published else { return false }
    return published.lastDay < start
  }

  /// Whether a date only says since or until when something is, or before or after what.
  private func isBound(_ date: DateExpression) -> Bool {
    var low = 0
    var high = reading.tokens.count
    while low < high {
      let middle = (low + high) / 2
      if reading.tokens[middle].end <= date.range.start { low = middle + 1 } else { high = middle }
    }
    guard low < reading.tokens.count else { return false }
    return reading.tokens[low].classes.contains(.timeWord)
      || low > 0 && reading.tokens[low - 1].classes.contains(.timeWord)
  }

  private func opensClause(_ place: Int) -> Bool {
    !reading.tokens[place].classes.isDisjoint(with: [.that, .relative, .opener, .saying])
  }
}

extension Tie.Kind {
  /// Whether it holds without a date of its own.
  fileprivate var isLasting: Bool { self == .partOf || self == .locatedIn }
}

extension Reading {
  /// Returns the words of a label: without و and ف, and nouns without ب and ل too; names keep those.
  func label(of words: Range<Int>) -> LabelPart {
    let first = tokens[words.lowerBound]
    guard first.isPreposition || first.phrase >= 0 else { return title(of: words) }
    return LabelPart(range: TextRange(first.bareStart, range(of: words).end))
  }

  /// Returns the words of a title, without the particles before it.
  func title(of words: Range<Int>) -> LabelPart {
    LabelPart(
      range: range(of: words), swallowed: tokens[words.lowerBound].isSwallowed ? "ا" : "")
  }
}
