import FoundationEssentials
import Testing

/// What a reader corrects of an article, in the real program.
@Suite(.enabled(if: TerminalSession.isAvailable, "there is no tmux"))
struct CorrectionTests {
  @Test func aCorrectionIsWrittenBesideTheArticleAndTakenBack() async throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "بعثة\n\nقال وزير الصحة سامر الخوري إن البعثة وصلت. وأضاف الخوري أنها ستبقى أسبوعا.",
      to: "corpus/mission.txt")
    let file = folder.path("corpus/mission.txt.yaml")
    func shown() async throws -> String {
      try await Program.run(["list", "--corpus", folder.path("corpus")]).output
    }
    try await TerminalSession.run { terminal in
      try await terminal.command("\"$WARRAQ\" --lang en '\(folder.path("corpus"))'")
      try await terminal.wait(for: "q quit")
      for key in ["E", "Tab", "News", "Tab", "3/5/2024", "Enter"] { try await terminal.step(key) }
      try await terminal.wait("the correction") { $0.shows("mission.txt.yaml") && $0.shows("2024") }
      let text = String(decoding: try Data(contentsOf: URL(fileURLWithPath: file)), as: UTF8.self)
      #expect(text == "outlet: News\ndate: \"2024-05-03\"\n")
      let corrected = try await shown()
      #expect(corrected.contains("News") && corrected.contains("2024-05-03"))
      try await terminal.press("u")
      try await terminal.wait("what was before") { $0.shows("Taken back") && !$0.shows("News") }
      #expect(!FileManager.default.fileExists(atPath: file))
    }
  }

  @Test func whatLiesInNoFileIsNotCorrected() async throws {
    let folder = try TemporaryFolder()
    try await TerminalSession.run { terminal in
      try await terminal.command("cd '\(folder.path(""))' && \"$WARRAQ\" --lang en")
      try await terminal.wait(for: "q quit")
      for key in ["E", "x", "Enter"] { try await terminal.step(key) }
      try await terminal.wait(for: "part of the program")
    }
  }
}
