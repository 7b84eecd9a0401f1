/// A file of a corpus, as bytes.
public struct SourceFile: Sendable {
  /// What a file holds, told by its name and the folder it lies in, or by what it begins with.
  public enum Kind: Sendable, CaseIterable {
    /// One article.
    case markdown, plainText, page
    /// Articles that were published or sent one by one.
    case feed, mail
    /// Articles as records: objects of JSON, rows of a table.
    case jsonLines, json, table
    /// One file that is packed, and files in a container.
    case packed, archive
    /// What is known beside the articles.
    case actors, ties, events, gazetteer
  }

  /// The path, as it is shown.
  public let path: String
  /// What is in the file.
  public let bytes: [UInt8]
  /// What the file holds; nothing where it is none of a corpus's files.
  public let kind: Kind?

  /// Creates a file whose kind is told by its path.
  public init(path: String, bytes: [UInt8]) {
    self.init(path: path, bytes: bytes, kind: Kind(path: Array(path.utf8)))
  }

  init(path: String, bytes: [UInt8], kind: Kind?) {
    self.path = path
    self.bytes = bytes
    self.kind = kind
  }

  /// Where what came by standard input is said to lie; its name serves as an identifier.
  static let standardInputPath = "/dev/stdin"

  /// Creates a file of what came by standard input; of a kind that is told by its content, and text where
  /// that is not known.
  init(standardInput bytes: [UInt8]) {
    let kind = Kind(content: bytes[...]) ?? .plainText
    self.init(path: Self.standardInputPath, bytes: bytes, kind: kind)
  }

  /// The file's name without its folder and its ending.
  var stem: String {
    let name = path.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return String(name) }
    return String(name[..<dot])
  }
}
