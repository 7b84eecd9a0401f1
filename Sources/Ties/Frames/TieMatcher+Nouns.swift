internal import CorpusModel

extension TieMatcher {
  /// Tries the patterns of a noun.
  mutating func matchNoun(at place: Int) {
    let classes = tokens[place].classes
    if classes.contains(.belonging) { return matchBelonging(at: place) }
    if classes.contains(.seat) { return matchSeat(at: place) }
    if classes.contains(.visitPronoun) { return matchVisitByPronoun(at: place) }
    if classes.contains(.succession) { return matchSuccession(at: place) }
    let match: Match? =
      if classes.contains(.visitNoun) {
        visit(at: place)
      } else if classes.contains(.sanctionsNoun) {
        fromNisba(at: place, .sanctions, .ala) ?? ofNames(at: place, .sanctions, .ala)
      } else if classes.contains(.supportNoun) {
        fromNisba(at: place, .supports, .li) ?? ofNames(at: place, .supports, .li)
      } else {
        between(at: place) ?? withPartner(at: place)
      }
    guard let match, let status = mood(ofNoun: place, last: match.last) else { return }
    add(match, status)
  }

  /// A visit: زيارة فلان إلى البلد, and فلان في زيارة إلى البلد.
  private func visit(at noun: Int) -> Match? {
    let way = Frame(
      kind: .visited, subject: .person, object: .place, via: .visitNoun, prepositions: [.ila, .li])
    if isInSentence(noun + 1, noun), tokens[noun + 1].gap.isEmpty,
      let visitor = phrase(
        at: noun + 1, .person, hasParticle: tokens[noun + 1].preposition == .li)
    {
      let cursor = phrases[visitor].tokens.upperBound
      guard let goal = object(way, from: cursor, via: noun, verb: noun) else { return nil }
      let last = lastWord(goal)
      return Match(
        from: [visitor], to: goal.phrases, kind: .visited,
        label: [noun..<noun + 1, goal.start..<endOfLabel(from: goal.start, through: last)],
        anchor: noun, last: last)
    }
    guard noun > 1, tokens[noun - 1].preposition == .fi, tokens[noun - 1].isPreposition,
      isInSentence(noun - 2, noun), case let number = Int(tokens[noun - 2].phrase), number >= 0,
      phrases[number].tokens.upperBound == noun - 1, phrases[number].actor >= 0,
      phrases[number].kind == .person, tokens[noun - 1].gap.isEmpty,
      let goal = object(way, from: noun + 1, via: noun, verb: noun)
    else { return nil }
    let last = lastWord(goal)
    return Match(
      from: [number], to: goal.phrases, kind: .visited,
      label: [noun - 1..<endOfLabel(from: noun - 1, through: last)], anchor: noun, last: last)
  }

  /// A visit that was named before: زيارة قام بها فلان إلى البلد.
  private mutating func matchVisitByPronoun(at place: Int) {
    var noun = place - 1
    while noun >= 0, noun > place - 7, isInSentence(noun, place),
      !tokens[noun].classes.contains(.visitNoun)
    {
      noun -= 1
    }
    guard noun >= 0, isInSentence(noun, place), tokens[noun].classes.contains(.visitNoun),
      case let start = afterAdverbials(place + 1), let visitor = phrase(at: start, .person)
    else { return }
    let way = Frame(
      kind: .visited, subject: .person, object: .place, via: .visitNoun, prepositions: [.ila, .li])
    let cursor = phrases[visitor].tokens.upperBound
    guard let goal = object(way, from: cursor, via: noun, verb: noun) else { return }
    let last = lastWord(goal)
    let match = Match(
      from: [visitor], to: goal.phrases, kind: .visited,
      label: [noun..<noun + 1, goal.start..<endOfLabel(from: goal.start, through: last)],
      anchor: noun, last: last)
    guard var status = mood(ofNoun: noun, last: last) else { return }
    for word in noun..<place where tokens[word].entry >= 0 && tokens[word].classes.contains(.verb) {
      if reading.lexicon.entries[Int(tokens[word].entry)].tense == .future { status = .planned }
    }
    add(match, status)
  }

  /// Two or more joined by بين: لقاء بين فلان وفلان, and لقاء جمع فلانا بفلان.
  private func between(at noun: Int) -> Match? {
    var place = noun + 1
    while isInSentence(place, noun), place < noun + 5, tokens[place].phrase < 0,
      tokens[place].gap.isEmpty, tokens[place].preposition != .bayna,
      !tokens[place].classes.contains(.gathering)
    {
      if !tokens[place].classes.isDisjoint(with: [.verb, .that, .relative, .opener])
        || tokens[place].isPreposition && tokens[place].preposition != .fi
      {
        return nil
      }
      place += 1
    }
    guard isInSentence(place, noun), tokens[place].phrase < 0, tokens[place].gap.isEmpty else {
      return nil
    }
    let gathers = tokens[place].classes.contains(.gathering)
    guard gathers || tokens[place].preposition == .bayna else { return nil }
    var start = place + 1
    while isInSentence(start, noun),
      tokens[start].classes.contains(.each) || tokens[start].preposition == .min
        || gathers && tokens[start].preposition == .bayna && tokens[start].isPreposition
        || gathers && tokens[start].isDate
        || gathers && tokens[start].classes.contains(.adverb) && tokens[start].phrase < 0
    {
      start += 1
    }
    guard isInSentence(start, noun), let first = phrase(at: start, .anybody) else { return nil }
    var all = [first]
    var end = phrases[first].tokens.upperBound
    while all.count < Self.longestList, isInSentence(end, noun),
      let next = joined(at: end, gathers: gathers)
    {
      all.append(next)
      end = phrases[next].tokens.upperBound
    }
    guard all.count > 1, let kind = kind(ofNoun: noun, all) else { return nil }
    let label = [noun..<place + 1, phrases[first].tokens.lowerBound..<end]
    return Match(
      from: [first], to: Array(all.dropFirst()), kind: kind, label: label, anchor: noun,
      last: end - 1)
  }

  /// Returns the phrase that goes on with a list: after و, وبين, and of those gathered after مع or ب.
  private func joined(at place: Int, gathers: Bool) -> Int? {
    let token = tokens[place]
    guard token.gap.isSubset(of: .comma) else { return nil }
    if token.phrase < 0, token.preposition == .bayna || gathers && token.preposition == .maa {
      return phrase(at: place + 1, .anybody)
    }
    let number = Int(token.phrase)
    guard number >= 0, phrases[number].tokens.lowerBound == place, phrases[number].actor >= 0,
      token.hasConjunction && token.preposition == .none
        || gathers && token.preposition == .bi && !token.hasConjunction
    else { return nil }
    return number
  }

  /// One with another: لقاء فلان مع فلان, محادثات فلان وفلان.
  private func withPartner(at noun: Int) -> Match? {
    guard !tokens[noun].isDefinite, isInSentence(noun + 1, noun), tokens[noun + 1].gap.isEmpty,
      let first = phrase(at: noun + 1, .anybody)
    else { return nil }
    let cursor = phrases[first].tokens.upperBound
    guard isInSentence(cursor, noun), tokens[cursor].gap.isEmpty else { return nil }
    let token = tokens[cursor]
    let second: Int
    if token.phrase < 0, token.isPreposition, token.preposition == .maa,
      let partner = phrase(at: cursor + 1, .anybody)
    {
      second = partner
    } else if case let number = Int(token.phrase), number >= 0,
      phrases[number].tokens.lowerBound == cursor, phrases[number].actor >= 0,
      token.hasConjunction && token.preposition == .none
        || !token.hasConjunction && (token.preposition == .bi || token.preposition == .li)
    {
      second = number
    } else {
      return nil
    }
    guard let kind = kind(ofNoun: noun, [first, second]) else { return nil }
    let last = phrases[second].tokens.upperBound - 1
    return Match(
      from: [first], to: [second], kind: kind, label: [noun..<noun + 1, cursor..<last + 1],
      pronoun: token.hasConjunction ? " مع" : "", anchor: noun, last: last)
  }

  /// Returns what a noun makes of those it joins; nothing where it says nothing of their kinds.
  private func kind(ofNoun noun: Int, _ all: [Int]) -> Tie.Kind? {
    let classes = tokens[noun].classes
    let arePeople = all.allSatisfy { phrases[$0].kind == .person }
    let arePowers = all.allSatisfy {
      !phrases[$0].kind.isDisjoint(with: .powers) && allowsPowers(phrases[$0])
    }
    if arePeople, hasPhone(noun, noun - 2) { return .spokeWith }
    if classes.contains(.callNoun) { return arePeople ? .spokeWith : nil }
    if classes.contains(.meetingNoun) { return arePeople ? .met : nil }
    if classes.contains(.talksNoun) { return arePeople ? .met : arePowers ? .negotiates : nil }
    if classes.contains(.negotiationNoun) { return arePeople || arePowers ? .negotiates : nil }
    if classes.contains(.cooperationNoun) { return arePowers ? .cooperates : nil }
    return nil
  }

  private func allowsPowers(_ phrase: Phrase) -> Bool {
    phrase.standing == .itself || phrase.standing == .state
  }

  /// A noun with the adjective of who does it: العقوبات الأميركية على إيران.
  private func fromNisba(at noun: Int, _ kind: Tie.Kind, _ way: PrepositionSet) -> Match? {
    var place = noun + 1
    var nisba = -1
    while isInSentence(place, noun), place < noun + 5, tokens[place].gap.isEmpty {
      if reading.isNisba(at: place), nisba < 0 {
        nisba = place
        place = reading.endOfMention(at: place)
      } else if tokens[place].isDefinite || tokens[place].entry < 0, tokens[place].mention < 0,
        tokens[place].preposition == .none
      {
        place += 1
      } else {
        break
      }
    }
    // عن عقوبات أميركية speaks of what may be.
    if noun > 0, !tokens[noun].isDefinite, reading.follows(noun),
      tokens[noun - 1].preposition == .an
    {
      return nil
    }
    guard nisba >= 0, let target = target(at: place, noun, way) else { return nil }
    let actor = reading.mentions[Int(tokens[nisba].mention)].actor
    let last = lastWord(target)
    return Match(
      from: [], to: target.phrases, kind: kind, label: [noun..<last + 1], anchor: noun,
      last: last, source: actor, isDated: false)
  }

  /// A noun with the name of who does it: دعم روسيا لسوريا.
  private func ofNames(at noun: Int, _ kind: Tie.Kind, _ way: PrepositionSet) -> Match? {
    guard isInSentence(noun + 1, noun), tokens[noun + 1].gap.isEmpty,
      let source = phrase(at: noun + 1, .anybody), allowsPowers(phrases[source]),
      let target = target(at: phrases[source].tokens.upperBound, noun, way)
    else { return nil }
    let last = lastWord(target)
    return Match(
      from: [source], to: target.phrases, kind: kind,
      label: [noun..<noun + 1, target.start..<last + 1], anchor: noun, last: last,
      isDated: false)
  }

  /// Returns the phrase at a word that a preposition leads to.
  func target(at place: Int, _ noun: Int, _ way: PrepositionSet) -> ObjectMatch? {
    guard isInSentence(place, noun), tokens[place].gap.isEmpty else { return nil }
    let frame = Frame(kind: .supports, subject: .anybody, object: .anybody, prepositions: way)
    return object(frame, from: place, via: -1, verb: noun)
  }

  /// Returns the last word of an object.
  func lastWord(_ object: ObjectMatch) -> Int {
    phrases[object.phrases[object.phrases.count - 1]].tokens.upperBound - 1
  }
}
