internal import CorpusModel

/// Reads articles batch by batch, for whichever worker asks.
///
/// Where batches end depends on the articles alone, so that it does not matter who asks.
struct BatchReader<Source: ArticleSource> {
  /// How many bytes of text, and how many articles, make a batch.
  private static var batchBytes: Int { 1 << 19 }
  private static var batchArticles: Int { 1 << 10 }

  /// Where the articles come from.
  private(set) var source: Source
  /// Whether the image is no longer wanted.
  private(set) var isCancelled = false
  /// Of each file the articles that came from it.
  private var articles: [Range<Int>] = []
  /// The files of which articles were left out.
  private(set) var partial: Set<Int> = []

  private let builder: ImageBuilder
  private var ids: IDSet
  private var isAtEnd = false
  /// How many articles were read.
  private var count = 0

  init(_ source: Source, _ builder: ImageBuilder, seed: UInt64) {
    ids = IDSet(seed: seed)
    self.source = source
    self.builder = builder
  }

  /// The files that were read, and the articles of each.
  var files: [SourceStamp] {
    source.files.enumerated().map { file, stamp in
      var stamp = stamp
      stamp.articles = file < articles.count ? articles[file] : count..<count
      return stamp
    }
  }

  /// Fills a batch, using its memory again; false at the end.
  mutating func fill(_ batch: inout ReadBatch) -> Bool {
    batch.first = count
    batch.count = 0
    var bytes = 0
    if builder.isCancelled?() ?? false { isCancelled = true }
    while !isAtEnd, !isCancelled, bytes < Self.batchBytes, batch.count < Self.batchArticles {
      if batch.count == batch.articles.count { batch.articles.append(ArticleBytes()) }
      batch.articles[batch.count].removeAll()
      guard source.next(into: &batch.articles[batch.count], isTaken: { ids.contains($0) }) else {
        isAtEnd = true
        break
      }
      let file = source.files.count - 1
      while articles.count <= file { articles.append(count..<count) }
      guard ids.insert(batch.articles[batch.count].id) else {
        source.leaveOut(batch.articles[batch.count])
        if file >= 0 { partial.insert(file) }
        continue
      }
      bytes += batch.articles[batch.count].text.count
      batch.count += 1
      count += 1
      if file >= 0 { articles[file] = articles[file].lowerBound..<count }
    }
    let (done, total) = source.progress
    builder.progress?(done, total)
    return batch.count > 0
  }
}

/// Articles that follow each other, as they were read.
struct ReadBatch {
  /// The articles, and behind them memory that is not used.
  var articles: [ArticleBytes] = []
  /// How many articles there are.
  var count = 0
  /// The number of the first.
  var first = 0
}
