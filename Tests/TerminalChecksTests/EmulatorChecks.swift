import Testing

/// A line looks the same on terminals that do something of their own with Arabic.
@Suite(.enabled(if: Program.takesBidi, "the program has no --bidi"))
struct EmulatorChecks {
  private static let columns = 60

  private func plain() async throws -> Grid {
    let reader = try Reader(Article.text, columns: Self.columns, rows: 30)
    try await reader.zoom()
    return try await reader.terminal.wait("the text") {
      !$0.text.contains("──") && $0.place(of: Article.mixedCells) != nil
        && $0.place(of: Article.dateCells) != nil && $0.place(of: Article.digitCells) != nil
        && $0.place(of: Article.lamAlefCells) != nil
    }
  }

  private func expect(
    _ emulator: Emulator, answers: HeadlessTerminal.Answers, options: [String]
  ) async throws {
    let expected = try await plain()
    let reader = try Reader(
      Article.text, columns: Self.columns, rows: 30, answers: answers,
      arguments: ["--lang", "en"] + options + ["article.md"])
    try await reader.zoom()
    try await reader.terminal.wait("what xterm shows:\n\(expected.text)\non \(emulator)") {
      emulator.shown($0) == expected
    }
    // The same when it is drawn anew, and after a search that was left.
    reader.terminal.type("\u{C}")
    try await reader.catchUp()
    try await reader.terminal.wait("the same again") { emulator.shown($0) == expected }

    let before = reader.terminal.transcript
    reader.terminal.type("q")
    #expect(try await reader.status() == "0")
    #expect(try await reader.strayKeys().isEmpty)
    guard let (off, on) = emulator.bidiSwitch else { return }
    #expect(before.contains(off))
    let after = reader.terminal.transcript.dropFirst(before.count)
    let back = try #require(after.firstRange(of: on), "\(after.debugDescription)")
    let left = try #require(after.firstRange(of: "\u{1B}[?1049l"))
    #expect(back.upperBound <= left.lowerBound)
    #expect(!after[back.upperBound...].contains(off))
  }

  @Test(arguments: Emulator.allCases) func foundByItsAnswers(emulator: Emulator) async throws {
    try await expect(emulator, answers: .like(emulator), options: [])
  }

  /// The reader's word counts for more than what the terminal answers, and where it says nothing.
  @Test(arguments: Emulator.allCases) func namedByTheReader(emulator: Emulator) async throws {
    try await expect(emulator, answers: .onDemand, options: ["--bidi", emulator.bidiClass])
  }
}
