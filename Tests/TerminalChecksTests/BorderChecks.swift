import Testing

/// The borders between panes are straight on every row, whatever was done before.
@Suite struct BorderChecks {
  @Test(arguments: ["en", "ar"])
  func afterScrollingAndResizing(language: String) async throws {
    let reader = try Reader(Article.text, columns: 120, rows: 20, options: ["--lang", language])
    let terminal = reader.terminal
    try await terminal.wait("three panes") {
      $0.straightBorders?.count == 2 && $0.shows(Article.lamAlef)
    }
    terminal.type("2")
    for key in "jjjjjkkjj Gg j" {
      terminal.type(String(key))
      try await expectStraight(borders: 2, rows: 20, after: "'\(key)'", in: terminal)
    }
    for (columns, rows, borders) in [
      (100, 30, 2), (131, 9, 2), (90, 25, 0), (140, 25, 2), (60, 20, 0), (120, 20, 2),
    ] {
      terminal.resize(columns: columns, rows: rows)
      try await expectStraight(
        borders: borders, rows: rows, after: "\(columns)x\(rows)", in: terminal)
    }
  }

  private func expectStraight(
    borders: Int, rows: Int, after event: String, in terminal: HeadlessTerminal
  ) async throws {
    // What is asked of the bottom row shows that the program has come so far.
    terminal.type("/")
    try await terminal.wait("the search line after \(event)") {
      $0.rows.count == rows && Self.hasSearchLine($0)
    }
    terminal.type("\u{1B}")
    let grid = try await terminal.wait("\(borders) borders after \(event)") {
      !Self.hasSearchLine($0) && $0.rows.last?.extent != nil && $0.straightBorders?.count == borders
    }
    terminal.type("\u{C}")
    try await terminal.wait("the same, drawn from nothing, after \(event):\n\(grid.text)") {
      $0 == grid
    }
  }

  private static func hasSearchLine(_ grid: Grid) -> Bool {
    guard let row = grid.rows.last else { return false }
    return row.text.contains("Search:") || row.fromRight.contains("بحث:")
  }
}
