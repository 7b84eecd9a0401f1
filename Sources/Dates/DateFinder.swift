public import CorpusModel

/// To be written.
public struct DateFinder: Sendable {
  /// Prepares to find dates.
  public init() {}

  /// Returns the date expressions of an article's text, in its order; they never overlap.
  public func expressions(in article: Article) -> [DateExpression] { [] }
}
