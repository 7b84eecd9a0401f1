internal import Glibc
public import CorpusModel

/// A file of articles as JSON Lines: an object a line, lines parted by newlines alone.
///
/// An object has `id`, `title`, `date` (ISO 8601; a time of day is left out), `outlet` or `source`,
/// `text`, `body` or `content`, `url`, `byline`, `summary`, `language` and `story`, all of them texts
/// and none needed; other fields are passed over. An article without an identifier has the file's
/// name and its line. What is wrong in a line is told once, and the line left out unless the article
/// can be read all the same. Reads the file as it goes, so that its size does not matter. `take` hands its
/// lines out in parts, which several can read at once.
public struct JSONLinesFile: ~Copyable {
  /// A line longer than this is left out.
  public static let longestLine = 8 * 1_048_576
  /// How many bytes are read at once, and at least.
  private static let block = 1 << 19

  /// What is wrong so far, but for what is wrong in parts that were taken.
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
  /// The part that `next` reads.
  private var part = JSONLinesPart()
  /// What was read behind the part that was taken last.
  private var rest: [UInt8] = []
  /// How many lines were taken.
  private var lines = 0
  private var isAtStart = true
  private var isAtEnd = false

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
    rest = bytes
    isAtEnd = true
  }

  deinit { if descriptor >= 0 { Glibc.close(descriptor) } }

  /// Reads the next article; false where there is none any more.
  public mutating func next(into article: inout ArticleBytes) -> Bool {
    while true {
      let isThere = part.next(into: &article)
      if !part.problems.isEmpty { problems += part.takeProblems() }
      if isThere { return true }
      var next = JSONLinesPart()
      swap(&next, &part)
      let isTaken = take(&next)
      swap(&next, &part)
      if !isTaken { return false }
    }
  }

  /// Takes the next lines out, to be read apart from the others; false where there are none any more.
  ///
  /// - Parameter part: One that was read already, whose memory is used again.
  public mutating func take(_ part: inout JSONLinesPart) -> Bool {
    part.begin(path: path, stem: stem, line: lines)
    part.append(rest[...])
    rest.removeAll(keepingCapacity: true)
    var isCut = isAtEnd
    while !isCut {
      let searched = part.count
      read(into: &part)
      if isAtEnd { break }
      if let end = part.lastNewline(from: searched) {
        part.cut(at: end + 1, into: &rest)
        isCut = true
      } else if part.count > Self.longestLine {
        bytesRead += part.count
        part.skip()
      }
    }
    bytesRead += part.count
    if isAtStart { part.skipMark() }
    isAtStart = false
    lines += part.newlines
    return part.hasLines
  }

  /// Reads on behind the bytes of a part.
  private mutating func read(into part: inout JSONLinesPart) {
    var failed: Int32 = 0
    let file = descriptor
    let length = unsafe part.append(atMost: Self.block) { room in
      var length = -1
      repeat {
        length = unsafe Glibc.read(file, room.baseAddress, room.count)
        failed = length < 0 ? errno : 0
      } while failed == EINTR
      return length
    }
    if length <= 0 { isAtEnd = true }
    if failed != 0 {
      let reason = FileSystem.failure(failed).reason
      problems.append(Problem(path: path, message: "cannot be read to its end: \(reason)"))
    }
  }
}
