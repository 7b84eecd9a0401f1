internal import CorpusModel

/// The object of a verb or noun.
struct ObjectMatch {
  /// The phrases, places in the list of phrases; several where they are coordinated.
  let phrases: [Int]
  /// Where the object begins, with its preposition.
  let start: Int
}

extension TieMatcher {
  /// How many words may stand between a noun and the object it leads to.
  static let reach = 12
  /// How many subjects, or objects, one verb has at most.
  static let longestList = 12

  /// Returns the object of a frame, looked for at a word; behind a noun between verb and object also
  /// farther on in the clause.
  ///
  /// - Parameter mark: The word that a comma may stand before, -1 for none.
  func object(
    _ frame: Frame, from cursor: Int, via: Int, verb: Int, mark: Int = -1
  ) -> ObjectMatch? {
    if frame.prepositions == [] {
      var start = via >= 0 ? cursor : afterAdverbials(cursor)
      if via < 0, frame.object == .person, let place = afterCircumstance(start) { start = place }
      if isInSentence(start + 2, verb), tokens[start].classes.contains(.each),
        tokens[start + 1].preposition == .min
      {
        start += 2
      }
      let marks: Token.Gap = start > cursor || start == mark ? .comma : []
      guard isInSentence(start, verb), tokens[start].gap.isSubset(of: marks)
      else { return nil }
      return objects(at: start, start, frame.object, frame.kind)
    }
    var place = afterAdverbials(cursor)
    let limit = via >= 0 ? min(tokens.count, cursor + Self.reach) : place + 1
    while place < limit, isInSentence(place, verb) {
      let token = tokens[place]
      if token.phrase < 0, token.isPreposition, frame.prepositions.contains(token.preposition) {
        let isEach = place + 1 < tokens.count && tokens[place + 1].classes.contains(.each)
        let next = isEach ? place + 3 : place + 1
        if let found = objects(at: next, place, frame.object, frame.kind) { return found }
      }
      if token.phrase >= 0, frame.prepositions.contains(token.preposition),
        let found = objects(at: place, place, frame.object, frame.kind, hasParticle: true)
      {
        return found
      }
      guard via >= 0, mayStandBetween(token, frame) else { return nil }
      place += 1
    }
    return nil
  }

  /// Returns whether a word may stand between a noun and what it leads to.
  private func mayStandBetween(_ token: Token, _ frame: Frame) -> Bool {
    guard token.gap.isDisjoint(with: [.stop, .colon, .open]),
      !token.isVerb, token.classes.isDisjoint(with: [.that, .relative, .opener, .saying])
    else { return false }
    if frame.kind == .visited {
      // Only what describes the visit, and when it is.
      return token.phrase < 0 && (!token.isPreposition || token.preposition == .fi)
        && (token.preposition == .none || token.isPreposition)
    }
    return true
  }

  /// Returns the phrases at a word that are objects, with those that و joins to the first.
  private func objects(
    at place: Int, _ start: Int, _ kind: KindSet, _ tie: Tie.Kind, hasParticle: Bool = false
  ) -> ObjectMatch? {
    guard let first = phrase(at: place, kind, hasParticle: hasParticle),
      allows(phrases[first], tie)
    else { return nil }
    var all = [first]
    var end = phrases[first].tokens.upperBound
    // A comma before و parts what are not people more often than it joins them.
    let marks: Token.Gap = phrases[first].kind == .person ? .comma : []
    while all.count < Self.longestList, end < tokens.count, tokens[end].hasConjunction,
      tokens[end].gap.isSubset(of: marks),
      tokens[end].sentence == tokens[place].sentence,
      case let next = Int(tokens[end].phrase), next >= 0, phrases[next].tokens.lowerBound == end,
      phrases[next].actor >= 0, !phrases[next].kind.isDisjoint(with: kind),
      allows(phrases[next], tie), !startsClause(phrases[next])
    {
      all.append(next)
      end = phrases[next].tokens.upperBound
    }
    return ObjectMatch(phrases: all, start: start)
  }

  /// Whether a phrase after و is the subject of the next verb, not a further object.
  private func startsClause(_ phrase: Phrase) -> Bool {
    let after = phrase.tokens.upperBound
    return after < tokens.count && tokens[after].phrase < 0
      && !tokens[after].classes.isDisjoint(with: [.verb, .qad, .negation])
      && !tokens[after].hasConjunction && tokens[after].gap.isEmpty
  }

  private func allows(_ phrase: Phrase, _ tie: Tie.Kind) -> Bool {
    switch phrase.standing {
    case .itself: true
    case .state: tie != .visited && tie != .attacked
    case .army: tie == .attacked
    case .capital: tie == .visited
    }
  }

  /// Returns the phrase that begins at a word, where it names an actor of some kind.
  func phrase(at place: Int, _ kind: KindSet, hasParticle: Bool = false) -> Int? {
    guard place >= 0, place < tokens.count, !tokens[place].hasConjunction else { return nil }
    let number = Int(tokens[place].phrase)
    guard number >= 0, phrases[number].tokens.lowerBound == place, phrases[number].actor >= 0,
      hasParticle || tokens[place].preposition == .none,
      !phrases[number].kind.isDisjoint(with: kind)
    else { return nil }
    return number
  }

  func isInSentence(_ place: Int, _ other: Int) -> Bool {
    place >= 0 && place < tokens.count && tokens[place].sentence == tokens[other].sentence
  }

  /// Returns whether what must follow the object does.
  func hasRest(_ rest: Frame.Rest, after place: Int) -> Bool {
    let start = afterAdverbials(place)
    guard start < tokens.count, start > 0, tokens[start].sentence == tokens[place - 1].sentence
    else { return rest == .nothing }
    let token = tokens[start]
    switch rest {
    case .nothing: return true
    case .goods: return token.preposition == .bi && token.gap.isEmpty
    case .title:
      if !token.classes.isDisjoint(with: [.accusativeTitle, .officeNoun]) { return true }
      return token.isPreposition && start + 1 < tokens.count
        && tokens[start + 1].classes.contains(.officeNoun)
    case .list:
      return (token.isPreposition || token.preposition != .none)
        && tokens[start..<min(start + 3, tokens.count)].contains { $0.classes.contains(.listNoun) }
    }
  }

  /// Returns the first word from one on that does not merely say when or where: dates, adverbs, and
  /// prepositions of time or place with their noun, between commas or not.
  func afterAdverbials(_ start: Int) -> Int {
    var place = start
    let limit = min(tokens.count, start + 14)
    while place < limit, isInSentence(place, max(start - 1, 0)) {
      let token = tokens[place]
      if token.gap.contains(.stop) || token.gap.contains(.colon) { break }
      if token.gap.contains(.open) {
        guard let end = afterBrackets(place) else { break }
        place = end
      } else if token.isDate || token.phrase < 0 && token.classes.contains(.adverb) {
        place += 1
      } else if token.phrase < 0, token.preposition == .fi || token.classes.contains(.timeWord),
        place + 1 < limit, tokens[place + 1].isDate || tokens[place + 1].classes.contains(.adverb)
      {
        place += 2
      } else {
        break
      }
    }
    return place
  }

  /// Returns the word after the brackets that open before a word, where they close soon.
  private func afterBrackets(_ place: Int) -> Int? {
    (place + 1..<max(place + 1, min(tokens.count, place + 8))).first {
      tokens[$0].gap.contains(.close) && tokens[$0].sentence == tokens[place].sentence
    }
  }

  /// Returns the first word after where something takes place (في باريس, بقصر الإليزيه): the first
  /// phrase of a person, or nothing where its words may belong to the place.
  func afterCircumstance(_ start: Int) -> Int? {
    guard start < tokens.count, tokens[start].phrase < 0,
      tokens[start].preposition == .fi || tokens[start].classes.contains(.circumstance)
    else { return nil }
    var place = start + 1
    while place < min(tokens.count, start + 9), isInSentence(place, start) {
      let token = tokens[place]
      guard token.gap.isSubset(of: .comma),
        token.classes.isDisjoint(with: [.verb, .that, .relative, .opener])
      else { return nil }
      let number = Int(token.phrase)
      if number >= 0, phrases[number].kind == .person, token.preposition == .none,
        !token.hasConjunction
      {
        let before = tokens[place - 1]
        let isApart =
          token.gap == .comma || before.isDefinite || before.mention >= 0 || before.isDate
        return isApart ? place : nil
      }
      place += 1
    }
    return nil
  }

  /// Returns where a label ends: with the clause after its last needed word, at most at twelve words.
  func endOfLabel(from start: Int, through last: Int) -> Int {
    var end = last + 1
    while end < tokens.count, end - start < 12, isInSentence(end, last), tokens[end].gap.isEmpty,
      tokens[end].classes.isDisjoint(with: Self.ends), !tokens[end].isVerb,
      !tokens[end].hasConjunction
    {
      end += 1
    }
    // Not at a preposition or another word that leads on.
    while end > last + 1, tokens[end - 1].isPreposition || tokens[end - 1].classes.contains(.opener)
    {
      end -= 1
    }
    return end
  }

  private static let ends: WordClass = [.that, .relative, .opener, .saying, .accordingTo]

  /// Whether words say that it was by telephone.
  func hasPhone(_ verb: Int, _ cursor: Int) -> Bool {
    tokens[verb..<min(tokens.count, cursor + 6)].contains {
      $0.sentence == tokens[verb].sentence && !$0.classes.isDisjoint(with: [.byPhone, .callNoun])
    }
  }
}
