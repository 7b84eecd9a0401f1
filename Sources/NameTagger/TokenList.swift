package import ArabicText
package import CorpusModel

/// The words and the marks of a text in its order, parted into sentences.
///
/// A token is a word as `FoldedWords` sees it, or one scalar between words that is no blank; or
/// whatever the maker of a list of tokens takes for one.
package struct TokenList: Sendable {
  /// One word or mark.
  package struct Token: Sendable {
    /// Where it lies in the text, in bytes.
    package let source: Range<Int>
    /// Where it lies in the text, in scalars.
    package let scalars: Range<Int>
    /// Where its folded letters lie in `words.bytes`; empty for a mark.
    package let folded: Range<Int>
  }

  /// The text and its folded words.
  package let words: FoldedWords
  /// All tokens.
  package private(set) var tokens: [Token] = []
  /// The sentences as ranges of tokens; none is empty.
  package private(set) var sentences: [Range<Int>] = []

  /// Finds the tokens of an article.
  package init(_ article: Article) {
    let words = FoldedWords(utf8: article.text.utf8)
    self.words = words
    tokens.reserveCapacity(words.count + words.count / 6)
    var next = 0
    for paragraph in article.paragraphs {
      let bytes = article.text.bytes(in: paragraph.range)
      var scalar = paragraph.range.start
      var offset = bytes.startIndex
      for sentence in Sentences.ranges(in: bytes, from: paragraph.range.start) {
        let first = tokens.count
        while scalar < sentence.upperBound, offset < bytes.endIndex {
          while next < words.count, words[next].source.upperBound <= offset { next += 1 }
          if next < words.count, words[next].source.lowerBound <= offset {
            let word = words[next]
            tokens.append(Token(source: word.source, scalars: word.scalars, folded: word.bytes))
            offset = word.source.upperBound
            scalar = word.scalars.upperBound
            continue
          }
          let length = Self.scalarLength(words.source, at: offset)
          if scalar >= sentence.lowerBound, !Self.isBlank(words.source, at: offset, length) {
            tokens.append(
              Token(source: offset..<offset + length, scalars: scalar..<scalar + 1, folded: 0..<0))
          }
          offset += length
          scalar += 1
        }
        if first < tokens.count { sentences.append(first..<tokens.count) }
      }
    }
  }

  /// Takes the tokens of sentences as they are.
  package init(sentences given: [[String]]) {
    var utf8: [UInt8] = []
    var spans: [(source: Range<Int>, scalars: Range<Int>)] = []
    var scalar = 0
    for sentence in given {
      let first = spans.count
      for token in sentence {
        let start = utf8.count
        utf8 += token.utf8
        let count = token.unicodeScalars.count
        spans.append((start..<utf8.count, scalar..<scalar + count))
        utf8.append(0x20)
        scalar += count + 1
      }
      if first < spans.count { sentences.append(first..<spans.count) }
    }
    words = FoldedWords(utf8: utf8)
    var next = 0
    for span in spans {
      let start = next
      while next < words.count, words[next].source.lowerBound < span.source.upperBound { next += 1 }
      let folded =
        start < next ? words[start].bytes.lowerBound..<words[next - 1].bytes.upperBound : 0..<0
      tokens.append(Token(source: span.source, scalars: span.scalars, folded: folded))
    }
  }

  private static func scalarLength(_ utf8: [UInt8], at offset: Int) -> Int {
    var end = offset + 1
    while end < utf8.count, utf8[end] & 0xC0 == 0x80 { end += 1 }
    return end - offset
  }

  /// Whether a scalar between words is a blank, a control or a mark on nothing.
  private static func isBlank(_ utf8: [UInt8], at offset: Int, _ length: Int) -> Bool {
    let lead = utf8[offset]
    switch length {
    case 1: return lead <= 0x20 || lead == 0x7F
    case 2:
      return lead == 0xC2 && utf8[offset + 1] <= 0xA0 || lead == 0xD9 && utf8[offset + 1] < 0xA0
    case 3:
      return lead == 0xE2 && utf8[offset + 1] == 0x80
        && (utf8[offset + 2] <= 0x8F || (0xA8...0xAF).contains(utf8[offset + 2]))
        || lead == 0xE3 && utf8[offset + 1] == 0x80 && utf8[offset + 2] == 0x80
        || lead == 0xEF && utf8[offset + 1] == 0xBB
    default: return false
    }
  }
}
