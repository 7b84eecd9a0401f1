/// Articles that were written, and what is still to be made of their words.
struct WrittenArticles: WrittenPieces {
  /// The tables of the articles.
  private(set) var articles = ArticlesWriter()
  /// The words of the articles, batch by batch.
  private(set) var tokens: [TokenBatch] = []
  /// What copies are told by, batch by batch.
  var sketches: [TextSketches] = []

  /// Writes the next articles.
  mutating func append(
    _ batch: IndexedBatch, to writer: inout ImageWriter
  ) throws(ImageProblem) {
    tokens.append(batch.tokens)
    sketches.append(batch.sketches)
    try articles.append(batch.articles, records: batch.tokens.records, to: &writer)
  }
}
