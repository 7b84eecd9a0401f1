internal import CorpusModel

/// Words that name an actor, with the titles around the name; or a title whose holder is not named.
struct Phrase: Sendable {
  /// The words, a range of places in the list of tokens.
  let tokens: Range<Int>
  /// The words of the name alone.
  let name: Range<Int>
  /// Who is named, a place in the corpus's list of actors; -1 where nobody is.
  let actor: Int
  /// What sort of actor is meant.
  let kind: KindSet
  /// How the words stand for the actor.
  var standing = Standing.itself

  /// How words stand for an actor.
  enum Standing: Sendable {
    /// They name it.
    case itself
    /// They name its government (الحكومة الفرنسية).
    case state
    /// They name its forces (القوات الفرنسية).
    case army
    /// They name its capital (العاصمة الفرنسية).
    case capital
  }
}

/// A role that was found, by the words it takes.
struct FoundRole: Sendable {
  let actor: Int
  /// The words of the title, a range of places in the list of tokens.
  let tokens: Range<Int>
  /// For whom it is held, a place in the list of actors, or -1.
  let of: Int
  /// Whether a country's adjective tells for whom.
  let isByNisba: Bool
  let isFormer: Bool
  let isRank: Bool
  /// The classes of its first word.
  let head: WordClass
  /// Where in it the title of another person begins, as long as it is not settled whose it is; or -1.
  let inner: Int
}

extension Reading {
  /// Gives the words of each outermost mention to it.
  ///
  /// Titles that stand at the front of a person's name are left to the title rules.
  mutating func placeMentions() {
    var covered = 0
    var token = 0
    for (place, mention) in mentions.enumerated() where mention.range.start >= covered {
      covered = mention.range.end
      while token < tokens.count, tokens[token].end <= mention.range.start { token += 1 }
      var first = token
      var end = token
      while end < tokens.count, tokens[end].start < mention.range.end { end += 1 }
      guard first < end else { continue }
      let isPerson = kinds[mention.actor] == .person
      while isPerson, first + 1 < end,
        !tokens[first].classes.isDisjoint(with: [.titleAlone, .rank, .honorific])
      {
        first += 1
      }
      if first == token { readParticles(before: mention.range.start, of: first) }
      tokens[first].isMentionStart = true
      for word in first..<end {
        tokens[word].mention = Int32(truncatingIfNeeded: place)
        tokens[word].classes = []
        tokens[word].entry = -1
        tokens[word].isPreposition = false
        if word > first {
          tokens[word].preposition = .none
          tokens[word].hasConjunction = false
        }
      }
      token = end
    }
  }

  /// Reads the particles before a name from the letters that its mention leaves out.
  private mutating func readParticles(before start: Int, of token: Int) {
    tokens[token].preposition = .none
    tokens[token].hasConjunction = false
    tokens[token].bareStart = tokens[token].start
    guard start > tokens[token].start else { return }
    tokens[token].coreStart = start
    for (place, scalar) in text.scalars(in: TextRange(tokens[token].start, start)).enumerated() {
      switch scalar {
      case "و", "ف":
        guard place == 0 else { return }
        tokens[token].hasConjunction = true
        tokens[token].bareStart = tokens[token].start + 1
      case "ب": tokens[token].preposition = .bi
      case "ل": tokens[token].preposition = .li
      case "ك": tokens[token].preposition = .ka
      default: return
      }
    }
  }

  /// Marks the words of dates.
  mutating func place(_ dates: [DateExpression]) {
    var token = 0
    for date in dates.sorted(by: { $0.range < $1.range }) {
      while token < tokens.count, tokens[token].end <= date.range.start { token += 1 }
      while token < tokens.count, tokens[token].start < date.range.end {
        tokens[token].isDate = true
        token += 1
      }
    }
  }

  /// Finds the phrases and the roles, from the first word to the last.
  mutating func findPhrases() {
    var place = 0
    while place < tokens.count {
      let token = tokens[place]
      let next: Int
      if token.isMentionStart {
        next = addName(at: place, from: place)
      } else if token.mention >= 0 {
        next = place + 1
      } else if !token.classes.isDisjoint(with: [.titleHead, .titleAlone, .rank]),
        token.classes.isDisjoint(with: .verb)
      {
        next = addTitle(at: place)
      } else if !token.classes.isDisjoint(with: Self.apposed) {
        next = addApposed(at: place)
      } else {
        next = place + 1
      }
      place = max(next, place + 1)
    }
    settleServants()
  }

  private static let apposed: WordClass = [
    .honorific, .counterpart, .placeNoun, .capitalNoun, .bodyNoun, .stateBody, .stateArmy,
  ]

  /// Adds the phrase of a name and returns the word after it.
  ///
  /// - Parameter start: Where the phrase begins, with what stands before the name.
  mutating func addName(at place: Int, from start: Int) -> Int {
    let mention = mentions[Int(tokens[place].mention)]
    let end = endOfMention(at: place)
    guard mention.how != .nisba else { return end }
    let kind = kinds[mention.actor]
    var last = end
    if kind == .person { last = addAppositive(after: end, of: mention.actor, from: start) }
    add(
      Phrase(
        tokens: start..<last, name: place..<end, actor: mention.actor, kind: KindSet(kind)))
    return last
  }

  mutating func add(_ phrase: Phrase) {
    for token in phrase.tokens { tokens[token].phrase = Int32(truncatingIfNeeded: phrases.count) }
    phrases.append(phrase)
  }

  /// Returns the place after the last word of the mention at a word.
  func endOfMention(at place: Int) -> Int {
    var end = place + 1
    while end < tokens.count, tokens[end].mention == tokens[place].mention { end += 1 }
    return end
  }

  /// Adds a name with the noun before it that says what it is (السيد, مدينة, حركة), or a body that
  /// stands for its state; returns the word after.
  private mutating func addApposed(at place: Int) -> Int {
    let classes = tokens[place].classes
    var next = place + 1
    guard follows(next) else { return next }
    if classes.contains(.honorific) {
      while follows(next), tokens[next].classes.contains(.honorific) { next += 1 }
      return isName(at: next, .person) ? addName(at: next, from: place) : next
    }
    if classes.contains(.counterpart) {
      while follows(next), isNisba(at: next) || tokens[next].isDefinite { next += 1 }
      if follows(next), tokens[next].isTitle { return addTitle(at: next, from: place) }
      if follows(next), tokens[next].classes.contains(.honorific) { next += 1 }
      return isName(at: next, .person) ? addName(at: next, from: place) : place + 1
    }
    if !classes.isDisjoint(with: [.stateBody, .stateArmy]) {
      if let end = addState(at: place) { return end }
    }
    if !classes.isDisjoint(with: [.placeNoun, .capitalNoun]) {
      if classes.contains(.capitalNoun), follows(next), isNisba(at: next) {
        let end = endOfMention(at: next)
        if isName(at: end, .place) { return addName(at: end, from: place) }
        let actor = mentions[Int(tokens[next].mention)].actor
        add(
          Phrase(
            tokens: place..<end, name: next..<end, actor: actor, kind: .place, standing: .capital))
        return end
      }
      if isName(at: next, .place) { return addName(at: next, from: place) }
    }
    if classes.contains(.bodyNoun), isName(at: next, [.organisation, .outlet]) {
      return addName(at: next, from: place)
    }
    return place + 1
  }

  /// Adds the phrase of a government or an army with its country; nothing where no country follows, or
  /// more words that make another body of it (الحكومة السورية المؤقتة).
  private mutating func addState(at place: Int) -> Int? {
    var next = place + 1
    if follows(next), tokens[next].mention < 0, tokens[next].isDefinite,
      tokens[next].preposition == .none, !tokens[next].hasConjunction
    {
      next += 1
    }
    guard follows(next), tokens[next].isMentionStart, tokens[next].preposition == .none,
      !tokens[next].hasConjunction
    else { return nil }
    let mention = mentions[Int(tokens[next].mention)]
    guard kinds[mention.actor] == .place else { return nil }
    // With a word between them only a ministry is a state's (وزارة الخارجية الفرنسية).
    let isMinistry = next > place + 1
    let classes = tokens[place].classes
    if isMinistry, !classes.contains(.stateBody) || tokens[place].isDefinite { return nil }
    let end = endOfMention(at: next)
    if follows(end), tokens[end].isDefinite, tokens[end].mention < 0,
      tokens[end].preposition == .none, !tokens[end].hasConjunction,
      tokens[end].classes.isDisjoint(with: [.adverb, .verb, .relative, .former, .current])
    {
      return nil
    }
    add(
      Phrase(
        tokens: place..<end, name: next..<end, actor: mention.actor, kind: .place,
        standing: classes.contains(.stateBody) ? .state : .army))
    return end
  }

  /// Returns whether a word continues the one before it, with nothing between them but a blank, quotes
  /// or a hyphen.
  func follows(_ place: Int) -> Bool {
    place > 0 && place < tokens.count
      && tokens[place].gap.isSubset(of: [.quote])
      && tokens[place].sentence == tokens[place - 1].sentence
  }

  /// Returns whether a name of some kind, no adjective, begins at a word without particles.
  func isName(at place: Int, _ kind: KindSet) -> Bool {
    guard follows(place), tokens[place].isMentionStart, tokens[place].preposition == .none,
      !tokens[place].hasConjunction
    else { return false }
    let mention = mentions[Int(tokens[place].mention)]
    return mention.how != .nisba && !kind.isDisjoint(with: KindSet(kinds[mention.actor]))
  }

  /// Returns whether an adjective of a country begins at a word.
  func isNisba(at place: Int) -> Bool {
    place < tokens.count && tokens[place].isMentionStart
      && mentions[Int(tokens[place].mention)].how == .nisba
  }
}

extension Token {
  /// Whether it may begin a title.
  var isTitle: Bool {
    !classes.isDisjoint(with: [.titleHead, .titleAlone, .rank]) && classes.isDisjoint(with: .verb)
  }
}
