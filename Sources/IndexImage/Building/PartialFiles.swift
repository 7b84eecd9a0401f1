/// The files of which articles were left out, their identifiers being taken: what an image says of
/// them depends on other files, too.
enum PartialFiles {
  private static let name = "partial"

  /// Returns the note that tells of files by their places among the sources.
  static func notes(_ files: Set<Int>) -> [String: String] {
    guard !files.isEmpty else { return [:] }
    return [name: files.sorted().map(String.init).joined(separator: " ")]
  }

  /// Reads the note.
  static func files(_ notes: [String: String]) -> Set<Int> {
    Set((notes[name] ?? "").split(separator: " ").compactMap { Int($0) })
  }
}

extension Image {
  /// Which of `sources` have articles that the image left out because articles before them have their
  /// identifiers. When other files change, such a file must be read again even if it did not change;
  /// of every other one, the image has all that reading it would give. Read anew at each use.
  public var partialSources: Set<Int> { PartialFiles.files(notes) }
}
