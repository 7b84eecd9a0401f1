internal import ArabicText
internal import CorpusModel

/// Speakers who are named before the verb, or not at all.
extension SpeakerFinder {
  /// How far before its verb a subject is looked for, in words.
  private static let longestReach = 40

  /// Returns who is named right before a verb as its subject: «X قال», «كان X قد قال», «X الذي قال».
  mutating func subject(before verb: Int, sentence start: Int, of form: VerbForm) -> Subject? {
    var last = verb - 1
    guard last >= start else { return nil }
    if !reading.isGap(verb, .pause), reading.lexemes[last].isAny(.adverb), last > start,
      !reading.isDefinite(last)
    {
      last -= 1  // قد, فقد
    }
    if let been = been(before: verb, from: start) {
      return subject(from: been + 1, before: verb, of: form)
    }
    if reading.lexemes[last].isAny(.relative), last > start { last -= 1 }
    guard reading.lexemes[verb].prefix.isEmpty || isTopic(before: verb, from: start) else {
      return nil
    }
    // From the beginning of the clause on, the subject must reach up to the verb.
    var place = last
    while place > start, last - place < 16, !reading.isGap(place, .end) {
      let before = reading.lexemes[place - 1]
      if before.isAny([.complementizer, .topic, .connector, .consequent, .relative]) { break }
      if before.isAny([.verb, .participle]), !before.isAny(.callers),
        reading.mentionOfWord[place - 1] < 0
      {
        break
      }
      place -= 1
    }
    while place <= last {
      if reading.lexemes[place].isAny(.topic) {
        place += 1
        continue
      }
      if let subject = subject(from: place, before: verb, of: form),
        subject.end > last
          || subject.party.isPerson && reading.isGap(subject.end, .comma)
      {
        return subject
      }
      // Past a comma or a preposition another noun may begin.
      place += 1
      while place <= last, !reading.isGap(place, .comma) { place += 1 }
    }
    return nil
  }

  /// «وكانت الرئاسة قد ذكرت».
  private func been(before verb: Int, from start: Int) -> Int? {
    var place = verb - 1
    while place >= start, verb - place < 16 {
      if reading.lexemes[place].isAny(.been) { return place }
      if reading.lexemes[place].isAny([.complementizer, .relative]) { return nil }
      place -= 1
    }
    return nil
  }

  /// «أما X فقال».
  private func isTopic(before verb: Int, from start: Int) -> Bool {
    reading.letters(verb).hasPrefix(Letters.feh) && reading.lexemes[start].isAny(.topic)
  }

  /// Returns the subject of the sentence that a word stands in: the first name or title in it before
  /// the word that nothing governs.
  mutating func subjectOfSentence(from start: Int, before word: Int) -> Subject? {
    var place = start
    let limit = min(word, start + Self.longestReach)
    while place < limit {
      let lexeme = reading.lexemes[place]
      if isGoverning(place) {
        place += 1
        if place < limit, reading.mention(beginningAt: place - 1) == nil {
          place = skipGoverned(place)
        }
        place = max(place, reading.endOfMention(at: place - 1))
        continue
      }
      if let mention = reading.mention(beginningAt: place), mention.how != .nisba {
        let end = reading.endOfMention(at: place)
        if facts.canSpeak(mention.actor), !isGenitive(place, from: start) {
          return named(mention, end: end, form: [])
        }
        place = end
        continue
      }
      if lexeme.isAny(.person), !lexeme.isAny([.plural, .functions]),
        lexeme.prefix.subtracting([.article, .conjunction]).isEmpty
      {
        let subject = called(at: place, before: word, of: [])
        if case .actor = subject.party.speaker { return subject }
        if subject.party.place != nil { return subject }
        place = max(place + 1, subject.end)
        continue
      }
      place += 1
    }
    return nil
  }

  /// Past a noun that a preposition governs, and a name that goes with it.
  private func skipGoverned(_ place: Int) -> Int {
    var end = max(place + 1, reading.endOfMention(at: place))
    while end < reading.words.count, !reading.isGap(end, .pause), reading.isDefinite(end) {
      end += 1
    }
    if reading.lexemes[place].isAny(.person), end < reading.words.count,
      !reading.isGap(end, .pause),
      let mention = reading.mention(beginningAt: end), facts.isPerson(mention.actor)
    {
      return reading.endOfMention(at: end)
    }
    return end
  }

  /// Whether a name is another noun's (زيارة ماكرون).
  private func isGenitive(_ place: Int, from start: Int) -> Bool {
    guard place > start + 1, !reading.isGap(place, .pause) else { return false }
    let before = reading.lexemes[place - 1]
    if before.isAny([.person, .honorific, .verb, .topic, .adverb, .been, .complementizer]) {
      return false
    }
    return !reading.isDefinite(place - 1) && reading.mentionOfWord[place - 1] < 0
  }
}
