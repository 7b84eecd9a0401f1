import Testing

/// tmux between the program and the terminal.
@Suite(.enabled(if: Program.hasTmux, "there is no tmux")) struct MultiplexerChecks {
  private func read(
    passthrough: Bool, _ body: (HeadlessTerminal) async throws -> Void
  ) async throws {
    let reader = try Reader(
      Article.text, columns: 100, rows: 30,
      tmux: [
        "set -g status off", "set -sg escape-time 0", "set -g default-terminal tmux-256color",
        "set -g allow-passthrough \(passthrough ? "on" : "off")",
      ])
    // What a program sends through tmux before its terminal is attached is lost.
    try await reader.terminal.wait("the shell in tmux") { $0.shows("waiting") }
    reader.terminal.type("\r")
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
  @Test func withPassthrough() async throws {
    try await read(passthrough: true) { terminal in
      #expect(terminal.transcript.contains("\u{1B}[8l"))
      #expect(!terminal.transcript.contains("\u{1B}[8h"))
    }
  }

  /// It cannot be told, and sees nothing of the attempt.
  @Test func withoutPassthrough() async throws {
    try await read(passthrough: false) { terminal in
      #expect(!terminal.transcript.contains("\u{1B}[8l"))
      #expect(!terminal.grid.shows("[8l") && !terminal.grid.shows("tmux;"))
    }
  }
}
