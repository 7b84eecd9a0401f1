internal import CorpusModel
internal import Library
internal import Screen
internal import TextLayout

/// Draws what a search can be narrowed by: outlets, years and actors, with how many of the articles
/// found each has.
struct FacetView {
  let search: SearchSession
  let corpus: Corpus
  let typesetting: Typesetting
  let language: InterfaceLanguage

  /// Returns the facet that is drawn on a cell; nothing where none is.
  func facet(at point: Point, in area: Area) -> FacetChoice? {
    let rows = search.facetList(in: corpus).rows
    let row = point.row - area.row
    guard area.contains(point), rows.indices.contains(row), case .facet(let facet) = rows[row]
    else { return nil }
    return facet.choice
  }

  func draw(on canvas: inout Canvas, in area: Area) {
    let list = search.facetList(in: corpus)
    let widest = list.facets.map(\.count).max() ?? 0
    let countColumns = String(widest).utf8.count
    for (offset, row) in list.rows.enumerated() {
      let screenRow = area.row + offset
      switch row {
      case .blank: break
      case .group(let group, let left):
        drawHeading(group, left: left, row: screenRow, in: area, on: &canvas)
      case .facet(let facet):
        draw(facet, row: screenRow, in: area, countColumns: countColumns, on: &canvas)
      }
    }
  }

  private func drawHeading(
    _ group: FacetChoice.Group, left: Int, row: Int, in area: Area, on canvas: inout Canvas
  ) {
    let inner = area.inset(left: 1, right: 1)
    if left > 0 {
      let more = "+\(left)"
      canvas.write(
        more.isolated, row: row,
        in: inner.inset(
          leading: max(0, inner.columns - more.utf8.count), isRightToLeft: language.isRightToLeft),
        alignment: .right, style: Style(.dim), digits: typesetting.digits)
    }
    let taken = canvas.write(
      Phrase.facets(group).in(language), row: row, in: inner, alignment: language.leading,
      style: Style(.group), direction: language.direction)
    // The key that leads here stands once, beside the first heading.
    guard row == area.row, search.focus == .line else { return }
    let rest = inner.inset(
      leading: taken.count + 1, isRightToLeft: language.isRightToLeft)
    canvas.writeKey(of: .facets, row: row, in: rest, language: language)
  }

  private func draw(
    _ facet: FacetCount, row: Int, in area: Area, countColumns: Int, on canvas: inout Canvas
  ) {
    guard let name = facet.choice.name(in: corpus, language) else { return }
    let isRightToLeft = language.isRightToLeft
    let inner = area.inset(left: 1, right: 1)
    let isChosen = search.chosen.contains(facet.choice)
    if isChosen {
      canvas.write(
        "✓", row: row, in: inner, alignment: language.leading, style: Style(.unread),
        direction: language.direction)
    }
    canvas.write(
      String(facet.count), row: row,
      in: inner.inset(
        leading: max(0, inner.columns - countColumns), isRightToLeft: isRightToLeft),
      alignment: .right, style: Style(isChosen ? .unread : .dim), direction: language.direction,
      digits: typesetting.digits)
    canvas.write(
      name, row: row,
      in: inner.inset(leading: 2, trailing: countColumns + 1, isRightToLeft: isRightToLeft),
      alignment: language.leading, style: style(of: facet.choice), digits: typesetting.digits)
    guard search.focus == .facets, facet.choice == search.selectedFacet else { return }
    canvas.emphasise(
      Area(row: row, column: area.column, rows: 1, columns: area.columns), .selected)
    canvas.cursor = Point(row: row, column: area.leadingColumn(isRightToLeft: isRightToLeft))
  }

  private func style(of choice: FacetChoice) -> Style {
    guard case .actor(let id) = choice, let actor = corpus.actor(id) else { return .plain }
    return corpus.actors[actor].style
  }
}
