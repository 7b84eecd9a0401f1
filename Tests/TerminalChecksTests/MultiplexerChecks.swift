import Testing

/// tmux between the program and the terminal.
@Suite(.enabled(if: Program.hasTmux, "there is no tmux")) struct MultiplexerChecks {
  private static func configuration(passthrough: Bool) -> [String] {
    [
      "set -g status off", "set -sg escape-time 0", "set -g default-terminal tmux-256color",
      "set -g allow-passthrough \(passthrough ? "on" : "off")",
    ]
  }

  private func read(
    passthrough: Bool, waits: Bool = true, _ body: (HeadlessTerminal) async throws -> Void
  ) async throws {
    let reader = try Reader(
      Article.text, columns: 100, rows: 30,
      tmux: Self.configuration(passthrough: passthrough), waits: waits)
    if waits {
      try await reader.terminal.wait("the shell in tmux") { $0.shows("waiting") }
      reader.terminal.type("\r")
    }
    try await reader.terminal.wait("the text") { $0.shows("n next") }
    let grid = try await reader.terminal.wait("the text") {
      $0.place(of: Article.mixedCells) != nil && $0.place(of: Article.dateCells) != nil
    }
    #expect(grid.straightBorders != nil)
    try await body(reader.terminal)
    reader.terminal.type("q")
    #expect(try await reader.status() == "0")
    #expect(reader.settings.before == reader.settings.after)
    #expect(try await reader.strayKeys().isEmpty)
    #expect(reader.terminal.transcript.contains("\u{1B}[8h") == passthrough)
  }

  /// The terminal outside is told, at the beginning and at the end.
  ///
  /// tmux 3.3 drops what it is to pass on before its terminal is attached, and in the same breath as
  /// the alternate screen is entered: it must be sent again.
  @Test(arguments: [true, false]) func withPassthrough(waits: Bool) async throws {
    try await read(passthrough: true, waits: waits) { terminal in
      try await terminal.wait("the switch") { _ in terminal.transcript.contains("\u{1B}[8l") }
      #expect(!terminal.transcript.contains("\u{1B}[8h"))
    }
  }

  /// Where a terminal that orders Arabic by itself (an old VTE, which tells tmux nothing but has left
  /// its mark in the environment) cannot be told, one is told what to set.
  @Test(.enabled(if: Program.hasDoctor, "the program has no doctor"))
  func theDoctorSaysWhatToSet() async throws {
    let reader = try Reader(
      "", columns: 100, rows: 60, arguments: ["doctor"],
      tmux: Self.configuration(passthrough: false)
        + ["set -g remain-on-exit on", "set-environment -g VTE_VERSION 5402"])
    try await reader.terminal.wait("the shell in tmux") { $0.shows("waiting") }
    reader.terminal.type("\r")
    try await reader.terminal.wait("what to set") { $0.shows("allow-passthrough") }
  }

  /// It cannot be told, and sees nothing of the attempt.
  @Test func withoutPassthrough() async throws {
    try await read(passthrough: false) { terminal in
      #expect(!terminal.transcript.contains("\u{1B}[8l"))
      #expect(!terminal.grid.shows("[8l") && !terminal.grid.shows("tmux;"))
    }
  }
}
