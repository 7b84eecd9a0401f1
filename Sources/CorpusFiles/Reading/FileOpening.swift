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
  static func reader(of file: SourceFile) throws(Problem) -> any FormatReader {
    guard let kind = file.kind, kind.isStreamed else { return whole(file) }
    guard let content = kind.content else {
      return streamed(kind, MemoryBytes(file.bytes), path: file.path)
    }
    do throws(FileSystem.Failure) {
      return try MemberReader(file.bytes, content, path: file.path)
    } catch {
      throw Problem(path: file.path, message: "cannot be read: \(error.reason)")
    }
  }

  /// Opens a file of records.
  static func streamed(
    _ kind: SourceFile.Kind, _ bytes: any ByteSource, path: String
  ) -> any FormatReader {
    switch kind {
    case .json: JSONDocument(TextWindow(bytes), path: path)
    case .table: TableFile(TextWindow(bytes), path: path)
    default: JSONLinesFile(bytes, path: path)
    }
  }

  /// Reads a file whose articles are read at once.
  static func whole(_ file: SourceFile) -> any FormatReader {
    switch file.kind {
    case .page:
      let page = PageFile(file.bytes, path: file.path)
      return ReadArticles(page.articles, of: file, page.problems)
    case .feed:
      let feed = FeedFile(file.bytes, path: file.path)
      return ReadArticles(feed.articles, of: file, feed.problems)
    case .mail: return MailReader(file)
    default:
      let read = ArticleFile(file)
      return ReadArticles(read.raw.map { [$0] } ?? [], of: file.bytes.count, read.log)
    }
  }
}

extension ReadArticles {
  /// Takes what was read of a file, and what is wrong with it.
  fileprivate init(_ articles: [RawArticle], of file: SourceFile, _ problems: [Problem]) {
    var log = FileLog(file.path)
    for problem in problems { log.append(problem) }
    self.init(articles, of: file.bytes.count, log)
  }
}

/// Mails of a file.
private struct MailReader: FormatReader {
  private(set) var place = 0
  let bytesRead: Int
  private let path: String
  private var mails: MailFile

  init(_ file: SourceFile) {
    mails = MailFile(file.bytes, path: file.path)
    (path, bytesRead) = (file.path, file.bytes.count)
  }

  var log: FileLog {
    var log = FileLog(path)
    for problem in mails.problems { log.append(problem) }
    return log
  }

  mutating func next(into raw: inout RawArticle) -> Bool {
    guard let article = mails.next() else { return false }
    raw = article
    place += 1
    return true
  }
}
