/// What tells whether a file has changed since it was read.
public struct SourceStamp: Sendable, Hashable {
  /// The path as it was read.
  public var path: [UInt8]
  /// The length in bytes, and the time of the last change in nanoseconds since 1970.
  public var size, changed: Int64
  /// The articles that came from it.
  public var articles: Range<Int>

  /// Creates a stamp.
  public init(path: [UInt8], size: Int64, changed: Int64, articles: Range<Int>) {
    (self.path, self.size, self.changed, self.articles) = (path, size, changed, articles)
  }
}
