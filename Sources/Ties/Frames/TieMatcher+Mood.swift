internal import CorpusModel

extension TieMatcher {
  /// Returns how certain it is what a verb says; nothing where it is denied, asked, wished or supposed.
  func mood(ofVerb verb: Int, _ subject: SubjectMatch, last: Int) -> Tie.Status? {
    let entry = reading.lexicon.entries[Int(tokens[verb].entry)]
    let anchor = subject.isBefore ? subject.start : verb
    guard !isQuestion(verb) else { return nil }
    var isPlanned = entry.tense == .future || entry.tense == .present && isExpected(after: last)
    var place = verb - 1
    while place >= anchor, isInSentence(place, verb) || place == verb - 1 {
      guard place >= 0 else { break }
      if tokens[place].classes.contains(.negation) { return nil }
      if tokens[place].classes.contains(.qad), entry.tense == .present { return nil }
      place -= 1
    }
    place = anchor - 1
    guard place >= 0, isInSentence(place, verb) else {
      return isPlanned ? .planned : status(at: verb)
    }
    if tokens[anchor].gap.isDisjoint(with: [.stop, .colon]) {
      var near = place
      while near >= 0, near > anchor - 3, isInSentence(near, verb), tokens[near].phrase < 0 {
        let classes = tokens[near].classes
        if classes.contains(.negation) { return nil }
        if near == place, classes.contains(.qad), entry.tense == .present { return nil }
        near -= 1
      }
      let isSubjunctive =
        entry.tense == .present && !subject.isBefore && tokens[place].classes.contains(.that)
      switch governor(before: anchor, isSubjunctive: isSubjunctive) {
      case .none: break
      case .some(.none): return nil
      case .some(.some(let status)):
        if status == .planned { isPlanned = true } else if !isPlanned { return status }
      }
    }
    return isPlanned ? .planned : status(at: verb)
  }

  /// Returns what the words before a clause make of it: nothing of note, no tie at all (an inner
  /// nothing), or a status.
  private func governor(before anchor: Int, isSubjunctive: Bool) -> Tie.Status?? {
    var place = anchor - 1
    var thatPlace = -1
    let first = max(0, anchor - 25)
    while place >= first, isInSentence(place, anchor) {
      let token = tokens[place]
      let classes = token.classes
      // المقرر is what is planned, and a rapporteur.
      if token.phrase < 0 || classes.contains(.planning) {
        if classes.contains(.that), thatPlace < 0 { thatPlace = place }
        if classes.contains(.unreal), anchor - place <= 12 { return .some(.none) }
        if classes.contains(.denying), thatPlace >= 0 { return .some(.none) }
        if thatPlace == anchor - 1, anchor - place <= 12 {
          if classes.contains(.planning) {
            return wasPlanned(place) ? .some(.none) : .some(.planned)
          }
          if classes.contains(.wishing) { return isSubjunctive ? .some(.none) : .some(.claimed) }
          if isSubjunctive, classes.contains(.timeWord) { return .some(.none) }
        }
        if classes.contains(.saying), thatPlace >= 0 {
          return isSubjunctive ? .some(.none) : .some(.claimed)
        }
      }
      if token.gap.contains(.stop), thatPlace < 0 { break }
      place -= 1
    }
    return isSubjunctive ? .some(.none) : .none
  }

  /// Whether something only was planned (كان من المقرر أن).
  private func wasPlanned(_ place: Int) -> Bool {
    var before = place - 1
    while before >= 0, before > place - 4, isInSentence(before, place) {
      if tokens[before].classes.contains(.kana) { return true }
      before -= 1
    }
    return false
  }

  /// Returns how certain it is what a noun names (زيارة, لقاء); nothing where it is called off, wished or
  /// denied.
  func mood(ofNoun noun: Int, last: Int) -> Tie.Status? {
    guard !isQuestion(noun) else { return nil }
    var isPlanned = isExpected(after: last)
    for place in (noun + 1)..<max(noun + 1, last)
    where tokens[place].classes.contains(.expected) && tokens[place].phrase < 0 {
      isPlanned = true
    }
    var isReported = false
    var place = noun - 1
    var distance = 0
    if tokens[noun].gap.isDisjoint(with: [.stop, .colon]) {
      while place >= 0, distance < 25, isInSentence(place, noun) {
        let classes = tokens[place].classes
        if tokens[place].phrase < 0 {
          if distance < 5 {
            let off: WordClass = [.cancelling, .negation, .wishing, .unreal]
            if !classes.isDisjoint(with: off) { return nil }
            if !classes.isDisjoint(with: [.planning, .expected]) { isPlanned = true }
            if distance < 2, classes.contains(.verb), tokens[place].entry >= 0,
              reading.lexicon.entries[Int(tokens[place].entry)].tense == .future
            {
              isPlanned = true
            }
          }
          if distance < 15, classes.contains(.denying) { return nil }
          if classes.contains(.that) { isReported = true }
          if isReported, classes.contains(.saying) { return isPlanned ? .planned : .claimed }
        }
        if tokens[place].gap.contains(.stop), !isReported { break }
        place -= 1
        distance += 1
      }
    }
    return isPlanned ? .planned : status(at: noun)
  }

  /// Whether a word soon after the object says that it is to come (الأسبوع المقبل).
  private func isExpected(after last: Int) -> Bool {
    var place = last + 1
    while place <= last + 3, isInSentence(place, last), tokens[place].gap.isEmpty {
      let classes = tokens[place].classes
      if classes.contains(.expected) { return !classes.contains(.timeWord) }
      place += 1
    }
    return false
  }

  /// Returns claimed within what somebody says and in a sentence that names its source, else stated.
  private func status(at place: Int) -> Tie.Status {
    let offset = tokens[place].start
    var low = 0
    var high = claims.count
    while low < high {
      let middle = (low + high) / 2
      if claims[middle].start <= offset { low = middle + 1 } else { high = middle }
    }
    if low > 0, claims[low - 1].contains(offset) { return .claimed }
    var before = place
    while before >= 0, isInSentence(before, place), place - before < 40 {
      if tokens[before].phrase < 0, tokens[before].classes.contains(.accordingTo) {
        return .claimed
      }
      before -= 1
    }
    var after = place
    while after < tokens.count, isInSentence(after, place), after - place < 40 {
      if tokens[after].phrase < 0, tokens[after].classes.contains(.accordingTo) { return .claimed }
      after += 1
    }
    return .stated
  }

  /// Whether a word's sentence is a question.
  private func isQuestion(_ place: Int) -> Bool {
    let number = Int(tokens[place].sentence)
    guard reading.sentences.indices.contains(number) else { return false }
    let sentence = reading.sentences[number]
    let end = TextRange(max(sentence.lowerBound, sentence.upperBound - 2), sentence.upperBound)
    return reading.text.scalars(in: end).contains { $0 == "؟" || $0 == "?" }
  }
}
