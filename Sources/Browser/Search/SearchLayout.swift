internal import Screen

/// Where the parts of a search stand between the bars: results with what is said of them above, the
/// facets beside them where there is room, and names to complete the line with below.
struct SearchLayout: Equatable {
  /// From how many columns on the facets stand beside the results.
  private static let columnsForBoth = 76
  /// The widest measure that results are set in, in columns.
  private static let widest = 104
  /// From how many rows on there is a blank row below the head, and a row for the names.
  private static let rowsForAll = 9

  /// How many were found, and in which order they come.
  let head: Area
  /// What is narrowed by.
  private(set) var chips: Area?
  /// What was corrected, or what is wrong.
  private(set) var notice: Area?
  /// The results.
  private(set) var results: Area
  /// The place of the results and the facets together, while there are neither.
  let blank: Area
  /// The facets, where they are shown.
  private(set) var facets: Area?
  /// What stands between the two.
  private(set) var border: Area?
  /// The names that may complete the line.
  private(set) var foot: Area?

  /// Lays a search out.
  ///
  /// - Parameters:
  ///   - showsFacets: Whether the facets have the keys, which gives them all the room where there is
  ///     not enough for both.
  ///   - noticeRows: How many rows what is said of the query takes in so many columns.
  init(
    in area: Area, language: InterfaceLanguage, showsFacets: Bool, hasChips: Bool,
    noticeRows: (_ columns: Int) -> Int
  ) {
    var rest = area
    if area.rows >= Self.rowsForAll {
      foot = area.inset(top: area.rows - 1)
      rest = rest.inset(bottom: 1)
    }
    let isRightToLeft = language.isRightToLeft
    if area.columns >= Self.columnsForBoth {
      let columns = min(38, max(25, area.columns * 26 / 100))
      facets = rest.inset(leading: rest.columns - columns, isRightToLeft: isRightToLeft)
      border = rest.inset(
        leading: rest.columns - columns - 1, trailing: columns, isRightToLeft: isRightToLeft)
      rest = rest.inset(trailing: columns + 1, isRightToLeft: isRightToLeft)
    }
    head = Area(row: rest.row, column: rest.column, rows: min(1, rest.rows), columns: rest.columns)
    rest = rest.inset(top: 1)
    if hasChips, rest.rows > 2 {
      chips = Area(row: rest.row, column: rest.column, rows: 1, columns: rest.columns)
      rest = rest.inset(top: 1)
    }
    let noticeRows = min(noticeRows(rest.columns - 2), (rest.rows - 1) / 2)
    if noticeRows > 0 {
      notice = Area(
        row: rest.row, column: rest.column, rows: noticeRows, columns: rest.columns)
      rest = rest.inset(top: noticeRows)
    }
    if area.rows >= Self.rowsForAll { rest = rest.inset(top: 1) }
    let whole = Area(row: rest.row, column: area.column, rows: rest.rows, columns: area.columns)
    blank = whole.inset(
      trailing: max(0, area.columns - Self.widest), isRightToLeft: isRightToLeft)
    if facets == nil, showsFacets {
      facets = rest
      results = Area(row: rest.row, column: rest.column, rows: 0, columns: rest.columns)
    } else {
      results = rest
    }
    let spare = results.columns - Self.widest
    if spare > 0 { results = results.inset(trailing: spare, isRightToLeft: isRightToLeft) }
  }
}
