public import CorpusModel

/// A folder that articles are written to, one file each, none written over.
public struct ArticleFolder: Sendable {
  /// What came of writing an article.
  public enum Outcome: Sendable, Equatable {
    /// It is in a new file of this name.
    case written(String)
    /// A file of this name has it already.
    case present(String)

    /// The name of the file.
    public var name: String {
      switch self {
      case .written(let name), .present(let name): name
      }
    }
  }

  /// The path of the folder.
  public let path: String

  /// What is known of the files whose names begin alike, where there are several.
  private struct Alike {
    /// The number of the next of them that was not looked at.
    var next = 1
    /// Which of them have a text, by what tells it from others.
    var numbers: [UInt64: [Int]] = [:]
  }
  private var alike: [String: Alike] = [:]

  /// Takes a folder, which need not be there yet.
  public init(_ path: String) {
    self.path = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
  }

  /// Returns a name for a folder that is called so, such as every file system takes.
  public static func name(for title: String) -> String {
    let words = ArticleFileName.words(title)
    return words.isEmpty ? "feed" : words
  }

  /// Returns the path of a file in the folder.
  public func path(of name: String) -> String { "\(path)/\(name)" }

  /// Writes an article in Markdown under a name of its own: where another has the name, a number is added.
  ///
  /// Of many articles of one title no file is looked at twice.
  /// - Throws: What the system has against it; no part of a file is left then.
  public mutating func write(_ article: ArticleBytes) throws(Problem) -> Outcome {
    let text = MarkdownArticle.text(of: article)
    let stem = ArticleFileName.stem(of: article)
    let first = Self.name(stem, 1)
    if alike[stem] == nil, try writeNew(text, to: first) { return .written(first) }
    let print = Self.fingerprint(of: text)
    // Taken out, so that it is not copied.
    var known = alike.removeValue(forKey: stem) ?? Alike()
    defer { alike[stem] = known }
    for number in known.numbers[print] ?? [] {
      let name = Self.name(stem, number)
      if bytes(of: name) == text { return .present(name) }
    }
    while true {
      let number = known.next
      let name = Self.name(stem, number)
      if try writeNew(text, to: name) {
        known.next += 1
        known.numbers[print, default: []].append(number)
        return .written(name)
      }
      known.next += 1
      // What cannot be read is another's.
      guard let there = bytes(of: name) else { continue }
      known.numbers[Self.fingerprint(of: there), default: []].append(number)
      if there == text { return .present(name) }
    }
  }

  private static func name(_ stem: String, _ number: Int) -> String {
    number == 1 ? "\(stem).md" : "\(stem)-\(number).md"
  }

  /// Returns what tells a text from others (FNV-1a).
  public static func fingerprint(of text: [UInt8]) -> UInt64 {
    text.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
  }

  /// Writes a file under a name that nobody has; false where somebody has it.
  private func writeNew(_ text: [UInt8], to name: String) throws(Problem) -> Bool {
    do throws(FileSystem.Failure) {
      return try FileSystem.writeNew(text, to: Array(path(of: name).utf8))
    } catch {
      throw Problem(path: path(of: name), message: "cannot be written: \(error.reason)")
    }
  }

  /// Writes an article over one that was written before.
  ///
  /// - Throws: What the system has against it; the file is as it was then.
  public func write(_ article: ArticleBytes, over name: String) throws(Problem) {
    do throws(FileSystem.Failure) {
      try FileSystem.write(MarkdownArticle.text(of: article), to: Array(path(of: name).utf8))
    } catch {
      throw Problem(path: path(of: name), message: "cannot be written: \(error.reason)")
    }
  }

  /// Returns what a file of the folder holds; nothing where there is none, or none that can be read.
  public func bytes(of name: String) -> [UInt8]? {
    try? FileSystem.bytes(of: Array(path(of: name).utf8), limit: FolderWalk.largestFile)
  }
}
