import CorpusModel
import Library

/// Makes articles that nobody wrote out of the words of a corpus.
struct ArticleGenerator {
  /// A made-up article.
  struct MadeArticle: Encodable {
    let id, title, date, source, text: String

    /// The article as a file of a corpus.
    var markdown: String {
      """
      ---
      id: \(id)
      title: "\(title)"
      outlet: "\(source)"
      date: "\(date)"
      language: ar
      summary: "\(title)"
      ---

      \(text.split(separator: "\n").joined(separator: "\n\n"))

      """
    }
  }

  private let words: ZipfianWords
  private let outlets: [String]
  private var random: SplitMix64

  /// Takes the words and the outlets of a corpus.
  init(corpus: Corpus, seed: UInt64) {
    words = ZipfianWords(of: corpus.articles.map(\.text.string))
    let outlets = corpus.actors.filter { $0.kind == .outlet }.map(\.name)
    self.outlets = outlets.isEmpty ? ["مصدر"] : outlets
    random = SplitMix64(state: seed)
  }

  /// Makes the next article.
  mutating func article(_ number: Int) -> MadeArticle {
    let digits = String(number + 1)
    return MadeArticle(
      id: "made-" + String(repeating: "0", count: max(0, 6 - digits.count)) + digits,
      title: sentence(words: 4...9), date: date(),
      source: outlets[Int.random(in: outlets.indices, using: &random)], text: text())
  }

  private mutating func text() -> String {
    (0..<Int.random(in: 3...12, using: &random)).map { _ in
      (0..<Int.random(in: 2...5, using: &random)).map { _ in sentence(words: 8...24) + "." }
        .joined(separator: " ")
    }.joined(separator: "\n")
  }

  private mutating func sentence(words count: ClosedRange<Int>) -> String {
    (0..<Int.random(in: count, using: &random)).map { _ in words.word(using: &random) }
      .joined(separator: " ")
  }

  /// Returns a day of the years 2015 to 2025; no month has more than 28 days here.
  private mutating func date() -> String {
    let date = PartialDate(
      year: Int.random(in: 2015...2025, using: &random),
      month: Int.random(in: 1...12, using: &random), day: Int.random(in: 1...28, using: &random))
    return date?.description ?? ""
  }
}
