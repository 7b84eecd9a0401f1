import Testing

/// Terminals and surroundings that the reader cannot be shown in: one line, status 2.
@Suite(.serialized) struct RefusalTests {
  @Test func withoutATerminal() async throws {
    for arguments in [[], ["--lang", "ar"], ["open"]] {
      let answer = try await Program.run(arguments)
      #expect(answer.status == 2 && answer.output.isEmpty)
      #expect(
        answer.errors == "warraq: standard output is not a terminal, so nothing can be shown\n")
    }
  }

  @Test(
    .enabled(if: TerminalSession.isAvailable, "there is no tmux"),
    arguments: [
      ("TERM=dumb", "TERM is 'dumb'"),
      ("TERM=nonsense", "TERM is 'nonsense'"),
      ("TERM=", "TERM is not set"),
      ("TERM=../../etc/passwd", "TERM is '../../etc/passwd'"),
      ("LC_ALL=C", "the locale's encoding is"),
      ("LC_ALL=nonsense", "the locale's encoding is"),
    ])
  func inATerminal(setting: String, what: String) async throws {
    let folder = try TemporaryFolder()
    try await TerminalSession.run { terminal in
      try await terminal.command(
        "cd '\(folder.path)'; clear; \(setting) \"$WARRAQ\" 2> errors; echo status $?")
      let picture = try await terminal.wait("the status") { $0.rows.contains("status 2") }
      // Nothing else was shown, not even for a moment.
      #expect(picture.rows.first == "status 2")
      let errors = try folder.text(of: "errors")
      #expect(errors.hasPrefix("warraq: ") && errors.contains(what), "\(errors)")
      #expect(errors.split(separator: "\n").count == 1)
    }
  }

  @Test(.enabled(if: TerminalSession.isAvailable, "there is no tmux"))
  func keysThatComeFromNoTerminal() async throws {
    try await TerminalSession.run { terminal in
      try await terminal.command("clear; \"$WARRAQ\" < /dev/null; echo status $?")
      let picture = try await terminal.wait("the status") { $0.rows.contains("status 2") }
      #expect(picture.shows("standard input is not a terminal"))
    }
  }
}
