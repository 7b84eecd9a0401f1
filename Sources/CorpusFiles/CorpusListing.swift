public import CorpusModel

/// A file of a corpus that was met, and is still to be read.
public struct ListedFile: Sendable {
  /// The path as the system has it.
  public let path: [UInt8]
  /// What the file holds.
  public let kind: SourceFile.Kind
  /// The length in bytes.
  public let size: Int64
  /// The time of the last change in nanoseconds since 1970; that of its sidecar is mixed in, so that it is
  /// another one when that comes, goes or is changed.
  public let changed: Int64
  /// Whether a sidecar lies beside it.
  public let hasSidecar: Bool

  /// The path as it is shown.
  public var shownPath: String { ShownPath.text(of: path) }

  /// Whether the file has more than files of single articles may have, by its length: text that is packed
  /// takes a fifth or less.
  public var isLarge: Bool {
    kind.content == nil ? size > FolderWalk.largestFile : size > FolderWalk.largestFile / 8
  }

  /// Reads the file.
  ///
  /// - Throws: What keeps one from reading it.
  public func read() throws(Problem) -> SourceFile {
    do throws(FileSystem.Failure) {
      let bytes = try FileSystem.bytes(of: path, limit: FolderWalk.largestFile)
      return SourceFile(path: shownPath, bytes: bytes, kind: kind)
    } catch {
      throw Problem(path: shownPath, message: "cannot be read: \(error.reason)")
    }
  }
}

/// Which files of a corpus lie at some paths, in the order in which they are read; none of them is read
/// for that.
public struct CorpusListing: Sendable {
  /// The files.
  public private(set) var files: [ListedFile] = []
  /// The folders that they lie in, and all others that were looked through.
  public private(set) var folders: [[UInt8]] = []
  /// What could not be listed.
  public private(set) var problems: [Problem] = []
  /// Whether all files are there: the listing may have been broken off.
  public private(set) var isComplete = true

  /// Lists files, and folders with all that lies in them, in the order of their names; standard input
  /// is left out.
  ///
  /// - Parameters:
  ///   - most: How many articles' files are listed at most.
  ///   - isCancelled: Asked between files; says that the listing is no longer wanted.
  public init(_ paths: [String], atMost most: Int = .max, isCancelled: () -> Bool = { false }) {
    let walk = FolderWalk(
      paths.filter { $0 != "-" }, reading: Set(SourceFile.Kind.allCases))
    self.init(walk, atMost: most, isCancelled)
  }

  /// Lists files by their paths as the system has them; what is no longer there is left out.
  public init(ofFiles paths: [[UInt8]]) {
    let there = paths.filter { (try? FileSystem.entry(at: $0))?.kind == .file }
    self.init(FolderWalk(there, reading: Set(SourceFile.Kind.allCases)), atMost: .max) { false }
  }

  private init(_ walk: FolderWalk, atMost most: Int, _ isCancelled: () -> Bool) {
    var walk = walk
    var count = 0
    defer { folders = walk.folders }
    while let step = walk.next() {
      switch step {
      case .listed(let file):
        if file.kind.isArticle { count += 1 }
        guard count <= most, !isCancelled() else {
          isComplete = false
          return
        }
        files.append(file)
      case .read: break
      case .problem(let problem): problems.append(problem)
      }
    }
  }
}
