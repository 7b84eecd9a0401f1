internal import ArabicText
internal import CorpusModel

/// A speaker where the text names one.
struct Subject {
  var party: Party
  /// The words that name the speaker.
  var range: TextRange
  /// Whether the words are no known way to call a speaker, so that they may be any noun.
  var isGuess = false
  /// The first word that belongs to none of them.
  let end: Int

  /// Whether the words may be any noun and do not even look like a name.
  var isCommonGuess: Bool {
    if case .unnamed = party.speaker { return isGuess }
    return false
  }
}

/// Finds who speaks, in one walk from the beginning of an article to its end.
struct SpeakerFinder {
  let reading: Reading
  let facts: ActorFacts
  let source: ActorID?
  var memory = SpeakerMemory()
  /// Who has a role, by its noun, as far as it was asked.
  private var holders: [UInt16: Int?] = [:]

  init(_ reading: Reading, _ facts: ActorFacts, source: ActorID?) {
    self.reading = reading
    self.facts = facts
    self.source = source
  }

  /// Returns who is named as the subject between two words, where a verb stands right before the first.
  mutating func subject(from start: Int, before limit: Int, of form: VerbForm) -> Subject? {
    var place = start
    var steps = 0
    while place < limit, steps < 8 {
      steps += 1
      let lexeme = reading.lexemes[place]
      if let subject = self.subject(at: place, before: limit, of: form) { return subject }
      if lexeme.isAny(.adverb) {
        place += 1
      } else if isGoverning(place) {
        place = endOfAside(from: place, before: limit)
      } else if reading.isGap(place, .bracket) {
        place += 1
      } else {
        return nil
      }
    }
    return nil
  }

  /// Whether a word is a preposition or has one written onto it.
  func isGoverning(_ place: Int) -> Bool {
    if let mention = reading.mention(beginningAt: place) {
      return reading.isAttached(mention, at: place)
    }
    let lexeme = reading.lexemes[place]
    if lexeme.isAny([.preposition, .source, .barrier]) || lexeme.prefix.contains(.preposition) {
      return true
    }
    let letters = reading.letters(place)
    if letters.count > 6,
      letters.hasPrefix(Letters.beh + Letters.alef + Letters.lam)
        || letters.hasPrefix(Letters.lam + Letters.lam)
    {
      return true
    }
    return letters.hasPrefix(Letters.lam) && letters.count == 2
  }

  /// Where an aside with a preposition ends: after a comma, or where a noun begins that calls
  /// somebody.
  private func endOfAside(from start: Int, before limit: Int) -> Int {
    let isAttached = !reading.lexemes[start].isAny([.preposition, .source, .barrier])
    var place = isAttached ? start : start + 1
    guard place < limit else { return limit }
    place = max(place + 1, reading.endOfMention(at: place))
    while place < limit {
      if reading.isGap(place, [.comma, .dash]) { return place }
      let lexeme = reading.lexemes[place]
      let isDefiniteBefore = reading.isDefinite(place - 1) || reading.mentionOfWord[place - 1] >= 0
      if let mention = reading.mention(beginningAt: place), !isGoverning(place),
        mention.how != .nisba
      {
        if facts.isPerson(mention.actor), isDefiniteBefore { return place }
        place = max(place + 1, reading.endOfMention(at: place))
        continue
      }
      if lexeme.isAny([.person, .anonymous]), lexeme.prefix.isEmpty,
        !reading.isDefinite(place), isDefiniteBefore || lexeme.isAny(.anonymous)
      {
        return place
      }
      place += 1
    }
    return limit
  }

  /// Returns who is named by the words that begin at a place.
  private mutating func subject(at place: Int, before limit: Int, of form: VerbForm) -> Subject? {
    let lexeme = reading.lexemes[place]
    if let mention = reading.mention(beginningAt: place), mention.how != .nisba {
      guard !reading.isAttached(mention, at: place), facts.canSpeak(mention.actor) else {
        return nil
      }
      return named(mention, end: reading.endOfMention(at: place), form: form)
    }
    if lexeme.prefix.contains(.preposition) { return nil }
    if lexeme.isAny(.quantifier) { return some(at: place, before: limit) }
    if lexeme.isAny(.demonstrative), place + 1 < limit,
      reading.lexemes[place + 1].isAny([.callers, .demonstrative]), reading.isDefinite(place + 1)
    {
      return subject(at: place + 1, before: limit, of: form)
    }
    if lexeme.isAny(.honorific), !lexeme.isAny(.person), place + 1 < limit,
      !reading.isGap(place + 1, .pause)
    {
      return subject(at: place + 1, before: limit, of: form)
    }
    if let quotation = reading.quotation(beginningAt: place), quotation.isName,
      quotation.words.upperBound < limit
    {
      return stranger(quotation.words, form: form)
    }
    if lexeme.isAny(.callers) {
      if lexeme.isAny([.verb, .adverb, .preposition]), !reading.isDefinite(place),
        !lexeme.isAny(.person)
      {
        return nil
      }
      return called(at: place, before: limit, of: form)
    }
    guard !lexeme.isAny(.functions),
      !lexeme.isAny([
        .verb, .participle, .ownSaying, .sayingNoun, .demonstrative, .inBeh, .idle, .whereas,
      ]),
      reading.quotationOfWord[place] < 0, !isGoverning(place)
    else { return nil }
    return stranger(at: place, before: limit, of: form)
  }

  func named(_ mention: Mention, end: Int, form: VerbForm) -> Subject {
    var party = Party(speaker: .actor(mention.actor))
    party.isPerson = facts.isPerson(mention.actor)
    party.gender = form.contains(.feminine) ? .feminine : .masculine
    return Subject(party: party, range: mention.range, end: end)
  }

  /// Somebody out of several (عدد من الخبراء): nobody with a name.
  private func some(at place: Int, before limit: Int) -> Subject? {
    var noun = place + 1
    if noun < limit, reading.lexemes[noun].isAny(.preposition) { noun += 1 }
    guard noun < limit, reading.lexemes[noun].isAny(.callers) else { return nil }
    let phrase = reading.nounPhrase(at: noun, before: limit, isPerson: facts.isPerson)
    return unnamed(place..<phrase.words.upperBound, end: phrase.words.upperBound, isPlural: true)
  }

  func unnamed(_ run: Range<Int>, end: Int, isPlural: Bool, gender: Party.Gender = .unknown)
    -> Subject
  {
    let range = reading.withClosers(reading.bareRange(of: run), of: run)
    let party = Party(
      speaker: .unnamed(reading.text[range]), gender: gender, isPlural: isPlural)
    return Subject(party: party, range: range, end: end)
  }

  /// Somebody whom neither the corpus nor the lexicon knows: common nouns with ال are no names.
  private mutating func stranger(at place: Int, before limit: Int, of form: VerbForm) -> Subject? {
    var end = place
    while end < limit, end - place < 4, end == place || !reading.isGap(end, .pause),
      reading.mentionOfWord[end] < 0, reading.quotationOfWord[end] < 0
    {
      let lexeme = reading.lexemes[end]
      if end > place, isGoverning(end) { break }
      if lexeme.isAny(.functions) || lexeme.isAny([.verb, .participle, .ownSaying]) { break }
      if lexeme.isAny(.callers), end == place || !isNameToo(end, before: limit) { break }
      end += 1
    }
    guard end > place else { return nil }
    let run = place..<end
    if run.count == 1, end < limit, !reading.isDefinite(place), !reading.isGap(end, .pause),
      let mention = reading.mention(beginningAt: end), facts.isPerson(mention.actor),
      mention.range.start == reading.words[end].scalars.lowerBound
    {
      // A first name that no spelling of the actor has.
      var subject = named(mention, end: reading.endOfMention(at: end), form: form)
      subject.range = TextRange(reading.bareRange(place).start, mention.range.end)
      return subject
    }
    let hashes = run.map { nameHash($0) }
    if let party = memory.stranger(of: hashes) {
      return Subject(party: party, range: reading.bareRange(of: run), end: end)
    }
    if reading.isDefinite(place) {
      if let holder = holder(after: end, before: limit, of: form) {
        return Subject(
          party: holder.party,
          range: TextRange(reading.bareRange(place).start, holder.range.end), end: holder.end)
      }
      let letters = reading.letters(place)
      let isPlural =
        letters.hasSuffix(Letters.waw + Letters.noon)
        || letters.hasSuffix(Letters.yeh + Letters.noon)
      var subject = unnamed(place..<end, end: end, isPlural: isPlural)
      subject.isGuess = !isPlural
      return subject
    }
    return stranger(run, form: form)
  }

  /// The person whose name follows a noun with ال that the lexicon does not know, and its adjectives (الفلكي
  /// الكندي فلان).
  private func holder(after start: Int, before limit: Int, of form: VerbForm) -> Subject? {
    var place = start
    while place < limit, place < start + 3, !reading.isGap(place, .pause),
      reading.mention(beginningAt: place)?.how == .nisba
    {
      place = reading.endOfMention(at: place)
    }
    guard place < limit, let mention = reading.mention(beginningAt: place), mention.how != .nisba,
      facts.isPerson(mention.actor), !reading.isAttached(mention, at: place),
      !reading.isGap(place, [.end, .colon])
    else { return nil }
    let end = reading.endOfMention(at: place)
    let isApart = reading.isGap(place, .comma)
    guard !isApart || end >= reading.words.count || reading.isGap(end, .pause) else { return nil }
    return named(mention, end: end, form: form)
  }

  /// Whether a noun that calls people is a name here (محمد مالك): nothing follows that it could govern.
  private func isNameToo(_ place: Int, before limit: Int) -> Bool {
    guard !reading.isDefinite(place), reading.lexemes[place].isAny(.nameToo) else { return false }
    let next = place + 1
    return next >= limit || reading.isGap(next, .pause)
      || !reading.isDefinite(next) && reading.mentionOfWord[next] < 0
        && !reading.lexemes[next].isAny(.callers)
  }

  mutating func stranger(_ run: Range<Int>, form: VerbForm) -> Subject {
    let range = reading.bareRange(of: run)
    let hashes = run.map { nameHash($0) }
    if let party = memory.stranger(of: hashes) {
      return Subject(party: party, range: range, end: run.upperBound)
    }
    let party = Party(
      speaker: .unknown, gender: form.contains(.feminine) ? .feminine : .masculine, isPerson: true,
      place: range)
    memory.note(stranger: hashes, party)
    return Subject(party: party, range: range, isGuess: true, end: run.upperBound)
  }

  private func nameHash(_ word: Int) -> UInt64 { Lexicon.hash(reading.letters(word)) }

  /// The only one of the persons whom the article names who has a role by a noun.
  mutating func holder(of lemma: UInt16) -> Int? {
    if let known = holders[lemma] { return known }
    let found = Set(reading.mentions.map(\.actor).filter { facts.hasRole(lemma, $0) })
    let holder = found.count == 1 ? found.first : nil
    holders[lemma] = .some(holder)
    return holder
  }
}
