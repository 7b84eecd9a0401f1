internal import ArabicText
internal import CorpusModel

/// An article as the rules read it: its words with their classes, its sentences, and the phrases that
/// name its actors.
struct Reading: Sendable {
  let text: ArticleText
  let mentions: [Mention]
  let kinds: [ActorKind]
  let lexicon = Lexicon.shared
  /// The heads of the titles that are listed of an actor.
  let listed: [Int: Set<Int>]
  /// The sentences, as ranges of scalar offsets.
  let sentences: [Range<Int>]
  var tokens: [Token] = []
  var phrases: [Phrase] = []
  var roles: [FoundRole] = []

  /// Reads an article's text.
  ///
  /// - Parameter kinds: The kind of each actor of the corpus's list.
  /// - Parameter listed: The heads of the titles that are listed of an actor, by its place.
  init(
    _ text: ArticleText, mentions: [Mention], kinds: [ActorKind], dates: [DateExpression],
    listed: [Int: Set<Int>]
  ) {
    self.listed = listed
    self.text = text
    self.kinds = kinds
    self.mentions = mentions.filter { kinds.indices.contains($0.actor) && !$0.range.isEmpty }
      .sorted { ($0.range.start, -$0.range.end) < ($1.range.start, -$1.range.end) }
    sentences = Sentences.ranges(in: text.utf8[...])
    let words = FoldedWords(utf8: text.utf8)
    addTokens(words)
    placeMentions()
    place(dates)
    findPhrases()
  }

  /// Makes a token of each word.
  private mutating func addTokens(_ words: FoldedWords) {
    tokens.reserveCapacity(words.count)
    var sentence = 0
    var before = 0
    for word in words {
      let scalars = word.scalars
      var token = Token(
        start: scalars.lowerBound, end: scalars.upperBound, bareStart: scalars.lowerBound,
        coreStart: scalars.lowerBound)
      while sentence < sentences.count, sentences[sentence].upperBound <= token.start {
        sentence += 1
      }
      token.sentence = Int32(truncatingIfNeeded: sentence)
      token.gap = Self.gap(words.source, before..<word.source.lowerBound)
      if tokens.last.map({ $0.sentence != token.sentence }) ?? true { token.gap.insert(.stop) }
      before = word.source.upperBound
      read(word, of: words, into: &token)
      tokens.append(token)
    }
  }

  private static func gap(_ source: [UInt8], _ range: Range<Int>) -> Token.Gap {
    var gap: Token.Gap = []
    if range.count == 1, source[range.lowerBound] == 0x20 { return gap }
    for scalar in String(decoding: source[range], as: UTF8.self).unicodeScalars {
      gap.insert(scalar: scalar.value)
    }
    return gap
  }

  /// Looks a word up, as it is and then without particles, and notes what it is.
  private func read(_ word: FoldedWords.Word, of words: FoldedWords, into token: inout Token) {
    let bytes = words.bytes
    let all = word.bytes
    let found = lexicon.find(bytes, all)
    if found >= 0 {
      take(found, into: &token)
      token.isDefinite = Self.letters(bytes, all, at: 0) == (.alef, .lam)
      return
    }
    var start = all.lowerBound
    let (first, second) = Self.letters(bytes, all, at: 0)
    if first == .waw || first == .feh, all.count > 4 {
      let found = lexicon.find(bytes, start + 2..<all.upperBound)
      if found >= 0 || second == .alef && Self.letters(bytes, all, at: 2).1 == .lam {
        token.hasConjunction = true
        token.bareStart = words.scalarOffset(in: word, droppingFolded: 2)
        token.coreStart = token.bareStart
        token.isDefinite = Self.letters(bytes, all, at: 2) == (.alef, .lam)
        if found >= 0 { take(found, into: &token) }
        return
      }
      start += 2
    }
    readPreposition(word, of: words, from: start, into: &token)
    if !token.hasConjunction, token.preposition == .none, first == .alef, second == .lam {
      token.isDefinite = all.count > 6
    }
  }

  /// Looks for ب ل ك at the front of what is left of a word.
  private func readPreposition(
    _ word: FoldedWords.Word, of words: FoldedWords, from start: Int, into token: inout Token
  ) {
    let bytes = words.bytes
    let rest = start..<word.bytes.upperBound
    let (first, second) = Self.letters(bytes, rest, at: 0)
    let preposition: Preposition
    switch first {
    case .beh: preposition = .bi
    case .lam: preposition = .li
    case .kaf: preposition = .ka
    default: return
    }
    var dropped = 2
    var found = -1
    var isDefinite = false
    if preposition == .li, second == .lam {
      // للرئيس is ل and الرئيس.
      dropped = 4
      isDefinite = true
      found = lexicon.find(bytes, rest.dropFirst(4), afterArticle: true)
    } else {
      isDefinite =
        preposition != .li && second == .alef && Self.letters(bytes, rest, at: 4).0 == .lam
      found = lexicon.find(bytes, rest.dropFirst(2))
    }
    guard found >= 0 || isDefinite else { return }
    if found >= 0, lexicon.entries[found].preposition != .none { return }
    if start > word.bytes.lowerBound {
      token.hasConjunction = true
      token.bareStart = words.scalarOffset(in: word, droppingFolded: 2)
    }
    token.preposition = preposition
    token.isDefinite = isDefinite
    if isDefinite, preposition == .li { dropped = 2 }
    token.coreStart = words.scalarOffset(
      in: word, droppingFolded: start - word.bytes.lowerBound + dropped)
    if found >= 0 { token.take(lexicon.entries[found], found) }
  }

  private func take(_ found: Int, into token: inout Token) {
    let entry = lexicon.entries[found]
    token.take(entry, found)
    if entry.preposition != .none {
      token.preposition = entry.preposition
      token.isPreposition = true
    }
  }

  /// The letters that particles are made of.
  private enum Letter { case waw, feh, beh, lam, kaf, alef, other }

  @inline(__always)
  private static func letters(
    _ bytes: [UInt8], _ word: Range<Int>, at offset: Int
  ) -> (Letter, Letter) {
    (letter(bytes, word, offset), letter(bytes, word, offset + 2))
  }

  @inline(__always)
  private static func letter(_ bytes: [UInt8], _ word: Range<Int>, _ offset: Int) -> Letter {
    let place = word.lowerBound + offset
    guard place + 1 < word.upperBound else { return .other }
    switch (bytes[place], bytes[place + 1]) {
    case (0xD9, 0x88): return .waw
    case (0xD9, 0x81): return .feh
    case (0xD8, 0xA8): return .beh
    case (0xD9, 0x84): return .lam
    case (0xD9, 0x83): return .kaf
    case (0xD8, 0xA7): return .alef
    default: return .other
    }
  }
}

extension Token {
  fileprivate mutating func take(_ found: Lexicon.Entry, _ place: Int) {
    entry = Int32(truncatingIfNeeded: place)
    classes = found.classes
    isMilitary = classes.contains(.military)
  }
}
