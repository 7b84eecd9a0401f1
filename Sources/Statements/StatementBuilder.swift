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

  init(_ article: Article, _ mentions: [Mention], _ facts: ActorFacts) {
    reading = Reading(article, mentions: mentions)
    sayings = Sayings(reading)
    speakers = SpeakerFinder(reading, facts, source: article.source)
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

  private func sentenceStart(_ word: Int) -> Int { Int(sayings.sentenceStart[word]) }

  /// Claims what a word of saying has for its object.
  private mutating func claim(_ word: Int, _ complement: Complement) {
    let lexeme = reading.lexemes[word]
    let named = subject(of: word, before: complement.marker)
    if let named, lexeme.traits.contains(.loose), named.isCommon, lexeme.form.contains(.feminine) {
      return
    }
    if let last = claims.last, last.words.lowerBound == complement.content,
      lexeme.isAny(.ownSaying) || complement.marker > word + 1
    {
      // «نقل عنه قوله إن», «قال … حيث يواصل …: "…"»: said already.
      return
    }
    guard let party = named?.subject.party ?? silentParty(of: word) else { return }
    speakers.memory.note(party)
    noteIssuer(party, from: word, to: complement.marker)
    claimQuotation(before: word, party, named?.subject.range)
    append(word, complement, party, named)
  }

  private struct Named {
    let subject: Subject
    /// Whether it is a common noun that the lexicon does not know.
    var isCommon = false
  }

  private mutating func subject(of word: Int, before marker: Int) -> Named? {
    let lexeme = reading.lexemes[word]
    guard lexeme.isAny(.verb) else { return nil }
    if lexeme.traits.contains(.transmits) {
      return transmitted(by: word, before: marker).map { Named(subject: $0) }
    }
    if !lexeme.form.contains(.withObject),
      let found = speakers.subject(from: word + 1, before: marker, of: lexeme.form)
    {
      let first = found.range.start
      var isCommon = false
      if case .unnamed = found.party.speaker, !found.party.isPlural {
        var place = word + 1
        while place < marker, reading.words[place].scalars.upperBound <= first { place += 1 }
        isCommon = place < marker && !reading.lexemes[place].isAny([.callers, .quantifier])
      }
      return Named(subject: found, isCommon: isCommon)
    }
    return speakers.subject(before: word, sentence: sentenceStart(word), of: lexeme.form)
      .map { Named(subject: $0) }
  }

  /// Of «نقلت الوكالة عن الوزير» the minister.
  private mutating func transmitted(by word: Int, before marker: Int) -> Subject? {
    var place = word + 1
    while place < marker {
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
  private mutating func silentParty(of word: Int) -> Party? {
    let lexeme = reading.lexemes[word]
    let start = sentenceStart(word)
    guard mayBeSilent(word, from: start) else { return nil }
    if let last = claims.last, last.words.lowerBound > start, last.party.agrees(with: lexeme.form) {
      return last.party
    }
    if word > start, let subject = speakers.subjectOfSentence(from: start, before: word),
      subject.party.speaker != .unknown || subject.party.place != nil
    {
      var party = subject.party
      party.gender = .unknown
      return party
    }
    return speakers.memory.last(agreeingWith: lexeme.form) ?? Party(speaker: .unknown)
  }

  /// Whether a verb may lack a subject: after a particle or at the head of its clause. After a noun it
  /// is the noun's (تأكيدات تشير إلى).
  private func mayBeSilent(_ word: Int, from start: Int) -> Bool {
    let lexeme = reading.lexemes[word]
    if !lexeme.isAny(.verb) || word == start || reading.isGap(word, .pause) { return true }
    if lexeme.prefix.contains(.conjunction) { return true }
    return reading.lexemes[word - 1].isAny(.functions)
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
      let end = named?.subject.end, end < content, end > word
    {
      content = end
    }
    // The content may itself begin a sentence, after a colon.
    let stop =
      complement.kind == .colon ? endOfSpeech(from: content) : Int(sayings.nextStop[content + 1])
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

  /// «"…"، قال X»: claims the quotation that ends right before a verb.
  private mutating func claimBefore(_ word: Int) {
    guard quotationEnding(before: word) != nil else { return }
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
