public import CorpusModel

/// Corrections that a person makes of what was found of an article, kept in a file beside the article's.
public enum Sidecar {
  /// A file of corrections as it was before a change.
  public struct Former: Sendable {
    /// The path of the file.
    public let path: String
    /// Its bytes; nothing where there was none.
    let bytes: [UInt8]?
    /// What was written in their place; nothing where the file was removed.
    let written: [UInt8]?
  }

  /// Writes corrections down; everything else in the file stays as it is, letter for letter.
  ///
  /// - Parameter article: The article, as it was read.
  /// - Returns: The file as it was, for the change to be taken back; nothing where it says all that already.
  /// - Throws: A problem where a value is none for its field, or the file cannot be written, or is not of a kind
  ///   that can be added to; nothing is changed then.
  public static func write(
    _ corrections: [FieldCorrection], of article: Article
  ) throws(Problem) -> Former? {
    guard let file = file(of: article.path) else {
      throw Problem(path: article.path, message: "cannot be corrected: the file is no longer there")
    }
    let path = file + String(decoding: SidecarFile.ending, as: UTF8.self)
    let former = try FileTree.bytes(of: path, limit: FolderWalk.largestFile)
    let kind = SourceFile(path: file, bytes: []).kind
    let isSingle =
      kind == .markdown || kind == .page
      || kind == .plainText && ArticleName(of: Array(article.path.utf8)).isOfFile(article.id)
    var before = SidecarFile(former ?? [], path: path)
    guard before.problem(isAtEnd: false) == nil,
      var text = String(validating: former ?? [], as: UTF8.self)
    else { throw notUnderstood(path) }
    let id = before.key(of: article)
    let keys = isSingle ? [] : ["articles", id]
    for correction in corrections {
      text = YAMLMappingText(text).setting(keys + [correction.field.rawValue], to: correction.value)
      // Whatever the text was: what is added must be there, and nothing else changed.
      let after = SidecarFile(Array(text.utf8), path: path)
      guard after.problem(isAtEnd: false) == nil else {
        throw Problem(
          path: path, message: "'\(correction.value ?? "")' is no \(correction.field.rawValue)")
      }
      guard
        Self.differs(after, from: before, onlyIn: correction.field, of: isSingle ? nil : id)
      else { throw notUnderstood(path) }
      before = after
    }
    let written = text.isEmpty ? nil : Array(text.utf8)
    guard written != former else { return nil }
    try put(written, to: path)
    return Former(path: path, bytes: former, written: written)
  }

  /// Brings a file of corrections back as it was.
  ///
  /// - Throws: A problem where it cannot be written, or is not what was written.
  public static func restore(_ former: Former) throws(Problem) {
    guard try FileTree.bytes(of: former.path, limit: FolderWalk.largestFile) == former.written
    else {
      throw Problem(
        path: former.path, message: "was changed by others since; nothing is taken back")
    }
    try put(former.bytes, to: former.path)
  }

  /// Writes a file, or removes it where there is nothing to write.
  private static func put(_ bytes: [UInt8]?, to path: String) throws(Problem) {
    guard let bytes else { return try FileTree.remove(path) }
    try FileTree.write(bytes, to: path)
  }

  /// Whether a file says the same as before but for one field at most, of all articles or a single one.
  private static func differs(
    _ after: SidecarFile, from before: SidecarFile, onlyIn field: FieldCorrection.Field,
    of id: String?
  ) -> Bool {
    func others(_ file: SidecarFile) -> (SidecarFields, [String: SidecarFields]) {
      guard let id else { return (file.all.without(field), file.single) }
      var single = file.single
      let fields = (single[id] ?? SidecarFields()).without(field)
      single[id] = fields == SidecarFields() ? nil : fields
      return (file.all, single)
    }
    return others(after) == others(before)
  }

  private static func notUnderstood(_ path: String) -> Problem {
    Problem(path: path, message: "cannot be added to; mend it first")
  }

  /// Returns the file that an article is from, which may be a container that has it in it.
  static func file(of path: String) -> String? {
    var path = path[...]
    while !path.isEmpty {
      if FileTree.isFile(String(path)) { return String(path) }
      guard let slash = path.lastIndex(of: "/") else { return nil }
      path = path[..<slash]
    }
    return nil
  }
}
