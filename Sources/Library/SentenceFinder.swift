internal import ArabicText
internal import CorpusModel

/// Finds the sentences around places of one article.
///
/// The sentences of the paragraph that was asked for last are kept, so that many places in one long
/// paragraph cost one walk over it.
struct SentenceFinder {
  private let article: Article
  private var paragraph = TextRange(0, 0)
  private var sentences: [Range<Int>] = []

  init(_ article: Article) { self.article = article }

  /// Returns the sentence in which a range begins, and as much more as the range takes; the
  /// paragraph where no sentence has it, the range itself where no paragraph has it.
  mutating func sentence(around range: TextRange) -> TextRange {
    if !paragraph.contains(range.start) {
      guard let found = article.paragraph(at: range.start)?.range else { return range }
      paragraph = found
      sentences = Sentences.ranges(in: article.text.bytes(in: found), from: found.start)
    }
    let sentence = sentence(at: range.start)
    return TextRange(sentence.start, max(sentence.end, range.end))
  }

  private func sentence(at offset: Int) -> TextRange {
    var low = 0
    var high = sentences.count
    while low < high {
      let middle = (low + high) / 2
      if sentences[middle].upperBound <= offset { low = middle + 1 } else { high = middle }
    }
    guard low < sentences.count, sentences[low].contains(offset) else { return paragraph }
    return TextRange(sentences[low].lowerBound, sentences[low].upperBound)
  }
}
