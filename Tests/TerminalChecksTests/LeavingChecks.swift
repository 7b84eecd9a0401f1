import Glibc
import Testing

/// What is sent last: the terminal orders Arabic again as it did, on its usual screen, however the
/// program ends.
@Suite struct LeavingChecks {
  /// ECMA-48's mode 8 (BDSM): the terminal leaves the order to the program, or orders by itself.
  private static let explicit = "\u{1B}[8l"
  private static let implicit = "\u{1B}[8h"

  private func leave(status: String, _ leave: (Reader) throws -> Void) async throws {
    let reader = try Reader(Article.text, columns: 100, rows: 30)
    try await reader.terminal.wait("the text") { $0.shows("شخص") && $0.shows("n next") }
    let sentBefore = reader.terminal.transcript
    try leave(reader)
    #expect(try await reader.status() == status)
    #expect(reader.settings.before == reader.settings.after)
    #expect(!reader.settings.before.isEmpty)
    try await reader.terminal.wait("the usual screen") { $0.shows("the shell before") }
    #expect(!reader.terminal.grid.shows("شخص"))

    // Switched on the alternate screen before anything is drawn, and back before it is left.
    let entered = try #require(sentBefore.firstRange(of: "\u{1B}[?1049h"))
    let switched = try #require(sentBefore.firstRange(of: Self.explicit))
    let drawn = try #require(sentBefore.firstRange(of: "article.md"))
    #expect(entered.upperBound <= switched.lowerBound && switched.upperBound <= drawn.lowerBound)
    #expect(!sentBefore.contains(Self.implicit))
    let last = reader.terminal.transcript.dropFirst(sentBefore.count)
    let back = try #require(last.firstRange(of: Self.implicit), "\(last.debugDescription)")
    let left = try #require(last.firstRange(of: "\u{1B}[?1049l"), "\(last.debugDescription)")
    #expect(back.upperBound <= left.lowerBound)
    #expect(!last[back.upperBound...].contains(Self.explicit))
    #expect(last[left.upperBound...].contains { $0 >= "\u{80}" } == false)
    #expect(try await reader.strayKeys().isEmpty)
  }

  @Test func byItsKey() async throws {
    try await leave(status: "0") { $0.terminal.type("q") }
  }

  @Test(arguments: [
    (SIGTERM, "143"), (SIGHUP, "129"), (SIGINT, "130"), (SIGQUIT, "131"), (SIGSEGV, "139"),
  ])
  func bySignal(signal: Int32, status: String) async throws {
    try await leave(status: status) { try $0.send(signal) }
  }
}
