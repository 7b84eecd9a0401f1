extension SourceFile {
  /// The file as far as its front matter goes, which says how its article is listed; the whole file where it
  /// has none.
  public var head: SourceFile {
    var log = FileLog(path)
    guard let body = FrontMatter.parts(of: bytes[...], &log)?.body else { return self }
    return SourceFile(path: path, bytes: Array(bytes[..<body.startIndex]), kind: kind)
  }
}
