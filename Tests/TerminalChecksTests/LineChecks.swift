import Testing

/// What a line must look like on a terminal that shows what it is sent.
@Suite struct LineChecks {
  /// Opens the article with its text on the whole screen and waits for its first lines.
  private func read(columns: Int, rows: Int = 40) async throws -> (Reader, Grid) {
    let reader = try Reader(Article.text, columns: columns, rows: rows)
    try await reader.zoom()
    let grid = try await reader.terminal.wait("the text") {
      $0.straightBorders == [] && !$0.text.contains("──") && $0.shows("شخص")
    }
    return (reader, grid)
  }

  /// Whole in a row, flush right, and alone in it.
  private func expect(_ cells: [String], in grid: Grid) throws {
    let place = try #require(grid.place(of: cells), "\(grid.text)")
    let columns = try #require(grid.rows[place.row].extent)
    #expect(columns == place.column...place.column + cells.count - 1, "\(grid.text)")
    #expect(Grid.rightEdge(of: grid.body) == columns.upperBound, "\(grid.text)")
  }

  @Test(arguments: [32, 33, 40, 60, 99, 200])
  func latinWordsNumbersAndBracketsInArabic(columns: Int) async throws {
    let (reader, grid) = try await read(columns: columns)
    try expect(Article.mixedCells, in: grid)
    withExtendedLifetime(reader) {}
  }

  @Test(arguments: [37, 38, 80])
  func theFullStopStandsAtTheFarLeft(columns: Int) async throws {
    let (reader, grid) = try await read(columns: columns)
    try expect(Article.dateCells, in: grid)
    withExtendedLifetime(reader) {}
  }

  /// A line that fills the pane is one row, and the next has nothing of it; with vowel marks too,
  /// which are not shown unless one asks for them.
  @Test(arguments: [Article.mixed, Article.vowelled])
  func aFullLineMakesNoOtherRow(line: String) async throws {
    let text = Article.text.replacing(Article.mixed, with: line)
    let reader = try Reader(text, columns: Article.mixedCells.count + 2, rows: 40)
    try await reader.zoom()
    let grid = reader.terminal.grid
    let place = try #require(grid.place(of: Article.mixedCells), "\(grid.text)")
    #expect(place.column == 1)
    #expect(grid.rows[place.row - 1].extent == nil && grid.rows[place.row + 1].extent == nil)
  }

  /// Vowel marks that are shown take no column, and none stands in the terminal's last one, where
  /// some terminals would begin a row for it.
  @Test(.enabled(if: Program.showsVowelMarks, "no key shows vowel marks"))
  func aFullLineWithItsVowelMarksMakesNoOtherRow() async throws {
    let text = Article.text.replacing(Article.mixed, with: Article.vowelled)
    let reader = try Reader(text, columns: Article.mixedCells.count + 2, rows: 40)
    try await reader.zoom()
    reader.terminal.type("v")
    try await reader.catchUp()
    let grid = reader.terminal.grid
    let bare = Grid(
      rows: grid.rows.map { row in
        Grid.Row(cells: row.cells.map { $0.unicodeScalars.first.map(String.init) ?? " " })
      })
    let place = try #require(bare.place(of: Article.mixedCells), "\(grid.text)")
    #expect(place.column == 1)
    #expect(grid.rows[place.row].cells.contains { $0.unicodeScalars.contains("\u{64E}") })
    #expect(grid.rows[place.row - 1].extent == nil && grid.rows[place.row + 1].extent == nil)
    #expect(grid.rows.allSatisfy { $0.cells.last?.unicodeScalars.count == 1 })
  }

  @Test func lamAndAlefTakeOneCell() async throws {
    let (reader, grid) = try await read(columns: 60)
    try expect(Article.lamAlefCells, in: grid)
    withExtendedLifetime(reader) {}
  }

  @Test func arabicDigitsAreNotReversed() async throws {
    let (reader, grid) = try await read(columns: 60)
    try expect(Article.digitCells, in: grid)
    withExtendedLifetime(reader) {}
  }

  /// The words of all rows are the words of the article, none parted, and each row ends at the same
  /// column.
  @Test(arguments: [(20, 100), (24, 80), (33, 60), (60, 60), (79, 60), (120, 60), (200, 60)])
  func flushRightAndNeverBrokenInsideAWord(columns: Int, rows: Int) async throws {
    let (reader, _) = try await read(columns: columns, rows: rows)
    let grid = try await reader.terminal.wait("the end of the text") { $0.shows("النهاية") }
    let paragraph = Self.paragraph(in: grid.body)
    #expect(paragraph.flatMap { $0.words } == Article.words, "\(grid.text)")
    let edge = try #require(Grid.rightEdge(of: grid.body), "\(grid.text)")
    // A line is never too long to read: in wide windows the text has margins.
    guard columns <= 72 else { return }
    #expect(edge == columns - 2)
    // No row has room for the first word of the next.
    for (row, next) in zip(paragraph, paragraph.dropFirst()) {
      let room = try #require(row.extent).lowerBound - 1
      let word = next.cells.split(separator: " ").last?.count ?? 0
      #expect(1 + word > room, "\(grid.text)")
    }
  }

  /// The rows of the article's long paragraph.
  private static func paragraph(in rows: some Sequence<Grid.Row>) -> [Grid.Row] {
    rows.drop { $0.words.first != Article.words.first }.prefix { $0.extent != nil }.map(\.self)
  }

  /// The same in the middle one of three panes.
  @Test func flushRightBesideOtherPanes() async throws {
    let reader = try Reader(Article.text, columns: 120, rows: 60)
    let grid = try await reader.terminal.wait("the end of the text") {
      $0.shows("النهاية") && $0.straightBorders?.count == 2
    }
    let pane = grid.panes[1]
    #expect(
      Self.paragraph(in: pane).flatMap { $0.words } == Article.words, "\(grid.text)")
    #expect(Grid.rightEdge(of: pane) == 55, "\(grid.text)")
  }
}
