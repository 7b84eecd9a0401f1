/// Up to what sizes a corpus is opened how.
public struct CorpusLimits: Sendable {
  /// How many articles are held in memory at most; of no more than these what joins them is found
  /// (`Corpus.hasWholeFacts`).
  public var mostArticlesInMemory = 3_000
  /// How many files are read before the first screen at most; of more an image is made.
  public var mostFilesRead = 1_000
  /// How many bytes of files are read before the first screen at most.
  public var mostBytesRead: Int64 = 16 * 1_048_576
  /// How many of very many files are read before the first screen.
  public var firstFiles = 300
  /// How many bytes of files are indexed in memory at most, where no image can be written.
  public var mostBytesInMemory: Int64 = 512 * 1_048_576

  /// Creates the usual limits.
  public init() {}
}
