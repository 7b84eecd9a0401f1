internal import Screen
internal import TextLayout

/// Draws the help: the table that binds the keys, group by group.
struct HelpView {
  let top: Int
  let language: InterfaceLanguage

  /// The widest measure, in columns.
  private static let widestMeasure = 96

  /// A row of the help.
  private enum Row {
    case heading(Phrase)
    case command(keys: String, does: Line)
    case blank
  }

  private static func measure(_ columns: Int) -> Int { max(1, min(columns - 2, widestMeasure)) }

  /// The columns that the keys' names take.
  private static func keyColumns(_ measure: Int) -> Int { min(24, measure * 2 / 5) }

  private static func rows(_ language: InterfaceLanguage, columns: Int) -> [Row] {
    let measure = measure(columns)
    let width = max(1, measure - keyColumns(measure) - 1)
    var rows: [Row] = [.heading(.help)]
    for group in Command.Group.allCases {
      rows += [.blank, .heading(.group(group))]
      for binding in Command.allCases.lazy.map(\.binding) where binding.group == group {
        let keys = binding.keys.map(\.name).joined(separator: "  ")
        let does = ShapedParagraph(language.choose(binding.does), direction: language.direction)
        for (number, line) in does.lines(width: width).enumerated() {
          rows.append(.command(keys: number == 0 ? keys : "", does: line))
        }
      }
    }
    return rows
  }

  /// Returns the first row to show, so that no more than the end is scrolled to.
  static func clamped(_ top: Int, size: Size, language: InterfaceLanguage) -> Int {
    max(0, min(top, rows(language, columns: size.columns).count - (size.rows - 2)))
  }

  func draw(on canvas: inout Canvas, in area: Area) {
    let measure = Self.measure(area.columns)
    let inner = Area(
      row: area.row, column: area.column + (area.columns - measure) / 2, rows: area.rows,
      columns: measure)
    let keyColumns = Self.keyColumns(measure)
    let rows = Self.rows(language, columns: area.columns)
    for (offset, row) in rows.dropFirst(top).prefix(area.rows).enumerated() {
      let screenRow = area.row + offset
      switch row {
      case .heading(let phrase):
        canvas.write(
          phrase.in(language), row: screenRow, in: inner, alignment: language.leading,
          style: Style(.paneTitle), direction: language.direction)
      case .command(let keys, let does):
        canvas.write(
          keys, row: screenRow,
          in: inner.inset(trailing: measure - keyColumns, isRightToLeft: language.isRightToLeft),
          alignment: language.leading, style: Style(.agreement), direction: .leftToRight)
        canvas.draw(
          does, row: screenRow,
          in: inner.inset(leading: keyColumns + 1, isRightToLeft: language.isRightToLeft),
          alignment: language.leading
        ) { _ in .plain }
      case .blank: break
      }
    }
  }
}

extension InterfaceLanguage {
  /// Returns the wording in this language.
  func choose(_ wording: Command.Binding.Wording) -> String {
    self == .arabic ? wording.arabic : wording.english
  }
}
