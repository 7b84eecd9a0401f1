internal import Cleaning
internal import Glibc
public import CorpusModel

/// A file of articles as JSON Lines: an object a line, lines parted by newlines alone.
///
/// An object has `id`, `title`, `date` (ISO 8601; a time of day is left out), `outlet` or `source`,
/// `text`, `body` or `content`, `url`, `byline`, `summary`, `language` and `story`, all of them texts
/// and none needed; other fields are passed over. An article without an identifier has the file's
/// name and its line. What is wrong in a line is told once, and the line left out unless the article
/// can be read all the same. Reads the file as it goes, so that its size does not matter.
public struct JSONLinesFile: ~Copyable {
  /// A line longer than this is left out.
  public static let longestLine = 8 * 1_048_576
  /// How many bytes are read at once, and at least.
  private static let block = 1_048_576

  /// What is wrong so far.
  public private(set) var problems: [Problem] = []
  /// How many bytes were read so far, the last line whole.
  public private(set) var bytesRead = 0
  /// How many bytes the file had when it was opened; zero where it does not say.
  public let size: Int
  /// When it was changed last, in nanoseconds since 1970.
  public let changed: Int64
  /// The path, as it is shown.
  public let path: String

  private let descriptor: CInt
  private let stem: [UInt8]
  private var reader = JSONArticleReader()
  private var raw = RawArticle()
  private var cleaner = Cleaner()
  /// What was read, and behind it room that is used again and again.
  private var buffer: [UInt8] = []
  /// Where what was read ends in `buffer`, and where the next line begins.
  private var filled = 0
  private var start = 0
  private var line = 0
  private var isAtEnd = false
  /// Whether the line is being left out because it is too long.
  private var isTooLong = false

  /// Opens a file.
  public init(opening path: String) throws(Problem) {
    let file = SourceFile(path: CleanText.shown(path), bytes: [])
    let descriptor = unsafe Glibc.open(path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)
    var status = stat()
    guard descriptor >= 0, unsafe fstat(descriptor, &status) == 0,
      status.st_mode & S_IFMT == S_IFREG
    else {
      let reason = status.st_mode == 0 ? FileSystem.failure(errno).reason : "not a regular file"
      if descriptor >= 0 { Glibc.close(descriptor) }
      throw Problem(path: file.path, message: "cannot be read: \(reason)")
    }
    self.descriptor = descriptor
    self.path = file.path
    stem = Array(CleanText.shown(file.stem).utf8)
    size = Int(status.st_size)
    changed = Int64(status.st_mtim.tv_sec) * 1_000_000_000 + Int64(status.st_mtim.tv_nsec)
  }

  /// Reads lines that are in memory.
  public init(path: String, bytes: [UInt8]) {
    let file = SourceFile(path: CleanText.shown(path), bytes: [])
    (self.path, stem) = (file.path, Array(CleanText.shown(file.stem).utf8))
    (descriptor, size, changed) = (-1, bytes.count, 0)
    buffer = bytes
    filled = bytes.count
    isAtEnd = true
    skipMark()
  }

  deinit { if descriptor >= 0 { Glibc.close(descriptor) } }

  /// Reads the next article; false where there is none any more.
  public mutating func next(into article: inout ArticleBytes) -> Bool {
    while let range = nextLine() {
      line += 1
      guard let range else {
        note("the line is longer than \(Self.longestLine / 1_048_576) MiB")
        continue
      }
      if isBlank(range) { continue }
      if read(range, &article) { return true }
    }
    return false
  }

  private mutating func read(_ range: Range<Int>, _ article: inout ArticleBytes) -> Bool {
    do throws(JSONScanner.Failure) {
      if let oddity = try reader.read(buffer, range, into: &raw) {
        note(oddity.reason, at: oddity.offset, of: range, .warning)
      }
    } catch {
      note(error.reason, at: error.offset, of: range)
      return false
    }
    if raw.stated.title.isEmpty, raw.text.isEmpty {
      note("the line has no article: neither a title nor a text")
      return false
    }
    if raw.stated.id.isEmpty { raw.stated.id = stem + Array(":\(line)".utf8) }
    raw.stated.path += path.utf8
    cleaner.clean(&raw, into: &article)
    if article.title.isEmpty { article.title = article.id }
    return true
  }
}

extension JSONLinesFile {
  /// Returns where the next line lies, nothing in place of one that is too long, or nothing at all at
  /// the end.
  private mutating func nextLine() -> Range<Int>?? {
    var searched = start
    while true {
      let end = JSONScanner.first(0x0A, in: buffer, searched..<filled)
      if end < filled || isAtEnd {
        guard start < filled || isTooLong else { return .none }
        let line = start..<end
        bytesRead += line.count + (end < filled ? 1 : 0)
        start = min(end + 1, filled)
        defer { isTooLong = false }
        return .some(isTooLong || line.count > Self.longestLine ? nil : line)
      }
      if end - start > Self.longestLine {
        bytesRead += end - start
        start = end
        isTooLong = true
      }
      searched = end - start
      fill()
    }
  }

  /// Moves what is left of the buffer to its front and reads on behind it.
  private mutating func fill() {
    let isFirst = bytesRead == 0 && filled == 0
    let rest = filled - start
    let room = max(Self.block, rest)
    if buffer.count < rest + room {
      buffer += repeatElement(0, count: rest + room - buffer.count)
    }
    var length = -1
    var failed: Int32 = 0
    let (from, file) = (start, descriptor)
    unsafe buffer.withUnsafeMutableBytes { bytes in
      guard let base = bytes.baseAddress else { return }
      unsafe memmove(base, base + from, rest)
      repeat {
        length = unsafe Glibc.read(file, base + rest, room)
        failed = length < 0 ? errno : 0
      } while failed == EINTR
    }
    start = 0
    filled = rest + max(0, length)
    if length <= 0 { isAtEnd = true }
    if failed != 0 {
      let reason = FileSystem.failure(failed).reason
      problems.append(Problem(path: path, message: "cannot be read to its end: \(reason)"))
    }
    if isFirst { skipMark() }
  }

  /// Passes over a byte order mark at the start of the file.
  private mutating func skipMark() {
    guard buffer[..<filled].starts(with: [0xEF, 0xBB, 0xBF]) else { return }
    start = 3
    bytesRead = 3
  }

  private func isBlank(_ range: Range<Int>) -> Bool {
    for byte in buffer[range] where byte != 0x20 && byte != 0x09 && byte != 0x0D { return false }
    return true
  }

  private mutating func note(
    _ message: String, at offset: Int? = nil, of range: Range<Int>? = nil,
    _ severity: Problem.Severity = .error
  ) {
    var column: Int?
    if let offset, let range, range.lowerBound <= offset, offset <= filled {
      column = 1 + buffer[range.lowerBound..<offset].count { $0 & 0xC0 != 0x80 }
    }
    problems.append(
      Problem(path: path, line: line, column: column, severity: severity, message: message))
  }
}
