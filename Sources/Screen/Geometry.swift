/// A number of rows and columns of cells.
public struct Size: Hashable, Sendable {
  /// The number of columns.
  public var columns: Int
  /// The number of rows.
  public var rows: Int

  /// Creates a size.
  public init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
  }
}

/// A cell's place, from the top left.
public struct Point: Hashable, Sendable {
  /// The row, from 0 at the top.
  public var row: Int
  /// The column, from 0 at the left.
  public var column: Int

  /// Creates a place.
  public init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }
}

/// A rectangle of cells.
public struct Area: Hashable, Sendable {
  /// The first row.
  public var row: Int
  /// The first column.
  public var column: Int
  /// The number of rows, never negative.
  public var rows: Int
  /// The number of columns, never negative.
  public var columns: Int

  /// Creates an area; negative extents count as none.
  public init(row: Int, column: Int, rows: Int, columns: Int) {
    self.row = row
    self.column = column
    self.rows = max(0, rows)
    self.columns = max(0, columns)
  }

  /// The whole of a size.
  public init(_ size: Size) { self.init(row: 0, column: 0, rows: size.rows, columns: size.columns) }

  /// The row just below.
  public var endRow: Int { row + rows }
  /// The column just past the right edge.
  public var endColumn: Int { column + columns }

  /// Returns the area less so many cells at its edges.
  public func inset(top: Int = 0, bottom: Int = 0, left: Int = 0, right: Int = 0) -> Area {
    Area(
      row: row + min(top, rows), column: column + min(left, columns), rows: rows - top - bottom,
      columns: columns - left - right)
  }

  /// Returns whether a place lies inside.
  public func contains(_ point: Point) -> Bool {
    (row..<endRow).contains(point.row) && (column..<endColumn).contains(point.column)
  }
}
