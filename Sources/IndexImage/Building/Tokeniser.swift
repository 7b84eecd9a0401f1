internal import ArabicText
internal import CorpusModel

/// Turns articles into numbers of terms.
struct Tokeniser: ~Copyable {
  /// The terms.
  private(set) var table: WordTable
  private let scanner = WordScanner()
  private var words: [Range<UInt32>] = []
  private var sketcher = TextSketcher()

  /// Creates a tokeniser; nothing but speed depends on the seed.
  init(seed: UInt64) { table = WordTable(seed: seed) }

  /// Reads the words of an article behind those of others.
  mutating func read(_ article: inout ArticleBytes, into batch: inout TokenBatch) {
    let start = batch.tokens.count
    append(&article.title, to: &batch.tokens)
    let title = batch.tokens.count - start
    append(&article.text, to: &batch.tokens)
    batch.lengths.append(UInt32(truncatingIfNeeded: batch.tokens.count - start))
    batch.titleLengths.append(UInt32(truncatingIfNeeded: title))
    sketcher.read()
    batch.sketches.append(sketcher)
  }

  private mutating func append(
    _ text: inout [UInt8], to tokens: inout [UInt32]
  ) {
    words.removeAll(keepingCapacity: true)
    sketcher.traits.removeAll(keepingCapacity: true)
    scanner.scan(text.span, into: &words)
    // The table looks past the end of a word.
    text.append(contentsOf: repeatElement(0, count: WordTable.padding))
    unsafe text.withUnsafeBufferPointer {
      guard let start = $0.baseAddress else { return }
      unsafe table.append(words, of: start, to: &tokens, &sketcher.traits)
    }
    text.removeLast(WordTable.padding)
  }
}
