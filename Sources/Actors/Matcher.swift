/// Looks up which spelling stands at a word of one text.
struct Matcher<Words: MatchedWords> {
  private let spellings: Spellings
  /// That of `spellings`, which would be copied by every use of it there.
  let table: SpellingTable
  let words: Words
  let neighbours: Neighbours<Words>
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
  lazy var isAboutSport = SportWords.areMany(words.countOfSport, of: words.count)
  /// Nisbas that follow a given name somewhere in the article, as family names do.
  var familyNames: [Int] = []

  init(spellings: Spellings, words: Words) {
    self.spellings = spellings
    table = spellings.table
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

  /// Returns the spelling of the most words at a word; of those the one with the fewest particles
  /// before it.
  mutating func match(at place: Int) -> Match? {
    var match: Match?
    words.forEachBeginning(at: place, in: spellings) { consider($0, at: place, &match) }
    return match
  }

  /// Takes the longest spelling that begins at a word, where it has more words than what was found.
  private mutating func consider(_ beginning: Beginning, at place: Int, _ match: inout Match?) {
    sawSpelling = true
    let reading = beginning.reading
    if beginning.whole >= 0 {
      considerNames(from: beginning.whole, reading, at: place, &match)
      if reading.afterArticle == nil {
        considerNisbas(
          from: beginning.whole, upTo: words.letters(place).upperBound, reading, at: place, &match)
      }
    }
    if beginning.stem >= 0 {
      considerNisbas(from: beginning.stem, upTo: beginning.stemEnd, reading, at: place, &match)
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
      guard table.nodes[node].isInner, place + count < words.count,
        words.mayFollow(place + count)
      else { return }
      node = table.child(of: node, words.bytes, words.letters(place + count))
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
    let dropped = reading.start - reading.article - words.letters(place).lowerBound
    if table.nodes[node].nisbas >= 0, match == nil,
      let entry = nisba(at: node, upTo: end, reading, place)
    {
      match = Match(
        entry: entry.entry, dropped: dropped, wordCount: 1, isNisba: true,
        preposition: reading.preposition, other: entry.other)
    }
    guard table.nodes[node].isInner, place + 1 < words.count, match?.wordCount ?? 0 < 2,
      words.isJoint(before: place + 1), words.mayFollow(place + 1)
    else { return }
    let second = secondWord(of: node, words.letters(place + 1))
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
