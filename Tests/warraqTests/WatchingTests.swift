import Foundation
import Testing

/// The real program in a real terminal, while files come and go.
@Suite(.enabled(if: TerminalSession.isAvailable, "there is no tmux"), .serialized)
struct WatchingTests {
  private static func text(_ name: String) -> String {
    "\(name)\n\nاجتمع الوزراء اليوم في العاصمة وناقشوا ملف المياه المشتركة بين البلدين.\n"
  }

  @Test func whatComesAndGoesIsTakenInAndSaid() async throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.text("Flood report"), to: "a.txt")
    try await TerminalSession.run { terminal in
      try await terminal.command("\"$WARRAQ\" --lang en --watch '\(folder.path)'")
      try await terminal.wait(for: "Flood report", "q quit")
      try folder.write(Self.text("Harvest report"), to: "b.txt")
      try await terminal.wait(for: "Flood report", "Harvest report", "Files new: 1")
      try FileManager.default.removeItem(atPath: folder.path("a.txt"))
      try await terminal.wait(for: "Harvest report", "Files removed: 1")
      try await terminal.step("j")
      // The last one stays to be read when it is gone, too.
      try FileManager.default.removeItem(atPath: folder.path("b.txt"))
      try await terminal.wait(for: "Harvest report", "Files removed: 1")
      try await terminal.press("q")
      try await terminal.waitForShell()
    }
  }
}
