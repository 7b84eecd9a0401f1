internal import ArabicText
internal import CorpusModel

/// What somebody is said to say, before quotations and reported words are told apart.
struct Claim {
  let party: Party
  let speakerRange: TextRange?
  let verb: TextRange?
  /// The words that are said.
  let words: Range<Int>
  /// Where they lie in the text.
  let range: TextRange
  /// The quotation that it is, nothing for reported words.
  let quotation: Int?
  /// Whether the words are quoted without marks, as a paragraph set apart is.
  var isDirect = false
}

/// Gathers the statements of one article.
struct StatementBuilder {
  let reading: Reading
  let sayings: Sayings
  var speakers: SpeakerFinder
  var claims: [Claim] = []
  /// The subject of a verb of saying that has nothing said yet, with the first word of its sentence.
  var sentenceSpeaker: (sentence: Int, party: Party)?

  init(_ article: Article, _ mentions: [Mention], _ facts: ActorFacts) {
    reading = Reading(article, mentions: mentions)
    sayings = Sayings(reading)
    // «الصحيفة» is the one that an article retells; in an outlet's own article it is another.
    let isOwn = article.source.flatMap(facts.place).map { facts.isNamed($0, article.outlet) }
    speakers = SpeakerFinder(reading, facts, source: isOwn ?? false ? nil : article.source)
  }

  mutating func run() -> [Statement] {
    var word = 0
    while word < reading.words.count {
      let paragraph = Int(reading.paragraphOfWord[word])
      var end = word + 1
      while end < reading.words.count, Int(reading.paragraphOfWord[end]) == paragraph { end += 1 }
      readParagraph(
        from: word, to: end,
        kind: paragraph < reading.paragraphs.count ? reading.paragraphs[paragraph].kind : .body)
      word = end
    }
    return assembled()
  }

  private mutating func readParagraph(from start: Int, to end: Int, kind: Paragraph.Kind) {
    guard kind != .credit else { return }
    let before = claims.count
    claimHeadline(from: start, to: end, kind: kind)
    guard claims.count == before else { return }
    var word = start
    while word < end {
      let quotation = Int(reading.quotationOfWord[word])
      if quotation >= 0, !reading.quotations[quotation].isName {
        word = reading.quotations[quotation].words.upperBound
        continue
      }
      read(word)
      word += 1
    }
    if kind == .quote { claimQuoteParagraph(from: start, to: end, claimsBefore: before) }
  }

  private mutating func read(_ word: Int) {
    let lexeme = reading.lexemes[word]
    if let mention = reading.mention(beginningAt: word),
      speakers.facts.kind(of: mention.actor) == .outlet
    {
      speakers.memory.outlet = Party(speaker: .actor(mention.actor))
    }
    if lexeme.isAny(.callers) { speakers.noteCalling(at: word) }
    if let complement = sayings.complements[word] {
      claim(word, complement)
    } else if lexeme.isAny(.verb), reading.isSaying(word) {
      claimBefore(word)
    } else if lexeme.isAny([.source, .measure, .wording]),
      let phrase = reading.sourcePhrase(at: word)
    {
      claim(source: phrase, at: word)
    }
  }

  func sentenceStart(_ word: Int) -> Int { Int(sayings.sentenceStart[word]) }

  /// Claims what a word of saying has for its object.
  private mutating func claim(_ word: Int, _ complement: Complement) {
    let lexeme = reading.lexemes[word]
    let named = subject(of: word, before: complement.marker)
    if let named, named.isCommon,
      lexeme.traits.contains(.loose) && lexeme.form.contains(.feminine)
        || complement.kind == .object && lexeme.form.contains(.present)
    {
      // «تشير الأرقام إلى», «تهدد التوترات بـ»: no speakers.
      return
    }
    if let last = claims.last, last.words.lowerBound == complement.content,
      lexeme.isAny(.ownSaying) || complement.marker > word + 1
    {
      // «نقل عنه قوله إن»: said already, unless the second verb has a subject of its own.
      guard lexeme.isAny(.verb), let named, !named.subject.isCommonGuess else { return }
      claims.removeLast()
    }
    guard let party = named?.subject.party ?? silentParty(of: word) else { return }
    // «عبر تسريع التقارب»: a preposition; «ما وصفه بالخطأ»: a name for something.
    if lexeme.isAny(.preposition), named?.subject.isGuess ?? false { return }
    if complement.kind == .object, lexeme.form.contains(.withObject), word > 0,
      reading.lexemes[word - 1].isAny(.whatever)
    {
      return
    }
    if complement.kind == .object, party.speaker == .unknown, party.place == nil { return }
    speakers.memory.note(party)
    noteIssuer(party, from: word, to: complement.marker)
    claimQuotation(before: word, party, named?.subject.range)
    append(word, complement, party, named)
  }

  /// Notes who issues a statement that the words beside the verb speak of (قال في بيان).
  private mutating func noteIssuer(_ party: Party, from word: Int, to marker: Int) {
    for place in word..<marker where reading.lexemes[place].isAny(.document) {
      speakers.memory.issuer = party
    }
  }

  private mutating func append(
    _ word: Int, _ complement: Complement, _ party: Party, _ named: Named?
  ) {
    let verb = reading.bareRange(word)
    if complement.kind == .quotation {
      let place = Int(reading.quotationOfWord[complement.content])
      let quotation = reading.quotations[place]
      claims.append(
        Claim(
          party: party, speakerRange: named?.subject.range, verb: verb, words: quotation.words,
          range: quotation.range, quotation: place))
      return
    }
    guard complement.content < reading.words.count else { return }
    var content = complement.content
    if reading.lexemes[word].traits.contains(.judges),
      complement.kind == .object || complement.kind == .clause,
      var end = named?.subject.end, end < complement.marker, end > word
    {
      while end + 1 < complement.marker, reading.lexemes[end].isAny(.adverb) { end += 1 }
      content = end
    }
    // The content may itself begin a sentence, after a colon.
    let stop =
      complement.kind == .colon
      ? endOfSpeech(from: content) : endOfClause(of: word, complement, from: content)
    guard content < stop, complement.kind == .colon || !reading.isGap(content, .end) else { return }
    let run = content..<stop
    var range = reading.range(of: run)
    if complement.kind == .object, content == complement.marker {
      let start = reading.words.scalarOffset(in: reading.words[content], droppingFolded: 2)
      range = TextRange(min(start, range.end), range.end)
    }
    claims.append(
      Claim(
        party: party, speakerRange: named?.subject.range, verb: verb, words: run,
        range: reading.withMarks(range, of: run), quotation: nil))
  }

  /// Where reported words end: with their sentence or before another saying, and in a relative clause
  /// (الوزير، الذي يرى أن …، سيسافر) with the clause. A noun that is said (هدد بعقوبات) also ends before a
  /// comma and و with a verb, which tells what happened next.
  private func endOfClause(of word: Int, _ complement: Complement, from content: Int) -> Int {
    var stop = Int(sayings.nextStop[content + 1])
    if complement.kind == .object || reading.lexemes[word].traits.contains(.judges) {
      let limit = max(content + 1, min(stop, content + Self.longestNoun))
      stop = (content + 1..<limit).first { opensClause($0) } ?? stop
    }
    var before = word - 1
    if before > 0, reading.lexemes[before].isAny([.adverb, .been]) { before -= 1 }
    guard before > 0, reading.lexemes[before].isAny(.relative), reading.isGap(before, .comma) else {
      return stop
    }
    var end = content + 1
    while end < stop, !reading.isGap(end, .comma) || reading.isInsideQuotation(end) { end += 1 }
    return end
  }

  /// How far behind a noun that is said a new clause is looked for, in words.
  private static let longestNoun = 60

  /// Whether a word behind a comma is و with a verb and its subject (، وفرض الاتحاد …), not with a further
  /// noun of what is said: a noun of action ends in ة or has a long vowel before its last letter.
  private func opensClause(_ word: Int) -> Bool {
    let next = word + 1
    guard next < reading.words.count, reading.isGap(word, .comma), !reading.isInsideQuotation(word),
      reading.mentionOfWord[word] < 0, !reading.isDefinite(word), !reading.isGap(next, .pause)
    else { return false }
    let letters = reading.letters(word)
    let surface = reading.words.surface(reading.words[word])
    guard letters.hasPrefix(Letters.waw), letters.count > 6,
      !surface.suffix(2).elementsEqual([0xD8, 0xA9]), !speakers.isGoverning(word)
    else { return false }
    let lexeme = reading.lexemes[word]
    if lexeme.isAny([.preposition, .source, .participle, .callers, .sayingNoun]) { return false }
    let beforeLast = letters.dropLast(2).suffix(2)
    let isLong = beforeLast.elementsEqual(Letters.alef) || beforeLast.elementsEqual(Letters.yeh)
    guard letters.count <= 10 || !isLong || lexeme.isAny([.been, .verb]) else { return false }
    if let mention = reading.mention(beginningAt: next) {
      return mention.how != .nisba && !reading.isAttached(mention, at: next)
    }
    return reading.isDefinite(next) && !speakers.isGoverning(next)
  }

  /// Where speech after a colon without marks ends: with its paragraph, where that is not long, before
  /// the next saying.
  private func endOfSpeech(from content: Int) -> Int {
    let first = Int(sayings.nextStop[content + 1])
    var end = first
    while end < reading.words.count, end - content < Self.longestSpeech,
      !reading.isGap(end, .paragraph), sayings.complements[end] == nil,
      !reading.lexemes[end].isAny([.source, .whatever, .connector])
    {
      let next = Int(sayings.nextStop[end + 1])
      guard reading.isGap(end, .stop) else { break }
      end = next
    }
    let isWhole =
      end >= reading.words.count || reading.isGap(end, .paragraph)
      || sayings.complements[end] != nil
    return isWhole && end - content <= Self.longestSpeech ? end : first
  }

  /// How many words of several sentences are taken for speech without marks.
  private static let longestSpeech = 90

  /// «"…"، قال X»: claims the quotation that ends right before a verb; without one, the verb's subject
  /// is who speaks later in the sentence (رد الوزير على الانتقادات قائلا).
  private mutating func claimBefore(_ word: Int) {
    guard quotationEnding(before: word) != nil else {
      if let subject = speakers.subject(
        from: word + 1, before: endOfClause(from: word + 1), of: reading.lexemes[word].form),
        !subject.isGuess
          || !subject.isCommonGuess && !reading.lexemes[word].traits.contains(.adjacent)
      {
        sentenceSpeaker = (sentenceStart(word), subject.party)
      }
      return
    }
    let limit = endOfClause(from: word + 1)
    let lexeme = reading.lexemes[word]
    let subject = speakers.subject(from: word + 1, before: limit, of: lexeme.form)
    guard let party = subject?.party ?? speakers.memory.last(agreeingWith: lexeme.form) else {
      return
    }
    speakers.memory.note(party)
    claimQuotation(before: word, party, subject?.range)
  }

  func endOfClause(from word: Int) -> Int {
    var end = word
    while end < reading.words.count, end - word < 16, !reading.isGap(end, .pause) { end += 1 }
    return end
  }

  /// The quotation that a verb follows at once, or after كما or حسبما.
  private func quotationEnding(before word: Int) -> Int? {
    guard !reading.lexemes[word].prefix.contains(.conjunction) else { return nil }
    var before = word - 1
    if before >= 0, reading.lexemes[before].isAny([.whatever, .source]) { before -= 1 }
    guard before >= 0, !reading.isGap(word, .paragraph) else { return nil }
    let place = Int(reading.quotationOfWord[before])
    guard place >= 0, reading.quotations[place].words.upperBound == before + 1,
      !reading.quotations[place].isName
    else { return nil }
    return place
  }

  private mutating func claimQuotation(before word: Int, _ party: Party, _ range: TextRange?) {
    guard let place = quotationEnding(before: word), claims.last?.quotation != place else { return }
    let quotation = reading.quotations[place]
    if let last = claims.last, last.words.contains(quotation.words.lowerBound) { return }
    claims.append(
      Claim(
        party: party, speakerRange: range, verb: reading.bareRange(word), words: quotation.words,
        range: quotation.range, quotation: place))
  }
}
