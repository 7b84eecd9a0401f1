import Foundation

/// A folder of its own for a test, removed with all that is in it when the test lets go of it.
final class ScratchFolder {
  private let folder: URL

  /// Creates a folder with files in it.
  init(_ files: [String: String]) throws {
    folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("warraq-checks-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for (name, text) in files {
      try Data(text.utf8).write(to: folder.appendingPathComponent(name))
    }
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  var path: String { folder.path }

  /// Returns what a file holds, without line feeds at its ends; nothing where there is no file.
  func text(of name: String) -> String {
    let data = try? Data(contentsOf: folder.appendingPathComponent(name))
    return String(decoding: data ?? Data(), as: UTF8.self).trimmingCharacters(in: .newlines)
  }
}
