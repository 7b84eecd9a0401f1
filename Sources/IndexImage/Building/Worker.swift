internal import CorpusModel

/// The words that one worker has met.
struct WorkerTerms: Sendable {
  /// The terms, as the worker numbers them, and their letters.
  let terms: [WordTable.Term]
  let bytes: [UInt8]
}

/// Articles that follow each other, ready to be put into an image.
struct IndexedBatch: Sendable {
  var tokens: TokenBatch
  var articles: ArticleBatch
  var sketches: TextSketches

  /// The numbers of the articles.
  var numbers: Range<Int> {
    tokens.firstArticle..<(tokens.firstArticle + tokens.lengths.count)
  }
}

/// Reads batches until there are none any more.
struct Worker: ~Copyable {
  private var tokeniser: Tokeniser
  private var encoder: ArticleEncoder
  private let number: Int
  private let visit: ImageBuilder.Visit?

  init(
    _ number: Int, keepsTexts: Bool, seed: UInt64,
    visit: ImageBuilder.Visit? = nil
  ) {
    self.number = number
    self.visit = visit
    tokeniser = Tokeniser(seed: seed)
    encoder = ArticleEncoder(keepsTexts: keepsTexts)
  }

  /// Works until `fill` says that there is no more, or `put`, which takes what it made, that no more is of
  /// use.
  consuming func run(
    _ fill: (inout ReadBatch) -> Bool, _ put: (consuming IndexedBatch) -> Bool
  ) -> WorkerTerms {
    var batch = ReadBatch()
    // Out of the batch, since to hand one of its elements on would be to copy it.
    var article = ArticleBytes()
    while fill(&batch) {
      for place in 0..<batch.count {
        swap(&article, &batch.articles[place])
        tokeniser.read(article)
        encoder.add(article)
        visit?(batch.first + place, article, tokeniser.lastText)
        swap(&article, &batch.articles[place])
      }
      let (tokens, sketches) = tokeniser.take(worker: number, firstArticle: batch.first)
      let indexed = IndexedBatch(tokens: tokens, articles: encoder.take(), sketches: sketches)
      guard put(indexed) else { break }
    }
    return WorkerTerms(terms: tokeniser.table.terms, bytes: tokeniser.table.bytes)
  }
}
