public import CorpusModel

/// Corrections that a person makes of what was found of an article, kept in a file beside the article's.
public enum Sidecar {
  /// A field that can be corrected.
  public enum Field: String, Sendable, CaseIterable {
    case title, outlet, date, byline, language, url, story, source
  }

  /// Writes a correction down; everything else in the file stays as it is, letter for letter.
  ///
  /// - Parameters:
  ///   - value: What is true, on one line; a date in ISO 8601. Nothing takes a correction back.
  ///   - article: The article, as it was read.
  /// - Throws: A problem where the value is none for the field, or the file cannot be written, or is not of a
  ///   kind that can be added to; nothing is changed then.
  public static func correct(
    _ field: Field, to value: String?, of article: Article
  ) throws(Problem) {
    guard let file = file(of: article.path) else {
      throw Problem(path: article.path, message: "cannot be corrected: the file is no longer there")
    }
    let path = file + String(decoding: SidecarFile.ending, as: UTF8.self)
    let bytes = try FileTree.bytes(of: path, limit: FolderWalk.largestFile) ?? []
    let kind = SourceFile(path: file, bytes: []).kind
    let isSingle = kind == .markdown || kind == .plainText || kind == .page
    let keys = isSingle ? [] : ["articles", article.id.description]
    let text = String(decoding: bytes, as: UTF8.self)
    let edited = YAMLMappingText(text).setting(keys + [field.rawValue], to: value)
    // Whatever the text was: what is added must be there, and nothing else changed.
    let before = SidecarFile(bytes, path: path)
    let after = SidecarFile(Array(edited.utf8), path: path)
    guard after.problem(isAtEnd: false) == nil else {
      throw Problem(
        path: path, message: "cannot be added to, or '\(value ?? "")' is no \(field.rawValue)")
    }
    guard isSingle || before.all == after.all, before.problem(isAtEnd: false) == nil,
      before.single.filter({ $0.key != article.id.description })
        == after.single.filter({ $0.key != article.id.description })
    else { throw Problem(path: path, message: "cannot be added to; mend it first") }
    try FileTree.write(Array(edited.utf8), to: path)
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
