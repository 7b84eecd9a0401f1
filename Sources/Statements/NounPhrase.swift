internal import ArabicText
internal import CorpusModel

/// A noun by which somebody is called, with what belongs to it.
struct NounPhrase {
  /// The noun itself and the words that qualify it, without a name.
  let words: Range<Int>
  /// The place in the article's mentions of the person named with it.
  var person: Mention?
  /// A name that no mention covers.
  var name: Range<Int>?
  /// The first word that belongs to none of it.
  var end: Int
}

extension Reading {
  /// How many words a noun phrase is looked for in.
  private static let longestPhrase = 24

  /// Reads the noun phrase whose noun stands at a place, within what lies before `limit`.
  func nounPhrase(at head: Int, before limit: Int, isPerson: (Int) -> Bool) -> NounPhrase {
    let limit = min(limit, head + Self.longestPhrase)
    let coreEnd = endOfCore(from: head, before: limit, isPerson: isPerson)
    var phrase = NounPhrase(words: head..<coreEnd, end: coreEnd)
    let lexeme = lexemes[head]
    guard !lexeme.isAny(.plural), lexeme.isAny(.person) else { return phrase }
    if let (person, end) = self.person(of: phrase.words, before: limit, isPerson: isPerson) {
      phrase.person = person
      phrase.end = end
    } else if let name = name(of: phrase.words, before: limit) {
      phrase.name = name
      phrase.end = name.upperBound
    }
    return phrase
  }

  /// Where the words that qualify a noun end: at a pause, a particle, a person's name.
  private func endOfCore(from head: Int, before limit: Int, isPerson: (Int) -> Bool) -> Int {
    let isDefiniteHead = isDefinite(head)
    var place = head + 1
    while place < limit {
      let lexeme = lexemes[place]
      if isGap(place, .pause) || lexeme.isAny(.ownSaying) { break }
      if quotation(beginningAt: place)?.isName == true {
        place = min(limit, endOfQuotation(at: place))
        continue
      }
      if lexeme.isAny(.onBehalf) {
        place += 1
        continue
      }
      if let mention = mention(beginningAt: place), !lexemes[place].isAny(.functions) {
        if isPerson(mention.actor), lexemes[head].isAny(.person),
          !lexemes[place - 1].isAny(.onBehalf)
        {
          break
        }
        if isAttached(mention, at: place), !extends(place, from: head),
          !(isTheirs(place) && place > head + 1 && isDefinite(place - 1))
        {
          break
        }
        place = min(limit, endOfMention(at: place))
        continue
      }
      if lexeme.isAny(.functions) || lexeme.prefix.contains(.preposition)
        || letters(place).hasPrefix(Letters.lam + Letters.lam)
      {
        if extends(place, from: head) {
          place += 1
          continue
        }
        break
      }
      if isDefinite(place) {
        // «تقارير دولية الجيش»: a definite noun after an indefinite adjective is another's.
        if place > head + 1, !isDefiniteHead, isAdjective(place - 1), !isDefinite(place - 1),
          lexemes[head].isAny([.anonymous, .document, .plural]), mentionOfWord[place - 1] < 0
        {
          break
        }
        place += 1
        continue
      }
      let isAfterDefinite = place > head + 1 ? isDefinite(place - 1) : isDefiniteHead
      if isAfterDefinite || mentionOfWord[place - 1] >= 0 { break }
      if place == head + 1, lexemes[head].isAny([.anonymous, .document]), !isAdjective(place),
        !lexeme.isAny(.callers)
      {
        break
      }
      let isOfBody = lexemes[place - 1].isAny([.body, .outlet])
      if place > head + 1, !lexeme.isAny(.callers), !isAdjective(place), !isOfBody { break }
      if lexemes[place].isAny(.telltale) { break }
      place += 1
    }
    return min(place, max(limit, head + 1))
  }

  /// Whether a preposition after an indefinite noun tells where it belongs (مسؤول في وزارة الدفاع,
  /// مقرب من الرئاسة).
  private func extends(_ place: Int, from head: Int) -> Bool {
    let letters = letters(place)
    // «الوزير التركي للشؤون الأوروبية»
    let isOffice =
      lexemes[head].isAny(.person) && isDefinite(place - 1)
      && letters.hasPrefix(Letters.lam + Letters.lam)
    if lexemes[head].isAny(.body) || isOffice, letters.hasPrefix(Letters.lam), letters.count > 4 {
      // «المركز المصري للدراسات»: part of the name, where it is nobody who is told.
      return mentionOfWord[place] < 0 && !lexemes[place].isAny([.callers, .functions])
    }
    guard !isDefinite(head), place + 1 < words.count, place <= head + 3,
      lexemes[head].isAny([.person, .anonymous])
    else { return false }
    if lexemes[place].prefix.contains(.with) { return lexemes[place].isAny(.body) }
    guard lexemes[place].isAny(.preposition), !isGap(place + 1, .pause) else { return false }
    guard lexemes[place].isAny(.placing) else { return false }
    return lexemes[place + 1].isAny(.body) || mentionOfWord[place + 1] >= 0
  }

  /// Whether ل before a name makes it the owner (الأمين العام للأمم المتحدة).
  private func isTheirs(_ place: Int) -> Bool {
    letters(place).hasPrefix(Letters.lam) && mention(beginningAt: place)?.how != .nisba
      && !lexemes[place].isAny(.outlet)
  }

  private func endOfQuotation(at word: Int) -> Int {
    let place = Int(quotationOfWord[word])
    return place >= 0 ? quotations[place].words.upperBound : word + 1
  }

  /// Whether a particle is written onto a mention: a preposition, so that it is governed.
  func isAttached(_ mention: Mention, at word: Int) -> Bool {
    let start = words[word].scalars.lowerBound
    guard mention.range.start > start else { return false }
    let letters = letters(word)
    let isConjunction = letters.hasPrefix(Letters.waw) || letters.hasPrefix(Letters.feh)
    return !isConjunction || mention.range.start > start + 1
  }

  /// Whether an indefinite word looks like an adjective by its ending.
  private func isAdjective(_ word: Int) -> Bool {
    let letters = letters(word)
    return letters.hasSuffix(Letters.yeh) || letters.hasSuffix(Letters.heh)
      || letters.hasSuffix(Letters.yeh + Letters.noon)
      || letters.hasSuffix(Letters.waw + Letters.noon)
      || letters.hasSuffix(Letters.alef + Letters.teh) || lexemes[word].isAny(.adjective)
  }

  /// Finds the person in apposition to a noun: the first who is not governed by a preposition or by
  /// another noun.
  private func person(
    of core: Range<Int>, before limit: Int, isPerson: (Int) -> Bool
  ) -> (Mention, Int)? {
    var place = core.upperBound
    var isServed = isServant(core)
    var isInPhrase = false
    var hasTitle = false
    while place < limit, !isGap(place, .stop) {
      let lexeme = lexemes[place]
      if lexeme.isAny([.relative, .complementizer, .been, .negation]) { return nil }
      if lexeme.isAny([.verb, .participle]), !lexeme.isAny(.callers), mentionOfWord[place] < 0 {
        return nil
      }
      if isGap(place, .comma) {
        isInPhrase = false
        isServed = false
      }
      if let mention = mention(beginningAt: place) {
        let end = endOfMention(at: place)
        let before = place - 1
        let isGoverned =
          isAttached(mention, at: place) || lexemes[before].isAny(.preposition)
          || isInPhrase && (hasTitle || !(isDefinite(before) || mentionOfWord[before] >= 0))
        if isPerson(mention.actor) {
          if lexemes[before].isAny(.onBehalf) || isServed && !isGap(place, .comma) {
            isServed = false
          } else if !isGoverned {
            return (mention, end)
          }
          isInPhrase = false
        } else if isGoverned, !isInPhrase {
          isInPhrase = true
          hasTitle = false
        }
        place = end
        continue
      }
      if lexeme.isAny(.preposition) || lexeme.prefix.contains(.preposition) {
        isInPhrase = true
        hasTitle = lexeme.isAny(.person)
      } else if isInPhrase, lexeme.isAny(.person) {
        hasTitle = true
      }
      place += 1
    }
    return nil
  }

  /// Whether the name after a noun is that of somebody whom the one called by it serves
  /// (المتحدث باسم الرئيس).
  private func isServant(_ core: Range<Int>) -> Bool {
    for place in core {
      if lexemes[place].isAny(.onBehalf), place + 1 < words.count,
        lexemes[place + 1].isAny(.person)
      {
        return true
      }
      if lexemes[place].isAny(.servant), place + 1 < core.upperBound,
        lexemes[place + 1].isAny(.person), isDefinite(place + 1), !isDefinite(place)
      {
        return true
      }
    }
    return false
  }

  /// A name that no mention covers: between two pauses after the noun phrase, or at its end, where
  /// an indefinite word after a definite one can be no adjective.
  private func name(of core: Range<Int>, before limit: Int) -> Range<Int>? {
    let start = core.upperBound
    guard start < limit, !isGap(start, [.stop, .paragraph, .colon, .bracket]) else { return nil }
    if isGap(start, .comma) { return nameAside(from: start, before: limit) }
    if let name = nameAtOnce(from: start, before: limit) { return name }
    var end = start
    while end < limit, end == start || !isGap(end, .pause), !lexemes[end].isAny(.relative),
      quotationOfWord[end] < 0
    { end += 1 }
    var first = end
    while first > start, end - first < 3, isDefinite(first - 1), mayBeName(first - 1) { first -= 1 }
    while first > start, end - first < 6, !isDefinite(first - 1), mayBeName(first - 1) {
      first -= 1
    }
    guard first > 0, first < end, first >= start, !isDefinite(first),
      isDefinite(first - 1) || mentionOfWord[first - 1] >= 0,
      !lexemes[first].isAny([.verb, .participle, .ownSaying, .telltale])
    else { return nil }
    return first..<end
  }

  /// A name right after a definite noun phrase.
  private func nameAtOnce(from start: Int, before limit: Int) -> Range<Int>? {
    guard start > 0, isDefinite(start - 1) || mentionOfWord[start - 1] >= 0, !isDefinite(start)
    else {
      return nil
    }
    var end = start
    while end < limit, end - start < 6, end == start || !isGap(end, [.pause, .bracket]),
      mayBeName(end)
    {
      // After the family name with ال come other words.
      if end > start + 1, isDefinite(end - 1), !isDefinite(end) { break }
      end += 1
    }
    guard end > start, end - start < 6,
      !lexemes[start].isAny([.verb, .participle, .ownSaying, .telltale])
    else { return nil }
    return start..<end
  }

  /// A name between two pauses.
  private func nameAside(from start: Int, before limit: Int) -> Range<Int>? {
    var end = start
    while end < limit, end - start < 6, end == start || !isGap(end, .pause), mayBeName(end) {
      end += 1
    }
    guard end > start, end - start < 6, !isDefinite(start) || end - start > 1,
      !lexemes[start].isAny([.verb, .participle, .ownSaying, .telltale])
    else { return nil }
    guard end >= limit || isGap(end, .pause) || lexemes[end].isAny(.preposition) else { return nil }
    return start..<end
  }

  private func mayBeName(_ word: Int) -> Bool {
    let lexeme = lexemes[word]
    return mentionOfWord[word] < 0 && quotationOfWord[word] < 0 && !lexeme.isAny(.functions)
      && !lexeme.isAny([.ownSaying, .participle])
      && !lexeme.prefix.contains(.preposition)
      && (!lexeme.isAny(.callers) || lexeme.isAny(.nameToo))
      && !letters(word).hasPrefix(Letters.lam + Letters.lam)
      && !letters(word).hasPrefix(Letters.beh + Letters.alef + Letters.lam)
  }
}
