import ArabicText
import CorpusModel

/// The punctuation that is shown with words: it belongs to the word that no blank parts it from.
enum SnippetMarks {
  /// How many scalars of punctuation are shown with a word.
  static let most = 8

  /// Returns the scalars of some words of a text with the punctuation at both ends.
  static func range(of words: ClosedRange<Int>, in text: FoldedWords) -> TextRange {
    let first = text[words.lowerBound]
    let last = text[words.upperBound]
    let before = words.lowerBound > 0 ? text[words.lowerBound - 1].source.upperBound : 0
    let after =
      words.upperBound + 1 < text.count
      ? text[words.upperBound + 1].source.lowerBound : text.source.count
    return TextRange(
      first.scalars.lowerBound
        - count(text.source[before..<first.source.lowerBound].reversed(), isEdge: before == 0),
      last.scalars.upperBound
        + count(
          text.source[last.source.upperBound..<after], isEdge: after == text.source.count))
  }

  /// Returns how many scalars of a gap, from its word on, belong to the word; none where no blank
  /// parts them from another word.
  private static func count(_ gap: some Sequence<UInt8>, isEdge: Bool) -> Int {
    var marks = 0
    for byte in gap {
      if byte == 0x20 || (0x09...0x0D).contains(byte) { return marks }
      if byte & 0xC0 != 0x80 { marks += 1 }
      if marks > most { return 0 }
    }
    return isEdge ? marks : 0
  }
}
