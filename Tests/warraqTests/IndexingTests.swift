import Foundation
import Testing

/// The real program while it indexes, in a terminal.
@Suite(.enabled(if: TerminalSession.isAvailable, "there is no tmux"), .serialized)
struct IndexingTests {
  /// How many small files there are: more than are read before the first screen.
  private static let fileCount = 1_100

  /// Writes a folder of so many articles that the reader indexes them while one reads.
  private static func writeManyFiles(to folder: TemporaryFolder) throws {
    let words = "سماء نجوم قمر شمس مطر ريح بحر نهر جبل سهل طريق جسر بيت سوق مدرسة كتاب".split(
      separator: " ")
    for number in 0..<fileCount {
      // Unlike each other, or they would be one text with its copies.
      let body = (0..<15).map { line in
        (0..<6).map {
          words[(number * 7 + line * line * 5 + $0 * (number + line + 1)) % words.count]
        }
        .joined(separator: " ") + " \(number * 31 + line)."
      }
      let text = body.joined(separator: "\n\n")
      try folder.write("خبر رقم \(number)\n\nكلمة كهرمان.\n\n\(text)\n", to: file(number))
    }
    try folder.write(Array("خبر فاسد\n\nنص ".utf8) + [0xFF, 0x0A], to: "many/9999.txt")
  }

  private static func file(_ number: Int) -> String { "many/\(10_000 + number).txt" }

  /// Runs a terminal whose kept images lie in a folder.
  private func run(
    caching folder: TemporaryFolder, _ body: (TerminalSession) async throws -> Void
  ) async throws {
    try await TerminalSession.run(
      environment: ["XDG_CACHE_HOME": folder.path("cache")], body)
  }

  /// Quits the reader and returns what the terminal then shows.
  private func quit(_ terminal: TerminalSession) async throws -> Picture {
    try await terminal.type("q")
    try await terminal.waitForShell()
    return try await terminal.picture
  }

  @Test func brokenOffNothingIsLeftButTheOldImage() async throws {
    let folder = try TemporaryFolder()
    try folder.write(#"{"id":"a","title":"خبر","text":"نص قديم"}"#, to: "news/old.jsonl")
    let image = folder.path("images/news.image")
    try folder.write("", to: "images/other")
    let made = try await Program.run(["index", folder.path("news"), "--output", image])
    #expect(made.status == 0, "\(made.errors)")
    let old = try folder.bytes(of: "images/news.image")
    // So much that nobody has it indexed before a key is pressed.
    let words = (0..<400).map { "كلمة\($0 * 7 % 400)" }.joined(separator: " ")
    try folder.write(
      (0..<8_000).map { #"{"id":"\#($0)","title":"خبر \#($0)","text":"\#(words)"}"# }
        .joined(separator: "\n"), to: "news/new.jsonl")
    try await TerminalSession.run(columns: 200) { terminal in
      try await terminal.command(
        "clear; \"$WARRAQ\" index '\(folder.path("news"))' --output '\(image)'")
      try await terminal.wait(for: "MB/s", "left")
      try await terminal.press("C-c")
      try await terminal.waitForShell()
      try await terminal.command("echo status $?")
      let picture = try await terminal.wait(for: "status 130")
      #expect(picture.shows("warraq: broken off; nothing was written to"))
      #expect(!picture.plain.contains { "█░".contains($0) } && !picture.shows("MB/s"))
    }
    #expect(try folder.bytes(of: "images/news.image") == old)
    #expect(folder.names(in: "images") == ["news.image", "other"])
  }

  @Test func aFolderOfManyFilesIsReadAndSearchedWhileItIsIndexed() async throws {
    let folder = try TemporaryFolder()
    try Self.writeManyFiles(to: folder)
    try await run(caching: folder) { terminal in
      try await terminal.command("\"$WARRAQ\" '\(folder.path("many"))'")
      try await terminal.wait(for: "Articles 300", "Indexing the articles")
      // A key is answered all the same, and the rest comes by itself.
      try await terminal.type("J")
      try await terminal.wait(for: "2 of 300", "Indexing the articles")
      try await terminal.type("/")
      try await terminal.type("كهرمان")
      try await terminal.wait(for: "300 results")
      #expect(folder.names(in: "cache/warraq").allSatisfy { $0.hasSuffix("~") })
      try await terminal.wait(for: "\(Self.fileCount) results")
      try await terminal.press("Escape")
      // Without the search line: a key that comes with Escape would be typed with Alt there.
      try await terminal.wait(for: "Articles \(Self.fileCount + 1)", "2 of \(Self.fileCount + 1)")
      #expect(folder.names(in: "cache/warraq").map { $0.hasSuffix(".warraq") } == [true])
      let picture = try await quit(terminal)
      #expect(picture.shows("many/9999.txt:3"), "\(picture.plain)")
    }
  }

  @Test func whatWasKeptIsShownFirstThenWhatChanged() async throws {
    let folder = try TemporaryFolder()
    try Self.writeManyFiles(to: folder)
    try folder.write("BEFORE\n\nكلمة.\n", to: Self.file(0))
    // The program itself indexes the folder, as it does when one opens it.
    let listed = try await Program.run(
      ["list", "--corpus", folder.path("many")],
      environment: ["XDG_CACHE_HOME": folder.path("cache")])
    #expect(listed.lines.count == Self.fileCount + 1 && listed.errorLines.count == 1)
    try folder.write("CHANGED MEANWHILE\n\nكلمة.\n", to: Self.file(0))
    try await run(caching: folder) { terminal in
      try await terminal.record(to: folder.path("record"))
      try await terminal.command("\"$WARRAQ\" '\(folder.path("many"))'")
      try await terminal.wait(for: "Articles \(Self.fileCount + 1)", "CHANGED MEANWHILE")
      let picture = try await quit(terminal)
      // What is wrong with a file that did not change is told again.
      #expect(picture.shows("many/9999.txt:3"), "\(picture.plain)")
      let record = try folder.text(of: "record")
      #expect(record.contains("BEFORE") && !record.contains("Articles 300"))
      // And once more, where nothing changed at all.
      try await terminal.command("clear; \"$WARRAQ\" '\(folder.path("many"))'")
      try await terminal.wait(for: "CHANGED MEANWHILE", "Problems in files: 1")
      #expect(try await quit(terminal).shows("many/9999.txt:3"))
    }
  }

  @Test func anImageCutShortUnderTheReaderIsSaid() async throws {
    let folder = try TemporaryFolder()
    // More than are taken into memory.
    try folder.write(
      (0..<3_200).map { #"{"id":"\#($0)","title":"Report \#($0)","text":"متن الخبر رقم \#($0)"}"# }
        .joined(separator: "\n"), to: "news.jsonl")
    let made = try await Program.run([
      "index", folder.path("news.jsonl"), "--output", folder.path("news.image"),
    ])
    #expect(made.status == 0)
    try await TerminalSession.run { terminal in
      try await terminal.command("clear; \"$WARRAQ\" '\(folder.path("news.image"))'")
      try await terminal.wait(for: "1 of 3200", "q quit")
      let isCut = unsafe truncate(folder.path("news.image"), 4_096) == 0
      #expect(isCut)
      // The end of the list, which nobody has seen so far. The notice stays until the next key, which
      // may be this one; the reader goes on, and says it once more when it is left.
      try await terminal.type("G")
      try await terminal.type("?")
      try await terminal.wait(for: "Moves one line down.")
      try await terminal.type("q")
      try await terminal.wait(for: "Articles 3200")
      let picture = try await quit(terminal)
      #expect(picture.shows("the index image was cut short"))
      try await terminal.command("echo status $?")
      try await terminal.wait(for: "status 0")
    }
  }
}
