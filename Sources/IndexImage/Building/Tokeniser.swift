internal import ArabicText
internal import CorpusModel

/// Turns articles into numbers of terms.
struct Tokeniser: ~Copyable {
  /// The terms.
  private(set) var table: WordTable
  private let scanner = WordScanner()
  private var words: [Range<UInt32>] = []

  /// Creates a tokeniser; nothing but speed depends on the seed.
  init(seed: UInt64) { table = WordTable(seed: seed) }

  /// Reads the words of an article behind those of others.
  ///
  /// More words than the table of articles can count are left out of a title.
  mutating func read(_ article: inout ArticleBytes, into batch: inout TokenBatch) {
    var sketch = Sketch()
    let start = batch.tokens.count
    append(&article.title, to: &batch.tokens, &sketch, atMost: Int(UInt16.max))
    let title = batch.tokens.count - start
    append(&article.text, to: &batch.tokens, &sketch, atMost: .max)
    batch.lengths.append(UInt32(truncatingIfNeeded: batch.tokens.count - start))
    batch.titleLengths.append(UInt16(title))
    batch.sketches.append(sketch.bytes)
  }

  private mutating func append(
    _ text: inout [UInt8], to tokens: inout [UInt32], _ sketch: inout Sketch, atMost limit: Int
  ) {
    words.removeAll(keepingCapacity: true)
    scanner.scan(text.span, into: &words)
    if words.count > limit { words.removeLast(words.count - limit) }
    // The table looks past the end of a word.
    text.append(contentsOf: repeatElement(0, count: WordTable.padding))
    unsafe text.withUnsafeBufferPointer {
      guard let start = $0.baseAddress else { return }
      unsafe table.append(words, of: start, to: &tokens, &sketch)
    }
    text.removeLast(WordTable.padding)
  }
}
