internal import TextLayout

extension Page {
  /// A row of the page: pieces side by side; none in a blank row.
  struct Row: Sendable {
    var pieces: [Piece] = []

    /// The first item in the row; nothing in a blank row.
    var item: Int? { pieces.first?.item }
  }

  /// A line of an item, and where it stands.
  struct Piece: Sendable {
    /// The item's place in `items`.
    let item: Int
    /// The line; nothing where only a label is.
    let line: Line?
    /// What stands in the indent.
    let label: Line?
    /// How far the piece's columns are from the side where the measure begins.
    let leading: Int
    /// How many columns the piece may take.
    let columns: Int
    /// How far the line stands in from the first of them.
    let indent: Int
  }
}
