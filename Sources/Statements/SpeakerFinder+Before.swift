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
      let found = subject(from: been + 1, before: verb, of: form)
      return found.flatMap { reaches(verb, $0) || !$0.isGuess ? $0 : nil }
    }
    if reading.lexemes[last].isAny(.relative) {
      return last > start ? antecedent(before: last, from: start, verb, form) : nil
    }
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
      let isTopic = place > start && reading.lexemes[place - 1].isAny(.topic)
      if let subject = subject(from: place, before: verb, of: form),
        reaches(verb, subject) || isTopic
      {
        return subject.isGuess ? nil : subject
      }
      // Past a comma another noun may begin.
      place += 1
      while place <= last, !reading.isGap(place, .comma) { place += 1 }
    }
    return nil
  }

  /// Whether a subject is the verb's: nothing but an aside stands between them.
  private func reaches(_ verb: Int, _ subject: Subject) -> Bool {
    guard subject.end < verb else { return true }
    if reading.isGap(subject.end, .comma) { return !subject.isGuess }
    return isGoverning(subject.end) || reading.lexemes[subject.end].isAny([.adverb, .relative])
  }

  /// Of «X الذي قال» the longest noun phrase that ends right before the relative.
  private mutating func antecedent(
    before relative: Int, from start: Int, _ verb: Int, _ form: VerbForm
  ) -> Subject? {
    for place in max(start, relative - 8)..<relative {
      if let mention = reading.mention(beginningAt: place), mention.how != .nisba,
        reading.endOfMention(at: place) == relative
      {
        return named(mention, end: relative, form: form)
      }
      let lexeme = reading.lexemes[place]
      guard lexeme.isAny(.callers) else { continue }
      let subject = called(at: place, before: relative, of: form)
      if subject.end == relative { return subject }
    }
    return nil
  }

  /// «وكانت الرئاسة قد ذكرت».
  private func been(before verb: Int, from start: Int) -> Int? {
    var place = verb - 1
    let isPerfect = reading.lexemes[place].isAny(.perfect)
    while place >= start, verb - place < (isPerfect ? 40 : 16) {
      if reading.lexemes[place].isAny(.been) { return place }
      if !isPerfect, reading.lexemes[place].isAny([.complementizer, .relative]) { return nil }
      place -= 1
    }
    return nil
  }

  /// Whether كان stands in the clause of a verb without a conjunction, so that its subject is before it.
  func isAfterBeen(_ verb: Int, from start: Int) -> Bool {
    reading.lexemes[verb].prefix.isEmpty && verb > start && been(before: verb, from: start) != nil
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
        if facts.canSpeak(mention.actor), !isGenitive(place, from: start),
          !reading.isGap(place, .bracket), reading.quotationOfWord[place] < 0
        {
          return named(mention, end: end, form: [])
        }
        place = end
        continue
      }
      if lexeme.isAny([.body, .outlet, .anonymous]), place <= start + 1,
        lexeme.prefix.isEmpty
          || lexeme.prefix == .article
      {
        return called(at: place, before: word, of: [])
      }
      if lexeme.isAny(.person), !lexeme.isAny([.plural, .functions]),
        lexeme.prefix.subtracting([.article, .conjunction]).isEmpty
      {
        let subject = called(at: place, before: word, of: [])
        if case .actor = subject.party.speaker { return subject }
        if subject.party.place != nil { return subject }
        place = max(place + 1, subject.end)
        // «نائب الرئيس …»: the name right after is that of the one served.
        if place < limit, !reading.isGap(place, .pause), reading.mention(beginningAt: place) != nil
        {
          place = reading.endOfMention(at: place)
        }
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
    // «وقد اختار إسبر»: a verb stands before the name.
    let verbal: WordClasses = [
      .perfect, .been, .relative, .complementizer, .whatever, .negation, .topic,
    ]
    if reading.lexemes[place - 2].isAny(verbal) { return false }
    return !reading.isDefinite(place - 1) && reading.mentionOfWord[place - 1] < 0
  }
}
