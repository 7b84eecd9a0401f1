internal import CorpusFiles
public import CorpusModel
internal import IndexImage

/// Makes an image of files and folders, or brings one up to date.
public struct ImageMaking: Sendable {
  /// What was made.
  public struct Made: Sendable {
    /// How many articles and terms the image has.
    public let articles, terms: Int
    /// How long it is.
    public let bytes: Int
    /// How many of the files did not change since the image was made before, and were not read.
    public let unchanged: Int
    /// What was wrong with the files; whatever was right is in the image.
    public let problems: [Problem]
  }

  /// Whether the texts are kept in the image.
  public var keepsTexts = true
  /// Whether it is looked for which articles name which actors.
  public var findsActors = true
  /// How many cores are used.
  public var cores = 2

  private let paths: [String]
  private let output: String

  /// Prepares to make an image of paths at another.
  public init(_ paths: [String], at output: String) {
    self.paths = paths
    self.output = output
  }

  /// Makes the image, on the thread that calls; what lies at its place stays as it is until it is whole.
  ///
  /// - Parameters:
  ///   - tell: Told now and then how far it is.
  ///   - isCancelled: Asked now and then whether it is to be broken off.
  /// - Returns: Nothing where it was broken off.
  /// - Throws: Why it cannot be written.
  /// - Complexity: O(n) in the length of the files that are not in the image yet, nearly.
  public func run(
    tell: @escaping @Sendable (Indexing.Progress) -> Void = { _ in },
    isCancelled: @escaping @Sendable () -> Bool = { false }
  ) throws(Problem) -> Made? {
    let listing = CorpusListing(paths, isCancelled: isCancelled)
    if isCancelled() { return nil }
    try refuseOtherFiles()
    // An image that cannot be read any more is made anew.
    var old = (try? Image.open(output)).flatMap { $0.whole }.map { IndexedFiles($0) }
    let listed = findsActors ? ListedActors(listing.files.filter { !$0.kind.isArticle }) : nil
    let otherProblems = listing.problems + (listed?.problems ?? [])
    if let old, isDone(old, listing) {
      return Made(
        articles: old.image.articleCount, terms: old.image.termCount, bytes: old.image.byteCount,
        unchanged: old.unchangedCount(listing),
        problems: otherProblems + old.problems(of: listing))
    }
    // Where no path could be read, what was made of them before is worth more than nothing.
    if listing.files.isEmpty, listing.problems.contains(where: { $0.severity == .error }) {
      return Made(
        articles: old?.image.articleCount ?? 0, terms: old?.image.termCount ?? 0,
        bytes: old?.image.byteCount ?? 0, unchanged: 0, problems: otherProblems)
    }
    // What has no texts cannot hand its articles on.
    if old?.image.hasTexts == false { old = nil }
    var source = IndexedSource(listing, old: old)
    var builder = ImageBuilder()
    builder.keepsTexts = keepsTexts
    builder.cores = cores
    builder.isCancelled = isCancelled
    if let listed { ActorGathering(listed).take(part: &builder) }
    builder.progress = { tell(Indexing.Progress(done: Int64($0), all: Int64($1))) }
    do throws(ImageProblem) {
      guard try builder.build(&source, at: output) else { return nil }
      let image = try Image.open(output)
      return Made(
        articles: image.articleCount, terms: image.termCount, bytes: image.byteCount,
        unchanged: old?.unchangedCount(listing) ?? 0,
        problems: otherProblems + source.problems)
    } catch {
      throw Problem(path: output, message: error.words)
    }
  }

  /// Refuses to write over a file that has something in it and is no image.
  private func refuseOtherFiles() throws(Problem) {
    guard FileTree.isFile(output), !FileTree.isEmpty(output) else { return }
    do throws(ImageProblem) {
      _ = try Image.open(output)
    } catch {
      guard error.reason == .notAnImage else { return }
      throw Problem(
        path: output,
        message: "not an index image, and not written over; give another name, or remove it")
    }
  }

  /// Whether there is an image already of these very files, and with what it is to have.
  private func isDone(_ old: IndexedFiles, _ listing: CorpusListing) -> Bool {
    old.isAsListed(listing) && old.image.hasTexts == keepsTexts
      && old.image.actors.isEmpty != findsActors
  }
}

extension Image {
  /// The image, if its bytes are what was written, texts included.
  var whole: Image? {
    do throws(ImageProblem) {
      try verify()
      return self
    } catch {
      return nil
    }
  }
}
