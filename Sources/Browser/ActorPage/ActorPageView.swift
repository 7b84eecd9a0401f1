internal import Screen
internal import TextLayout

/// Draws an actor's page.
struct ActorPageView {
  let page: ActorPage
  let language: InterfaceLanguage

  func draw(on canvas: inout Canvas, in area: Area) {
    let measure = area.inset(
      left: (area.columns - page.measure) / 2,
      right: area.columns - page.measure - (area.columns - page.measure) / 2)
    for (offset, row) in page.rows.dropFirst(page.top).prefix(area.rows).enumerated() {
      guard let number = row.item, let line = row.line else { continue }
      let item = page.items[number]
      let indented = measure.inset(leading: item.indent, isRightToLeft: line.isRightToLeft)
      let screenRow = area.row + offset
      canvas.draw(line, row: screenRow, in: indented) { item.style(at: $0) }
      if number == page.selection {
        canvas.emphasise(
          Area(row: screenRow, column: measure.column, rows: 1, columns: measure.columns),
          .selected)
        if canvas.cursor == nil {
          canvas.cursor = Point(
            row: screenRow, column: indented.leadingColumn(isRightToLeft: line.isRightToLeft))
        }
      }
    }
  }
}
