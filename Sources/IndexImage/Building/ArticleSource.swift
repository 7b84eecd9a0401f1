public import CorpusModel

/// Where the articles of an image come from, one after the other.
public protocol ArticleSource: Sendable {
  /// Reads the next article; false where there is none any more.
  ///
  /// - Parameters:
  ///   - article: Emptied, but with memory to be used again.
  ///   - isTaken: Tells whether an article that came before has an identifier.
  mutating func next(into article: inout ArticleBytes, isTaken: ([UInt8]) -> Bool) -> Bool
  /// Hears that the article that was read last was left out, its identifier being taken.
  mutating func leaveOut(_ article: ArticleBytes)
  /// The files that were read so far, and the one that is being read; their `articles` count for
  /// nothing. The article that was read last is from the last of them, if there is one.
  var files: [SourceStamp] { get }
  /// How many bytes were read so far, and how many there are.
  var progress: (done: Int, total: Int) { get }
  /// What the image is to keep of the files beside their articles; asked for when all was read.
  var notes: [String: String] { get }
}

extension ArticleSource {
  /// Nothing.
  public var notes: [String: String] { [:] }
}

/// Articles that are in memory.
public struct ArticleList: ArticleSource {
  private let articles: [Article]
  private var read = 0

  /// No files.
  public let files: [SourceStamp] = []
  /// How many articles were handed on, and how many there are.
  public var progress: (done: Int, total: Int) { (read, articles.count) }

  /// Creates a source of articles.
  public init(_ articles: [Article]) { self.articles = articles }

  /// Hands on the next article.
  public mutating func next(into article: inout ArticleBytes, isTaken: ([UInt8]) -> Bool) -> Bool {
    guard read < articles.count else { return false }
    article = ArticleBytes(articles[read])
    read += 1
    return true
  }

  /// Does nothing.
  public mutating func leaveOut(_ article: ArticleBytes) {}
}
