import Testing

/// The borders between panes are straight on every row, whatever was done before.
@Suite struct BorderChecks {
  @Test(arguments: ["en", "ar"])
  func afterScrollingAndResizing(language: String) async throws {
    let reader = try Reader(
      Article.text, columns: 120, rows: 20, arguments: ["--lang", language, "article.md"])
    let terminal = reader.terminal
    try await terminal.wait("three panes") {
      $0.straightBorders?.count == 2 && $0.shows(Article.lamAlef)
    }
    terminal.type("2")
    for key in "jjjjjkkjj Gg j" {
      terminal.type(String(key))
      try await expectStraight(borders: 2, rows: 20, after: "'\(key)'", in: reader)
    }
    for (columns, rows, borders) in [
      (100, 30, 2), (131, 9, 2), (90, 25, 0), (140, 25, 2), (60, 20, 0), (120, 20, 2),
    ] {
      terminal.resize(columns: columns, rows: rows)
      try await expectStraight(
        borders: borders, rows: rows, after: "\(columns)x\(rows)", in: reader)
    }
  }

  private func expectStraight(
    borders: Int, rows: Int, after event: String, in reader: Reader
  ) async throws {
    try await reader.catchUp()
    let grid = try await reader.terminal.wait("\(borders) borders after \(event)") {
      $0.rows.count == rows && $0.straightBorders?.count == borders
    }
    reader.terminal.type("\u{C}")
    try await reader.terminal.wait("the same, drawn from nothing, after \(event):\n\(grid.text)") {
      $0 == grid
    }
  }
}
