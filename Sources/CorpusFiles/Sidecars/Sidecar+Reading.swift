public import CorpusModel

extension Sidecar {
  /// Returns an article with what its file of corrections says of it now, as it is when the article is read the
  /// next time.
  ///
  /// - Parameters:
  ///   - article: The article, as it was read before.
  ///   - corrections: What was written down. Where one of them takes an earlier one back, only the article's
  ///     file says what is true; one that holds so much that reading it takes long is not read, and the article
  ///     stays as it is.
  public static func corrected(
    _ article: Article, by corrections: [FieldCorrection]
  ) -> Article {
    guard let file = file(of: article.path) else { return article }
    guard corrections.allSatisfy({ $0.value != nil }) else {
      return readAgain(article, from: file) ?? article
    }
    var bytes = ArticleBytes(article)
    var sidecar = SidecarFile(beside: Array(file.utf8))
    sidecar.correct(&bytes)
    return Article(bytes)
  }

  /// Reads an article of a file again; nothing where the file no longer has it, or is long.
  private static func readAgain(_ article: Article, from file: String) -> Article? {
    let files = CorpusListing([file]).files.filter { $0.kind.isArticle && !$0.isLarge }
    let articles = CorpusContents(reading: files).articles
    if let same = articles.first(where: { $0.id == article.id }) { return same }
    // Among others of the same name it may have been given another than by itself.
    guard articles.count == 1, let only = articles.first else { return nil }
    var bytes = ArticleBytes(only)
    bytes.id = Array(article.id.description.utf8)
    return Article(bytes)
  }
}
