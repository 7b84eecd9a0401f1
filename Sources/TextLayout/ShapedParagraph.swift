/// A paragraph of Arabic and Latin text, ordered and shaped once, ready to be cut into lines.
///
/// How a text becomes cells:
///
/// 1. **Sanitising** (`SanitisedText`). Controls, overrides and what Unicode has not assigned are
///    replaced by visible signs, ligatures of words are spelled out, hamzas are composed with their
///    letters. Each scalar gets a role: a cell, a mark, or nothing to be seen.
/// 2. **Ordering** (`BidiShaping`). fribidi resolves the bidi levels of the whole paragraph (UAX #9,
///    isolates and embeddings with their effect, rules P2 and P3 for the direction), because the
///    levels must not depend on where lines end.
/// 3. **Joining**. Marks and invisible controls are taken out, save the ones that joining heeds (zero
///    width joiner and non-joiner). The rest takes its presentation forms and mirrored brackets. So
///    a lam and an alef are one form even with a vowel mark between them.
/// 4. **Clusters**. In reading order, each form becomes a `LayoutCell`; marks and controls fall to
///    the cell before them, and a lam to the alef that swallowed it. The cells' sources follow on
///    one another without a gap; a control before the first cell falls to that cell.
/// 5. **Lines**. Cells are counted off in reading order until the width is used up, since shaping
///    changes how many there are; then each line's cells are put in the order of drawing (UAX #9,
///    rule L2).
///
/// `Line` holds the maps between text and columns. A character spelled out in several cells is the
/// source of each of them; every other scalar is in the source of one cell, or belongs to blanks
/// that were dropped between lines.
public struct ShapedParagraph: Sendable {
  /// The cells in reading order.
  let cells: [LayoutCell]
  /// Whether the paragraph runs from right to left.
  public let isRightToLeft: Bool
  /// How many columns the paragraph takes in one line.
  public let width: Int
  /// The number of scalars in the text.
  let sourceCount: Int

  /// Orders and shapes a text. Takes any scalars whatsoever.
  public init(_ scalars: [Unicode.Scalar], options: LayoutOptions = LayoutOptions()) {
    let text = SanitisedText(scalars, showsVowelMarks: options.showsVowelMarks)
    let shaping = BidiShaping(text, options: options)
    cells = ClusterBuilder.cells(of: text, shaped: shaping)
    isRightToLeft = shaping.isRightToLeft
    width = cells.reduce(0) { $0 + Int($1.width) }
    sourceCount = text.sourceCount
  }
}
