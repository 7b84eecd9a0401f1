internal import ArabicText
internal import CorpusModel

/// What a word of saying has for its object.
struct Complement {
  /// How what is said follows the word of saying.
  enum Kind {
    /// After أن or إن.
    case clause
    /// After a colon, without marks.
    case colon
    /// In quotation marks.
    case quotation
    /// A noun after the verb's preposition.
    case object
  }

  let kind: Kind
  /// The first word that can no longer belong to the speaker's name.
  let marker: Int
  /// The first word of what is said.
  let content: Int
}

extension Reading {
  /// How far from its verb what is said may begin, in words.
  private static let longestReach = 40
  /// How far from its verb a noun may begin that is what is said; of a verb that goes on with what was
  /// said before, also a clause.
  private static let longestAside = 12
  /// The same for a noun with a pronoun (قوله).
  private static let longestReachOfNoun = 16

  /// Returns what a verb, participle or noun of saying has for its object, or nothing.
  func complement(of word: Int) -> Complement? {
    let saying = lexemes[word]
    guard !isNegated(word) else { return nil }
    let reach = saying.isAny([.verb, .participle]) ? Self.longestReach : Self.longestReachOfNoun
    let limit = min(words.count, word + reach)
    let isNear = !saying.traits.isDisjoint(with: [.continues, .adjacent])
    var isCrossed = false
    var object: Int?
    var short: Complement?
    var place = word + 1
    while place < limit {
      if let found = quotation(beginningAt: place) {
        if isCrossed, isNear { break }
        if isSaid(found, by: word) {
          return Complement(kind: .quotation, marker: place, content: place)
        }
        if isGap(place, .end) { break }
        if place == word + 1, found.words.count > 1 {
          // Two words in quotes are said where nothing else is.
          short = Complement(kind: .quotation, marker: place, content: place)
        }
        place = found.words.upperBound
        continue
      }
      if isGap(place, .end) { break }
      if isGap(place, .colon), !isTimeOfDay(place) {
        guard !isCrossed, !saying.form.contains(.withObject) else { break }
        return Complement(kind: .colon, marker: place, content: place)
      }
      let lexeme = lexemes[place]
      if lexeme.isAny(.complementizer), !lexeme.prefix.contains(.conjunction) {
        if isNear, isCrossed || place > word + Self.longestAside { break }
        if opensSpeech(place, of: word) {
          if let object, place > object + 1 { return self.object(object) }
          return Complement(kind: .clause, marker: clauseMarker(place, word), content: place + 1)
        }
      } else if endsSearch(place, after: word) {
        break
      } else if object == nil, isObject(place, of: saying), place <= word + Self.longestAside {
        object = place
      } else if lexeme.isAny(.verb), !lexeme.isAny([.callers, .preposition]) {
        isCrossed = true
      } else if lexeme.isAny(.whereas) {
        isCrossed = true
      }
      place += 1
    }
    return object.map { self.object($0) } ?? short
  }

  private func object(_ place: Int) -> Complement {
    let isAttached = !lexemes[place].isAny(.preposition)
    return Complement(kind: .object, marker: place, content: isAttached ? place : place + 1)
  }

  /// The preposition before أن is the verb's (حذر من أن), no part of the speaker's name.
  private func clauseMarker(_ place: Int, _ word: Int) -> Int {
    place > word + 1 && lexemes[place - 1].isAny(.preposition) ? place - 1 : place
  }

  /// The quotation whose first word this is.
  func quotation(beginningAt word: Int) -> Quotation? {
    let place = Int(quotationOfWord[word])
    guard place >= 0, quotations[place].words.lowerBound == word else { return nil }
    return quotations[place]
  }

  /// Whether a quotation is what is said and not a name on the way: long enough, or after a colon.
  private func isSaid(_ found: Quotation, by word: Int) -> Bool {
    let first = found.words.lowerBound
    if isGap(first, .stop), !isGap(first, .colon), !isGap(first, .paragraph) { return false }
    if isGap(first, .paragraph), !isGap(first, .colon) { return false }
    if isGap(first, .colon) { return true }
    guard !found.isName else { return false }
    // «موفد "…" أن»: a name on the way to what is said.
    let next = found.words.upperBound
    guard found.words.count < 6, next < words.count else { return true }
    return
      !(isGap(next, .colon)
      || lexemes[next].isAny(.complementizer)
        && !lexemes[next].prefix.contains(.conjunction))
  }

  private func isTimeOfDay(_ place: Int) -> Bool {
    func isDigit(_ byte: UInt8?) -> Bool { (byte ?? 0) &- 0x30 < 10 }
    return place > 0 && isDigit(letters(place - 1).last) && isDigit(letters(place).first)
  }

  /// Whether أن or إن at a place opens what the verb says, going by the word before it.
  private func opensSpeech(_ place: Int, of word: Int) -> Bool {
    let saying = lexemes[word]
    if place == word + 1 {
      // «يذكر أن»: nobody says so.
      return !(saying.traits.contains(.impersonal) && saying.form == .present)
    }
    let before = lexemes[place - 1]
    if isGap(place, .pause) { return true }
    if before.isAny(.preposition), !before.isAny(.pronominal) {
      return !before.traits.isDisjoint(with: saying.traits.intersection(.prepositions))
    }
    return !before.isAny(.barrier)
  }

  /// Whether the search for what is said must not go past a place: another saying begins there.
  private func endsSearch(_ place: Int, after word: Int) -> Bool {
    let lexeme = lexemes[place]
    if lexeme.isAny(.verb), !lexeme.isAny([.callers, .preposition]), mentionOfWord[place] < 0,
      lexeme.prefix.contains(.conjunction) || lexemes[word].isAny(.ownSaying)
    {
      return true
    }
    if lexeme.isAny(.participle), !lexeme.isAny(.callers) { return true }
    if lexeme.isAny(.connector) || isWhile(place), isGap(place, .comma) { return true }
    return false
  }

  /// «في حين»
  private func isWhile(_ place: Int) -> Bool {
    lexemes[place].isAny(.placing) && place + 1 < words.count && lexemes[place + 1].isAny(.while)
  }

  private func isObject(_ place: Int, of saying: Lexeme) -> Bool {
    let wanted = saying.traits.intersection(.prepositions)
    guard !wanted.isEmpty, place + 1 < words.count,
      saying.traits.isDisjoint(with: [.transmits, .clauseOnly]),
      !saying.form.contains(.withObject) || saying.traits.contains(.judges)
    else {
      return false
    }
    let lexeme = lexemes[place]
    if lexeme.isAny(.preposition), !lexeme.traits.isDisjoint(with: wanted) {
      return !lexeme.prefix.contains(.conjunction) && !isGap(place + 1, .pause)
        && !lexemes[place - 1].isAny(.besides)
        && !lexemes[place + 1].isAny(.idle) && lexemes[place].isAny(.bare)
    }
    return wanted.contains(.with) && isAttachedWith(place)
  }

  /// Whether ب is written onto a word: before ال, a name, or what is no word of its own.
  func isAttachedWith(_ place: Int) -> Bool {
    let letters = letters(place)
    guard letters.count > 6, letters.hasPrefix(Letters.beh) else { return false }
    if let mention = mention(beginningAt: place) {
      return mention.range.start > words[place].scalars.lowerBound
    }
    return mentionOfWord[place] < 0 && !lexemes[place].isAny(.inBeh)
  }

  private func isNegated(_ word: Int) -> Bool {
    word > 0 && lexemes[word - 1].isAny(.negation) && !isGap(word, .pause)
  }
}
