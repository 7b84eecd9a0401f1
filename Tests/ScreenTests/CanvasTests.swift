import Screen
import Testing

@Suite struct CanvasTests {
  @Test func placesOutsideAreBlankAndSwallow() {
    var canvas = Canvas(Size(columns: 2, rows: 1))
    for (row, column) in [(-1, 0), (0, -1), (0, 2), (1, 0), (.max, .max), (.min, .min)] {
      canvas[row, column] = Cell("x")
      #expect(canvas[row, column] == .blank())
    }
    #expect(canvas == Canvas(Size(columns: 2, rows: 1)))
  }

  @Test func sizesAreNeverNegative() {
    #expect(Canvas(Size(columns: -3, rows: 2)).cells.isEmpty)
    #expect(Canvas(Size(columns: -3, rows: -2)).size == Size(columns: 0, rows: 0))
  }

  @Test func fillIsClippedToTheCanvas() {
    var canvas = Canvas(Size(columns: 3, rows: 2))
    canvas.fill(Area(row: -1, column: 1, rows: 2, columns: 9), with: Cell("x"))
    #expect(canvas.row(0).map(\.scalar) == [" ", "x", "x"])
    #expect(canvas.row(1).map(\.scalar) == [" ", " ", " "])
    canvas.fill(Area(row: 5, column: 5, rows: 2, columns: 2), with: Cell("y"))
    #expect(!canvas.cells.contains { $0.scalar == "y" })
  }

  @Test func emphasisAddsUp() {
    var canvas = Canvas(Size(columns: 2, rows: 1), style: Style(.person))
    canvas.emphasise(canvas.area, .match)
    canvas.emphasise(Area(row: 0, column: 1, rows: 1, columns: 4), .selected)
    #expect(canvas[0, 0].style == Style(.person, .match))
    #expect(canvas[0, 1].style == Style(.person, [.match, .selected]))
  }

  @Test func marksAreKeptInOrderUpToThree() {
    let marks = Cell.Marks(["\u{651}", "\u{64E}", "\u{670}", "\u{653}"])
    #expect([marks.first, marks.second, marks.third] == [0x651, 0x64E, 0x670])
    #expect(Cell.Marks(["\u{651}"]).second == 0)
    #expect(Cell.Marks([]) == .none)
  }

  @Test func insetNeverTurnsInsideOut() {
    let area = Area(row: 2, column: 3, rows: 4, columns: 5)
    #expect(area.inset(top: 1, right: 2) == Area(row: 3, column: 3, rows: 3, columns: 3))
    #expect(area.inset(top: 9, left: 9).rows == 0)
    #expect(area.inset(top: 9).endRow <= area.endRow)
  }
}
