import CorpusModel
import Foundation
import Testing

@testable import CorpusFiles

/// Files of a program's own.
@Suite struct FileTreeTests {
  /// A folder that is removed when the test is over.
  private final class Folder {
    let path = FileManager.default.temporaryDirectory.path + "/warraq-tree-" + UUID().uuidString

    init() throws {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }
  }

  private static func mode(of path: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
  }

  @Test func onlyWhatIsNotThereIsNothing() throws {
    let folder = try Folder()
    #expect(try FileTree.bytes(of: folder.path + "/none", limit: 9) == nil)
    #expect(try FileTree.bytes(of: folder.path + "/none/x", limit: 9) == nil)
    try FileTree.write([1], to: folder.path + "/file")
    #expect(throws: Problem.self) { try FileTree.bytes(of: folder.path + "/file/x", limit: 9) }
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/lost", withDestinationPath: "nowhere")
    #expect(throws: Problem.self) { try FileTree.bytes(of: folder.path + "/lost", limit: 9) }
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/circle", withDestinationPath: "circle")
    #expect(throws: Problem.self) { try FileTree.bytes(of: folder.path + "/circle", limit: 9) }
    let long = folder.path + "/" + String(repeating: "a", count: 300)
    #expect(throws: Problem.self) { try FileTree.bytes(of: long, limit: 9) }
  }

  @Test func whoMayReadAFileMayReadItWhenItIsWrittenAnew() throws {
    let folder = try Folder()
    let path = folder.path + "/file"
    try FileTree.write([1], to: path)
    for mode in [0o600, 0o644, 0o666, 0o640] {
      try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
      try FileTree.write([2], to: path)
      #expect(try Self.mode(of: path) == mode)
    }
    for name in ["file", "new"] {
      try FileTree.write([3], to: folder.path + "/" + name, isPrivate: true)
      #expect(try Self.mode(of: folder.path + "/" + name) == 0o600)
    }
  }
}
