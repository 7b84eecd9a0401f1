internal import Containers
internal import CorpusModel

/// Reads the files in a container, or the one that is packed, each as if it lay in a folder that has the
/// container's name.
///
/// Links, devices and members whose paths lead out of the container are refused; so are containers within
/// it, while a member may be packed for itself. The first of them are told one by one.
struct MemberReader: FormatReader {
  /// How many members are told of that are refused for the same reason.
  private static let mostTold = 5

  private(set) var log: FileLog
  var bytesRead: Int { archive.bytesRead }
  var place: Int { member?.place ?? 0 }
  var before: Int { member?.before ?? 0 }

  private let archive: Archive
  /// What must stay open as long as the container is read.
  private let file: OpenFile?
  private let content: Archive.Content
  /// What reads the member that was begun last, and its path.
  private var member: (any FormatReader)?
  private var memberPath: [UInt8] = []
  private var refusals: [Refusal: Int] = [:]
  /// The pages that were met: what browsers save beside them is packed behind them, mostly.
  private var pages = SavedPages()
  /// Whether the member was met that has the text of a document.
  private var hasText = false
  private var isAtEnd = false
  /// Whether it was said why nothing more can be read.
  private var hasFailed = false

  /// Why a member is not read.
  private enum Refusal: String, CaseIterable {
    case path = "its path leads out of the container"
    case link = "it is a link"
    case device = "it is no regular file"
    case container = "it is a container within a container"
  }

  /// Reads an open file.
  init(_ file: OpenFile, _ content: Archive.Content, path: String) throws(FileSystem.Failure) {
    do throws(Archive.Failure) {
      archive = try Archive(
        descriptor: file.descriptor, size: file.entry.size, content)
    } catch {
      throw FileSystem.Failure(error)
    }
    (self.file, self.content) = (file, content)
    log = FileLog(path)
  }

  /// Reads from memory: a member of another container where one is given.
  init(
    _ bytes: [UInt8], _ content: Archive.Content, path: String, within outer: Archive? = nil
  ) throws(FileSystem.Failure) {
    do throws(Archive.Failure) {
      archive = try Archive(bytes, content, within: outer)
    } catch {
      throw FileSystem.Failure(error)
    }
    (file, self.content) = (nil, content)
    log = FileLog(path)
  }

  mutating func next(into raw: inout RawArticle) -> Bool {
    while !isAtEnd {
      if member?.next(into: &raw) == true {
        raw.stated.path = memberPath
        return true
      }
      if let member { log.append(member.log) }
      member = nil
      // What is packed alone has nothing behind it.
      if content == .packed, !memberPath.isEmpty { break }
      do throws(Archive.Failure) {
        memberPath = []
        guard let next = try archive.next() else { break }
        try open(next)
      } catch {
        let message = "cannot be read: \(FileSystem.Failure(error).reason)"
        if case .member = error, !memberPath.isEmpty {
          let path = String(decoding: memberPath, as: UTF8.self)
          log.append(Problem(path: path, message: message))
          continue
        }
        log.note(message)
        if case .member = error { continue }
        hasFailed = true
        break
      }
    }
    finish()
    return false
  }

  private mutating func finish() {
    guard !isAtEnd else { return }
    isAtEnd = true
    if archive.size == 0 {
      log.note("the file is empty")
    } else if WordDocument.member(of: log.path) != nil, !hasText, !hasFailed {
      log.note("there is no text in it of Word or OpenDocument")
    } else if archive.isCutOff, !hasFailed {
      log.note("is cut off: its end is missing, and what may have stood before it")
    }
    for refusal in Refusal.allCases {
      let more = (refusals[refusal] ?? 0) - Self.mostTold
      if more > 0 { log.note("and \(more) more members are refused: \(refusal.rawValue)") }
    }
  }

  private mutating func refuse(_ path: String, _ refusal: Refusal) {
    refusals[refusal, default: 0] += 1
    guard refusals[refusal, default: 0] <= Self.mostTold else { return }
    log.append(
      Problem(path: path, message: "is refused: \(refusal.rawValue)"))
  }
}

extension MemberReader {
  /// Begins to read a member, if it is one that is read.
  private mutating func open(_ next: Archive.Member) throws(Archive.Failure) {
    guard content == .folder else {
      // A file that is packed alone has its own name, but for what says that it is packed.
      let name = log.path.split(separator: "/").last ?? ""
      memberPath = Array(log.path.utf8)
      try read(kind(ofPacked: Array(name.utf8)), path: log.path)
      return
    }
    if let text = WordDocument.member(of: log.path) {
      guard next.kind == .file, next.name.elementsEqual(text.utf8) else { return }
      memberPath = Array(log.path.utf8)
      guard let bytes = try whole(log.path) else { return }
      hasText = true
      let read = WordDocument(bytes, path: log.path)
      member = ReadArticles(read.article.map { [$0] } ?? [], of: bytes.count, read.log)
      return
    }
    let path = "\(log.path)/\(ShownPath.text(of: next.name))"
    guard let parts = MemberPath.parts(of: next.name) else { return refuse(path, .path) }
    guard next.kind != .folder, !MemberPath.isHidden(parts) else { return }
    let kind = SourceFile.Kind(
      name: parts[parts.count - 1][...], folder: parts.dropLast().last?[...] ?? [])
    switch next.kind {
    case .link: return refuse(path, .link)
    case .other: return refuse(path, .device)
    case .file, .folder: break
    }
    guard let kind, kind.isArticle else { return }
    if SavedPages.arePartsOfPages(parts[parts.count - 1], kind), pages.owns(parts) { return }
    pages.note(parts)
    guard kind != .archive || WordDocument.member(of: path) != nil else {
      return refuse(path, .container)
    }
    try read(kind, path: path)
  }

  /// Returns what a file holds that is packed alone; nothing where only its content can tell.
  private func kind(ofPacked name: [UInt8]) -> SourceFile.Kind? {
    let inner = name.lastIndex(of: 0x2E).map { name[..<$0] } ?? []
    return SourceFile.Kind(name: inner, folder: [])
  }

  private mutating func read(
    _ kind: SourceFile.Kind?, path: String
  ) throws(Archive.Failure) {
    memberPath = Array(path.utf8)
    if let kind, kind.isStreamed, kind != .packed, kind != .archive {
      member = FileOpening.streamed(
        kind, MemberBytes(archive), path: path, mayBeOther: content == .folder)
      return
    }
    guard let bytes = try whole(path) else { return }
    guard let kind = kind ?? SourceFile.Kind(content: bytes[...]),
      kind != .archive || content == .folder,
      content == .folder || kind != .packed
    else {
      return log.append(
        Problem(path: path, message: "cannot be read: its content is of no known kind"))
    }
    do throws(Problem) {
      member = try FileOpening.reader(
        of: SourceFile(path: path, bytes: bytes, kind: kind), within: archive)
    } catch {
      log.append(error)
    }
  }

  /// Reads a member whole; nothing where it is larger than files may be.
  private mutating func whole(_ path: String) throws(Archive.Failure) -> [UInt8]? {
    let most = FolderWalk.largestFile
    var bytes: [UInt8] = []
    var room = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = try unsafe room.withUnsafeMutableBufferPointer {
        (room) throws(Archive.Failure) in
        try unsafe archive.read(into: UnsafeMutableRawBufferPointer(room))
      }
      if count == 0 { return bytes }
      bytes += room[..<count]
      guard bytes.count <= most else {
        log.append(
          Problem(path: path, message: "cannot be read: larger than \(most / 1_048_576) MiB"))
        return nil
      }
    }
  }
}

/// The bytes of a member.
private struct MemberBytes: ByteSource {
  private let archive: Archive

  init(_ archive: Archive) { self.archive = archive }

  var length: Int { .max }

  func read(into room: UnsafeMutableRawBufferPointer) throws(FileSystem.Failure) -> Int {
    do throws(Archive.Failure) {
      return try unsafe archive.read(into: room)
    } catch {
      throw FileSystem.Failure(error)
    }
  }
}

extension FileSystem.Failure {
  /// Puts what keeps one from reading a container into words.
  fileprivate init(_ failure: Archive.Failure) {
    switch failure {
    case .noLibrary: reason = "libarchive, which unpacks it, is not installed (libarchive13)"
    case .notPacked: reason = "it is not packed with gzip or zstd"
    case .tooMuch: reason = "it unpacks to far more than it should"
    case .damaged(let words), .member(let words):
      reason = "it cannot be unpacked: \(CleanText.shown(words))"
    }
  }
}

extension SourceFile.Kind {
  /// What unpacking such a file gives; nothing where it is not packed.
  var content: Archive.Content? {
    switch self {
    case .packed: .packed
    case .archive: .folder
    default: nil
    }
  }
}
