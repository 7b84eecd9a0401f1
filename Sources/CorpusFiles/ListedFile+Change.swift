public import CorpusModel

/// What becomes of a file between the time when it is listed and the time when it is read.
extension ListedFile {
  /// Looks at the file once more, when it was read: what is said where it is no longer as it was listed, since
  /// what was read of it may then be neither what it was nor what it is.
  public var changeMeanwhile: Problem? {
    do throws(FileSystem.Failure) {
      let entry = try FileSystem.entry(at: path)
      let sidecar = hasSidecar ? Self.sidecar(of: path) : nil
      guard entry.size != size || Self.changed(entry, sidecar: sidecar) != changed else {
        return nil
      }
      return warning("was changed while it was read")
    } catch {
      return warning("was taken away while it was read: \(error.reason)")
    }
  }

  private func warning(_ message: String) -> Problem {
    Problem(path: shownPath, severity: .warning, message: message)
  }

  /// Returns the time of the last change of a file, that of its sidecar mixed in.
  static func changed(_ entry: FileSystem.Entry, sidecar: FileSystem.Entry?) -> Int64 {
    guard let sidecar else { return entry.changed }
    return entry.changed &+ sidecar.changed &* 31 &+ sidecar.size &+ 1
  }

  /// Returns what lies beside a file as its sidecar.
  static func sidecar(of path: [UInt8]) -> FileSystem.Entry? {
    guard let entry = try? FileSystem.entry(at: path + SidecarFile.ending), entry.kind == .file
    else { return nil }
    return entry
  }
}
