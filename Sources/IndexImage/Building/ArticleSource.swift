public import CorpusModel

/// Where the articles of an image come from, one after the other.
///
/// Those that come next are taken out together where the source can do that, to be read while others
/// are; else they are read one by one.
public protocol ArticleSource: Sendable {
  /// Articles that are taken out together.
  associatedtype Part: ArticlePart = NoPart

  /// Takes the next articles out; false where the next one is to be read with `next`, or there is none.
  ///
  /// - Parameter part: One that came back, or an empty one.
  mutating func take(_ part: inout Part) -> Bool
  /// Hears that a part was read to its end. Parts come back in the order in which they were taken.
  mutating func finish(_ part: Part)
  /// Reads the next article; false where the next ones are to be taken out, or there is none.
  ///
  /// - Parameters:
  ///   - article: Emptied, but with memory to be used again.
  ///   - isTaken: Tells whether an article that came before has an identifier.
  mutating func next(into article: inout ArticleBytes, isTaken: ([UInt8]) -> Bool) -> Bool
  /// Gives an article that nobody named another identifier, its own being taken; leaves it as it is where
  /// there is none.
  static func rename(_ article: inout ArticleBytes, isTaken: ([UInt8]) -> Bool)
  /// Gives an article that somebody named another identifier, its own being taken; false where it is to be
  /// left out.
  mutating func rename(named article: inout ArticleBytes, isTaken: ([UInt8]) -> Bool) -> Bool
  /// Hears that an article was left out, its identifier being taken.
  mutating func leaveOut(_ article: ArticleBytes)
  /// The files that were begun so far; their `articles` count for nothing. The articles that came last
  /// are from the last of them, if there is one.
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

/// Articles that were taken from a source together, and are still to be read.
public protocol ArticlePart: Sendable {
  /// Creates a part without articles.
  init()
  /// Reads the next article; false where there is none any more.
  ///
  /// - Parameter article: To be emptied first; its memory is used again.
  mutating func next(into article: inout ArticleBytes) -> Bool
  /// Which of the source's files the article is of that was read last; less than zero where there is none.
  var file: Int { get }
  /// Whether somebody named the article that was read last, so that it must not be renamed.
  var isNamed: Bool { get }
}

extension ArticleSource {
  /// Does nothing.
  public static func rename(_ article: inout ArticleBytes, isTaken: ([UInt8]) -> Bool) {}

  /// Leaves the article as it is.
  public mutating func rename(
    named article: inout ArticleBytes, isTaken: ([UInt8]) -> Bool
  ) -> Bool { false }
}

/// The part of a source that has none.
public struct NoPart: ArticlePart {
  /// Creates the part.
  public init() {}
  /// Returns that there is nothing.
  public mutating func next(into article: inout ArticleBytes) -> Bool { false }
  /// No file.
  public var file: Int { -1 }
  /// True.
  public var isNamed: Bool { true }
}

extension ArticleSource where Part == NoPart {
  /// Returns that articles are to be read one by one.
  public mutating func take(_ part: inout NoPart) -> Bool { false }
  /// Does nothing.
  public mutating func finish(_ part: NoPart) {}
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
