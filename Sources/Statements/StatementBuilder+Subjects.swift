internal import ArabicText
internal import CorpusModel

/// Whose words a word of saying brings.
extension StatementBuilder {
  struct Named {
    let subject: Subject
    /// Whether it is a common noun that the lexicon does not know.
    var isCommon = false
  }

  mutating func subject(of word: Int, before marker: Int) -> Named? {
    let lexeme = reading.lexemes[word]
    guard lexeme.isAny(.verb) else { return nil }
    if lexeme.traits.contains(.transmits) {
      return transmitted(by: word, before: marker).map { Named(subject: $0) }
    }
    let start = sentenceStart(word)
    if isAfterName(word, from: start)
      || speakers.isAfterBeen(word, from: start) && !hasSubjectBeside(word, before: marker),
      let found = speakers.subject(before: word, sentence: start, of: lexeme.form)
    {
      return Named(subject: found)
    }
    if let found = speakers.subject(from: word + 1, before: marker, of: lexeme.form),
      !(found.isGuess && lexeme.form.contains(.withObject))
    {
      if lexeme.traits.contains(.judges),
        found.isCommonGuess || lexeme.form.isEmpty && isObject(found.party)
      {
        return nil
      }
      let first = found.range.start
      var isCommon = false
      if case .unnamed = found.party.speaker, !found.party.isPlural {
        var place = word + 1
        while place < marker, reading.words[place].scalars.upperBound <= first { place += 1 }
        isCommon = place < marker && !reading.lexemes[place].isAny([.callers, .quantifier])
      }
      return Named(subject: found, isCommon: isCommon)
    }
    return speakers.subject(before: word, sentence: start, of: lexeme.form)
      .map { Named(subject: $0) }
  }

  /// Whether a noun that calls a speaker stands right after a verb (زيارة تقول الصحيفة إنها).
  private func hasSubjectBeside(_ word: Int, before marker: Int) -> Bool {
    let next = word + 1
    return next < marker && !reading.lexemes[word - 1].isAny(.perfect)
      && reading.lexemes[next].isAny(.callers) && reading.isDefinite(next)
      && !reading.isGap(next, .pause)
  }

  /// Whether a name that begins its clause stands right before a verb (إن الوزير هدد المغرب).
  private func isAfterName(_ word: Int, from start: Int) -> Bool {
    guard word > start, reading.lexemes[word].prefix.isEmpty, !reading.isGap(word, .pause),
      reading.mentionOfWord[word - 1] >= 0
    else { return false }
    var first = word - 1
    while first > start, reading.mentionOfWord[first - 1] == reading.mentionOfWord[word - 1] {
      first -= 1
    }
    return first == start
      || reading.lexemes[first - 1].isAny([.complementizer, .topic, .connector, .consequent])
  }

  /// Whether a state with a feminine name stands after a masculine verb, which then is its object
  /// (واتهم روسيا).
  private func isObject(_ party: Party) -> Bool {
    guard case .actor(let actor) = party.speaker, speakers.facts.kind(of: actor) == .place else {
      return false
    }
    return speakers.facts.looksFeminine(actor)
  }

  /// Of «نقلت الوكالة عن الوزير» the minister.
  private mutating func transmitted(by word: Int, before marker: Int) -> Subject? {
    var place = word + 1
    while place < marker {
      if reading.lexemes[place].isAny(.pronominal),
        !reading.lexemes[place].traits.isDisjoint(with: reading.lexemes[word].traits)
      {
        return nil
      }
      if reading.lexemes[place].isAny(.bare),
        !reading.lexemes[place].traits.isDisjoint(with: reading.lexemes[word].traits)
      {
        return speakers.subject(from: place + 1, before: marker, of: [])
      }
      place += 1
    }
    return speakers.subject(from: word + 1, before: marker, of: reading.lexemes[word].form)
  }

  /// Who speaks where no subject stands beside the word: the last to speak in the sentence, the
  /// sentence's own subject, the last to speak.
  mutating func silentParty(of word: Int) -> Party? {
    let lexeme = reading.lexemes[word]
    let start = sentenceStart(word)
    guard mayBeSilent(word, from: start) else { return nil }
    if let last = claims.last, last.words.lowerBound > start, last.party.agrees(with: lexeme.form) {
      return last.party
    }
    if let sentenceSpeaker, sentenceSpeaker.sentence == start,
      sentenceSpeaker.party.agrees(with: lexeme.form)
    {
      return sentenceSpeaker.party
    }
    if word > start, let subject = speakers.subjectOfSentence(from: start, before: word),
      subject.party.speaker != .unknown || subject.party.place != nil,
      mayStandFor(subject.party, lexeme)
    {
      var party = subject.party
      party.gender = .unknown
      return party
    }
    return speakers.memory.last(agreeingWith: lexeme.form) ?? Party(speaker: .unknown)
  }

  /// Whether a verb's form allows a sentence's subject whose gender nothing has told: one man says no
  /// رأوا, a state with a feminine name no أشار.
  private func mayStandFor(_ party: Party, _ verb: Lexeme) -> Bool {
    guard verb.isAny(.verb) else { return true }
    if verb.form.contains(.plural) { return !party.isPerson }
    return verb.form.contains(.feminine) || !isObject(party)
  }

  /// Whether a verb may lack a subject: after a particle or at the head of its clause. After a noun it
  /// is the noun's (تأكيدات تشير إلى).
  private func mayBeSilent(_ word: Int, from start: Int) -> Bool {
    let lexeme = reading.lexemes[word]
    if !lexeme.isAny(.verb) || word == start || reading.isGap(word, .pause) { return true }
    if lexeme.prefix.contains(.conjunction) { return true }
    return reading.lexemes[word - 1].isAny(.functions)
  }
}
