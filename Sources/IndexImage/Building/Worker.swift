internal import CorpusModel

/// What one worker made of the articles that it read.
struct WorkerResult: Sendable {
  /// The terms, as the worker numbers them, and their letters.
  var terms: [WordTable.Term] = []
  var bytes: [UInt8] = []
  /// The articles, batch by batch, with holes where others were at work.
  var batches: [IndexedBatch] = []
}

/// Articles that follow each other, ready to be put into an image.
struct IndexedBatch: Sendable {
  var tokens: TokenBatch
  var articles: ArticleBatch
}

/// Reads batches until there are none any more.
struct Worker: ~Copyable {
  private var tokeniser: Tokeniser
  private var encoder: ArticleEncoder
  private let number: Int
  private let visit: (@Sendable (Int, ArticleBytes) -> Void)?

  init(
    _ number: Int, keepsTexts: Bool, seed: UInt64,
    visit: (@Sendable (Int, ArticleBytes) -> Void)? = nil
  ) {
    self.number = number
    self.visit = visit
    tokeniser = Tokeniser(seed: seed)
    encoder = ArticleEncoder(keepsTexts: keepsTexts)
  }

  /// Works until `fill` says that there is no more.
  consuming func run(_ fill: (inout ReadBatch) -> Bool) -> WorkerResult {
    var result = WorkerResult()
    var batch = ReadBatch()
    while fill(&batch) {
      var tokens = TokenBatch(worker: number, firstArticle: batch.first)
      for place in 0..<batch.count {
        tokeniser.read(&batch.articles[place], into: &tokens)
        encoder.add(batch.articles[place])
        visit?(batch.first + place, batch.articles[place])
      }
      result.batches.append(IndexedBatch(tokens: tokens, articles: encoder.take()))
    }
    result.terms = tokeniser.table.terms
    result.bytes = tokeniser.table.bytes
    return result
  }
}
