internal import Screen
internal import SearchQuery
internal import TextLayout

/// Draws what can be typed in a search, by examples, while nothing is.
struct SearchExamplesView {
  let language: InterfaceLanguage
  let typesetting: Typesetting

  func draw(on canvas: inout Canvas, in area: Area) {
    let isArabic = language == .arabic
    let isRightToLeft = language.isRightToLeft
    let inner = area.inset(left: 2, right: 2)
    let queryColumns = min(28, inner.columns * 45 / 100)
    guard queryColumns >= 12 else { return }
    for (offset, example) in SearchHelp.examples.prefix(area.rows).enumerated() {
      canvas.write(
        example.query(arabic: isArabic).isolatingDates, row: area.row + offset,
        in: inner.inset(trailing: inner.columns - queryColumns, isRightToLeft: isRightToLeft),
        alignment: language.leading, style: .plain, digits: typesetting.digits)
      canvas.write(
        example.meaning(arabic: isArabic), row: area.row + offset,
        in: inner.inset(leading: queryColumns + 2, isRightToLeft: isRightToLeft),
        alignment: language.leading, style: Style(.dim), direction: language.direction)
    }
  }
}
