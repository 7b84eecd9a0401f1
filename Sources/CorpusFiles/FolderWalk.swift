internal import CorpusModel

/// A walk through files and folders, in the order of their names, that meets every file once. The
/// path `-` is standard input.
struct FolderWalk {
  /// A file larger than this is not read.
  static let largestFile = 8 * 1_048_576

  /// What the walk meets.
  enum Step {
    /// A file that is still to be read.
    case listed(ListedFile)
    /// What came by standard input.
    case read(SourceFile)
    case problem(Problem)
  }

  private let kinds: Set<SourceFile.Kind>
  /// What is still to be visited, the next one last.
  private var pending: [Stop]
  private var visited: Set<FileSystem.Identity> = []
  /// The folders that were entered.
  private(set) var folders: [[UInt8]] = []
  /// Documents that were met, of kinds that are not read.
  private var others = OtherDocuments()

  /// A path that is to be visited.
  private struct Stop {
    let path: [UInt8]
    let name: [UInt8]
    /// The name of the folder it lies in.
    let folder: [UInt8]
    /// Whether it was asked for itself, not met in a folder.
    let isRoot: Bool
    /// Whether it lies in a folder that a browser made beside a page.
    var isBesidePage = false
    /// Whether a sidecar lies beside it; of what was asked for itself that is still to be found out.
    var hasSidecar = false
    /// Whether it stands for what comes by standard input.
    var isStandardInput: Bool { isRoot && path == [0x2D] }
  }

  /// Creates a walk that reads files of some kinds.
  init(_ paths: [String], reading kinds: Set<SourceFile.Kind>) {
    self.init(paths.map { ShownPath.bytes(of: $0) }, reading: kinds)
  }

  /// Creates a walk from paths as the system has them.
  init(_ paths: [[UInt8]], reading kinds: Set<SourceFile.Kind>) {
    self.kinds = kinds
    pending = paths.reversed().map { path in
      let parts = (FileSystem.resolved(path) ?? path).split(separator: 0x2F)
      let name = path.split(separator: 0x2F).last ?? []
      let folder = parts.dropLast().last ?? []
      return Stop(path: path, name: Array(name), folder: Array(folder), isRoot: true)
    }
  }

  /// Returns the next file, or what keeps one from it; nothing at the end.
  mutating func next() -> Step? {
    while let stop = pending.popLast() {
      do throws(FileSystem.Failure) {
        if let step = try visit(stop) { return step }
      } catch {
        return problem(stop, "cannot be read: \(error.reason)")
      }
    }
    return others.takeProblem().map { .problem($0) }
  }

  private mutating func visit(_ stop: Stop) throws(FileSystem.Failure) -> Step? {
    if stop.isStandardInput { return try visitStandardInput(stop) }
    let entry = try FileSystem.entry(at: stop.path)
    var kind = SourceFile.Kind(name: stop.name[...], folder: stop.folder[...])
    if entry.kind == .folder {
      guard stop.isRoot || kind == nil else {
        throw FileSystem.Failure(reason: "a folder has the name of a file")
      }
      guard visited.insert(entry.identity).inserted else { return readBefore(stop) }
      try enter(stop)
      return nil
    }
    // Whatever its name, it may be meant to be one of the corpus's; to open it may be to wait for ever.
    guard entry.kind == .file else { throw FileSystem.Failure(reason: "not a regular file") }
    if kind == nil { kind = try kindOfContent(stop) }
    guard let kind else {
      others.note(stop.name, at: stop.path)
      return nil
    }
    guard kinds.contains(kind) else { return nil }
    if stop.isBesidePage, SavedPages.arePartsOfPages(stop.name, kind) { return nil }
    // Tables are of anything: in a folder those count whose header names what articles have.
    if kind == .table, !stop.isRoot {
      let beginning = try FileSystem.beginning(of: stop.path, count: SourceFile.Kind.mostOfContent)
      guard SourceFile.Kind(content: beginning[...]) == .table else {
        return TableFile.hasRunningText(beginning[...])
          ? problem(stop, TableFile.isOther, .warning) : nil
      }
    }
    guard visited.insert(entry.identity).inserted else { return readBefore(stop) }
    return .listed(listed(stop, kind, entry))
  }

  private func listed(
    _ stop: Stop, _ kind: SourceFile.Kind, _ entry: FileSystem.Entry
  ) -> ListedFile {
    let mayHaveSidecar = kind.isArticle && (stop.hasSidecar || stop.isRoot)
    let sidecar = mayHaveSidecar ? ListedFile.sidecar(of: stop.path) : nil
    return ListedFile(
      path: stop.path, kind: kind, size: entry.size,
      changed: ListedFile.changed(entry, sidecar: sidecar), hasSidecar: sidecar != nil)
  }

  /// Tells by its content what a file holds that was asked for itself and whose name does not say it;
  /// nothing for others.
  private func kindOfContent(_ stop: Stop) throws(FileSystem.Failure) -> SourceFile.Kind? {
    guard stop.isRoot else { return nil }
    let beginning = try FileSystem.beginning(
      of: stop.path, count: SourceFile.Kind.mostOfContent)
    guard let kind = SourceFile.Kind(content: beginning[...]) else {
      throw FileSystem.Failure(
        reason: "neither its name nor its content is of a kind that is known")
    }
    return kind
  }

  /// Reads standard input, which can be read but once: for the articles it may hold.
  private mutating func visitStandardInput(
    _ stop: Stop
  ) throws(FileSystem.Failure) -> Step? {
    guard !kinds.isDisjoint(with: SourceFile.Kind.ofArticles) else { return nil }
    let entry = try FileSystem.standardInput()
    guard visited.insert(entry.identity).inserted else { return readBefore(stop) }
    let bytes = try FileSystem.bytesOfStandardInput(limit: Self.largestFile)
    return .read(SourceFile(standardInput: bytes))
  }

  private mutating func enter(_ stop: Stop) throws(FileSystem.Failure) {
    folders.append(stop.path)
    let names = try FileSystem.names(in: stop.path).filter { !Self.isHidden($0) }
    let separator: [UInt8] = stop.path.last == 0x2F ? [] : [0x2F]
    let name =
      stop.isRoot
      ? (FileSystem.resolved(stop.path) ?? stop.path).split(separator: 0x2F).last.map { Array($0) }
        ?? []
      : stop.name
    let ending = SidecarFile.ending
    let named = names.filter {
      $0.count > ending.count && $0.suffix(ending.count).elementsEqual(ending)
    }
    // Most folders have none.
    let others = named.isEmpty ? [] : Set(names)
    let sidecars = Set(named.map { Array($0.dropLast(ending.count)) }).intersection(others)
      .filter { SourceFile.Kind(name: $0[...], folder: name[...])?.isArticle == true }
    let saved = Self.beside(pages: names)
    for child in names.sorted(by: { $1.lexicographicallyPrecedes($0) }) {
      if !sidecars.isEmpty, child.count > ending.count,
        sidecars.contains(Array(child.dropLast(ending.count))),
        child.suffix(ending.count).elementsEqual(ending)
      {
        continue
      }
      pending.append(
        Stop(
          path: stop.path + separator + child, name: child, folder: name, isRoot: false,
          isBesidePage: stop.isBesidePage || saved.contains(child),
          hasSidecar: sidecars.contains(child)))
    }
  }

  /// The names of folders in which browsers put what belongs to a page that they save.
  private static func beside(pages names: [[UInt8]]) -> Set<[UInt8]> {
    func isSaved(_ name: [UInt8]) -> Bool {
      SavedPages.endings.contains { name.suffix($0.count).elementsEqual($0) }
    }
    // Most folders have none.
    guard names.contains(where: isSaved) else { return [] }
    var folders: Set<[UInt8]> = []
    for name in names {
      guard let stem = SavedPages.stem(name) else { continue }
      for ending in SavedPages.endings { folders.insert(stem + ending) }
    }
    return folders
  }

  /// Whether a file is none of a person's: its name says that it is hidden, or that a program has left it.
  private static func isHidden(_ name: [UInt8]) -> Bool {
    name.first == 0x2E || name.starts(with: [0x7E, 0x24]) || name.elementsEqual("robots.txt".utf8)
  }

  private func readBefore(_ stop: Stop) -> Step {
    problem(stop, "was already read under another path", .warning)
  }

  private func problem(
    _ stop: Stop, _ message: String, _ severity: Problem.Severity = .error
  ) -> Step {
    .problem(Problem(path: shown(stop), severity: severity, message: message))
  }

  private func shown(_ stop: Stop) -> String {
    stop.isStandardInput ? SourceFile.standardInputPath : ShownPath.text(of: stop.path)
  }
}
