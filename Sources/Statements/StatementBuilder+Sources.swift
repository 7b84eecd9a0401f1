internal import ArabicText
internal import CorpusModel

/// What a sentence says that names its source (بحسب, وفقا لـ).
extension StatementBuilder {
  /// Claims what a source is named for: the sentence before the phrase, or what follows it.
  mutating func claim(source phrase: SourcePhrase, at word: Int) {
    // «على حد قوله» begins a word before its noun.
    let word = reading.lexemes[word].isAny(.measure) ? word - 1 : word
    let start = Int(sayings.sentenceStart[word])
    let end = endOfClause(from: word + 1)
    guard phrase.source < end else { return }
    let form = phrase.verb.map { reading.lexemes[$0].form } ?? []
    guard let party = party(of: phrase, before: end, form: form) else { return }
    let verb = reading.bareRange(phrase.verb ?? word)
    if phrase.isOwn {
      claimOwn(party, verb, from: start, to: word, end: phrase.source + 1)
    } else if word == start {
      claimAfter(party, verb, from: word, end: end)
    } else if phrase.verb != nil || isAside(word, until: party.end),
      claims.last.map({ $0.words.lowerBound < start }) ?? true
    {
      var end = word
      while end > start + 1, reading.lexemes[end - 1].isAny(.connector) { end -= 1 }
      let rest = endOfClause(from: party.end)
      if end == word, rest < reading.words.count, reading.isGap(rest, .comma) {
        // «يضم الجدول، وفق التقرير، خمس نقاط»: all of it is what the source says.
        end = max(end, Int(sayings.nextStop[rest]))
      }
      append(party, verb, start..<end)
    }
  }

  /// «…، على حد قوله»: the quotation right before, or all of a sentence that ends so.
  private mutating func claimOwn(
    _ subject: Subject, _ verb: TextRange, from start: Int, to word: Int, end: Int
  ) {
    guard claims.last.map({ $0.words.upperBound <= start }) ?? true, word > start else { return }
    let place = Int(reading.quotationOfWord[word - 1])
    if place >= 0, reading.quotations[place].words.upperBound == word {
      let quotation = reading.quotations[place]
      guard !quotation.isName else { return }
      claims.append(
        Claim(
          party: subject.party, speakerRange: nil, verb: verb, words: quotation.words,
          range: quotation.range, quotation: place))
    } else if end >= reading.words.count || reading.isGap(end, .end) {
      append(subject, verb, start..<word)
    }
  }

  /// Whether a pause parts a source from its sentence, before or after it.
  private func isAside(_ word: Int, until end: Int) -> Bool {
    if reading.isGap(word, .dash) || reading.isGap(word, .bracket) { return false }
    return reading.isGap(word, [.comma, .mark]) || end >= reading.words.count
      || reading.isGap(end, .pause) || word > 0 && reading.lexemes[word - 1].isAny(.connector)
  }

  private mutating func party(
    of phrase: SourcePhrase, before end: Int, form: VerbForm
  ) -> Subject? {
    let place = phrase.source
    if phrase.isOwn {
      guard let last = speakers.memory.last(agreeingWith: form) else { return nil }
      return Subject(party: last, range: reading.bareRange(place), end: place + 1)
    }
    let lexeme = reading.lexemes[place]
    if let mention = reading.mention(beginningAt: place), mention.how != .nisba {
      guard speakers.facts.canSpeak(mention.actor) else { return nil }
      return speakers.named(mention, end: reading.endOfMention(at: place), form: form)
    }
    if lexeme.isAny(.callers) { return speakers.called(at: place, before: end, of: form) }
    return speakers.subject(from: place, before: end, of: form)
  }

  private mutating func claimAfter(_ subject: Subject, _ verb: TextRange, from word: Int, end: Int)
  {
    var content = end
    if content < reading.words.count, !reading.isGap(content, .comma) || !goesOn(subject.end) {
      content = subject.end
    }
    var place = word + 1
    while place < min(end, reading.words.count) {
      if reading.lexemes[place].isAny(.consequent) {
        content = place
        break
      }
      place += 1
    }
    guard content < reading.words.count, !reading.isGap(content, .end) else { return }
    if end < reading.words.count, reading.isGap(end, .comma),
      reading.lexemes[end].isAny(.consequent)
    {
      // «بحسب دبلوماسي طلب …، فإن»
      content = end
    }
    if reading.lexemes[content].isAny(.consequent) { content += 1 }
    guard content < reading.words.count, !reading.isGap(content, .end),
      sayings.complements[content] == nil
    else { return }
    append(subject, verb, content..<Int(sayings.nextStop[content]))
  }

  /// Whether what stands after a source still tells of it (تقرير نشره موقع).
  private func goesOn(_ word: Int) -> Bool {
    guard word < reading.words.count, !reading.isGap(word, .pause) else { return true }
    let lexeme = reading.lexemes[word]
    return lexeme.isAny([.preposition, .relative, .adverb]) || reading.isGap(word, .bracket)
      || speakers.isGoverning(word) || reading.letters(word).hasSuffix(Letters.heh)
  }

  private mutating func append(_ subject: Subject, _ verb: TextRange, _ run: Range<Int>) {
    guard !run.isEmpty, run.count > 1 else { return }
    speakers.memory.note(subject.party)
    claims.append(
      Claim(
        party: subject.party, speakerRange: subject.range == verb ? nil : subject.range, verb: verb,
        words: run,
        range: reading.withMarks(reading.range(of: run), of: run), quotation: nil))
  }
}
