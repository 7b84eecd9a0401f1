/// A grid of cells that views draw on.
public struct Canvas: Sendable, Equatable {
  /// The number of rows and columns.
  public let size: Size
  /// The cells, row after row.
  public private(set) var cells: [Cell]
  /// Where the terminal's cursor stands, which is what screen readers and Braille displays follow;
  /// nothing where there is no place to follow.
  public var cursor: Point?
  /// Whether the cursor is to be seen, as a caret is.
  public var showsCursor = false

  /// Creates an empty canvas.
  public init(_ size: Size, style: Style = .plain) {
    self.size = Size(columns: max(0, size.columns), rows: max(0, size.rows))
    cells = Array(repeating: .blank(style), count: self.size.columns * self.size.rows)
  }

  /// The whole canvas.
  public var area: Area { Area(size) }

  /// Accesses one cell; places outside read as blank and swallow what is written.
  public subscript(row: Int, column: Int) -> Cell {
    get { contains(row, column) ? cells[row * size.columns + column] : .blank() }
    set { if contains(row, column) { cells[row * size.columns + column] = newValue } }
  }

  /// Returns the cells of one row.
  public func row(_ row: Int) -> ArraySlice<Cell> {
    cells[row * size.columns..<(row + 1) * size.columns]
  }

  private func contains(_ row: Int, _ column: Int) -> Bool {
    row >= 0 && row < size.rows && column >= 0 && column < size.columns
  }

  /// Fills an area with one cell.
  public mutating func fill(_ area: Area, with cell: Cell) {
    for row in max(0, area.row)..<max(0, area.row, min(area.endRow, size.rows)) {
      for column in max(0, area.column)..<max(0, area.column, min(area.endColumn, size.columns)) {
        cells[row * size.columns + column] = cell
      }
    }
  }

  /// Adds an emphasis to every cell of an area.
  public mutating func emphasise(_ area: Area, _ emphasis: Style.Emphasis) {
    for row in area.row..<area.endRow {
      for column in area.column..<area.endColumn {
        self[row, column].style.emphasis.formUnion(emphasis)
      }
    }
  }
}
