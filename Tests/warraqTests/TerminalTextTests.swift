import TestSupport
import Testing

/// What the commands answer on a terminal: lines set from right to left, without the reader.
@Suite(.enabled(if: TerminalSession.isAvailable, "there is no tmux"), .serialized)
struct TerminalTextTests {
  /// Runs a command on the sample and returns the rows that it writes.
  private func rows(_ arguments: String, columns: Int = 60) async throws -> [String] {
    let folder = try TemporaryFolder.withSample()
    var rows: [String] = []
    try await TerminalSession.run(columns: columns, rows: 20) { terminal in
      try await terminal.command(
        "cd '\(folder.path)'; clear; \"$WARRAQ\" \(arguments) --corpus .; echo end")
      let picture = try await terminal.wait("the end") { $0.rows.contains("end") }
      rows = Array(picture.rows.prefix { $0 != "end" })
    }
    return rows
  }

  @Test func anArticleIsFlushRight() async throws {
    let rows = try await rows("read lecture")
    #expect(rows.filter { !$0.isEmpty }.allSatisfy { $0.count == 60 && $0.hasPrefix(" ") })
    // Each begins at the right edge, and the date is not turned around.
    #expect(rows.allSatisfy { $0.last != " " })
    #expect(
      rows.map { PresentationForms.readFromRight($0.drop { $0 == " " }) } == [
        "محاضرة عن المجرات", "مكتب التجربة  ·  10-5202", "",
        "ألقى سالم النجار محاضرة عن المجرات البعيدة. وحضرها طلاب من", "وادي النور.",
      ])
    // The letters are joined, lam and alef in one cell.
    #expect(rows.joined().unicodeScalars.contains("\u{FEFC}"))
    #expect(!rows.joined().unicodeScalars.contains { (0x621...0x64A).contains($0.value) })
  }

  @Test func fieldsStandFromRightToLeft() async throws {
    let rows = try await rows("list", columns: 80)
    #expect(rows.allSatisfy { $0.count == 80 })
    #expect(rows.first?.hasSuffix("  ·  2025-01  ·  lecture") == true)
    #expect(rows.first.map(PresentationForms.readFromRight)?.contains("محاضرة عن المجرات") == true)
  }

  @Test func aDumbTerminalIsSentNoSequences() async throws {
    let folder = try TemporaryFolder.withSample()
    for (type, begins) in [("dumb", ""), ("xterm", "\u{1B}[8l")] {
      // script gives the program a terminal and keeps what it writes.
      let answer = try await Program.run(
        "script", ["-qec", "'\(Program.path)' list --corpus '\(folder.path)'", "/dev/null"],
        environment: ["TERM": type, "SHELL": "/bin/sh"])
      #expect(answer.status == 0 && answer.output.split(whereSeparator: \.isNewline).count >= 3)
      #expect(answer.output.contains("\u{1B}") == !begins.isEmpty)
      #expect(answer.output.hasPrefix(begins))
    }
  }
}
