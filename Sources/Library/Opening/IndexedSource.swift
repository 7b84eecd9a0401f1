internal import CorpusFiles
internal import CorpusModel
internal import IndexImage
internal import Synchronization

/// The articles of listed files, one after the other: those of files that did not change since an image
/// was made come from there, the others are read.
struct IndexedSource: ArticleSource {
  /// The files that were read so far.
  private(set) var files: [SourceStamp] = []
  /// What was wrong so far.
  private(set) var problems: [Problem] = []

  private let listed: [ListedFile]
  private let old: IndexedFiles?
  /// How many of the files were begun.
  private var begun = 0
  /// Where the articles of the file come from that was begun last.
  private var open = OpenFile.none
  /// The bytes of the files that are done, and of all.
  private var done: Int64 = 0
  private let all: Int64

  /// A file that was begun.
  private enum OpenFile: Sendable {
    case none
    /// Articles of the old image that are still to be handed on.
    case kept(Range<Int>)
    /// Lines that are still to be read.
    case lines(OpenLines)
  }

  /// Reads the files of articles in a listing.
  init(_ listing: CorpusListing, old: IndexedFiles?) {
    listed = listing.files.filter(\.kind.isArticle)
    all = listed.reduce(0) { $0 + $1.size }
    self.old = old
  }

  var progress: (done: Int, total: Int) {
    var done = done
    if case .lines(let lines) = open { done += Int64(lines.bytesRead) }
    return (Int(done), Int(all))
  }

  mutating func take(_ part: inout LinesPart) -> Bool {
    while true {
      switch open {
      case .kept: return false
      case .lines(let lines):
        if lines.take(&part.lines) { return true }
        problems += lines.problems
        done += listed[begun - 1].size
        open = .none
      case .none:
        guard begun < listed.count, listed[begun].kind == .jsonLines else { return false }
        _ = begin(listed[begun]) { _ in false }
      }
    }
  }

  mutating func finish(_ part: LinesPart) { problems += part.lines.problems }

  mutating func next(into article: inout ArticleBytes, isTaken: ([UInt8]) -> Bool) -> Bool {
    while true {
      switch open {
      case .kept(let rest):
        open = rest.count > 1 ? .kept(rest.dropFirst()) : .none
        if rest.count <= 1 { done += listed[begun - 1].size }
        guard let number = rest.first, let kept = old?.image.article(number) else { continue }
        article = ArticleBytes(kept)
        return true
      case .lines: return false
      case .none:
        guard begun < listed.count, listed[begun].kind != .jsonLines else { return false }
        if let lone = begin(listed[begun], isTaken) {
          article = ArticleBytes(lone)
          return true
        }
      }
    }
  }

  mutating func leaveOut(_ article: ArticleBytes) {
    let id = String(decoding: article.id, as: UTF8.self)
    problems.append(
      Problem(
        path: String(decoding: article.path, as: UTF8.self),
        message: "the article '\(id)' is already in another file or line"))
  }

  /// Opens the next file; returns its article where it is read at once.
  private mutating func begin(_ file: ListedFile, _ isTaken: ([UInt8]) -> Bool) -> Article? {
    begun += 1
    files.append(
      SourceStamp(path: file.path, size: file.size, changed: file.changed, articles: 0..<0))
    if let kept = kept(file, isTaken) {
      open = .kept(kept)
      return nil
    }
    do throws(Problem) {
      if file.kind == .jsonLines {
        open = .lines(
          OpenLines(try JSONLinesFile(opening: String(decoding: file.path, as: UTF8.self))))
        return nil
      }
      done += file.size
      let read = LoneArticle(try file.read())
      problems += read.problems
      return read.article { isTaken(Array($0.description.utf8)) }
    } catch {
      problems.append(error)
      return nil
    }
  }

  /// Returns the articles that the old image has of a file, where the file would give the same ones
  /// again.
  private func kept(_ file: ListedFile, _ isTaken: ([UInt8]) -> Bool) -> Range<Int>? {
    // A file of which nothing came is read again, so that what is wrong with it is told again.
    guard let old, let stamp = old.stamp(of: file), !stamp.articles.isEmpty,
      let first = old.image.article(stamp.articles.lowerBound)
    else { return nil }
    if file.kind != .jsonLines {
      // Such an identifier may have been made up because a plainer one was taken.
      let id = Array(first.id.description.utf8)
      guard !id.contains(0x2F), !isTaken(id) else { return nil }
    }
    return stamp.articles
  }
}

/// Lines of a file of JSON Lines.
struct LinesPart: ArticlePart {
  var lines = JSONLinesPart()

  mutating func next(into article: inout ArticleBytes) -> Bool { lines.next(into: &article) }
}

/// A file of JSON Lines that is being read.
private final class OpenLines: Sendable {
  private let file: Mutex<JSONLinesFile>

  init(_ file: consuming sending JSONLinesFile) { self.file = Mutex(file) }

  func take(_ part: inout JSONLinesPart) -> Bool { file.withLock { $0.take(&part) } }

  var bytesRead: Int { file.withLock { $0.bytesRead } }
  var problems: [Problem] { file.withLock { $0.problems } }
}
