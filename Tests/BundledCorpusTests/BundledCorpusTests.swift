import BundledCorpus
import Foundation
import Testing

@Suite struct BundledCorpusTests {
  private static let data = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "data")

  /// The files of the corpus that lie in the folder, with their bytes.
  private func filesInFolder() throws -> [String: Data] {
    var files: [String: Data] = [:]
    for folder in ["articles", "actors", "ties", "events", "gazetteer"] {
      let names = try? FileManager.default.subpathsOfDirectory(
        atPath: Self.data.appending(path: folder).path)
      for name in names ?? []
      where [".md", ".txt", ".yaml", ".tsv"].contains(where: name.hasSuffix) {
        let path = folder + "/" + name
        files[path] = try Data(contentsOf: Self.data.appending(path: path))
      }
    }
    return files
  }

  @Test func everyFileOfTheCorpusIsEmbedded() throws {
    let embedded = EmbeddedCorpus.files.map(\.path)
    #expect(
      embedded == (try filesInFolder()).keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) },
      "the list of files is out of date: run data/bundle.sh and build again")
  }

  @Test func embeddedBytesAreThoseOfTheFolder() throws {
    let files = try filesInFolder()
    for (path, bytes) in EmbeddedCorpus.files {
      #expect(files[path] == Data(bytes), "\(path) differs: build again")
    }
  }
}
