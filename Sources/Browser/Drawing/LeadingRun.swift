internal import Screen
internal import TextLayout

/// Pieces of text set one after another in a row, from the side at which the interface begins.
///
/// Each piece is ordered by itself, so that a key's name never mixes with the Arabic words beside it.
struct LeadingRun {
  private var rest: Area
  private let language: InterfaceLanguage

  init(area: Area, language: InterfaceLanguage) {
    rest = area
    self.language = language
  }

  /// Whether there is no room for another piece.
  var isFull: Bool { rest.columns < 4 }

  /// Returns whether there is room for a text.
  func fits(_ text: String) -> Bool { ShapedParagraph(text).width <= rest.columns }

  /// Sets a piece, cut with an ellipsis where it is too long.
  mutating func add(
    _ text: String, _ style: Style, direction: BaseDirection = .automatic,
    on canvas: inout Canvas
  ) {
    guard rest.columns > 0 else { return }
    let columns = canvas.write(
      text, row: rest.row, in: rest, alignment: language.leading,
      style: style, direction: direction)
    skip(columns.count)
  }

  /// Leaves columns empty.
  mutating func skip(_ columns: Int) {
    rest = rest.inset(leading: columns, isRightToLeft: language.isRightToLeft)
  }
}
