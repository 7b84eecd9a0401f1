import ArabicText

/// Reads the words of a text as tokens of dates, in one pass.
struct Tokeniser {
  private let words: FoldedWords
  private let lexicon = Lexicon.shared
  private(set) var tokens: [Token] = []

  init(_ words: FoldedWords) {
    self.words = words
    tokens.reserveCapacity(words.count + words.count / 8)
    var sourceEnd = 0
    for place in words.indices {
      let word = words[place]
      let gap = Self.gap(in: words.source, from: sourceEnd, to: word.source.lowerBound)
      sourceEnd = word.source.upperBound
      read(word, place, gap)
    }
  }

  private mutating func read(_ word: FoldedWords.Word, _ place: Int, _ gap: Token.Gap) {
    let letters = words.folded(word)
    if letters.contains(where: Self.isDigit) {
      readRuns(of: word, letters, place, gap)
    } else {
      tokens.append(
        token(letters, in: word, from: 0, through: letters.count, place: place, gap: gap))
    }
  }

  /// Takes a word of digits and letters apart where they meet (1445هـ, و7, الـ15).
  private mutating func readRuns(
    of word: FoldedWords.Word, _ letters: ArraySlice<UInt8>, _ place: Int, _ gap: Token.Gap
  ) {
    var start = letters.startIndex
    var gap = gap
    var count = 0
    while start < letters.endIndex {
      count += 1
      let isNumber = Self.isDigit(letters[start])
      var end = start + 1
      while end < letters.endIndex, Self.isDigit(letters[end]) == isNumber { end += 1 }
      // Finding a run takes time linear in the word; no date has more of them in one.
      if count == Self.mostRuns { end = letters.endIndex }
      let from = start - letters.startIndex
      let through = end - letters.startIndex
      if isNumber {
        var number = Token(
          kind: .number, value: 0, digits: end - start, gap: gap, start: 0, end: 0, word: place)
        for digit in letters[start..<end].prefix(9) where Self.isDigit(digit) {
          number.value = number.value * 10 + Int(digit - 0x30)
        }
        (number.start, number.end) = scalars(of: word, from: from, through: through)
        number.isClosed = isClosed(word, through)
        tokens.append(number)
      } else {
        tokens.append(
          token(
            letters[start..<end], in: word, from: from, through: through, place: place, gap: gap))
      }
      gap = []
      start = end
    }
  }

  /// Returns where a run of folded bytes of a word lies in the text.
  private func scalars(
    of word: FoldedWords.Word, from: Int, through: Int
  ) -> (start: Int, end: Int) {
    let start =
      from == 0 ? word.scalars.lowerBound : words.scalarOffset(in: word, droppingFolded: from)
    let end =
      through == word.bytes.count
      ? word.scalars.upperBound : words.scalarOffset(in: word, droppingFolded: through)
    return (start, max(start, end))
  }

  /// Whether a closing bracket stands right after a word.
  private func isClosed(_ word: FoldedWords.Word, _ through: Int) -> Bool {
    let after = word.source.upperBound
    return through == word.bytes.count && after < words.source.count && words.source[after] == 0x29
  }

  /// Returns the token of letters that begin `from` folded bytes into a word.
  private func token(
    _ letters: ArraySlice<UInt8>, in word: FoldedWords.Word, from: Int, through: Int, place: Int,
    gap: Token.Gap
  ) -> Token {
    var token = Token(kind: .other, value: 0, gap: gap, start: 0, end: 0, word: place)
    var dropped = 0
    if let single = Self.single(letters) {
      token.kind = single
    } else if !look(up: letters, into: &token) {
      var rest = letters
      var attached = Self.attached(rest)
      var hasConjunction = false
      if attached == .conjunction {
        rest = rest.dropFirst(2)
        dropped = 2
        hasConjunction = true
        if look(up: rest, into: &token) {
          attached = .other
        } else {
          attached = Self.attached(rest)
        }
      }
      if token.kind == .other, attached == .preposition {
        dropped += 2
        if Self.isSwallowedArticle(rest) {
          token.isDefinite = lookDefinite(rest.dropFirst(4), into: &token)
        }
        if token.kind == .other { _ = look(up: rest.dropFirst(2), into: &token) }
        token.hasPreposition = token.kind != .other
      }
      token.hasConjunction = hasConjunction
      if token.kind == .other {
        dropped = 0
        if Tense.isFuture(letters) || hasConjunction && Tense.isFuture(letters.dropFirst(2)) {
          token.kind = .future
        }
      }
    }
    (token.start, token.end) = scalars(of: word, from: from + dropped, through: through)
    token.isClosed = isClosed(word, through)
    if token.kind == .weakMonth, token.value == 8, letters.count - dropped == 4 {
      token.isDoubtful = !words.surface(word).containsAlefMadda
    }
    return token
  }

  /// Looks a word up with its article or without, and returns whether it is known.
  private func look(up word: ArraySlice<UInt8>, into token: inout Token) -> Bool {
    guard word.count >= 2 else { return false }
    if word.count > 6, word.starts(with: Self.article),
      lookDefinite(word.dropFirst(4), into: &token)
    {
      token.isDefinite = true
      return true
    }
    guard let entry = lexicon.reading(of: word)?.bare, entry.kind != .other else { return false }
    token.kind = entry.kind
    token.value = entry.value
    return true
  }

  private func lookDefinite(_ word: ArraySlice<UInt8>, into token: inout Token) -> Bool {
    guard let entry = lexicon.reading(of: word)?.definite, entry.kind != .other else {
      return false
    }
    token.kind = entry.kind
    token.value = entry.value
    return true
  }

  /// How many runs of digits and of letters a word is taken apart into.
  private static let mostRuns = 8

  private static let article: [UInt8] = Array("ال".utf8)

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static func isSwallowedArticle(_ word: ArraySlice<UInt8>) -> Bool {
    word.count > 6 && word.starts(with: [0xD9, 0x84, 0xD9, 0x84])
  }

  /// What the first letter of a word may be, apart from the word.
  private static func attached(_ word: ArraySlice<UInt8>) -> Token.Kind {
    guard word.count >= 6, let first = word.first else { return .other }
    switch (first, word[word.startIndex + 1]) {
    case (0xD9, 0x88), (0xD9, 0x81): return .conjunction
    case (0xD8, 0xA8), (0xD9, 0x84), (0xD9, 0x83): return .preposition
    default: return .other
    }
  }

  /// What one letter, or ال, is on its own or beside a number.
  private static func single(_ word: ArraySlice<UInt8>) -> Token.Kind? {
    guard word.count <= 4, let first = word.first, word.count % 2 == 0 else { return nil }
    if word.count == 4 { return word.elementsEqual(article) ? .article : nil }
    switch (first, word[word.startIndex + 1]) {
    case (0xD9, 0x88): return .conjunction
    case (0xD8, 0xA8), (0xD9, 0x84), (0xD9, 0x83): return .preposition
    case (0xD9, 0x87): return .hijriEra
    case (0xD9, 0x85): return .gregorianEra
    case (0xD9, 0x82): return .birth
    default: return nil
    }
  }

  /// Returns what stands between two words.
  private static func gap(in source: [UInt8], from start: Int, to end: Int) -> Token.Gap {
    var gap: Token.Gap = []
    var offset = start
    while offset < end {
      let (scalar, length) = scalar(in: source, at: offset, before: end)
      gap.formUnion(separator(scalar))
      offset += length
    }
    return gap
  }

  /// Reads a scalar of well-formed UTF-8; of anything else some number and a length of one or more.
  private static func scalar(
    in source: [UInt8], at offset: Int, before end: Int
  ) -> (UInt32, Int) {
    let lead = source[offset]
    let length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    guard offset + length <= end else { return (0xFFFD, end - offset) }
    if length == 1 { return (UInt32(lead), 1) }
    var value = UInt32(lead) & (0x7F >> UInt32(length))
    for next in source[(offset + 1)..<(offset + length)] {
      value = value << 6 | UInt32(next & 0x3F)
    }
    return (value, length)
  }

  private static func separator(_ scalar: UInt32) -> Token.Gap {
    switch scalar {
    case 0x20, 0x09, 0xA0, 0x2000...0x200A, 0x202F, 0x3000: .blank
    // Marks of direction are nothing to see.
    case 0x061C, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF, 0xAD, 0x640: []
    case 0x0A...0x0D, 0x85, 0x2028, 0x2029: .newline
    case 0x2F, 0x5C, 0x2215, 0x2044: .slash
    case 0x2D, 0x2010...0x2015, 0x2212: .hyphen
    case 0x2E, 0x66B: .dot
    case 0x2C, 0x60C, 0x66C: .comma
    case 0x28, 0x5B, 0xFD3F: .open
    case 0x29, 0x5D, 0xFD3E: .close
    case 0x22, 0x27, 0xAB, 0xBB, 0x2018...0x201F, 0x2039, 0x203A: .quote
    case 0x3A: .colon
    case 0x25, 0x24, 0x66A, 0x20AC, 0xA3, 0x2B, 0x23, 0x40, 0xB0: .sign
    default: .other
    }
  }
}

extension ArraySlice<UInt8> {
  /// Whether آ is among the letters of UTF-8.
  fileprivate var containsAlefMadda: Bool {
    var before: UInt8 = 0
    for byte in self {
      // U+0622, or U+0653 after an alef.
      if before == 0xD8 && byte == 0xA2 || before == 0xD9 && byte == 0x93 { return true }
      before = byte
    }
    return false
  }
}
