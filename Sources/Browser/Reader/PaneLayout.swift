internal import Screen

/// The panes of the reader.
enum Pane: CaseIterable, Hashable, Sendable { case list, text, actors }

/// Where everything stands for a size of the screen: three panes side by side where it is wide, the
/// list above the text where it is not, one pane at a time where it is narrow.
struct PaneLayout: Equatable, Sendable {
  /// From how many columns on the panes stand side by side.
  static let wideColumns = 100
  /// From how many columns and rows on the list stands above the text.
  static let stacked = Size(columns: 60, rows: 16)
  /// The smallest screen that anything can be read on.
  static let smallest = Size(columns: 20, rows: 5)

  /// The line at the top.
  let topBar: Area
  /// The line of hints, or of the search, at the bottom.
  let bottomBar: Area
  /// All that is between the bars.
  let body: Area
  /// The articles, where they are shown.
  private(set) var list: Area?
  /// The text, where it is shown.
  private(set) var text: Area?
  /// The actors, where they are shown.
  private(set) var actors: Area?
  /// One row that names the actors, where the pane is not shown beside the text.
  private(set) var strip: Area?
  /// The columns between panes side by side; the one beside the list shows the position in the text.
  private(set) var columnBorders: [Area] = []
  /// The rows between panes above each other.
  private(set) var rowBorders: [Area] = []

  init(size: Size, focus: Pane, isZoomed: Bool, language: InterfaceLanguage) {
    topBar = Area(row: 0, column: 0, rows: 1, columns: size.columns)
    bottomBar = Area(row: size.rows - 1, column: 0, rows: 1, columns: size.columns)
    body = Area(row: 1, column: 0, rows: size.rows - 2, columns: size.columns)
    if !isZoomed && size.columns >= Self.wideColumns {
      placeSideBySide(language)
    } else if !isZoomed && focus != .actors && size.columns >= Self.stacked.columns
      && size.rows >= Self.stacked.rows
    {
      placeStacked(focus: focus)
    } else {
      self[focus] = body
    }
  }

  /// Accesses the area of one pane.
  private(set) subscript(pane: Pane) -> Area? {
    get {
      switch pane {
      case .list: list
      case .text: text
      case .actors: actors
      }
    }
    set {
      switch pane {
      case .list: list = newValue
      case .text: text = newValue
      case .actors: actors = newValue
      }
    }
  }

  /// Whether the list has two rows and a blank for each article, or a single row.
  var listIsTall: Bool { rowBorders.isEmpty }

  private mutating func placeSideBySide(_ language: InterfaceLanguage) {
    let listWidth = min(44, max(29, body.columns * 26 / 100))
    let actorsWidth = min(40, max(26, body.columns * 25 / 100))
    let widths = [listWidth, body.columns - listWidth - actorsWidth - 2, actorsWidth]
    let panes: [Pane] = [.list, .text, .actors]
    var column = 0
    for place in 0..<3 {
      let index = language.isRightToLeft ? 2 - place : place
      self[panes[index]] = Area(
        row: body.row, column: column, rows: body.rows, columns: widths[index])
      column += widths[index]
      if place < 2 {
        columnBorders.append(Area(row: body.row, column: column, rows: body.rows, columns: 1))
        column += 1
      }
    }
    if language.isRightToLeft { columnBorders.reverse() }
  }

  private mutating func placeStacked(focus: Pane) {
    let listRows = focus == .list ? body.rows / 2 : max(3, min(6, body.rows / 5))
    list = Area(row: body.row, column: 0, rows: listRows, columns: body.columns)
    rowBorders = [Area(row: body.row + listRows, column: 0, rows: 1, columns: body.columns)]
    text = body.inset(top: listRows + 1, bottom: 1)
    strip = Area(row: body.endRow - 1, column: 0, rows: 1, columns: body.columns)
  }
}
