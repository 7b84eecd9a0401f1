import Foundation

/// A folder of its own for a test, removed with all that is in it when the test lets go of it.
final class TemporaryFolder {
  let path: String

  /// Creates an empty folder.
  init() throws {
    path =
      FileManager.default.temporaryDirectory
      .appendingPathComponent("warraq-test-" + UUID().uuidString).path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Returns the path of something in the folder.
  func path(_ name: String) -> String { path + "/" + name }

  /// Writes a file, and the folders that it lies in.
  func write(_ bytes: some Sequence<UInt8>, to name: String) throws {
    let url = URL(fileURLWithPath: path(name))
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
  }

  /// Writes a text.
  func write(_ text: String, to name: String) throws { try write(text.utf8, to: name) }

  /// Returns the bytes of a file.
  func bytes(of name: String) throws -> Data {
    try Data(contentsOf: URL(fileURLWithPath: path(name)))
  }

  /// Returns the names of what lies in a folder, in their order; nothing where there is no such folder.
  func names(in name: String) -> [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: path(name)))?.sorted() ?? []
  }

  /// Returns what a file holds; malformed UTF-8 becomes U+FFFD.
  func text(of name: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(fileURLWithPath: path(name))), as: UTF8.self)
  }
}
