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

  /// Returns what a command writes to a terminal of a type and a class.
  private func sent(_ environment: [String: String?]) async throws -> String {
    let folder = try TemporaryFolder.withSample()
    let answer = try await Program.run(
      "script", ["-qec", "'\(Program.path)' list --corpus '\(folder.path)'", "/dev/null"],
      environment: environment.merging(["SHELL": "/bin/sh"]) { own, _ in own })
    #expect(answer.status == 0)
    return answer.output
  }

  @Test(arguments: [
    ["TERM": "xterm", "WARRAQ_BIDI": "konsole"], ["TERM": "xterm", "KONSOLE_VERSION": "221203"],
    ["TERM": "konsole-256color"],
  ]) func konsoleIsSentLettersInReadingOrder(environment: [String: String]) async throws {
    let sent = try await sent(environment.mapValues(Optional.init))
    #expect(!sent.contains("\u{1B}"))
    #expect(sent.contains("\u{200F}محاضرة عن المجرات\u{200F}\u{2069}"))
    #expect(sent.contains(" \u{2067}lecture\u{200F}  ·  \u{200F}2025-01\u{200F}"))
    // Lam and alef are two columns there: no row is longer than the terminal.
    for row in sent.split(whereSeparator: \.isNewline) {
      #expect(row.unicodeScalars.count { $0.properties.generalCategory != .format } == 80)
    }
  }

  @Test func otherClassesAreSentWhatTheyShowRight() async throws {
    let forms = PresentationForms.self
    for type in ["mlterm", "xterm-kitty", "putty"] {
      let sent = try await sent(["TERM": type])
      #expect(!sent.contains("\u{1B}"), "\(type)")
      let rows = sent.split(whereSeparator: \.isNewline).map(String.init)
      let lecture = try #require(rows.first { $0.contains("lecture") })
      switch type {
      case "mlterm":
        #expect(lecture.hasPrefix("\u{200E}\u{202D}") && lecture.hasSuffix("2025-01  ·  lecture"))
        #expect(forms.readFromRight(lecture).contains("محاضرة عن المجرات"))
      case "putty": #expect(!forms.readFromRight(lecture).contains("محاضرة"))
      default: #expect(lecture.hasSuffix("2025-01  ·  lecture"))
      }
    }
    let chosen = try await sent(["TERM": "xterm-kitty", "WARRAQ_BIDI": "explicit"])
    #expect(chosen.hasPrefix("\u{1B}[8l") && chosen.hasSuffix("\u{1B}[8h"))
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
