import Testing

/// What the program asks the terminal leaves nothing behind, whatever comes back.
@Suite struct MuteTerminalChecks {
  private func open() async throws -> Reader {
    let reader = try Reader(Article.text, columns: 100, rows: 30, answers: .onDemand)
    // The first screen is not held back for an answer.
    try await reader.terminal.wait("the text") { $0.shows("شخص") && $0.shows("n next") }
    return reader
  }

  /// The keys work and nothing is on the screen that is not elsewhere too.
  private func expectWorks(_ reader: Reader) async throws {
    let other = try Reader(Article.text, columns: 100, rows: 30)
    let expected = try await other.terminal.wait("the text") {
      $0.shows("شخص") && $0.shows("n next")
    }
    try await reader.terminal.wait("what other terminals show:\n\(expected.text)") {
      $0 == expected
    }
    try await reader.catchUp()
    try await reader.terminal.wait("the same again") { $0 == expected }
    reader.terminal.type("q")
    #expect(try await reader.status() == "0")
    #expect(reader.settings.before == reader.settings.after)
    #expect(try await reader.strayKeys().isEmpty)
  }

  @Test func whereNoAnswerComes() async throws {
    let reader = try await open()
    try await expectWorks(reader)
  }

  @Test func whereTheAnswerComesLate() async throws {
    let reader = try await open()
    #expect(reader.terminal.hasQuestion)
    // After a key, and after the program has stopped to wait for it.
    reader.terminal.type("j")
    try await Task.sleep(for: .milliseconds(2500))
    reader.terminal.answer()
    reader.terminal.type("k")
    try await expectWorks(reader)
  }

  @Test(arguments: [1, 2, 3, 4, 5])
  func whereHalfAnAnswerComes(bytes: Int) async throws {
    let reader = try await open()
    reader.terminal.answer(bytes: bytes)
    try await Task.sleep(for: .milliseconds(2500))
    try await expectWorks(reader)
  }

  /// A colour that is asked for and told in part, as over a line that was cut.
  @Test func whereHalfAColourComes() async throws {
    let reader = try await open()
    reader.terminal.type("\u{1B}]11;rgb:ffff/ff")
    try await Task.sleep(for: .milliseconds(2500))
    try await expectWorks(reader)
  }

  /// Answers that nobody asked for, of the kinds that terminals give.
  @Test(arguments: StrayAnswer.allCases) func strayAnswers(answer: StrayAnswer) async throws {
    let reader = try await open()
    reader.terminal.answer()
    reader.terminal.type(answer.rawValue)
    try await expectWorks(reader)
  }

  /// Left before the answer came, the program takes it along.
  @Test func whereTheAnswerComesAtTheEnd() async throws {
    let reader = try await open()
    reader.terminal.type("q")
    reader.terminal.answer()
    #expect(try await reader.status() == "0")
    #expect(try await reader.strayKeys().isEmpty)
  }
}

/// Answers that terminals give, and what they tell.
enum StrayAnswer: String, CaseIterable {
  case attributes = "\u{1B}[?62;22c"
  case identity = "\u{1B}[>41;379;0c"
  case unit = "\u{1B}P!|00000000\u{1B}\\"
  case version = "\u{1B}P>|XTerm(379)\u{1B}\\"
  case mode = "\u{1B}[8;0$y"
  case privateMode = "\u{1B}[?8;0$y"
  case place = "\u{1B}[12;2R"
  case placeLikeF3 = "\u{1B}[1;1R"
  case background = "\u{1B}]11;rgb:0000/0000/0000\u{1B}\\"
  case backgroundEndedByBell = "\u{1B}]11;rgb:0000/0000/0000\u{7}"
}
