public import CorpusModel

/// Places in the file system, as programs need them that keep files of their own.
public enum FileTree {
  /// Returns a path from the root, with every symbolic link and `..` resolved; the path as it is where
  /// nothing lies there.
  public static func resolved(_ path: String) -> String {
    FileSystem.resolved(ShownPath.bytes(of: path)).map { ShownPath.text(of: $0) } ?? path
  }

  /// Returns whether a regular file lies at a path.
  public static func isFile(_ path: String) -> Bool { kind(of: path) == .file }

  /// Returns whether a folder lies at a path.
  public static func isFolder(_ path: String) -> Bool { kind(of: path) == .folder }

  /// Whether a file has nothing in it, or is not there.
  public static func isEmpty(_ path: String) -> Bool {
    ((try? FileSystem.entry(at: ShownPath.bytes(of: path)))?.size ?? 0) == 0
  }

  private static func kind(of path: String) -> FileSystem.Entry.Kind? {
    try? FileSystem.entry(at: ShownPath.bytes(of: path)).kind
  }

  /// Puts an error of the system, such as `errno` has, into words.
  public static func words(of error: Int32) -> String { FileSystem.failure(error).reason }

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

  /// Reads a file whole; nothing where there is none.
  ///
  /// - Throws: What keeps one from it, such as more than `limit` bytes.
  public static func bytes(of path: String, limit: Int) throws(Problem) -> [UInt8]? {
    let place = ShownPath.bytes(of: path)
    guard !FileSystem.isAbsent(place) else { return nil }
    do throws(FileSystem.Failure) {
      return try FileSystem.bytes(of: place, limit: limit)
    } catch {
      throw Problem(path: path, message: "cannot be read: \(error.reason)")
    }
  }

  /// Writes a file whole, over one that is there; folders on the way that are missing are made.
  ///
  /// - Parameter isPrivate: Whether nobody but its owner may read it.
  /// - Throws: What the system has against it; what was there is as it was then.
  public static func write(
    _ bytes: [UInt8], to path: String, isPrivate: Bool = false
  ) throws(Problem) {
    do throws(FileSystem.Failure) {
      try FileSystem.write(bytes, to: ShownPath.bytes(of: path), isPrivate: isPrivate)
    } catch {
      throw Problem(path: path, message: "cannot be written: \(error.reason)")
    }
  }

  /// Removes a file, if there is one.
  ///
  /// - Throws: What the system has against it.
  public static func remove(_ path: String) throws(Problem) {
    do throws(FileSystem.Failure) {
      try FileSystem.remove(ShownPath.bytes(of: path))
    } catch {
      throw Problem(path: path, message: "cannot be removed: \(error.reason)")
    }
  }
}
