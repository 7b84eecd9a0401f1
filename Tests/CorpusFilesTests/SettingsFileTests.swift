import CorpusFiles
import CorpusModel
import FoundationEssentials
import Testing

/// The reader's settings.
@Suite struct SettingsFileTests {
  private func read(_ text: String) throws -> SettingsFile {
    let path = FileManager.default.temporaryDirectory
      .appending(component: "settings-\(UInt64.random(in: 0...UInt64.max)).yaml").path
    try Data(text.utf8).write(to: URL(filePath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    return SettingsFile(path: path)
  }

  @Test func readsWhatIsSet() throws {
    let file = try read("language: en\ndigits: arabic-indic\njustify: yes\nmouse: off\n")
    #expect(
      file.values == [.language: "en", .digits: "arabic-indic", .justify: "yes", .mouse: "off"])
    #expect(file.problems.isEmpty)
  }

  @Test func aFileThatIsNotThereSetsNothing() {
    let file = SettingsFile(path: "/nowhere/at/all.yaml")
    #expect(file.values.isEmpty)
    #expect(file.problems.isEmpty)
  }

  @Test func whatIsWrongIsSaidWithItsPlaceAndTheRestCounts() throws {
    let file = try read("language: fr\ncolour: red\nbidi: kitty\n")
    #expect(file.values == [.bidi: "kitty"])
    let places = file.problems.map { [$0.line ?? 0, $0.column ?? 0] }.sorted { $0[0] < $1[0] }
    #expect(places == [[1, 11], [2, 1]])
  }

  @Test(arguments: [
    "", "- a\n", "language: [ar]\n", "language: ar\nlanguage: en\n", "\u{1B}[2J", "{",
  ])
  func nothingTraps(_ text: String) throws {
    let file = try read(text)
    #expect(file.values.values.allSatisfy { !$0.isEmpty })
  }
}
