internal import Containers
internal import CorpusModel

/// Opens files for reading, each with what reads its format.
enum FileOpening {
  /// Opens a file that was listed.
  ///
  /// - Throws: What keeps one from reading it.
  static func reader(of file: ListedFile) throws(Problem) -> any FormatReader {
    guard file.kind.isStreamed else { return whole(try file.read()) }
    let path = file.shownPath
    do throws(FileSystem.Failure) {
      let open = try OpenFile(file.path)
      if let content = file.kind.content {
        return try MemberReader(open, content, path: path)
      }
      return streamed(file.kind, open, path: path)
    } catch {
      throw Problem(path: path, message: "cannot be read: \(error.reason)")
    }
  }

  /// Opens a file that is in memory.
  ///
  /// - Parameter outer: The container that it is a member of.
  static func reader(
    of file: SourceFile, within outer: Archive? = nil
  ) throws(Problem) -> any FormatReader {
    guard let kind = file.kind, kind.isStreamed else { return whole(file) }
    guard let content = kind.content else {
      return streamed(kind, MemoryBytes(file.bytes), path: file.path)
    }
    do throws(FileSystem.Failure) {
      return try MemberReader(file.bytes, content, path: file.path, within: outer)
    } catch {
      throw Problem(path: file.path, message: "cannot be read: \(error.reason)")
    }
  }

  /// Opens a file that is read piece by piece.
  ///
  /// - Parameter mayBeOther: Whether nobody said that a table is one of articles.
  static func streamed(
    _ kind: SourceFile.Kind, _ bytes: any ByteSource, path: String, mayBeOther: Bool = false
  ) -> any FormatReader {
    switch kind {
    case .json: JSONDocument(TextWindow(bytes), path: path)
    case .table: TableFile(TextWindow(bytes), path: path, mayBeOther: mayBeOther)
    case .mail: MailFile(TextWindow(unconverted: bytes), path: path)
    default: JSONLinesFile(bytes, path: path)
    }
  }

  /// Reads a file whose articles are read at once.
  static func whole(_ file: SourceFile) -> any FormatReader {
    switch file.kind {
    // A copy of a site has its feeds as index.html, too.
    case .page where !FeedFile.beginsAsFeed(file.bytes):
      let read = PageFile(file.bytes, path: file.path)
      return ReadArticles(read.articles, of: file.bytes.count, read.log)
    case .page, .feed:
      let read = FeedFile(file.bytes, path: file.path)
      return ReadArticles(read.articles, of: file.bytes.count, read.log)
    case .plainText where TabbedText.isTable(file.bytes):
      return streamed(.table, MemoryBytes(file.bytes), path: file.path)
    default:
      let read = ArticleFile(file)
      return ReadArticles(read.articles, of: file.bytes.count, read.log)
    }
  }
}
