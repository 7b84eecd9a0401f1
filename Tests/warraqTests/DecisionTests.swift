import FoundationEssentials
import Testing

/// What a reader decides of names that nobody listed, in the real program.
@Suite(.enabled(if: TerminalSession.isAvailable, "there is no tmux"))
struct DecisionTests {
  @Test func aDecisionIsWrittenDownAndTakenBack() async throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "بعثة\n\nقال وزير الصحة سامر الخوري إن البعثة وصلت. وأضاف الخوري أنها ستبقى أسبوعا.",
      to: "corpus/mission.txt")
    let file = folder.path("data/warraq/actors/own.yaml")
    try await TerminalSession.run(environment: ["XDG_DATA_HOME": folder.path("data")]) { terminal in
      try await terminal.command("\"$WARRAQ\" --lang en '\(folder.path("corpus"))'")
      try await terminal.wait(for: "q quit")
      try await terminal.step("2")
      try await terminal.step("t")
      try await terminal.wait("the whole timeline") { !$0.shows("being read") }
      try await terminal.step("BSpace")
      try await terminal.step("3")
      try await terminal.step("+")
      try await terminal.wait("the decision") { $0.shows("Kept") }
      let text = String(decoding: try Data(contentsOf: URL(fileURLWithPath: file)), as: UTF8.self)
      #expect(text.contains("name: سامر الخوري"))
      let listed = try await Program.run(
        ["actors", "--corpus", folder.path("corpus")],
        environment: ["XDG_DATA_HOME": folder.path("data")])
      #expect(listed.output.contains("سامر الخوري") && !listed.output.contains("auto:"))
      try await terminal.press("u")
      try await terminal.wait("what was before") { !$0.shows("Kept") }
      #expect(try Data(contentsOf: URL(fileURLWithPath: file)).isEmpty)
    }
  }
}
