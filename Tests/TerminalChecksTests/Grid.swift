import TestSupport

/// What a terminal shows: its cells, in the order of columns.
struct Grid: Equatable {
  /// A row, one text a column: what the cell holds with its marks, or a blank.
  struct Row: Equatable {
    let cells: [String]

    /// The row from the left, as it stands.
    var text: String { cells.joined() }
    /// The row as it is read from the right, in plain letters; Latin words and numbers are reversed.
    var fromRight: String { PresentationForms.readFromRight(text) }
    /// The words of the row, from the right.
    var words: [String] { fromRight.split(separator: " ").map { String($0) } }
    /// The columns that hold the border between two panes.
    var borders: [Int] { cells.indices.filter { "│┃".contains(cells[$0]) } }
    /// The columns from the first that holds something to the last; nothing where all are blank.
    var extent: ClosedRange<Int>? {
      guard let first = cells.firstIndex(where: { $0 != " " }),
        let last = cells.lastIndex(where: { $0 != " " })
      else { return nil }
      return first...last
    }

    /// Returns some columns of the row.
    func columns(_ range: Range<Int>) -> Row { Row(cells: Array(cells[range])) }
  }

  let rows: [Row]

  /// The rows between the bar at the top and the one at the bottom.
  var body: ArraySlice<Row> { rows.dropFirst().dropLast() }
  /// All rows, one a line.
  var text: String { rows.map(\.text).joined(separator: "\n") }
  /// The columns of the borders where every row of the body has the same ones; nothing where the
  /// borders are not straight.
  var straightBorders: [Int]? {
    let first = body.first?.borders ?? []
    return body.allSatisfy { $0.borders == first } ? first : nil
  }

  /// The panes, from the left: the rows between borders that are straight.
  var panes: [[Row]] {
    guard let borders = straightBorders, let width = rows.first?.cells.count else { return [] }
    let starts = [0] + borders.map { $0 + 1 }
    return zip(starts, borders + [width]).map { start, end in body.map { $0.columns(start..<end) } }
  }

  /// Whether the bottom row is the one that a search is typed into, in either language.
  var hasSearchLine: Bool {
    guard let row = rows.last else { return false }
    return row.text.contains("Search:") || row.fromRight.contains("بحث:")
  }

  /// Returns the last column of all rows that hold something; nothing where they differ.
  static func rightEdge(of rows: some Sequence<Row>) -> Int? {
    let edges = Set(rows.compactMap { $0.extent?.upperBound })
    return edges.count == 1 ? edges.first : nil
  }

  /// Returns whether a row shows a text: Arabic, read from the right, or anything from the left.
  func shows(_ text: String) -> Bool {
    rows.contains { $0.text.contains(text) || $0.fromRight.contains(text) }
  }

  /// Returns where a run of cells lies, one text a cell; nothing where it is not shown.
  func place(of cells: [String]) -> (row: Int, column: Int)? {
    for (row, line) in rows.enumerated() where line.cells.count >= cells.count {
      for column in 0...(line.cells.count - cells.count)
      where line.cells[column..<column + cells.count].elementsEqual(cells) {
        return (row, column)
      }
    }
    return nil
  }
}
