internal import BundledCorpus
public import CorpusFiles
public import CorpusModel
internal import IndexImage

/// What a reader begins with: a corpus to read at once, and what is still to be done for it.
public struct Opening: Sendable {
  /// What the first screen is drawn from, before `corpus` is there: of articles in memory only that is
  /// found which is asked for, and its actors may have other places.
  public let firstScreen: Corpus
  private let counted: Lazy<Corpus>?
  /// What reads the rest, or looks for changes, on a thread of its own; nothing where all is there.
  public let indexing: Indexing?
  /// What was odd about the image that was kept, which is made anew.
  public let notes: [Problem]
  /// Whether it is of an image that was asked for by its path: what changes in files is not seen there before it is
  /// made anew.
  public let isOfImage: Bool

  /// What can be read now; of articles in memory all that they name is found when this is first asked for.
  public var corpus: Corpus { counted?.value ?? firstScreen }

  /// The opening without what the first screen is drawn from.
  public var afterFirstScreen: Opening {
    Opening(corpus: corpus, indexing: indexing, notes: notes, isOfImage: isOfImage)
  }

  /// Creates an opening of a corpus that is all there.
  public init(of corpus: Corpus) { self.init(corpus: corpus, indexing: nil, notes: []) }

  init(corpus: Corpus, indexing: Indexing?, notes: [Problem], isOfImage: Bool = false) {
    (firstScreen, self.indexing, self.notes) = (corpus, indexing, notes)
    self.isOfImage = isOfImage
    counted = nil
  }

  init(firstScreen: Corpus, corpus: Lazy<Corpus>, indexing: Indexing?, notes: [Problem]) {
    (self.firstScreen, counted, self.indexing, self.notes) = (firstScreen, corpus, indexing, notes)
    isOfImage = false
  }
}

extension Corpus {
  /// Opens files and folders so that one can read at once, whatever there is of them: of a folder of
  /// very many files the image that was kept of it, or the first articles.
  ///
  /// - Parameter cache: The folder in which images are kept; nothing where there is none.
  public static func begin(
    _ paths: [String], own: OwnDecisions = OwnDecisions(), cache: String?,
    limits: CorpusLimits = CorpusLimits()
  ) -> Opening {
    if let corpus = ofImage(paths, own: own, limits: limits) {
      return Opening(corpus: corpus, indexing: nil, notes: [], isOfImage: true)
    }
    guard !paths.contains("-") else {
      return Opening(firstScreenOf: read(paths, own: own))
    }
    let kept = KeptImage(of: paths, in: cache)
    if let image = kept.image {
      let corpus = Corpus(
        image, titles: titles(of: paths), listed: ListedActors(besideArticlesOf: image),
        own: own, limits: limits)
      return Opening(
        corpus: corpus,
        indexing: Indexing(paths, kept: kept, own: own, limits: limits, isRefresh: true),
        notes: [])
    }
    let listing = CorpusListing(paths, atMost: limits.mostFilesRead)
    guard !listing.isComplete || listing.areLarge(limits) else {
      return Opening(
        firstScreenOf: read(listing.files, problems: listing.problems, of: paths, own: own))
    }
    return Opening(
      firstScreenOf: read(
        listing.beginning(limits), problems: listing.problems, of: paths,
        own: own, atMost: limits.firstFiles),
      indexing: Indexing(paths, kept: kept, own: own, limits: limits, isRefresh: false),
      notes: kept.problem.map { [$0] } ?? [])
  }

  /// Opens files and folders as one corpus; what cannot be read is among its problems.
  ///
  /// The path `-` is standard input, which is read to its end. An image is opened by itself. Where
  /// they bring no actors of their own, the actors of the bundled corpus are looked for. Of very many
  /// files an image is made, or brought up to date, first.
  ///
  /// - Parameters:
  ///   - cache: The folder in which images are kept; nothing where there is none.
  ///   - index: Runs the indexing, where there is some to be done; of one that is broken off what can be
  ///     read without it is returned.
  public static func open(
    _ paths: [String], own: OwnDecisions = OwnDecisions(), cache: String? = nil,
    limits: CorpusLimits = CorpusLimits(),
    index: (Indexing) -> Indexing.Outcome = { $0.run() }
  ) -> Corpus {
    let opening = begin(paths, own: own, cache: cache, limits: limits)
    guard let indexing = opening.indexing else { return opening.corpus }
    switch index(indexing) {
    case .made(let corpus): return corpus
    case .unchanged(let problems): return opening.corpus.telling(problems)
    case .cancelled: return opening.corpus
    // Slow, but all of it.
    case .failed(let problem):
      let warning = Problem(path: problem.path, severity: .warning, message: problem.message)
      return Corpus(read(paths, own: own)).telling([warning])
    }
  }

  /// Opens an image that is asked for by its path; nothing where no path is that of one.
  private static func ofImage(
    _ paths: [String], own: OwnDecisions, limits: CorpusLimits
  ) -> Corpus? {
    for path in paths where path != "-" && FileTree.isFile(path) {
      do throws(ImageProblem) {
        let image = try Image.open(path)
        guard paths.count == 1 else {
          return empty(paths, own, "is an index image, which is opened by itself", path)
        }
        return Corpus(
          image, titles: titles(of: paths), listed: .ofProgram, own: own, limits: limits)
      } catch {
        guard let words = error.wordsForImages else { continue }
        return empty(paths, own, words, path)
      }
    }
    return nil
  }

  /// A corpus of nothing but a problem.
  private static func empty(
    _ paths: [String], _ own: OwnDecisions, _ message: String, _ path: String
  ) -> Corpus {
    Corpus(
      titles: titles(of: paths), articles: [], actors: [], own: own,
      problems: [Problem(path: path, message: message)]
    ) { Findings() }
  }
}

extension ImageProblem {
  /// What is wrong, in words.
  var words: String {
    switch reason {
    case .notAnImage: "is no index image"
    case .system(let words): words
    default: wordsForImages ?? "cannot be used as an index image"
    }
  }

  /// What is wrong with an image; nothing where it may well be another file, or none.
  var wordsForImages: String? {
    switch reason {
    case .notAnImage, .system: nil
    case .otherVersion(let version):
      "is an index image of version \(version), which this program does not read; index anew"
    case .truncated: "is an index image that is cut off; index anew"
    case .damaged(let section): "is a damaged index image (\(section)); index anew"
    }
  }
}

extension CorpusListing {
  /// Whether the files are too large to be read before the first screen: one of them, or all together.
  fileprivate func areLarge(_ limits: CorpusLimits) -> Bool {
    files.contains { $0.kind.isStreamed && $0.isLarge }
      || files.reduce(0) { $0 + ($1.kind.isArticle ? $1.size : 0) } > limits.mostBytesRead
  }

  /// Returns the files that are read first: so many of articles, or so many bytes of them, but one; and those of actors
  /// that lie between them.
  fileprivate func beginning(_ limits: CorpusLimits) -> [ListedFile] {
    var (count, bytes): (Int, Int64) = (0, 0)
    return files.filter { file in
      guard file.kind.isArticle else { return true }
      // Of what is streamed no more is read than the first articles.
      bytes += file.kind.isStreamed ? 0 : file.size
      count += 1
      return count == 1 || count <= limits.firstFiles && bytes <= limits.mostBytesRead
    }
  }
}
