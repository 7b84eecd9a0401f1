public import CorpusModel

/// Corrections that a person makes of what was found of an article, kept in a file beside the article's.
public enum Sidecar {
  /// A file of corrections as it was before a change.
  public struct Former: Sendable {
    /// The path of the file.
    public let path: String
    /// Its bytes; nothing where there was none.
    let bytes: [UInt8]?
  }

  /// Writes corrections down; everything else in the file stays as it is, letter for letter.
  ///
  /// - Parameter article: The article, as it was read.
  /// - Returns: The file as it was, for the change to be taken back.
  /// - Throws: A problem where a value is none for its field, or the file cannot be written, or is not of a kind
  ///   that can be added to; nothing is changed then.
  public static func write(
    _ corrections: [FieldCorrection], of article: Article
  ) throws(Problem) -> Former {
    guard let file = file(of: article.path) else {
      throw Problem(path: article.path, message: "cannot be corrected: the file is no longer there")
    }
    let path = file + String(decoding: SidecarFile.ending, as: UTF8.self)
    let former = try FileTree.bytes(of: path, limit: FolderWalk.largestFile)
    let kind = SourceFile(path: file, bytes: []).kind
    let isSingle = kind == .markdown || kind == .plainText || kind == .page
    let keys = isSingle ? [] : ["articles", article.id.description]
    let before = SidecarFile(former ?? [], path: path)
    guard before.problem(isAtEnd: false) == nil else { throw notUnderstood(path) }
    var text = String(decoding: former ?? [], as: UTF8.self)
    for correction in corrections {
      text = YAMLMappingText(text).setting(keys + [correction.field.rawValue], to: correction.value)
      // Whatever the text was: what is added must be there, and nothing else changed.
      let after = SidecarFile(Array(text.utf8), path: path)
      guard after.problem(isAtEnd: false) == nil else {
        throw Problem(
          path: path, message: "'\(correction.value ?? "")' is no \(correction.field.rawValue)")
      }
      guard isSingle || before.all == after.all,
        before.single.filter({ $0.key != article.id.description })
          == after.single.filter({ $0.key != article.id.description })
      else { throw notUnderstood(path) }
    }
    try FileTree.write(Array(text.utf8), to: path)
    return Former(path: path, bytes: former)
  }

  /// Brings a file of corrections back as it was.
  ///
  /// - Throws: A problem where it cannot be written.
  public static func restore(_ former: Former) throws(Problem) {
    guard let bytes = former.bytes else { return try FileTree.remove(former.path) }
    try FileTree.write(bytes, to: former.path)
  }

  private static func notUnderstood(_ path: String) -> Problem {
    Problem(path: path, message: "cannot be added to; mend it first")
  }

  /// Returns the file that an article is from, which may be a container that has it in it.
  private static func file(of path: String) -> String? {
    var path = path[...]
    while !path.isEmpty {
      if FileTree.isFile(String(path)) { return String(path) }
      guard let slash = path.lastIndex(of: "/") else { return nil }
      path = path[..<slash]
    }
    return nil
  }
}
