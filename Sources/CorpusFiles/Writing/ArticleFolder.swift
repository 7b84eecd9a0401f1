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

  /// How many files may have the same title and date.
  private static let mostAlike = 10_000

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
  /// - Throws: What the system has against it; no part of a file is left then.
  public func write(_ article: ArticleBytes) throws(Problem) -> Outcome {
    let text = MarkdownArticle.text(of: article)
    let stem = ArticleFileName.stem(of: article)
    for number in 1...Self.mostAlike {
      let name = number == 1 ? "\(stem).md" : "\(stem)-\(number).md"
      let place = Array(path(of: name).utf8)
      do throws(FileSystem.Failure) {
        if try FileSystem.writeNew(text, to: place) { return .written(name) }
        // What cannot be read is another's.
        if (try? FileSystem.bytes(of: place, limit: text.count)) == text { return .present(name) }
      } catch {
        throw Problem(path: path(of: name), message: "cannot be written: \(error.reason)")
      }
    }
    throw Problem(
      path: path(of: "\(stem).md"), message: "cannot be written: too many have this name")
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
