internal import ArabicText
internal import CorpusModel

/// Where an article has words of saying with what they say, and where what is said must end.
struct Sayings {
  /// The complement of each word that says something.
  private(set) var complements: [Int: Complement] = [:]
  /// For each word, the next place at or after it where reported words end.
  private(set) var nextStop: [Int32] = []
  /// For each word, the first of its sentence.
  private(set) var sentenceStart: [Int32] = []

  init(_ reading: Reading) {
    findComplements(reading)
    findSentences(reading)
    findStops(reading)
  }

  private mutating func findComplements(_ reading: Reading) {
    var word = 0
    while word < reading.words.count {
      let quotation = Int(reading.quotationOfWord[word])
      if quotation >= 0, !reading.quotations[quotation].isName {
        word = reading.quotations[quotation].words.upperBound
        continue
      }
      if reading.isSaying(word), let complement = reading.complement(of: word) {
        complements[word] = complement
      }
      word += 1
    }
  }

  private mutating func findSentences(_ reading: Reading) {
    sentenceStart.reserveCapacity(reading.words.count)
    var start = 0
    for word in 0..<reading.words.count {
      if reading.isGap(word, .end), !reading.isInsideQuotation(word) { start = word }
      sentenceStart.append(Int32(truncatingIfNeeded: start))
    }
  }

  private mutating func findStops(_ reading: Reading) {
    let count = reading.words.count
    nextStop = Array(repeating: Int32(truncatingIfNeeded: count), count: count + 1)
    var next = count
    for word in stride(from: count - 1, through: 0, by: -1) {
      if isStop(word, reading) { next = word }
      nextStop[word] = Int32(truncatingIfNeeded: next)
    }
  }

  /// Whether reported words end before a word: its sentence begins there, or another saying.
  private func isStop(_ word: Int, _ reading: Reading) -> Bool {
    if reading.isInsideQuotation(word) { return false }
    if reading.isGap(word, .end) { return true }
    let lexeme = reading.lexemes[word]
    if let complement = complements[word] {
      if lexeme.isAny(.participle) { return true }
      if lexeme.isAny(.verb), lexeme.prefix.contains(.conjunction) {
        return complement.kind != .object || reading.isGap(word, .comma)
      }
    }
    if reading.isGap(word, .comma) {
      if lexeme.isAny(.connector) { return true }
      // «، وتنفي باماكو ذلك»
      if lexeme.isAny(.verb), lexeme.prefix.contains(.conjunction), word + 1 < reading.words.count,
        reading.mention(beginningAt: word + 1) != nil || reading.lexemes[word + 1].isAny(.callers)
      {
        return true
      }
      if lexeme.isAny(.whatever), complements[word + 1] != nil { return true }
      if word + 1 < reading.words.count, lexeme.isAny(.placing),
        reading.lexemes[word + 1].isAny(.while)
      {
        return true
      }
    }
    if lexeme.isAny(.bare), word + 1 < reading.words.count,
      reading.lexemes[word + 1].isAny(.measure)
    {
      return reading.sourcePhrase(at: word + 1) != nil
    }
    return reading.sourcePhrase(at: word) != nil
  }
}

extension Reading {
  /// Whether a word may say something: a verb, participle or noun of saying that is nothing else
  /// there.
  func isSaying(_ word: Int) -> Bool {
    let lexeme = lexemes[word]
    guard lexeme.isAny([.verb, .participle, .ownSaying]), mentionOfWord[word] < 0 else {
      return false
    }
    if lexeme.prefix.contains(.article) || lexeme.prefix.contains(.preposition) {
      return lexeme.isAny(.ownSaying)
    }
    if lexeme.isAny([.person, .preposition]), lexeme.isAny(.verb) {
      // طالب, كاتب, بين: verbs only at the head of a clause.
      guard lexeme.prefix.contains(.conjunction) || isGap(word, .end) else { return false }
      if lexeme.traits.contains(.initial), word + 1 < words.count {
        return isGap(word, .end)
          && (lexemes[word + 1].isAny([.person, .body]) || mention(beginningAt: word + 1) != nil)
      }
      return true
    }
    if lexeme.traits.contains(.initial) { return false }
    if lexeme.form.contains(.present), word > 0, !isGap(word, .pause),
      lexemes[word - 1].isAny(.infinitive)
    {
      // «قبل أن يقول»: not said.
      return false
    }
    if lexeme.isAny(.participle) {
      if lexeme.isAny(.callers) { return false }
      // متابعة, معلقا: other words as well, where no pause shows that a clause begins.
      let isOther =
        lexeme.traits.contains(.adjacent)
        || lexeme.form.contains(.feminine) && !lexeme.traits.isDisjoint(with: [.continues, .with])
      return !isOther || isGap(word, [.comma, .mark])
        || word > 0 && lexemes[word - 1].isAny([.verb, .pronominal])
    }
    return true
  }

  /// Whether a word and the one before it are in the same long quotation.
  func isInsideQuotation(_ word: Int) -> Bool {
    let quotation = quotationOfWord[word]
    return quotation >= 0 && word > 0 && quotationOfWord[word - 1] == quotation
      && !quotations[Int(quotation)].isName
  }

  /// Returns what follows a particle of sources, where it can say something (بحسب الوزارة, وفق ما
  /// أعلنت الشرطة): the verb in between, and the first word of the source.
  func sourcePhrase(at word: Int) -> SourcePhrase? {
    let lexeme = lexemes[word]
    guard lexeme.isAny([.source, .measure, .wording]), word + 1 < words.count,
      mentionOfWord[word] < 0
    else { return nil }
    var place = word + 1
    if lexeme.isAny(.wording) {
      // «والقول لفلان»
      let isGiven = mention(beginningAt: place).map { isAttached($0, at: place) }
      guard isGiven ?? lexemes[place].prefix.contains(.of) else { return nil }
      return SourcePhrase(verb: nil, source: place)
    }
    if lexeme.isAny(.measure) {
      // «على حد قوله», «على حد قول فلان»
      guard word > 0, lexemes[word - 1].isAny(.bare),
        lexemes[place].isAny([.ownSaying, .sayingNoun])
      else { return nil }
      let isOwn = lexemes[place].isAny(.ownSaying)
      return SourcePhrase(verb: place, source: isOwn ? place : place + 1, isOwn: isOwn)
    }
    var verb: Int?
    let isApart = letters(place).elementsEqual(Letters.lam)  // «وفقا لـ فلان»
    if isApart || lexemes[place].isAny([.bare, .placing]), !isGap(place, .pause) { place += 1 }
    if place < words.count, lexemes[place].isAny(.whatever) { place += 1 }
    if place < words.count, lexemes[place].isAny(.verb), !lexemes[place].isAny(.callers) {
      verb = place
      place += 1
      // «وفق ما أفاد به مصدر», «وفق ما جاء في بيان»
      if place < words.count, lexemes[place].isAny([.placing, .pronominal]) { place += 1 }
    }
    guard place < words.count, !isGap(place, .end) else { return nil }
    if verb == nil {
      let lexeme = lexemes[place]
      if lexeme.isAny(.ownSaying) { return SourcePhrase(verb: place, source: place, isOwn: true) }
      if let mention = mention(beginningAt: place) {
        if mention.how == .nisba { return nil }
      } else if !lexeme.isAny([.callers, .quantifier]) {
        return nil
      }
    }
    return SourcePhrase(verb: verb, source: place)
  }
}

/// A phrase that names the source of its sentence.
struct SourcePhrase {
  /// The word of saying in it (وفق ما أعلن).
  let verb: Int?
  /// The first word of the source.
  let source: Int
  /// Whether a pronoun stands for the source (على حد قوله).
  var isOwn = false
}
