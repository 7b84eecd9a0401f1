public import CorpusModel

/// The work of writing all articles of files into one folder, a file of Markdown each.
public struct ArticleImport: Sendable {
  /// An article that is in the folder now.
  public struct Made: Sendable {
    /// The article as it is there.
    public let article: ArticleBytes
    /// The path of its file.
    public let path: String
    /// Whether the file was there before, letter for letter.
    public let wasThere: Bool
  }

  /// What came of the work.
  public struct Outcome: Sendable {
    /// What is wrong with the files that were read, and with what could not be written.
    public internal(set) var problems: [Problem] = []
    /// Whether it was broken off; what was written by then is there.
    public internal(set) var isCancelled = false
  }

  private let paths: [String]
  private var folder: ArticleFolder
  /// The identifiers that articles have by now.
  private var ids: Set<[UInt8]> = []
  /// The number that the next article gets of an identifier that some have already.
  private var numbers: [[UInt8]: Int] = [:]
  private var outcome = Outcome()

  /// Prepares to read files and folders, or what comes by standard input for `-`.
  public init(_ paths: [String], to folder: String) {
    (self.paths, self.folder) = (paths, ArticleFolder(folder))
  }

  /// Does the work. Files that lie in the folder that is written to are not read.
  ///
  /// - Parameters:
  ///   - take: Given each article when it is in the folder.
  ///   - tell: Told now and then how many bytes of how many are read.
  ///   - isCancelled: Asked after each article whether the work is to be broken off.
  /// - Returns: What came of it; it ends where something cannot be written.
  public mutating func run(
    isCancelled: () -> Bool, tell: (_ done: Int64, _ all: Int64) -> Void, take: (Made) -> Void
  ) -> Outcome {
    outcome = Outcome()
    (ids, numbers) = ([], [:])
    let listing = CorpusListing(paths, isCancelled: isCancelled)
    outcome.problems = listing.problems
    let path = ShownPath.bytes(of: folder.path)
    let own = (FileSystem.resolved(path) ?? path) + [0x2F]
    let files = listing.files.filter { file in
      file.kind.isArticle && FileSystem.resolved(file.path)?.starts(with: own) != true
    }
    let all = files.reduce(0) { $0 + $1.size }
    var done: Int64 = 0
    var stream = ArticleStream()
    do throws(Problem) {
      if paths.contains("-") { try readStandardInput(&stream, isCancelled, take) }
      for file in files {
        guard !isCancelled() else { break }
        tell(done, all)
        stream.open(file)
        try write(&stream, isCancelled) {
          tell(done + Int64($0), all)
        } take: {
          take($0)
        }
        done += file.size
      }
    } catch {
      outcome.problems.append(error)
    }
    outcome.isCancelled = isCancelled()
    return outcome
  }

  private mutating func readStandardInput(
    _ stream: inout ArticleStream, _ isCancelled: () -> Bool, _ take: (Made) -> Void
  ) throws(Problem) {
    var walk = FolderWalk(["-"], reading: SourceFile.Kind.ofArticles)
    while let step = walk.next() {
      switch step {
      case .listed: break
      case .read(let file):
        stream.open(file)
        try write(&stream, isCancelled, { _ in }, take: take)
      case .problem(let problem): outcome.problems.append(problem)
      }
    }
  }

  /// Writes the articles of the file that the stream has open.
  private mutating func write(
    _ stream: inout ArticleStream, _ isCancelled: () -> Bool, _ tell: (Int) -> Void,
    take: (Made) -> Void
  ) throws(Problem) {
    var article = ArticleBytes()
    defer { outcome.problems += stream.problems }
    while !isCancelled(), stream.next(into: &article) {
      name(&article, isNamed: stream.isNamed)
      let written = try folder.write(article)
      let wasThere = if case .present = written { true } else { false }
      take(Made(article: article, path: folder.path(of: written.name), wasThere: wasThere))
      tell(stream.bytesRead)
    }
  }

  /// Sees to it that no other article is called so.
  private mutating func name(_ article: inout ArticleBytes, isNamed: Bool) {
    if !isNamed { ArticleStream.rename(&article) { ids.contains($0) } }
    let plain = article.id
    while !ids.insert(article.id).inserted {
      let number = numbers[plain, default: 2]
      numbers[plain] = number + 1
      article.id = plain + Array("-\(number)".utf8)
    }
    guard article.id != plain, isNamed else { return }
    let (old, new) = (
      String(decoding: plain, as: UTF8.self), String(decoding: article.id, as: UTF8.self)
    )
    outcome.problems.append(
      Problem(
        path: String(decoding: article.path, as: UTF8.self), severity: .warning,
        message: "another article is called '\(old)'; this one becomes '\(new)'"))
  }
}
