import Foundation

/// A folder that is removed when the test is over.
struct TemporaryFolder: ~Copyable {
  let path = FileManager.default.temporaryDirectory.path + "/warraq-" + UUID().uuidString

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func write(_ file: (path: String, text: String)) throws {
    try write(file.path, Array(file.text.utf8))
  }

  func write(_ name: String, _ bytes: [UInt8]) throws {
    let full = URL(fileURLWithPath: path + "/" + name)
    try FileManager.default.createDirectory(
      at: full.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: full)
  }

  func remove(_ file: String) throws {
    try FileManager.default.removeItem(atPath: path + "/" + file)
  }
}
