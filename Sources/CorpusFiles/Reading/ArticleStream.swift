internal import Cleaning
public import CorpusModel

/// The articles of files, whatever their format: one file after the other, one article after the other,
/// cleaned.
///
/// What is wrong in a file is told, and the rest is read all the same. Large files are read as they go, so
/// that their size does not matter.
public struct ArticleStream: Sendable {
  /// Whether the file says what the article is called that was read last.
  public private(set) var isNamed = false

  /// Whether all texts are taken as they are, as those of files that say that they were cleaned.
  var areClean = false

  private var reader: (any FormatReader)?
  private var path: [UInt8] = []
  private var cleaner = Cleaner()
  private var named = NamedArticle()
  /// The file as it was listed; nothing where it is in memory.
  private var listed: ListedFile?
  /// What a person says of the articles of the file.
  private var sidecar: SidecarFile?
  /// What is wrong beside what the reader says.
  private var notes: [Problem] = []
  /// Whether the last article of the file was read.
  private var isAtEnd = false

  /// Creates a stream that has no file yet.
  public init() {}

  /// Goes on with a file.
  public mutating func open(_ file: ListedFile) {
    begin(file.shownPath)
    if file.hasSidecar { sidecar = SidecarFile(beside: file.path) }
    do throws(Problem) {
      reader = try FileOpening.reader(of: file)
      listed = file
    } catch {
      notes.append(error)
    }
  }

  /// Goes on with a file that is in memory.
  public mutating func open(_ file: SourceFile) {
    begin(file.path)
    do throws(Problem) {
      reader = try FileOpening.reader(of: file)
    } catch {
      notes.append(error)
    }
  }

  private mutating func begin(_ path: String) {
    self.path = Array(path.utf8)
    (reader, listed, sidecar, notes, isNamed, isAtEnd) = (nil, nil, nil, [], false, false)
  }

  /// Reads the next article of the file; false where there is none any more.
  ///
  /// An article that its file does not name is called after the file; see `rename`.
  public mutating func next(into article: inout ArticleBytes) -> Bool {
    guard next() else { return false }
    isNamed = named.isNamed
    if areClean { named.raw.isClean = true }
    cleaner.clean(&named.raw, into: &article)
    sidecar?.correct(&article)
    if let problem = named.finish(&article) { notes.append(problem) }
    return true
  }

  /// Takes the next articles of the file out, to be cleaned by somebody else; false where there are none any
  /// more. What a sidecar says of them is left out.
  public mutating func take(_ articles: inout UncleanedArticles) -> Bool {
    articles.fill { article in
      guard next() else { return false }
      swap(&named, &article)
      return true
    }
  }

  /// Reads the next article as the file has it.
  private mutating func next() -> Bool {
    guard reader?.next(into: &named.raw) == true else {
      end()
      return false
    }
    named.name(path: path, place: reader?.place ?? 0, before: reader?.before ?? 0)
    return true
  }

  private mutating func end() {
    guard !isAtEnd else { return }
    isAtEnd = true
    if let change = listed?.changeMeanwhile { notes.append(change) }
  }

  /// Gives an article that its file does not name another identifier where its own is taken: two folders
  /// may well hold files of the same name.
  public static func rename(_ article: inout ArticleBytes, isTaken: ([UInt8]) -> Bool) {
    guard isTaken(article.id) else { return }
    let candidates = ArticleName(of: article.path).candidates(for: article.id)
    if let id = candidates.first(where: { !isTaken($0) }) { article.id = id }
  }

  /// Gives an article that its file names another identifier where its own is taken: numbers begin anew in
  /// every file. A person who names a file of Markdown means it, and an address is of one article.
  ///
  /// - Returns: What is to be said of it; nothing where it keeps its identifier, and is to be left out.
  public static func renameNamed(
    _ article: inout ArticleBytes, isTaken: ([UInt8]) -> Bool
  ) -> Problem? {
    let name = article.path.split(separator: 0x2F).last ?? []
    guard SourceFile.Kind(name: name, folder: []) != .markdown,
      !ArticleName.isUniversal(article.id),
      let id = ArticleName(of: article.path).candidates(forNamed: article.id)
        .first(where: { !isTaken($0) })
    else { return nil }
    let (old, new) = (
      String(decoding: article.id, as: UTF8.self), String(decoding: id, as: UTF8.self)
    )
    article.id = id
    return Problem(
      path: String(decoding: article.path, as: UTF8.self), severity: .warning,
      message: "another article is called '\(old)'; this one becomes '\(new)'")
  }

  /// What is wrong with the file so far.
  public var problems: [Problem] {
    let ofSidecar = sidecar?.problem(isAtEnd: isAtEnd && reader != nil)
    return (reader?.log.problems ?? []) + notes + (ofSidecar.map { [$0] } ?? [])
  }
  /// How many bytes of the file were read so far.
  public var bytesRead: Int { reader?.bytesRead ?? 0 }

  /// What was noticed in the file so far.
  var log: FileLog? { reader?.log }

  /// Returns whether an identifier was made up for an article because a plainer one was taken; such a one
  /// may be another the next time.
  public static func isMadeUp(_ id: some Collection<UInt8>, path: [UInt8]) -> Bool {
    ArticleName(of: path).isLengthened(id)
  }
}
