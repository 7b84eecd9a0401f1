internal import Screen
internal import TextLayout

/// Draws the help: the table that binds the keys, group by group.
struct HelpView {
  let top: Int
  let language: InterfaceLanguage

  /// A row of the help.
  private enum Row {
    case heading(String)
    case command(keys: String, does: String)
    case blank
  }

  private static func rows(_ language: InterfaceLanguage) -> [Row] {
    Command.Group.allCases.flatMap { group in
      let commands = Command.allCases.lazy.map(\.binding).filter { $0.group == group }
      return [Row.heading(Phrase.group(group).in(language))]
        + commands.map { binding in
          .command(
            keys: binding.keys.map(\.name).joined(separator: "  "),
            does: language.choose(binding.does))
        } + [.blank]
    }
  }

  /// Returns the first row to show, so that no more than the end is scrolled to.
  static func clamped(_ top: Int, size: Size) -> Int {
    max(0, min(top, rows(.english).count + 2 - (size.rows - 2)))
  }

  func draw(on canvas: inout Canvas, in area: Area) {
    let width = min(area.columns - 2, 88)
    let inner = Area(
      row: area.row, column: area.column + (area.columns - width) / 2, rows: area.rows,
      columns: width)
    let keyColumns = min(28, width * 2 / 5)
    let rows = [.heading(Phrase.help.in(language)), .blank] + Self.rows(language)
    for (offset, row) in rows.dropFirst(top).prefix(area.rows).enumerated() {
      let screenRow = area.row + offset
      switch row {
      case .heading(let text):
        canvas.write(
          text, row: screenRow, in: inner, alignment: language.leading, style: Style(.paneTitle),
          direction: language.direction)
      case .command(let keys, let does):
        let right = inner.inset(left: width - keyColumns)
        let left = inner.inset(right: width - keyColumns)
        canvas.write(
          keys, row: screenRow, in: language.isRightToLeft ? right : left,
          alignment: language.leading, style: Style(.agreement), direction: .leftToRight)
        canvas.write(
          does, row: screenRow,
          in: language.isRightToLeft
            ? inner.inset(right: keyColumns + 1) : inner.inset(left: keyColumns + 1),
          alignment: language.leading, style: .plain, direction: language.direction)
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
