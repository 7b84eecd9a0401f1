internal import CorpusFiles
public import CorpusModel
internal import IndexImage

/// The work of indexing a corpus of very many files beside its reader: makes an image of them, or
/// brings the one that was kept up to date, and keeps it.
public struct Indexing: Sendable {
  /// How far it is.
  public struct Progress: Sendable, Equatable {
    /// How many bytes of the files are done, of how many.
    public internal(set) var done, all: Int64

    /// Creates it.
    public init(done: Int64, all: Int64) { (self.done, self.all) = (done, all) }

    /// How much is done, from 0 to 100.
    public var percent: Int { all > 0 ? Int(min(done, all) * 100 / all) : 0 }
  }

  /// What came of it.
  public enum Outcome: Sendable {
    /// The image that was kept is as the files are; what is wrong with them.
    case unchanged([Problem])
    /// The whole corpus; what was wrong is among its problems.
    case made(Corpus)
    /// It was broken off; the image that was kept is as it was.
    case cancelled
    /// Nothing could be made, and why.
    case failed(Problem)
  }

  private let paths: [String]
  private let kept: KeptImage
  private let own: OwnDecisions
  private let limits: CorpusLimits
  /// Whether the reader has all that was there the last time.
  public let isRefresh: Bool

  init(
    _ paths: [String], kept: KeptImage, own: OwnDecisions, limits: CorpusLimits, isRefresh: Bool
  ) {
    self.paths = paths
    self.kept = kept
    self.own = own
    self.limits = limits
    self.isRefresh = isRefresh
  }

  /// Does the work, on the thread that calls.
  ///
  /// - Parameters:
  ///   - tell: Told now and then how far it is.
  ///   - isCancelled: Asked now and then whether it is to be broken off.
  /// - Complexity: O(n) in the length of the files that were not indexed before, nearly.
  public func run(
    tell: @escaping @Sendable (Progress) -> Void = { _ in },
    isCancelled: @escaping @Sendable () -> Bool = { false }
  ) -> Outcome {
    let listing = CorpusListing(paths, isCancelled: isCancelled)
    if isCancelled() { return .cancelled }
    var old = kept.image.map { IndexedFiles($0) }
    if let old, old.isAsListed(listing) {
      return .unchanged(listing.problems + old.problems(of: listing))
    }
    // What is handed on to the next image must be what was written into this one.
    if old?.image.whole == nil { old = nil }
    let listed = ListedActors(listing.files.filter { !$0.kind.isArticle })
    do throws(Problem) {
      var source = IndexedSource(listing, old: old)
      var builder = ImageBuilder()
      builder.cores = 2
      builder.isCancelled = isCancelled
      ActorGathering(listed).take(part: &builder)
      builder.progress = { tell(Progress(done: Int64($0), all: Int64($1))) }
      let path = try place(for: listing)
      guard let image = try Self.image(builder, &source, at: path) else { return .cancelled }
      return .made(
        Corpus(
          image, titles: Corpus.titles(of: paths), listed: listed, own: own, limits: limits,
          problems: listing.problems + source.problems))
    } catch {
      return .failed(error)
    }
  }

  /// Makes an image, at a path or in memory; nothing where it is no longer wanted.
  private static func image(
    _ builder: ImageBuilder, _ source: inout IndexedSource, at path: String?
  ) throws(Problem) -> Image? {
    do throws(ImageProblem) {
      guard let path else {
        guard let bytes = try builder.build(&source) else { return nil }
        return try Image(bytes)
      }
      return try builder.build(&source, at: path) ? Image.open(path) : nil
    } catch {
      throw Problem(path: path ?? "", message: error.words)
    }
  }

  /// Returns where the image is to be kept, its folder made; nothing where it is to stay in memory.
  ///
  /// - Throws: A problem where it can be neither.
  private func place(for listing: CorpusListing) throws(Problem) -> String? {
    guard let path = kept.path else { return nil }
    do throws(Problem) {
      try FileTree.makeFolders(above: path)
      return path
    } catch {
      let bytes = listing.files.reduce(0) { $0 + ($1.kind.isArticle ? $1.size : 0) }
      guard bytes <= limits.mostBytesInMemory else { throw error }
      return nil
    }
  }
}
