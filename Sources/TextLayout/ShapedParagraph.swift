/// A paragraph of Arabic and Latin text, ordered and shaped once, ready to be cut into lines.
///
/// How a text becomes cells:
///
/// 1. **Sanitising** (`Sanitiser`). Controls, overrides and what Unicode has not assigned are
///    replaced by visible signs, ligatures of words are spelled out, hamzas are composed with their
///    letters, digits are put into the style asked for. Each scalar gets a role: a cell, a mark, or
///    nothing to be seen.
/// 2. **Ordering** (`BidiShaping`). fribidi resolves the bidi levels (UAX #9, isolates and embeddings
///    with their effect, rules P2 and P3 for the direction) of the whole paragraph, because the
///    levels must not depend on where lines end; or of stretches cut where it makes no difference.
/// 3. **Joining**. Marks and invisible controls are taken out, save the ones that joining heeds (zero
///    width joiner and non-joiner). The rest takes its presentation forms and mirrored brackets. So
///    a lam and an alef are one form even with a vowel mark between them.
/// 4. **Clusters** (`ClusterBuilder`). In reading order, each form becomes a `LayoutCell`; marks and
///    controls fall to the cell before them, and a lam to the alef that swallowed it. The cells'
///    sources follow on one another without a gap; a control before the first cell falls to that
///    cell. `LineBreaker` says after which cells a line may end (UAX #14).
/// 5. **Lines** (`LineSetter`). Cells are counted off in reading order until the width is used up,
///    since shaping changes how many there are; the line is stretched if it is to be justified; then
///    its cells are put in the order of drawing (UAX #9, rule L2).
///
/// `Line` holds the maps between text and columns. A character spelled out in several cells is the
/// source of each of them, and so is what fills a justified line; every other scalar is in the source
/// of one cell, or belongs to blanks that were dropped between lines.
///
/// All of the text is read at once. For a text that may be long `LineSetter` reads what it needs.
public struct ShapedParagraph: Sendable {
  /// The text, read to its end.
  let reader: CellReader
  /// Whether lines are stretched to the full width.
  let isJustified: Bool
  /// How many columns the paragraph takes in one line.
  public let width: Int

  /// Orders and shapes a text. Takes any scalars whatsoever.
  public init(_ scalars: [Unicode.Scalar], options: LayoutOptions = LayoutOptions()) {
    var reader = CellReader(scalars, options: options)
    while !reader.isComplete { reader.readMore() }
    self.reader = reader
    isJustified = options.isJustified
    width = reader.cells.reduce(0) { $0 + Int($1.width) }
  }

  /// Whether the paragraph runs from right to left.
  public var isRightToLeft: Bool { reader.isRightToLeft }
  /// The cells in reading order.
  var cells: [LayoutCell] { reader.cells }
  /// The number of scalars in the text.
  var sourceCount: Int { reader.count }
}
