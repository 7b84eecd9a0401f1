internal import ArabicText
internal import CorpusModel

/// Speakers who are called by a noun: an office, a trade, a body, a text.
extension SpeakerFinder {
  /// Returns who is called by the noun at a place.
  mutating func called(at place: Int, before limit: Int, of form: VerbForm) -> Subject {
    let lexeme = reading.lexemes[place]
    let phrase = reading.nounPhrase(at: place, before: limit, isPerson: facts.isPerson)
    let qualifiers = self.qualifiers(of: phrase.words)
    if let person = phrase.person {
      let subject = named(person, end: phrase.end, form: form)
      note(lexeme, qualifiers, subject.party)
      return subject
    }
    if let name = phrase.name {
      let subject = stranger(name, form: form)
      note(lexeme, qualifiers, subject.party)
      return Subject(party: subject.party, range: subject.range, end: phrase.end)
    }
    if let mention = body(of: phrase) {
      var subject = named(mention, end: phrase.end, form: form)
      subject.range = TextRange(reading.bareRange(place).start, mention.range.end)
      note(lexeme, qualifiers, subject.party)
      return subject
    }
    let range = reading.bareRange(of: phrase.words)
    if reading.isDefinite(place) || phrase.words.count > 1,
      let party = memory.called(
        lexeme.lemma, isPlural: lexeme.isAny(.plural), qualifiers: qualifiers),
      reading.isDefinite(phrase.words.upperBound - 1)
        || reading.mentionOfWord[phrase.words.upperBound - 1] >= 0
    {
      return Subject(party: party, range: range, end: phrase.end)
    }
    if let party = meant(lexeme, phrase, form) {
      return Subject(party: party, range: range, end: phrase.end)
    }
    let isFeminine = form.contains(.feminine) || lexeme.form.contains(.feminine)
    let isPlural = lexeme.isAny(.plural) && lexeme.isAny([.person, .anonymous])
    let subject = unnamed(
      phrase.words, end: phrase.end, isPlural: isPlural,
      gender: isFeminine ? .feminine : .masculine)
    note(lexeme, qualifiers, subject.party)
    return subject
  }

  /// The body or outlet whose name follows the noun for what it is (صحيفة الغارديان, حركة فتح).
  private func body(of phrase: NounPhrase) -> Mention? {
    let head = phrase.words.lowerBound
    guard phrase.words.count > 1, reading.lexemes[head].isAny([.body, .outlet]),
      let mention = reading.mention(beginningAt: head + 1), mention.how != .nisba,
      !reading.isAttached(mention, at: head + 1)
    else { return nil }
    let kind = facts.kind(of: mention.actor)
    return kind == .outlet || kind == .organisation ? mention : nil
  }

  /// Whom a noun means that was not used for anybody yet.
  private mutating func meant(_ lexeme: Lexeme, _ phrase: NounPhrase, _ form: VerbForm) -> Party? {
    let isAlone = phrase.words.count == 1 && reading.isDefinite(phrase.words.lowerBound)
    if lexeme.isAny(.document) {
      guard isAlone else { return issuer(of: phrase) }
      if lexeme.lemma == Self.statementLemma { return memory.issuer }
      return memory.issuer ?? source.flatMap(facts.place).map { Party(speaker: .actor($0)) }
    }
    if lexeme.isAny(.outlet) {
      guard phrase.words.count <= 2 else { return nil }
      if isAlone || reading.isDefinite(phrase.words.lowerBound) {
        if let place = source.flatMap(facts.place) { return Party(speaker: .actor(place)) }
        return isAlone ? memory.outlet : nil
      }
      return nil
    }
    guard lexeme.isAny(.person), !lexeme.isAny(.plural) else { return nil }
    guard reading.isDefinite(phrase.words.lowerBound) else { return nil }
    if let holder = holder(of: lexeme.lemma) {
      return Party(speaker: .actor(holder), isPerson: true)
    }
    guard isAlone, let last = memory.recent.last(where: \.isPerson), last.agrees(with: form),
      !memory.hasCalling(of: last)
    else { return nil }
    return last
  }

  /// The lemma of بيان.
  private static let statementLemma = Lexicon.shared.lexeme(of: Array("بيان".utf8)[...]).lemma

  /// Whose text it is: the one named right in or after the noun phrase (بيان الوزارة, تقرير لمنظمة).
  private func issuer(of phrase: NounPhrase) -> Party? {
    for place in phrase.words.dropFirst() {
      if let mention = reading.mention(beginningAt: place), mention.how != .nisba,
        facts.canSpeak(mention.actor)
      {
        return Party(speaker: .actor(mention.actor), isPerson: facts.isPerson(mention.actor))
      }
    }
    return nil
  }

  mutating func note(_ lexeme: Lexeme, _ qualifiers: [UInt64], _ party: Party) {
    guard lexeme.lemma != 0 else { return }
    memory.note(
      lemma: lexeme.lemma, isPlural: lexeme.isAny(.plural), qualifiers: qualifiers, of: party)
  }

  /// What tells callings by the same noun apart: the other words without ال, names by their actor.
  func qualifiers(of run: Range<Int>) -> [UInt64] {
    run.dropFirst().prefix(6).map { place in
      let mention = Int(reading.mentionOfWord[place])
      if mention >= 0 { return UInt64(truncatingIfNeeded: reading.mentions[mention].actor) }
      let letters = reading.letters(place)
      let isDefinite = letters.hasPrefix(Letters.alef + Letters.lam)
      return Lexicon.hash(isDefinite ? letters.dropFirst(4) : letters)
    }
  }

  /// Notes by what noun somebody is called at a place where nobody need speak: with a title before
  /// the name (الرئيس تبون), after it (تبون، رئيس الجزائر), or by a body's own name.
  mutating func noteCalling(at place: Int) {
    let lexeme = reading.lexemes[place]
    if lexeme.isAny([.body, .outlet]), let mention = reading.mention(beginningAt: place),
      mention.how != .nisba
    {
      let end = reading.endOfMention(at: place)
      note(lexeme, qualifiers(of: place..<end), Party(speaker: .actor(mention.actor)))
      return
    }
    if lexeme.isAny(.outlet), place + 1 < reading.words.count,
      let mention = reading.mention(beginningAt: place + 1), mention.how != .nisba,
      facts.kind(of: mention.actor) == .outlet
    {
      note(lexeme, [], Party(speaker: .actor(mention.actor)))
      return
    }
    guard lexeme.isAny(.person), !lexeme.isAny(.plural), !lexeme.isAny(.functions) else { return }
    let phrase = reading.nounPhrase(
      at: place, before: min(reading.words.count, place + 14), isPerson: facts.isPerson)
    let person =
      phrase.person.flatMap { person in
        // Nobody is named after a comma where no verb shows that the name goes with the noun.
        phrase.words.upperBound < reading.words.count
          && reading.mention(beginningAt: phrase.words.upperBound) == person ? person : nil
      } ?? (phrase.person == nil ? personBefore(place) : nil)
    guard let person else { return }
    note(
      lexeme, qualifiers(of: phrase.words),
      Party(speaker: .actor(person.actor), isPerson: true))
  }

  private func personBefore(_ place: Int) -> Mention? {
    guard place > 0, !reading.isGap(place, .end),
      !reading.lexemes[place].prefix.contains(.conjunction)
    else { return nil }
    let mention = Int(reading.mentionOfWord[place - 1])
    guard mention >= 0, facts.isPerson(reading.mentions[mention].actor) else { return nil }
    return reading.mentions[mention]
  }
}
