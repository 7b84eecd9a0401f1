internal import Screen
internal import TextLayout

/// Draws a page of linked entries.
struct PageView {
  let page: Page
  let language: InterfaceLanguage

  func draw(on canvas: inout Canvas, in area: Area) {
    let measure = measure(in: area)
    for (offset, row) in page.rows.dropFirst(page.top).prefix(area.rows).enumerated() {
      for piece in row.pieces {
        draw(piece, in: region(of: piece, row: area.row + offset, measure), on: &canvas)
      }
    }
  }

  /// Returns the item that is drawn on a cell and leads somewhere; nothing where none does.
  func link(at point: Point, in area: Area) -> Int? {
    let row = page.top + point.row - area.row
    guard area.contains(point), page.rows.indices.contains(row) else { return nil }
    let measure = measure(in: area)
    return page.rows[row].pieces.first {
      page.items[$0.item].link != nil && region(of: $0, row: point.row, measure).contains(point)
    }?.item
  }

  private func measure(in area: Area) -> Area {
    let margin = (area.columns - page.measure) / 2
    return area.inset(left: margin, right: area.columns - page.measure - margin)
  }

  private func region(of piece: Page.Piece, row: Int, _ measure: Area) -> Area {
    Area(row: row, column: measure.column, rows: 1, columns: measure.columns)
      .inset(
        leading: piece.leading, trailing: measure.columns - piece.leading - piece.columns,
        isRightToLeft: language.isRightToLeft)
  }

  private func draw(_ piece: Page.Piece, in region: Area, on canvas: inout Canvas) {
    let item = page.items[piece.item]
    if let label = item.label, let line = piece.label {
      canvas.draw(
        line, row: region.row,
        in: region.inset(leading: label.indent, isRightToLeft: language.isRightToLeft),
        alignment: language.leading
      ) { label.style(at: $0) }
    }
    var leadingColumn = region.leadingColumn(isRightToLeft: language.isRightToLeft)
    if let line = piece.line {
      // Beside a label, the indent is at the label's side; else at the side where the line begins.
      let side = item.label == nil ? line.isRightToLeft : language.isRightToLeft
      let indented = region.inset(leading: piece.indent, isRightToLeft: side)
      canvas.draw(line, row: region.row, in: indented) { item.style(at: $0) }
      leadingColumn = indented.leadingColumn(isRightToLeft: line.isRightToLeft)
    }
    guard piece.item == page.selection else { return }
    canvas.emphasise(region, .selected)
    if canvas.cursor == nil {
      canvas.cursor = Point(row: region.row, column: leadingColumn)
    }
  }
}
