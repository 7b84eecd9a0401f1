internal import ArabicText

/// Looks up which spelling stands at a word of one text.
struct Matcher {
  let table: SpellingTable
  let words: FoldedWords
  let neighbours: Neighbours
  /// Whom the article names for certain; nothing while that is being found.
  var evidence: Evidence?
  /// Whether something was passed over that evidence may decide.
  var sawUncertain = false
  /// Where the last capital or town ended, and whether a town was meant.
  var towns: (end: Int, areTowns: Bool)?
  /// Where the last name of a place ended.
  var lastPlaceEnd = -1
  /// Whether something at the word looked at begins a spelling.
  var sawSpelling = false
  /// Whether the article is about matches and clubs, which are called by their towns.
  lazy var isAboutSport = hasManyWordsOfSport()
  /// Nisbas that follow a given name somewhere in the article, as family names do.
  var familyNames: [Int] = []

  init(table: SpellingTable, words: FoldedWords) {
    self.table = table
    self.words = words
    neighbours = Neighbours(words: words)
  }

  /// Prepares for a second walk over the text, now that it is known whom it names.
  mutating func prepareAgain(with evidence: Evidence) {
    self.evidence = evidence
    towns = nil
    lastPlaceEnd = -1
  }

  /// A spelling that stands at a word, behind so many bytes of particles.
  struct Match {
    var entry: Int
    var dropped: Int
    var wordCount: Int
    var isNisba = false
    /// The letter that stands before it, of ب ل ك.
    var preposition: Letter?
    /// An actor that shares the spelling.
    var other: Int?
  }

  /// A way to read the front of a word.
  struct Reading {
    /// Where what may be a name begins, in the folded bytes of the text.
    let start: Int
    /// How many bytes before `start` belong to an ال that the name does not have.
    var article = 0
    /// Which of ب ل ك, or ف, stands before it.
    var preposition: Letter?
    /// Where writing has swallowed the name's own ال: what of its first word stands after that.
    var afterArticle: Int?
  }

  /// Returns the spelling of the most words at a word; of those the one with the fewest particles
  /// before it.
  mutating func match(at place: Int) -> Match? {
    let word = words[place].bytes
    var match: Match?
    consider(Reading(start: word.lowerBound), at: place, &match)
    considerPreposition(from: word.lowerBound, at: place, &match)
    let first = Letter(words.bytes, at: word.lowerBound, before: word.upperBound)
    if first == .waw || first == .feh {
      let start = word.lowerBound + 2
      let feh: Letter? = first == .feh ? .feh : nil
      consider(Reading(start: start, preposition: feh), at: place, &match)
      considerPreposition(from: start, at: place, &match)
    }
    return match
  }

  private mutating func considerPreposition(
    from start: Int, at place: Int, _ match: inout Match?
  ) {
    let end = words[place].bytes.upperBound
    let first = Letter(words.bytes, at: start, before: end)
    let second = Letter(words.bytes, at: start + 2, before: end)
    switch first {
    case .lam:
      consider(Reading(start: start + 2, preposition: .lam), at: place, &match)
      guard second == .lam else { return }
      // للجزائر is ل and الجزائر, للجنة is ل and اللجنة.
      for rest in [start + 4, start + 2] {
        consider(
          Reading(start: start + 2, preposition: .lam, afterArticle: rest), at: place, &match)
      }
      consider(Reading(start: start + 4, article: 2, preposition: .lam), at: place, &match)
    case .beh, .kaf:
      consider(Reading(start: start + 2, preposition: first), at: place, &match)
      let third = Letter(words.bytes, at: start + 4, before: end)
      guard second == .alef, third == .lam else { return }
      consider(Reading(start: start + 6, article: 4, preposition: first), at: place, &match)
    case .alef where second == .lam:
      consider(Reading(start: start + 4, article: 4), at: place, &match)
    default: return
    }
  }

  /// Takes the longest spelling that fits a reading, where it has more words than what was found.
  private mutating func consider(_ reading: Reading, at place: Int, _ match: inout Match?) {
    let word = words[place].bytes
    guard reading.start < word.upperBound else { return }
    let rest = reading.start..<word.upperBound
    if let start = reading.afterArticle {
      let whole = table.child(
        of: SpellingTable.article, words.bytes, min(start, word.upperBound)..<word.upperBound)
      if whole >= 0 { sawSpelling = true }
      if whole >= 0 { considerNames(from: whole, reading, at: place, &match) }
      return
    }
    let whole = table.child(of: SpellingTable.root, words.bytes, rest)
    if whole >= 0 { sawSpelling = true }
    if whole >= 0 { considerNames(from: whole, reading, at: place, &match) }
    if whole >= 0 { considerNisbas(from: whole, upTo: rest.upperBound, reading, at: place, &match) }
    if let end = NisbaForm.stemEnd(words.bytes, rest) {
      let stem = table.child(of: SpellingTable.root, words.bytes, reading.start..<end)
      if stem >= 0 { sawSpelling = true }
      if stem >= 0 { considerNisbas(from: stem, upTo: end, reading, at: place, &match) }
    }
  }

  private mutating func considerNames(
    from first: Int, _ reading: Reading, at place: Int, _ match: inout Match?
  ) {
    var node = first
    var count = 1
    while true {
      if count > match?.wordCount ?? 0, table.nodes[node].names >= 0,
        let found = name(at: node, wordCount: count, reading, at: place)
      {
        match = found
      }
      guard table.nodes[node].isInner, place + count < words.count else { return }
      node = table.child(of: node, words.bytes, words[place + count].bytes)
      guard node >= 0 else { return }
      count += 1
    }
  }

  /// Takes a nisba, whose first word leads to `node` and ends, without its ending, at `end`.
  private mutating func considerNisbas(
    from node: Int, upTo end: Int, _ reading: Reading, at place: Int, _ match: inout Match?
  ) {
    // A short one behind ب ل ك or ف may well be another word: بكيني, فروسية.
    if reading.preposition != nil, reading.article == 0, end - reading.start < 10 { return }
    let dropped = reading.start - reading.article - words[place].bytes.lowerBound
    if table.nodes[node].nisbas >= 0, match == nil,
      let entry = nisba(at: node, upTo: end, reading, place)
    {
      match = Match(
        entry: entry.entry, dropped: dropped, wordCount: 1, isNisba: true,
        preposition: reading.preposition, other: entry.other)
    }
    guard table.nodes[node].isInner, place + 1 < words.count, match?.wordCount ?? 0 < 2,
      words.isJoint(before: place + 1)
    else { return }
    let second = secondWord(of: node, words[place + 1].bytes)
    if second >= 0, table.nodes[second].nisbas >= 0 {
      match = Match(
        entry: Int(table.nodes[second].nisbas), dropped: dropped, wordCount: 2, isNisba: true,
        preposition: reading.preposition)
    }
  }

  /// Returns the node of a nisba's second word in whatever form, with its ال or without, or -1.
  private func secondWord(of node: Int, _ word: Range<Int>) -> Int {
    var word = word
    if Letter(words.bytes, at: word.lowerBound, before: word.upperBound) == .alef,
      Letter(words.bytes, at: word.lowerBound + 2, before: word.upperBound) == .lam
    {
      word = word.lowerBound + 4..<word.upperBound
    }
    let whole = table.child(of: node, words.bytes, word)
    guard whole < 0, let end = NisbaForm.stemEnd(words.bytes, word) else { return whole }
    return table.child(of: node, words.bytes, word.lowerBound..<end)
  }
}

/// The letters that particles are made of.
enum Letter {
  case waw, feh, beh, lam, kaf, alef

  /// Reads a letter of folded text; nothing where it is another, or past the word's end.
  @inline(__always)
  init?(_ bytes: [UInt8], at place: Int, before end: Int) {
    guard place + 1 < end else { return nil }
    switch (bytes[place], bytes[place + 1]) {
    case (0xD9, 0x88): self = .waw
    case (0xD9, 0x81): self = .feh
    case (0xD8, 0xA8): self = .beh
    case (0xD9, 0x84): self = .lam
    case (0xD9, 0x83): self = .kaf
    case (0xD8, 0xA7): self = .alef
    default: return nil
    }
  }
}
