/// The words of some articles that follow each other, as numbers of terms.
struct TokenBatch: Sendable {
  /// Which worker's numbers they are.
  let worker: Int
  /// The number of the first article.
  let firstArticle: Int
  /// The terms of the words, article after article, the title first.
  var tokens: [UInt32] = []
  /// How many words each article has.
  var lengths: [UInt32] = []
  /// How many of them the titles have.
  var titleLengths: [UInt16] = []
  /// What near-duplicates are told by.
  var sketches: [SIMD8<UInt8>] = []

  /// Creates a batch of no articles.
  init(worker: Int, firstArticle: Int) {
    self.worker = worker
    self.firstArticle = firstArticle
  }

  /// What is known of the words of each article.
  var records: [ArticleRecord] {
    lengths.indices.map {
      var record = ArticleRecord()
      record.words = lengths[$0]
      record.titleWords = titleLengths[$0]
      record.sketch = sketches[$0]
      return record
    }
  }
}
