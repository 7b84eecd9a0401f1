/// The words of some articles that follow each other, as numbers of terms.
struct TokenBatch: Sendable {
  /// Which worker's numbers they are.
  let worker: Int
  /// The number of the first article.
  let firstArticle: Int
  /// The terms of the words, article after article, the title first.
  let tokens: [UInt32]
  /// How many words each article has.
  let lengths: [UInt32]
  /// How many of them the titles have.
  let titleLengths: [UInt32]

  /// What is known of the words of each article.
  var records: [ArticleRecord] {
    lengths.indices.map {
      var record = ArticleRecord()
      record.words = lengths[$0]
      record.titleWords = titleLengths[$0]
      return record
    }
  }
}
