internal import CorpusModel

/// One or more titles in a row, as they stand before or after a name.
struct Title: Sendable {
  /// One title.
  struct Part: Sendable {
    let start: Int
    var end: Int
    let head: WordClass
    let isRank: Bool
    let hasConjunction: Bool
    var isFormer = false
    /// For whom it is held, a place in the list of actors, or -1.
    var of = -1
    /// Whether a country's adjective tells it.
    var isByNisba = false
    /// Who may be meant where nobody is told better: what stands after في or بـ.
    var ofByPlace = -1
    /// Where in it the title of another person begins (نائب الرئيس), or -1.
    var inner = -1
  }

  fileprivate(set) var parts: [Part] = []
  /// The word after the last of the titles.
  fileprivate(set) var end: Int
  /// The first word of the holder's name, where it follows.
  fileprivate(set) var name: Int?
  /// Whether a comma joins the last of several titles to those before it (أمير قطر، الشيخ فلان).
  fileprivate(set) var isJoinedByComma = false
}

/// The walk over the words of a title, up to a name or to what can be no part of it.
struct TitleScan {
  private let reading: Reading
  private var part: Title.Part
  private var title: Title
  /// Whether the title is whole: its head is definite or has its complement.
  private var isComplete: Bool
  /// Whether a preposition still waits for its noun.
  private var wantsNoun = false
  private var preposition = Preposition.none
  private var place: Int
  private var unknownWords = 0

  /// No title is longer in words.
  private static let longest = 20

  /// Scans the titles at a word that may begin one; nothing where none is whole.
  static func title(at head: Int, in reading: Reading) -> Title? {
    var scan = TitleScan(at: head, in: reading)
    scan.run()
    return scan.result()
  }

  private init(at head: Int, in reading: Reading) {
    self.reading = reading
    part = Self.part(at: head, in: reading)
    title = Title(end: head)
    isComplete = !reading.tokens[head].classes.isDisjoint(with: [.titleAlone, .rank])
    place = head + 1
    if isComplete { part.end = place }
  }

  private static func part(at head: Int, in reading: Reading) -> Title.Part {
    let token = reading.tokens[head]
    let isRank = token.classes.contains(.rank)
    return Title.Part(
      start: head, end: head, head: token.classes, isRank: isRank,
      hasConjunction: token.hasConjunction)
  }

  private mutating func run() {
    let limit = min(reading.tokens.count, place + Self.longest)
    while place < limit, reading.follows(place), title.name == nil {
      if !takeWord(reading.tokens[place]) { break }
    }
    if title.name == nil, isComplete, !wantsNoun { takeNameAfterComma() }
  }

  private func result() -> Title? {
    var title = title
    if part.end > part.start { title.parts.append(part) }
    guard let last = title.parts.last else { return nil }
    title.end = last.end
    // A state that only the last of several titles tells is that of the others too.
    for place in title.parts.indices.reversed() where title.parts[place].of < 0 {
      title.parts[place].of = title.parts[place].ofByPlace
      if title.parts[place].of < 0, !title.parts[place].isRank, place + 1 < title.parts.count,
        case let next = title.parts[place + 1].of, next >= 0, reading.kinds[next] == .place
      {
        title.parts[place].of = next
      }
    }
    return title
  }

  /// Takes one word, or a name; returns whether it belongs to the title.
  private mutating func takeWord(_ token: Token) -> Bool {
    if token.mention >= 0 { return token.isMentionStart && takeMention(token) }
    if token.isPreposition { return takePreposition(token) }
    if token.classes.contains(.former), isComplete {
      part.isFormer = true
      return goOn()
    }
    if token.classes.contains(.honorific), token.preposition == .none {
      place += 1
      return isComplete && !wantsNoun
    }
    if part.isRank, isComplete, token.classes.contains(.linkNoun) { return goOn() }
    if token.isTitle, !isAdjective(token) { return takeTitle(token) }
    if !token.classes.isDisjoint(with: Self.foreign) { return false }
    if token.isDefinite { return takeDefinite(token) }
    if token.classes.contains(.linkNoun) || token.classes.contains(.bodyNoun) {
      guard !isComplete || wantsNoun || token.hasConjunction || token.preposition != .none
      else { return false }
      return leaveOpen()
    }
    guard !isComplete || wantsNoun, token.classes.isEmpty || token.classes == .placeNoun,
      token.preposition == .none, unknownWords < 2
    else { return false }
    unknownWords += 1
    return leaveOpen()
  }

  /// What no title has in it.
  private static let foreign: WordClass = [
    .verb, .relative, .that, .adverb, .negation, .unreal, .qad, .kana, .counterpart, .kin,
    .expected, .gathering, .seat,
  ]

  /// Whether a word that may be a title is an adjective of the noun before it here.
  private func isAdjective(_ token: Token) -> Bool {
    token.classes.contains(.adjectival) && token.isDefinite && isComplete && !wantsNoun
      && token.preposition == .none && !token.hasConjunction
  }

  /// Takes a word that makes the title whole.
  private mutating func goOn() -> Bool {
    place += 1
    isComplete = true
    wantsNoun = false
    preposition = .none
    part.end = place
    return true
  }

  /// Takes a word after which another must come.
  private mutating func leaveOpen() -> Bool {
    place += 1
    isComplete = false
    return true
  }

  private mutating func takeDefinite(_ token: Token) -> Bool {
    if token.preposition == .ka || !isComplete && token.hasConjunction { return false }
    return goOn()
  }

  private mutating func takePreposition(_ token: Token) -> Bool {
    switch token.preposition {
    case .fi, .ila, .lada, .an: guard isComplete, !wantsNoun else { return false }
    case .bismi: break
    default: return false
    }
    let next = place + 1
    guard reading.follows(next) else { return false }
    let noun = reading.tokens[next]
    guard noun.mention >= 0 || noun.isDefinite || noun.classes.contains(.linkNoun),
      noun.classes.isDisjoint(with: [.verb, .adverb])
    else { return false }
    preposition = token.preposition
    wantsNoun = true
    place = next
    return true
  }

  private mutating func takeTitle(_ token: Token) -> Bool {
    let isAlone = !token.classes.isDisjoint(with: [.titleAlone, .rank])
    if !isComplete || wantsNoun || token.preposition != .none {
      if token.preposition == .ka { return false }
      if part.inner < 0 { part.inner = place }
      return isAlone ? goOn() : leaveOpen()
    }
    title.parts.append(part)
    part = Self.part(at: place, in: reading)
    place += 1
    isComplete = isAlone
    if isAlone { part.end = place }
    return true
  }

  private mutating func takeMention(_ token: Token) -> Bool {
    let mention = reading.mentions[Int(token.mention)]
    let isPerson = reading.kinds[mention.actor] == .person
    if isPerson, token.preposition == .none, !token.hasConjunction, isComplete, !wantsNoun {
      title.name = place
      return true
    }
    if token.hasConjunction { return false }
    // An adjective agrees with a definite title (الرئيس الفرنسي); without ال it is a name's first word.
    if mention.how == .nisba, isComplete, !wantsNoun, token.preposition == .none,
      !token.isDefinite
    {
      return false
    }
    let way = token.preposition != .none ? token.preposition : preposition
    switch way {
    case .ila, .lada: break
    case .fi, .bi:
      let isThere = part.head.contains(.abroad) && reading.kinds[mention.actor] == .place
      if !isThere, part.ofByPlace < 0 { part.ofByPlace = mention.actor }
    case .ka: return false
    default:
      if part.of < 0 {
        part.of = mention.actor
        part.isByNisba = mention.how == .nisba
      }
    }
    place = reading.endOfMention(at: place) - 1
    return goOn()
  }

  /// Takes a name that a comma parts from its title: with another mark that closes it (رئيس الجمهورية،
  /// فلان،), or behind a rank or an appellation (أمير قطر، الشيخ فلان).
  private mutating func takeNameAfterComma() {
    let tokens = reading.tokens
    guard place > 0, place < tokens.count,
      tokens[place].gap == .comma || tokens[place].gap == .dash,
      tokens[place].sentence == tokens[place - 1].sentence, tokens[place].preposition == .none,
      !tokens[place].hasConjunction
    else { return }
    var name = place
    let leads: WordClass = [.appellation, .rank, .honorific]
    let hasLead = tokens[name].mention < 0 && !tokens[name].classes.isDisjoint(with: leads)
    if hasLead {
      name += 1
      let isRank = tokens[place].classes.contains(.rank)
      while isRank, reading.follows(name), tokens[name].mention < 0,
        !tokens[name].classes.isDisjoint(with: [.linkNoun, .adjectival]) || tokens[name].isDefinite,
        name < place + 3
      {
        name += 1
      }
      guard reading.follows(name) else { return }
    }
    guard tokens[name].isMentionStart, tokens[name].preposition == .none,
      !tokens[name].hasConjunction,
      reading.kinds[reading.mentions[Int(tokens[name].mention)].actor] == .person
    else { return }
    if hasLead {
      title.isJoinedByComma = true
      if !tokens[place].classes.contains(.honorific) {
        title.parts.append(part)
        part = Self.part(at: place, in: reading)
        part.end = name
      }
      title.name = name
      return
    }
    let end = reading.endOfMention(at: name)
    let isClosed =
      end >= tokens.count || !tokens[end].gap.isDisjoint(with: [.comma, .stop, .dash, .colon])
    if isClosed { title.name = name }
  }
}
