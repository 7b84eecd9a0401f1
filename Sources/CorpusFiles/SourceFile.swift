/// A file of a corpus, as bytes.
public struct SourceFile: Sendable {
  /// What a file holds, told by its name and the folder it lies in.
  public enum Kind: Sendable, CaseIterable {
    case markdown, plainText, jsonLines, actors, ties, events, gazetteer
  }

  /// The path, as it is shown.
  public let path: String
  /// What is in the file.
  public let bytes: [UInt8]
  /// What the file holds; nothing where it is none of a corpus's files.
  public let kind: Kind?

  /// Creates a file whose kind is told by its path.
  public init(path: String, bytes: [UInt8]) {
    let parts = path.split(separator: "/")
    let folder = parts.dropLast().last ?? ""
    self.init(path: path, bytes: bytes, kind: Kind(name: parts.last ?? "", folder: folder))
  }

  init(path: String, bytes: [UInt8], kind: Kind?) {
    self.path = path
    self.bytes = bytes
    self.kind = kind
  }

  /// Where what came by standard input is said to lie; its name serves as an identifier.
  static let standardInputPath = "/dev/stdin"
  /// What standard input can hold.
  static let kindsOfStandardInput: Set<Kind> = [.markdown, .plainText]

  /// Creates a file of what came by standard input: Markdown where it begins with front matter or
  /// a heading, text where it does not.
  init(standardInput bytes: [UInt8]) {
    let opening = CleanText(Array(bytes.prefix(256))).utf8.prefix { $0 != 0x0A }
    let isMarkdown = FrontMatter.isFence(opening) || ArticleBody.heading(opening) != nil
    self.init(
      path: Self.standardInputPath, bytes: bytes, kind: isMarkdown ? .markdown : .plainText)
  }

  /// The file's name without its folder and its ending.
  var stem: String {
    let name = path.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return String(name) }
    return String(name[..<dot])
  }
}

extension SourceFile.Kind {
  /// Tells what a file holds; nothing where it is none of a corpus's files.
  init?(name: some StringProtocol, folder: some StringProtocol) {
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return nil }
    switch (name[dot...].lowercased(), folder) {
    case (".md", _): self = .markdown
    case (".txt", _): self = .plainText
    case (".jsonl", _): self = .jsonLines
    case (".yaml", "actors"): self = .actors
    case (".yaml", "ties"): self = .ties
    case (".yaml", "events"): self = .events
    case (".tsv", "gazetteer"): self = .gazetteer
    default: return nil
    }
  }
}
