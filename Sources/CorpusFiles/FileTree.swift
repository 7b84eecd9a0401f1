public import CorpusModel

/// Places in the file system, as programs need them that keep files of their own.
public enum FileTree {
  /// Returns a path from the root, with every symbolic link and `..` resolved; the path as it is where
  /// nothing lies there.
  public static func resolved(_ path: String) -> String {
    FileSystem.resolved(Array(path.utf8)).map { String(decoding: $0, as: UTF8.self) } ?? path
  }

  /// Returns whether a regular file lies at a path.
  public static func isFile(_ path: String) -> Bool { kind(of: path) == .file }

  /// Returns whether a folder lies at a path.
  public static func isFolder(_ path: String) -> Bool { kind(of: path) == .folder }

  private static func kind(of path: String) -> FileSystem.Entry.Kind? {
    try? FileSystem.entry(at: Array(path.utf8)).kind
  }

  /// Makes the folders in which a file is to lie, where they are missing.
  ///
  /// - Throws: What the system has against it.
  public static func makeFolders(above path: String) throws(Problem) {
    do throws(FileSystem.Failure) {
      try FileSystem.makeFolders(above: Array(path.utf8))
    } catch {
      throw Problem(path: path, message: "cannot be written: \(error.reason)")
    }
  }
}
