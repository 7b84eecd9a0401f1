internal import ArabicText
internal import CorpusModel

/// Finds sentences of an article around one range after another, and parts a paragraph into its
/// sentences once for all ranges in it that follow on one another.
struct SentenceCursor {
  private let article: Article
  private var paragraph: TextRange?
  /// The sentences of `paragraph`.
  private var sentences: [Range<Int>] = []

  init(_ article: Article) { self.article = article }

  /// Returns the sentence in which a range begins: its paragraph where there is none, the range
  /// itself where it begins in no paragraph.
  mutating func sentence(around range: TextRange) -> TextRange {
    if paragraph?.contains(range.start) != true {
      paragraph = article.paragraphs.first { $0.range.contains(range.start) }?.range
      sentences =
        paragraph.map { Sentences.ranges(in: article.text.bytes(in: $0), from: $0.start) } ?? []
    }
    guard let paragraph else { return range }
    guard let sentence = sentences.first(where: { $0.contains(range.start) }) else {
      return paragraph
    }
    return TextRange(sentence.lowerBound, sentence.upperBound)
  }
}
