internal import CorpusFiles
internal import CorpusModel
internal import IndexImage

/// The articles of listed files, one after the other: those of files that did not change since an image
/// was made come from there, the others are read.
struct IndexedSource: ArticleSource {
  /// How many files of one article each are taken out together at most, and how many bytes they have.
  private static let mostFiles = 128
  private static let mostBytes: Int64 = 1 << 19
  /// How many problems are told.
  private static let mostProblems = 10_000

  /// The files that were read so far, those first that hold no articles.
  private(set) var files: [SourceStamp]
  /// What was wrong so far.
  private var found: [Problem] = []

  private let listed: [ListedFile]
  private let old: IndexedFiles?
  /// How many of the files were begun.
  private var begun = 0
  /// Where the articles of the file come from that was begun last.
  private var open = OpenFile.none
  /// What reads files that are read in order, and the one of lines that is being read.
  private var stream = ArticleStream()
  private var lines: JSONLinesFile?
  /// How many parts were taken out, and how many of them came back.
  private var (taken, finished) = (0, 0)
  /// What is wrong with files that is said when so many parts have come back: what is wrong in these is said
  /// before it, whoever read them.
  private var behindParts: [(count: Int, problems: [Problem])] = []
  /// The bytes of the files that are done, and of all.
  private var done: Int64 = 0
  private let all: Int64

  /// A file that was begun.
  private enum OpenFile: Sendable {
    case none
    /// Articles of the old image that are still to be handed on.
    case kept(Range<Int>)
    /// Lines that are still to be read.
    case lines
    /// Articles that are still to be read in order; taken out to be cleaned, or cleaned in order, too.
    case stream(isTaken: Bool)
  }

  /// Reads the files of articles in a listing.
  init(_ listing: CorpusListing, old: IndexedFiles?) {
    listed = listing.files.filter(\.kind.isArticle)
    files = listing.files.filter { !$0.kind.isArticle }.map { SourceStamp($0) }
    all = listed.reduce(0) { $0 + $1.size }
    self.old = old
  }

  var progress: (done: Int, total: Int) {
    var done = done
    switch open {
    case .lines: done += Int64(lines?.bytesRead ?? 0)
    case .stream: done += Int64(stream.bytesRead)
    case .kept, .none: break
    }
    return (Int(done), Int(all))
  }

  /// What was wrong so far, in the order of the files.
  var problems: [Problem] { FileProblems.inOrder(found, of: listed[..<begun]) }

  var notes: [String: String] {
    FileProblems.notes(problems, of: listed[..<begun], from: files.count - begun)
  }

  mutating func take(_ part: inout ArticlesPart) -> Bool {
    while true {
      switch open {
      case .kept, .stream(isTaken: false): return false
      case .stream(isTaken: true):
        if stream.take(&part.batch) {
          part.begin(batch: files.count - 1)
          taken += 1
          return true
        }
        noteBehindParts(stream.problems)
        end()
      case .lines:
        if lines?.take(&part.lines) == true {
          part.begin(lines: files.count - 1)
          taken += 1
          return true
        }
        let change = listed[begun - 1].changeMeanwhile
        noteBehindParts((lines?.problems ?? []) + (change.map { [$0] } ?? []))
        end()
      case .none:
        guard begun < listed.count, !isUnchanged(listed[begun]) else { return false }
        guard !listed[begun].kind.isStreamed else {
          begin()
          continue
        }
        part.begin(takeFiles(), first: files.count)
        for _ in part.files { note() }
        taken += 1
        return true
      }
    }
  }

  mutating func finish(_ part: ArticlesPart) {
    note(part.problems)
    done += part.files.reduce(0) { $0 + $1.size }
    finished += 1
    while let first = behindParts.first, first.count <= finished {
      note(first.problems)
      behindParts.removeFirst()
    }
  }

  mutating func next(into article: inout ArticleBytes, isTaken: ([UInt8]) -> Bool) -> Bool {
    while true {
      switch open {
      case .kept(let rest):
        guard let number = rest.first else {
          end()
          continue
        }
        open = .kept(rest.dropFirst())
        guard let kept = old?.image.article(number) else {
          note([
            Problem(
              path: listed[begun - 1].shownPath,
              message: "an article of it can no longer be read from the index image; index anew")
          ])
          continue
        }
        article = ArticleBytes(kept)
        return true
      case .stream(isTaken: false):
        if stream.next(into: &article) {
          if !stream.isNamed { ArticleStream.rename(&article, isTaken: isTaken) }
          return true
        }
        note(stream.problems)
        end()
      case .lines, .stream(isTaken: true): return false
      case .none:
        guard begun < listed.count, isUnchanged(listed[begun]) else { return false }
        if let old, let kept = kept(listed[begun], isTaken) {
          note(old.problems(of: listed[begun]))
          note()
          open = .kept(kept)
        } else {
          begin()
          // What is taken out in parts.
          switch open {
          case .lines, .stream(isTaken: true): return false
          case .none, .kept, .stream(isTaken: false): break
          }
        }
      }
    }
  }

  mutating func rename(
    named article: inout ArticleBytes, isTaken: ([UInt8]) -> Bool
  ) -> Bool {
    guard let problem = ArticleStream.renameNamed(&article, isTaken: isTaken) else { return false }
    note([problem])
    return true
  }

  mutating func leaveOut(_ article: ArticleBytes) {
    let id = String(decoding: article.id, as: UTF8.self)
    note([
      Problem(
        path: String(decoding: article.path, as: UTF8.self),
        message: "the article '\(id)' is already in another file or line")
    ])
  }

  static func rename(_ article: inout ArticleBytes, isTaken: ([UInt8]) -> Bool) {
    ArticleStream.rename(&article, isTaken: isTaken)
  }
}

extension IndexedSource {
  /// Opens the next file, to be read by itself.
  private mutating func begin() {
    let file = listed[begun]
    note()
    // What is said of single articles beside the file is said of them in their order.
    guard file.kind == .jsonLines, !file.hasSidecar else {
      stream.open(file)
      open = .stream(isTaken: file.kind.isStreamed && !file.hasSidecar)
      return
    }
    do throws(Problem) {
      lines = try JSONLinesFile(opening: file)
      open = .lines
    } catch {
      noteBehindParts([error])
      end()
    }
  }

  private mutating func note(_ problems: [Problem]) {
    for problem in problems { found.append(problem, atMost: Self.mostProblems) }
  }

  /// Notes what is wrong with a file behind what is wrong in the parts that were taken from it.
  private mutating func noteBehindParts(_ problems: [Problem]) {
    guard !problems.isEmpty else { return }
    guard taken > finished else { return note(problems) }
    behindParts.append((taken, problems))
  }

  /// Notes that the next file is begun.
  private mutating func note() {
    let file = listed[begun]
    begun += 1
    files.append(SourceStamp(file))
  }

  /// Ends the file that was begun last.
  private mutating func end() {
    done += listed[begun - 1].size
    open = .none
    lines = nil
  }

  /// Returns the next files that have one article each, and are read.
  private func takeFiles() -> ArraySlice<ListedFile> {
    var (end, bytes): (Int, Int64) = (begun, 0)
    while end < listed.count, end - begun < Self.mostFiles, bytes < Self.mostBytes,
      !listed[end].kind.isStreamed, !isUnchanged(listed[end])
    {
      bytes += listed[end].size
      end += 1
    }
    return listed[begun..<end]
  }

  /// Whether the old image has what reading a file would give. One of which nothing came is read again, so
  /// that what is wrong with it is told again.
  private func isUnchanged(_ file: ListedFile) -> Bool {
    guard let stamp = old?.stamp(of: file) else { return false }
    return !stamp.articles.isEmpty
  }

  /// Returns the articles that the old image has of a file, where the file would give the same ones
  /// again.
  private func kept(_ file: ListedFile, _ isTaken: ([UInt8]) -> Bool) -> Range<Int>? {
    guard let old, let stamp = old.stamp(of: file) else { return nil }
    // A line of very many is not looked at: their identifiers are their own, nearly always.
    if file.kind == .jsonLines { return stamp.articles }
    for number in stamp.articles {
      // Such an identifier may have been made up because a plainer one was taken.
      guard let head = old.image.head(number) else { return nil }
      let id = Array(head.id.description.utf8)
      guard !isTaken(id), !ArticleStream.isMadeUp(id, path: Array(head.path.utf8)) else {
        return nil
      }
    }
    return stamp.articles
  }
}

extension SourceStamp {
  /// The stamp of a file whose articles are not counted yet.
  fileprivate init(_ file: ListedFile) {
    self.init(path: file.path, size: file.size, changed: file.changed, articles: 0..<0)
  }
}
