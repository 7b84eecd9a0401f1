import ArabicText

/// A query as the words that must occur.
struct Query {
  /// A word of a query.
  struct Word {
    /// Its folded letters.
    let folded: [UInt8]
    /// As it was typed.
    let surface: [UInt8]
    /// Whether words that go on after it match too.
    var isPrefix = false
  }

  /// How many words of a query count; two bits for each fit the codes of `TermMatches`.
  static let mostWords = 32
  /// How many bytes of a query are read.
  static let mostBytes = 4096

  let words: [Word]

  init(_ text: String) {
    let utf8 = Array(text.utf8.prefix(Self.mostBytes + 1))
    let isCut = utf8.count > Self.mostBytes
    let folded = FoldedWords(utf8: isCut ? Array(utf8.prefix(Self.mostBytes)) : utf8)
    var words: [Word] = []
    var seen: Set<[UInt8]> = []
    for (position, word) in folded.enumerated() {
      let isLast = position == folded.count - 1
      let rest = folded.source[word.source.upperBound...]
      // Of a word at the cut nobody knows how it goes on.
      if isLast, isCut, Self.isInvisible(rest) { break }
      let isPrefix = isLast && Self.isInvisible(rest)
      let letters = Array(folded.folded(word))
      // A conjunction typed apart from its word is attached to it in print.
      if letters == Self.conjunction, !isPrefix, folded.count > 1 { continue }
      guard seen.insert(letters).inserted else { continue }
      words.append(
        Word(folded: letters, surface: Array(folded.surface(word)), isPrefix: isPrefix))
      if words.count == Self.mostWords { break }
    }
    self.words = words
  }

  private static let conjunction = Array("و".utf8)

  /// Whether nothing but marks and controls is there.
  private static func isInvisible(_ rest: ArraySlice<UInt8>) -> Bool {
    rest.isEmpty
      || String(decoding: rest, as: UTF8.self).unicodeScalars
        .allSatisfy { Folding.outcome($0) == .vanishes }
  }
}
