internal import ArabicText

/// What is seen of one token by itself, as numbers that features are made of.
struct Clue: Sendable {
  /// The hash of its folded letters, or of the mark; one hash for all numbers of the same length.
  var word: UInt64 = 0
  /// The hash of its letters as written, marks left out.
  var surface: UInt64 = 0
  /// The hash of what is left without particles where that is a known word; 0 where not.
  var stem: UInt64 = 0
  /// What is known of the word, and of its stem.
  var entry = Lexicon.Entry()
  var stemEntry = Lexicon.Entry()
  /// What both announce.
  var cues: UInt32 = 0
  /// As what place, and where in its name, the token stands in the gazetteer; 0 where it does not.
  var place: UInt32 = 0
  /// What the token looks like.
  var shape: UInt32 = 0
  /// The hashes of its first one to four letters, and of its last; 0 where it has no more.
  var beginnings: SIMD4<UInt64> = .zero
  var endings: SIMD4<UInt64> = .zero
  /// The hashes of the word's readings: itself, then without particles; 0 where there is none.
  var readings: SIMD8<UInt64> = .zero
  /// How many letters each of the readings leaves out, and whether the article begins what is left.
  var lettersDropped: SIMD8<UInt8> = .zero
  var articles: SIMD8<UInt8> = .zero

  /// Whether a reading begins with the article.
  func hasArticle(after reading: Int) -> Bool { articles[reading] != 0 }

  /// Returns the hash of letters that a word begins with.
  static func beginning(_ bytes: [UInt8]) -> UInt64 {
    bytes.reduce(1) { ($0 &+ UInt64($1)) &* WordHash.factor }
  }

  /// Whether the word itself begins with the article.
  var isDefinite: Bool { shape & 15 == 11 }

  /// What stands before and after a sentence.
  static let edge: Clue = {
    var clue = Clue()
    clue.word = 0x0ED6_E000
    clue.shape = 15
    return clue
  }()
}

/// Tells what is seen of tokens by themselves.
struct ClueReader {
  let lexicon: Lexicon

  /// Returns a clue for each token of a sentence, with an edge twice at both ends.
  func clues(of list: TokenList, in sentence: Range<Int>) -> [Clue] {
    var clues: [Clue] = []
    clues.reserveCapacity(sentence.count + 4)
    clues.append(.edge)
    clues.append(.edge)
    for place in sentence {
      clues.append(clue(list.tokens[place], list.words.bytes, list.words.source))
    }
    clues.append(.edge)
    clues.append(.edge)
    markPlaces(&clues)
    return clues
  }

  private func clue(_ token: TokenList.Token, _ folded: [UInt8], _ source: [UInt8]) -> Clue {
    var clue = Clue()
    var hash: UInt64 = 0
    for offset in token.source.reversed() {
      let byte = source[offset]
      if byte == 0xD9 && offset + 1 < token.source.upperBound {
        let next = source[offset + 1]
        if next >= 0x8B && next <= 0x9F || next == 0x80 { continue }
      }
      hash = WordHash.prepend(byte, to: hash)
    }
    clue.surface = hash
    let range = token.folded
    guard let first = range.first else {
      clue.word = hash ^ 0x5050
      clue.shape = 1
      clue.readings[0] = clue.word
      return clue
    }
    read(&clue, folded, range)
    let lead = folded[first]
    if lead < 0x80 {
      let isDigit = lead >= 0x30 && lead <= 0x39
      clue.shape = isDigit ? 2 + UInt32(min(range.count, 5)) : 8
      if isDigit { clue.word = 0x2222 &+ UInt64(range.count) }
    } else {
      clue.shape = 9
      if range.count <= 4 { clue.shape = 10 }
      if clue.beginnings[1] == Self.article { clue.shape = 11 }
    }
    // A token that keeps marks around its word.
    if token.source.count > range.count + 8 { clue.shape |= 16 }
    return clue
  }

  private static let article = Clue.beginning([0xD8, 0xA7, 0xD9, 0x84])

  /// Reads the letters of a word.
  private func read(_ clue: inout Clue, _ bytes: [UInt8], _ range: Range<Int>) {
    var hash: UInt64 = 0
    var letters = 0
    var second: UInt64 = 0
    var third: UInt64 = 0
    for offset in range.reversed() {
      let byte = bytes[offset]
      hash = WordHash.prepend(byte, to: hash)
      if byte & 0xC0 != 0x80 {
        if letters < 4 { clue.endings[letters] = hash }
        letters += 1
      }
      if offset == range.lowerBound + 2 { second = hash }
      if offset == range.lowerBound + 4 { third = hash }
    }
    clue.word = hash
    var beginning: UInt64 = 1
    var seen = 0
    for offset in range {
      if bytes[offset] & 0xC0 != 0x80 {
        if seen > 0 { clue.beginnings[seen - 1] = beginning }
        if seen == 4 { break }
        seen += 1
      }
      beginning = (beginning &+ UInt64(bytes[offset])) &* WordHash.factor
      if offset == range.upperBound - 1 { clue.beginnings[seen - 1] = beginning }
    }
    clue.readings[0] = hash
    clue.entry = lexicon.entry(hash) ?? Lexicon.Entry()
    clue.cues = clue.entry.cues
    guard letters >= 3, range.count >= 6 else { return }
    var readings = 1
    func letter(_ place: Int) -> UInt16 {
      let offset = range.lowerBound + place
      return offset + 1 < range.upperBound
        ? UInt16(bytes[offset]) << 8 | UInt16(bytes[offset + 1]) : 0
    }
    func isPreposition(_ letter: UInt16) -> Bool {
      letter == 0xD8A8 || letter == 0xD984 || letter == 0xD983
    }
    func add(_ hash: UInt64, dropping letters: UInt8, isRestored: Bool = false) {
      clue.readings[readings] = hash
      let rest = Int(letters) * 2
      let isDefinite = isRestored || letter(rest) == 0xD8A7 && letter(rest + 2) == 0xD984
      clue.articles[readings] = isDefinite ? 1 : 0
      clue.lettersDropped[readings] = letters
      readings += 1
    }
    let first = letter(0)
    let next = letter(2)
    if first == 0xD988 || first == 0xD981 {
      add(second, dropping: 1)
      if isPreposition(next), letters >= 4 {
        add(third, dropping: 2)
        if next == 0xD984, letter(4) == 0xD984 {
          add(Self.withAlef(third), dropping: 2, isRestored: true)
        }
      }
    } else if isPreposition(first) {
      add(second, dropping: 1)
      if first == 0xD984, next == 0xD984 {
        add(Self.withAlef(second), dropping: 1, isRestored: true)
      }
    } else {
      return
    }
    for place in 1..<readings {
      if let entry = lexicon.entry(clue.readings[place]) {
        clue.stem = clue.readings[place]
        clue.stemEntry = entry
      }
    }
    clue.cues |= clue.stemEntry.cues
  }

  /// Returns the hash of a word after an alef: للقاهرة without its first letter is القاهرة.
  private static func withAlef(_ hash: UInt64) -> UInt64 {
    WordHash.prepend(0xD8, to: WordHash.prepend(0xA7, to: hash))
  }

  /// Marks the longest runs of words that the gazetteer has.
  private func markPlaces(_ clues: inout [Clue]) {
    var start = 2
    while start < clues.count - 2 {
      var longest = 0
      var kinds: UInt8 = 0
      for reading in 0..<4 {
        let word = clues[start].readings[reading]
        if word == 0 { continue }
        var hash = Lexicon.runHash(0, word)
        var found = lexicon.run(hash)
        var end = start + 1
        while found != 0 {
          if found & Lexicon.Region.kinds != 0, end - start > longest {
            longest = end - start
            kinds = found & Lexicon.Region.kinds
          }
          if found & Lexicon.Region.begins == 0 || end >= clues.count - 2 { break }
          hash = Lexicon.runHash(hash, clues[end].readings[0])
          found = lexicon.run(hash)
          end += 1
        }
      }
      for place in 0..<longest {
        // Where in the run: alone, first, inside.
        let part: UInt32 = longest == 1 ? 1 : place == 0 ? 2 : 3
        clues[start + place].place = part << 4 | UInt32(kinds)
      }
      start += max(1, longest)
    }
  }
}
