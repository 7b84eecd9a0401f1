internal import ArabicText

/// One worker: turns texts into numbers of terms.
struct Tokeniser: ~Copyable {
  var table: WordTable
  private let scanner = WordScanner()
  private var words: [Range<UInt32>] = []

  init(seed: UInt64) { table = WordTable(scanner: scanner, seed: seed) }

  /// Reads the words of a batch of texts.
  mutating func tokens(of batch: inout TextBatch) -> TokenBatch {
    batch.pad()
    var result = TokenBatch()
    result.firstArticle = batch.firstArticle
    result.tokens.reserveCapacity(batch.bytes.count / 8)
    let bytes = batch.bytes.span
    for article in 0..<batch.count {
      var sketch = Sketch()
      let start = result.tokens.count
      append(bytes, batch.ranges[article * 2], to: &result.tokens, &sketch, atMost: Int(UInt16.max))
      let title = result.tokens.count - start
      append(bytes, batch.ranges[article * 2 + 1], to: &result.tokens, &sketch, atMost: .max)
      result.lengths.append(UInt32(result.tokens.count - start))
      result.titleLengths.append(UInt16(title))
      result.sketches.append(sketch.minima)
    }
    return result
  }

  private mutating func append(
    _ bytes: Span<UInt8>, _ range: Range<Int>, to tokens: inout [UInt32], _ sketch: inout Sketch,
    atMost limit: Int
  ) {
    words.removeAll(keepingCapacity: true)
    scanner.scan(bytes.extracting(range), into: &words)
    if words.count > limit { words.removeLast(words.count - limit) }
    unsafe bytes.withUnsafeBufferPointer {
      guard let start = $0.baseAddress else { return }
      unsafe table.append(words, of: start + range.lowerBound, to: &tokens, &sketch)
    }
  }
}
