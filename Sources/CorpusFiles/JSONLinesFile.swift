public import CorpusModel

/// A file of articles as JSON Lines: an object a line, lines parted by newlines alone.
///
/// What is wrong in a line is told once, and the line left out unless the article can be read all the
/// same. Reads the file as it goes, so that its size does not matter. `take` hands its lines out in parts,
/// which several can read at once.
public struct JSONLinesFile: FormatReader {
  /// A line longer than this is left out.
  public static let longestLine = 8 * 1_048_576
  /// How many bytes are read at once, and at least.
  private static let block = 1 << 19

  /// What was noticed so far, but for what is wrong in parts that were taken.
  private(set) var log: FileLog
  /// How many bytes were read so far, the last line whole.
  public private(set) var bytesRead = 0
  /// The line that was read last.
  var place: Int { part.line }
  var before: Int { part.before }

  private var source: any ByteSource
  /// What makes UTF-8 of the bytes; nothing before the first of them were read.
  private var decoder: TextDecoder?
  /// What was read and is no UTF-8 yet.
  private var encoded: [UInt8] = []
  /// The part that `next` reads.
  private var part = JSONLinesPart()
  /// What was read behind the part that was taken last.
  private var rest: [UInt8] = []
  /// How many lines were taken.
  private var lines = 0
  private var isAtStart = true
  private var isAtEnd = false

  /// Opens a file.
  public init(opening file: ListedFile) throws(Problem) {
    do throws(FileSystem.Failure) {
      self.init(try OpenFile(file.path), path: file.shownPath)
    } catch {
      throw Problem(path: file.shownPath, message: "cannot be read: \(error.reason)")
    }
  }

  /// Reads lines that are in memory.
  public init(path: String, bytes: [UInt8]) {
    self.init(MemoryBytes(bytes), path: CleanText.shown(path))
  }

  init(_ source: any ByteSource, path: String) {
    self.source = source
    log = FileLog(path)
  }

  /// What is wrong so far, but for what is wrong in parts that were taken.
  public var problems: [Problem] { log.problems }

  mutating func next(into raw: inout RawArticle) -> Bool {
    while true {
      let isThere = part.next(into: &raw)
      for problem in part.takeProblems() { log.append(problem) }
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
    part.begin(path: log.path, line: lines)
    part.append(rest[...])
    rest.removeAll(keepingCapacity: true)
    while !isAtEnd {
      let searched = part.count
      read(into: &part)
      if isAtEnd { break }
      if let end = part.lastNewline(from: searched) {
        part.cut(at: end + 1, into: &rest)
        break
      } else if part.count > Self.longestLine {
        part.skip()
      }
    }
    if isAtStart { part.skipMark() }
    isAtStart = false
    lines += part.newlines
    return part.hasLines
  }

  /// Reads on behind the bytes of a part.
  private mutating func read(into part: inout JSONLinesPart) {
    var count = 0
    do throws(FileSystem.Failure) {
      if decoder?.encoding == .utf8 {
        count = try unsafe part.append(atMost: Self.block) { (room) throws(FileSystem.Failure) in
          try unsafe source.read(into: room)
        }
      } else {
        count = try readEncoded(into: &part)
      }
    } catch {
      log.note("cannot be read to its end: \(error.reason)")
    }
    bytesRead += count
    if count == 0 { isAtEnd = true }
  }

  /// Reads on in another encoding, which the first bytes tell.
  private mutating func readEncoded(
    into part: inout JSONLinesPart
  ) throws(FileSystem.Failure) -> Int {
    // No more than there is, of a small file.
    let room = max(min(Self.block - 1, source.length) + 1, 1 << 12)
    if encoded.isEmpty { encoded = [UInt8](repeating: 0, count: room) }
    let count = try unsafe encoded.withUnsafeMutableBufferPointer {
      (room) throws(FileSystem.Failure) in
      try unsafe source.read(into: UnsafeMutableRawBufferPointer(room))
    }
    if decoder == nil {
      let encoding = TextEncoding.of(encoded[..<count])
      decoder = TextDecoder(encoding)
      log.note(encoding)
    }
    var text: [UInt8] = []
    decoder?.decode(encoded[..<count], into: &text)
    if count == 0 { decoder?.finish(into: &text) }
    part.append(text[...])
    return count
  }
}
