import TestSupport
import Testing

/// The real program in a terminal whose size changes.
@Suite(.enabled(if: TerminalSession.isAvailable, "there is no tmux"), .serialized)
struct ResizingTests {
  private static let sizes = [(60, 20), (20, 5), (100, 30), (20, 5), (300, 100), (59, 15)]

  /// Opens the reader on the sample, and goes to the text.
  private func read(_ body: (TerminalSession) async throws -> Void) async throws {
    let folder = try TemporaryFolder.withSample()
    try await TerminalSession.run { terminal in
      try await terminal.command("\"$WARRAQ\" --lang ar '\(folder.path)'")
      try await terminal.wait(for: "رقم 1 من", "خروج")
      // Before any key comes what the terminal answers of its background, which may change colours.
      try await terminal.step("2")
      try await body(terminal)
      #expect(try await terminal.state("#{pane_current_command}") == "warraq")
    }
  }

  /// In any size the whole picture is right: Ctrl-L, which draws it from nothing, changes nothing.
  @Test(arguments: [
    ([], "رقم 1 من"), (["G"], "كلامه بالشكر"), (["n", "Enter"], "سالم النجار"),
  ])
  func everySizeHasItsPicture(keys: [String], text: String) async throws {
    try await read { terminal in
      for key in keys { try await terminal.step(key) }
      #expect(try await terminal.picture.shows(text))
      for (columns, rows) in Self.sizes {
        try await terminal.resize(columns: columns, rows: rows)
        // What the bottom row then shows comes after the new size.
        try await terminal.type("/")
        let picture = try await terminal.settled("the search line in \(columns)x\(rows)") {
          $0.rows.count == rows
            && PresentationForms.readFromRight($0.lastRow).contains("بحث:")
        }
        try await terminal.press("C-l")
        try await terminal.wait(for: picture)
        try await terminal.press("Escape")
        try await terminal.wait("no search line") { !$0.shows("بحث:") }
      }
    }
  }

  @Test(arguments: [
    ([], "رقم 1 من"), (["?"], "مفاتيح التحكم"), (["/", "س"], "بحسب الصلة"),
    (["n", "Enter"], "الصفات"),
  ])
  func whatIsTooSmallSaysSoAndComesBack(keys: [String], text: String) async throws {
    try await read { terminal in
      for key in keys { try await terminal.step(key) }
      // An answer may come after the frame of its key.
      let start = try await terminal.settled("what was asked for") { $0.shows(text) }
      try await terminal.resize(columns: 19, rows: 4)
      try await terminal.wait("one line") { picture in
        picture.shows("النافذة")
          && picture.rows.count { $0.contains { $0 != " " } } == 1
      }
      for (columns, rows) in [(1, 1), (2, 200), (300, 2), (13, 4)] {
        try await terminal.resize(columns: columns, rows: rows)
        try await terminal.wait("\(columns)x\(rows)") { $0.rows.count == rows }
      }
      try await terminal.resize(columns: 120, rows: 30)
      let end = try await terminal.settled("what was there") { $0.shows(text) }
      // The page of an actor may have scrolled, and a search tells how long it took.
      if !keys.contains("Enter"), !keys.contains("/") { #expect(end == start) }
    }
  }
}
