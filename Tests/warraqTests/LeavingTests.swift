import Foundation
import Testing

/// The real program gives the terminal back as it was, however it ends.
@Suite(.enabled(if: TerminalSession.isAvailable, "there is no tmux"), .serialized)
struct LeavingTests {
  /// Runs the reader between two looks at the terminal's settings, makes it leave, and compares.
  private func leave(
    status: String, _ leave: (TerminalSession, pid_t) async throws -> Void
  ) async throws {
    let folder = try TemporaryFolder.withSample()
    try await TerminalSession.run { terminal in
      try await terminal.command("cd '\(folder.path)'; stty -g > before; echo from before")
      try await terminal.command("sh -c 'echo $$ > pid; exec \"$WARRAQ\" .'")
      try await terminal.wait(for: "Articles 3")
      #expect(try await terminal.state("#{alternate_on}") == "1")
      let pid = try #require(pid_t(try folder.text(of: "pid").dropLast()))
      try await leave(terminal, pid)
      try await terminal.waitForShell()
      try await terminal.command("echo status $?; stty -g > after; echo done")
      let picture = try await terminal.wait("an answer") { $0.rows.contains("done") }
      #expect(picture.rows.contains("from before"))
      #expect(picture.rows.contains("status \(status)"), "\(picture.plain)")
      #expect(!picture.plain.contains("│"))
      #expect(try await terminal.state("#{alternate_on}#{cursor_flag}#{keypad_flag}") == "010")
      #expect(try folder.text(of: "before") == folder.text(of: "after"))
      // Nothing is left of its colours.
      try await terminal.command("echo plain")
      let after = try await terminal.wait("an answer") { $0.rows.contains("plain") }
      #expect(after.cells.joined().allSatisfy { $0.look == Picture.Look() })
    }
  }

  @Test func byItsKey() async throws {
    try await leave(status: "0") { terminal, _ in try await terminal.type("q") }
  }

  @Test func byInterrupt() async throws {
    try await leave(status: "130") { terminal, _ in try await terminal.press("C-c") }
  }

  @Test(arguments: [(SIGTERM, "143"), (SIGHUP, "129"), (SIGINT, "130"), (SIGQUIT, "131")])
  func bySignal(signal: Int32, status: String) async throws {
    try await leave(status: status) { _, pid in kill(pid, signal) }
  }

  /// One that nobody sends but a bug.
  @Test func byCrash() async throws {
    try await leave(status: "139") { _, pid in kill(pid, SIGSEGV) }
  }

  @Test func stoppedAndContinued() async throws {
    let folder = try TemporaryFolder.withSample()
    try await TerminalSession.run { terminal in
      try await terminal.command("cd '\(folder.path)'; stty -g > before")
      try await terminal.command("\"$WARRAQ\" .")
      try await terminal.wait(for: "Articles 3")
      try await terminal.wait(for: "q quit")
      try await terminal.step("2")
      let reading = try await terminal.step("n")
      for round in 1...2 {
        try await terminal.press("C-z")
        try await terminal.waitForShell()
        #expect(try await terminal.state("#{alternate_on}#{cursor_flag}") == "01")
        try await terminal.command("stty -g > after; clear; echo round \(round)")
        try await terminal.wait("an answer") { $0.rows.first == "round \(round)" }
        #expect(try folder.text(of: "before") == folder.text(of: "after"))
        try await terminal.command("fg")
        try await terminal.wait(for: reading)
      }
      // The size may have changed meanwhile.
      try await terminal.press("C-z")
      try await terminal.waitForShell()
      try await terminal.resize(columns: 60, rows: 20)
      try await terminal.command("fg")
      try await terminal.wait("a smaller picture") { $0.rows.count == 20 && $0.shows("n next") }
      try await terminal.resize(columns: 120, rows: 30)
      try await terminal.wait(for: reading)
      try await terminal.type("q")
      try await terminal.waitForShell()
    }
  }

  @Test func noColourMeansNone() async throws {
    try await TerminalSession.run { terminal in
      try await terminal.command("\"$WARRAQ\"")
      let coloured = try await terminal.wait(for: "Articles 2", "q quit")
      #expect(coloured.cells.joined().contains { $0.look.hasColour })
      try await terminal.type("q")
      try await terminal.command("NO_COLOR=1 \"$WARRAQ\"")
      let plain = try await terminal.wait(for: "Articles 2", "q quit")
      #expect(!plain.cells.joined().contains { $0.look.hasColour })
      // What is chosen shows all the same.
      #expect(plain.cells.joined().contains { !$0.look.attributes.isEmpty })
    }
  }
}
