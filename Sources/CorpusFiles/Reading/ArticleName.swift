internal import CorpusModel

/// What an article is called whose file does not say so: its file's name without its ending; where that is
/// taken the folder's name, too, and else the whole path. One of several in a file has its place in it
/// behind that.
struct ArticleName {
  private let path: ArraySlice<UInt8>
  /// Where the names of the folder and the file begin, and where the latter's ending does.
  private let folder, name, end: Int

  /// Takes a path as it is shown.
  init(of path: [UInt8]) {
    self.path = path[...]
    name = path.lastIndex(of: 0x2F).map { $0 + 1 } ?? 0
    folder = path[..<max(0, name - 1)].lastIndex(of: 0x2F).map { $0 + 1 } ?? 0
    end = Self.end(ofStemIn: path, from: name)
  }

  /// Returns longer ones for an article that has the plainest one.
  func candidates(for id: [UInt8]) -> [[UInt8]] {
    guard id.starts(with: path[name..<end]) else { return [] }
    let place = id.dropFirst(end - name)
    guard name > 0 else { return [Array(path + place)] }
    return [Array(path[folder..<end] + place), Array(path + place)]
  }

  /// Whether an article that its file does not name has the file alone.
  func isOfFile(_ id: ArticleID) -> Bool {
    let stem = Array(path[name..<end])
    let id = Array(id.description.utf8)
    return id == stem || candidates(for: stem).contains(id)
  }

  /// Returns some for an article that its file calls as another file calls another: that name behind the
  /// file's own.
  func candidates(forNamed id: [UInt8]) -> [[UInt8]] {
    let id = [0x2F] + id
    return [path[name..<end] + id, path[folder..<end] + id, path + id].map { Array($0) }
  }

  /// Returns all that an article may be called which has an identifier in its file.
  func candidates(of id: [UInt8]) -> [[UInt8]] { candidates(for: id) + candidates(forNamed: id) }

  /// Whether an identifier tells an article from all others anywhere, not only from those of its file: an
  /// address, or as long as those are that are made for that.
  static func isUniversal(_ id: [UInt8]) -> Bool {
    id.count >= 32 || id.contains(0x40)
      || ["://", "urn:", "tag:"].contains { id.holds(Array($0.utf8)) }
  }

  /// Appends the plainest one.
  func plainest(place: Int, before: Int, into id: inout [UInt8]) {
    id += path[name..<end]
    if place > 0 { id += ":\(place)".utf8 }
    if before > 0 { id += ".\(before + 1)".utf8 }
  }

  /// Returns whether an identifier was made up for an article of the file because a plainer one was taken.
  func isLengthened(_ id: some Collection<UInt8>) -> Bool {
    id.starts(with: path) || name > 0 && id.starts(with: path[folder..<end])
      || id.starts(with: path[name..<end] + [0x2F])
  }

  /// Returns where the ending of a name begins: both, of a file that is packed.
  private static func end(ofStemIn path: [UInt8], from name: Int) -> Int {
    func end(_ name: ArraySlice<UInt8>) -> Int {
      guard let dot = name.lastIndex(of: 0x2E), dot > name.startIndex else { return name.endIndex }
      return dot
    }
    let first = end(path[name...])
    let ending = path[first...].dropFirst().map { $0 | 0x20 }
    guard SourceFile.Kind.packedEndings.contains(ending) else { return first }
    let second = end(path[name..<first])
    return SourceFile.Kind(name: path[name..<first], folder: []) == nil ? first : second
  }
}
