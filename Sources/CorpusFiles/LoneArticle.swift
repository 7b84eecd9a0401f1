internal import Cleaning
public import CorpusModel

/// The article of a file that holds one alone, before it is known who else has its identifier.
public struct LoneArticle: Sendable {
  private let read: ArticleFile

  /// Reads a file of Markdown or plain text.
  public init(_ file: SourceFile) {
    var cleaner = Cleaner()
    read = ArticleFile(file, &cleaner)
  }

  /// What is wrong with the file.
  public var problems: [Problem] { read.log.problems }

  /// Returns the article, under another identifier where nobody chose the one it has and it is taken;
  /// nothing where the file holds none.
  public func article(unlessTaken isTaken: (ArticleID) -> Bool) -> Article? {
    read.article(unlessTaken: isTaken)
  }
}
