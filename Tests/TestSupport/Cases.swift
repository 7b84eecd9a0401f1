import FoundationEssentials

/// The tables of small cases under Tests/Cases, to which anybody may add a line.
public enum Cases {
  /// Returns the lines of a table, each as its fields between tabs; blank lines and those that begin
  /// with # are left out.
  ///
  /// - Throws: What reading the file throws.
  public static func rows(_ table: String, file: String = #filePath) throws -> [[String]] {
    let folder = file.split(separator: "/", omittingEmptySubsequences: false)
      .dropLast(2).joined(separator: "/")
    let bytes = try Data(contentsOf: URL(fileURLWithPath: folder + "/Cases/\(table).tsv"))
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n")
      .filter { !$0.hasPrefix("#") }
      .map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
  }
}
