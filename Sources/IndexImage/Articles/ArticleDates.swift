/// When the articles of an image were published. Asking for many dates takes less time than through the
/// image itself.
public struct ArticleDates: Sendable {
  private let records: ImageBytes
  private let count: Int

  init(_ records: ImageBytes, articles: Int) {
    self.records = records
    count = articles
  }

  /// Returns a date as `ArticleRecord.date`; zero where there is no such article.
  @inline(__always)
  public subscript(article: Int) -> Int32 {
    guard article >= 0, article < count else { return 0 }
    return Int32(truncatingIfNeeded: records.u32(article &* ArticleRecord.byteCount &+ 4))
  }
}

extension Image {
  /// When articles were published.
  public var dates: ArticleDates { ArticleDates(section(.records), articles: articleCount) }
}
