internal import CorpusModel

/// The subject of a verb, and where its object may begin.
struct SubjectMatch {
  /// The phrases, places in the list of phrases; several where they are coordinated.
  let phrases: [Int]
  /// The word after subject and verb.
  let cursor: Int
  /// Whether the subject stands before the verb.
  let isBefore: Bool
  /// Whether a relative pronoun joins them.
  let isRelative: Bool
  /// The noun between verb and subject (وقع الاتفاق فلان), or -1.
  var via = -1
  /// The first word of both.
  let start: Int
}

extension TieMatcher {
  /// Tries a verb's frames, with the subject before the verb and then after it; returns whether one
  /// fits.
  mutating func matchVerb(_ verb: Verb, at place: Int) -> Bool {
    for frame in verb.frames {
      let before = subjectBefore(place, frame)
      let after = subjectAfter(place, frame)
      // Behind a relative pronoun a subject of the clause's own comes first (التي تتهم فلانة فلانا).
      let isRelative = before?.isRelative ?? false
      for subject in isRelative ? [after, before] : [before, after] {
        guard let subject, let match = complete(frame, subject, at: place) else { continue }
        guard let status = mood(ofVerb: place, subject, last: match.last) else { return true }
        add(match, status)
        return true
      }
    }
    return false
  }

  /// Finds the object of a frame whose subject is found.
  private func complete(_ frame: Frame, _ subject: SubjectMatch, at verb: Int) -> Match? {
    var cursor = afterAdverbials(subject.cursor)
    var via = -1
    if subject.via >= 0 {
      via = subject.via
    } else if !frame.via.isEmpty {
      if cursor < tokens.count, tokens[cursor].isPreposition, tokens[cursor].preposition != .maa {
        cursor += 1
      }
      guard isInSentence(cursor, verb), tokens[cursor].phrase < 0,
        !tokens[cursor].classes.isDisjoint(with: frame.via)
      else { return nil }
      via = cursor
      cursor += 1
    }
    var kind = frame.kind
    if kind == .met, hasPhone(verb, cursor) { kind = .spokeWith }
    let isPair =
      subject.phrases.count > 1
      && (kind == .signed || (kind == .met || kind == .spokeWith) && frame.via.isEmpty)
    let mark = closesAside(subject, before: cursor) ? cursor : -1
    guard let object = object(frame, from: cursor, via: via, verb: verb, mark: mark) else {
      if isPair, frame.prepositions != [] || kind == .signed {
        return pair(subject, kind: kind, at: verb, last: max(via, subject.cursor - 1))
      }
      return passive(frame, subject, at: verb)
    }
    guard object.phrases.allSatisfy({ !subject.phrases.contains($0) }) else { return nil }
    let last = phrases[object.phrases[object.phrases.count - 1]].tokens.upperBound - 1
    guard hasRest(frame.rest, after: last + 1) else { return nil }
    return assemble(
      frame, kind, subject, object, verb: verb, via: via, last: last)
  }

  /// Whether a comma before a word closes what stands between subject and object: when it was, or the
  /// subject's own apposition (التقى رئيس الوفد، فلان، الوزير).
  private func closesAside(_ subject: SubjectMatch, before cursor: Int) -> Bool {
    if cursor > subject.cursor { return true }
    guard !subject.isBefore, let last = subject.phrases.last else { return false }
    return phrases[last].tokens.dropFirst().contains { tokens[$0].gap.contains(.comma) }
  }

  private func assemble(
    _ frame: Frame, _ kind: Tie.Kind, _ subject: SubjectMatch, _ object: ObjectMatch, verb: Int,
    via: Int, last: Int
  ) -> Match {
    let verbWord = verb..<verb + 1
    if frame.isReversed {
      let subjectWords = phrases[subject.phrases[0]].tokens
      let goods = via >= 0 ? [via..<object.start] : []
      return Match(
        from: object.phrases, to: subject.phrases, kind: kind,
        label: [verbWord, subjectWords] + goods, pronoun: via >= 0 ? " منها" : "ه", anchor: verb,
        last: last)
    }
    let end = endOfLabel(from: subject.cursor, through: last)
    let label =
      subject.isBefore ? [verb..<end] : [verbWord, afterAdverbials(subject.cursor)..<end]
    return Match(
      from: subject.phrases, to: object.phrases, kind: kind, label: label, anchor: verb,
      last: last, isRelative: subject.isRelative)
  }

  /// Two subjects of one verb who met, or signed, with each other.
  private func pair(
    _ subject: SubjectMatch, kind: Tie.Kind, at verb: Int, last: Int
  ) -> Match {
    let others = Array(subject.phrases.dropFirst())
    let second = phrases[others[0]].tokens.lowerBound
    let end = max(last + 1, phrases[others[others.count - 1]].tokens.upperBound)
    let label =
      subject.isBefore
      ? [verb..<endOfLabel(from: verb, through: max(verb, last))]
      : [verb..<verb + 1, second..<endOfLabel(from: second, through: end - 1)]
    return Match(
      from: [subject.phrases[0]], to: others, kind: kind, label: label,
      pronoun: subject.isBefore ? "" : " مع", anchor: verb, last: end - 1)
  }

  /// A verb whose only noun is its object, and the subject after من قبل (استُقبل فلان من قبل فلان).
  private func passive(_ frame: Frame, _ subject: SubjectMatch, at verb: Int) -> Match? {
    guard frame.via.isEmpty, frame.prepositions == [], !frame.isReversed else { return nil }
    let cursor = afterAdverbials(subject.cursor)
    guard isInSentence(cursor + 2, verb), tokens[cursor].preposition == .min,
      tokens[cursor].isPreposition, tokens[cursor + 1].classes.contains(.agency),
      let agent = phrase(at: cursor + 2, frame.subject),
      subject.phrases.allSatisfy({ !frame.object.isDisjoint(with: phrases[$0].kind) })
    else { return nil }
    let patient = phrases[subject.phrases[0]].tokens
    return Match(
      from: [agent], to: subject.phrases, kind: frame.kind, label: [verb..<verb + 1, patient],
      anchor: verb, last: cursor + 2)
  }

  /// Returns the subject right before a verb: at the head of its clause (إن فلانا زار), or joined by a
  /// relative pronoun (فلان الذي زار).
  private func subjectBefore(_ verb: Int, _ frame: Frame) -> SubjectMatch? {
    var place = verb - 1
    while place >= 0, isInSentence(place, verb), tokens[place + 1].gap.isEmpty,
      tokens[place].phrase < 0,
      !tokens[place].classes.isDisjoint(with: [.qad, .negation, .adverb, .kana])
    {
      place -= 1
    }
    var isRelative = false
    guard place >= 0, isInSentence(place, verb) else { return nil }
    if tokens[place].phrase < 0, tokens[place].classes.contains(.relative) {
      guard tokens[place].preposition == .none, tokens[place + 1].gap.isEmpty,
        tokens[place].classes.contains(.feminine) == form(verb).isFeminine || form(verb).isPlural
      else { return nil }
      isRelative = true
      place -= 1
      guard place >= 0, isInSentence(place, verb) else { return nil }
    }
    let number = Int(tokens[place].phrase)
    guard number >= 0, phrases[number].tokens.upperBound == place + 1,
      isSubject(number, frame), tokens[place + 1].gap.isSubset(of: isRelative ? .comma : [])
    else { return nil }
    let start = phrases[number].tokens.lowerBound
    guard isRelative ? isBareNoun(number) : isAtHead(number) else { return nil }
    var all = [number]
    var first = start
    while !isRelative, all.count < Self.longestList, tokens[first].hasConjunction, first > 0,
      isInSentence(first - 1, verb),
      case let before = Int(tokens[first - 1].phrase), before >= 0,
      phrases[before].tokens.upperBound == first
    {
      if isSubject(before, frame) { all.insert(before, at: 0) }
      first = phrases[before].tokens.lowerBound
    }
    return SubjectMatch(
      phrases: all, cursor: verb + 1, isBefore: true, isRelative: isRelative, start: first)
  }

  private func isSubject(_ number: Int, _ frame: Frame) -> Bool {
    let phrase = phrases[number]
    guard phrase.actor >= 0, !phrase.kind.isDisjoint(with: frame.subject) else { return false }
    switch phrase.standing {
    case .itself: return true
    case .state: return frame.kind != .visited && frame.kind != .met
    case .army: return frame.kind == .attacked
    case .capital: return false
    }
  }

  /// Whether a phrase stands at the head of its clause, alone or with others that و joins to it.
  private func isAtHead(_ number: Int) -> Bool {
    var number = number
    for _ in 0..<Self.longestList {
      let start = phrases[number].tokens.lowerBound
      let token = tokens[start]
      guard token.preposition == .none else { return false }
      if start == 0 || token.gap.contains(.stop) || token.gap.contains(.colon) { return true }
      let before = tokens[start - 1]
      guard token.hasConjunction else {
        return before.phrase < 0
          && !before.classes.isDisjoint(with: [.that, .kana, .opener, .qad])
      }
      // وفلان يزور begins a clause after a comma, or goes on with other subjects at its head.
      if token.gap.contains(.comma) { return true }
      guard before.phrase >= 0, Int(before.phrase) < number else { return false }
      number = Int(before.phrase)
    }
    return false
  }

  /// Whether nothing before a phrase makes it the complement of a noun, to which a relative pronoun
  /// might belong.
  func isBareNoun(_ number: Int) -> Bool {
    let start = phrases[number].tokens.lowerBound
    let token = tokens[start]
    if start == 0 || token.preposition != .none || token.hasConjunction { return true }
    if !token.gap.isDisjoint(with: [.stop, .comma, .colon]) { return true }
    let before = tokens[start - 1]
    return before.isPreposition || before.isDefinite
      || before.phrase < 0 && !before.classes.isDisjoint(with: [.verb, .that, .kana, .saying])
  }

  /// The entry of a verb.
  private func form(_ verb: Int) -> Lexicon.Entry {
    reading.lexicon.entries[Int(tokens[verb].entry)]
  }

  /// Whether a verb that is written as its noun may be the noun: another noun stands before it.
  private func isNoun(_ verb: Int) -> Bool {
    guard tokens[verb].classes.contains(.nounToo), form(verb).tense == .past,
      !form(verb).isFeminine, !tokens[verb].hasConjunction, tokens[verb].gap.isEmpty, verb > 0
    else { return false }
    let before = tokens[verb - 1]
    let clause: WordClass = [.that, .relative, .qad, .kana, .opener, .adverb, .timeWord]
    return !before.isDate && before.classes.isDisjoint(with: clause)
  }

  /// Returns the subject right after a verb.
  private func subjectAfter(_ verb: Int, _ frame: Frame) -> SubjectMatch? {
    guard !form(verb).isPlural, !isNoun(verb) else { return nil }
    var start = afterAdverbials(verb + 1)
    var via = -1
    if frame.kind == .signed, isInSentence(start + 1, verb), tokens[start].isDefinite,
      tokens[start].phrase < 0, !tokens[start].classes.isDisjoint(with: frame.via)
    {
      via = start
      start = afterAdverbials(start + 1)
      start = afterCircumstance(start) ?? start
    }
    if isInSentence(start + 1, verb), tokens[start].classes.contains(.each) { start += 1 }
    if isInSentence(start + 1, verb), tokens[start].preposition == .min, start > verb + 1 {
      start += 1
    }
    guard isInSentence(start, verb), tokens[start].gap.isSubset(of: start > verb + 1 ? .comma : []),
      let number = phrase(at: start, frame.subject), isSubject(number, frame)
    else { return nil }
    var all = [number]
    var end = phrases[number].tokens.upperBound
    while all.count < Self.longestList, isInSentence(end, verb), tokens[end].hasConjunction,
      tokens[end].preposition == .none,
      tokens[end].gap.isSubset(of: .comma), case let next = Int(tokens[end].phrase), next >= 0,
      phrases[next].tokens.lowerBound == end
    {
      if isSubject(next, frame) { all.append(next) }
      end = phrases[next].tokens.upperBound
    }
    return SubjectMatch(
      phrases: all, cursor: end, isBefore: false, isRelative: false, via: via, start: verb)
  }
}
