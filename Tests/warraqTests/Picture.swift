import TestSupport

/// What a terminal shows: its cells, in the order of drawing.
struct Picture: Equatable {
  /// A cell with what it looks like.
  struct Cell: Equatable {
    let letter: Character
    let look: Look
  }

  /// Colours and attributes, as the numbers that set them (SGR of ECMA-48).
  struct Look: Equatable {
    var foreground: [Int] = []
    var background: [Int] = []
    var attributes: Set<Int> = []

    /// Whether a colour was chosen.
    var hasColour: Bool { !foreground.isEmpty || !background.isEmpty }
  }

  /// The cells of each row, without the plain blanks at its end.
  let cells: [[Cell]]
  /// The letters of each row.
  let rows: [String]

  /// Reads what tmux's `capture-pane -e` prints.
  init(styled: String) {
    var cells: [[Cell]] = []
    var row: [Cell] = []
    var look = Look()
    var rest = Substring(styled)
    while let letter = rest.popFirst() {
      switch letter {
      case "\u{1B}":
        look.apply(rest.dropFirst().prefix { $0 != "m" })
        rest = rest.drop { $0 != "m" }.dropFirst()
      case "\n":
        while row.last == Cell(letter: " ", look: Look()) { row.removeLast() }
        cells.append(row)
        row = []
      default: row.append(Cell(letter: letter, look: look))
      }
    }
    self.cells = cells
    rows = cells.map { String($0.map(\.letter)) }
  }

  /// The rows without colours and attributes.
  var plain: String { rows.joined(separator: "\n") }

  /// The last row that is not blank.
  var lastRow: String { rows.last { $0.contains { $0 != " " } } ?? "" }

  /// Returns what differs from another picture, row by row.
  func difference(from other: Picture) -> String {
    var lines: [String] = []
    for row in 0..<max(rows.count, other.rows.count) {
      let cells = row < cells.count ? cells[row] : []
      let others = row < other.cells.count ? other.cells[row] : []
      guard cells != others else { continue }
      let column = zip(cells, others).prefix { $0 == $1 }.count
      lines.append("row \(row), from column \(column):")
      for cells in [others, cells] {
        lines.append("  " + String(cells.map(\.letter)))
        lines.append("  " + (column < cells.count ? "\(cells[column].look)" : "ends there"))
      }
    }
    return lines.joined(separator: "\n")
  }

  /// Returns whether a row shows a text: Arabic, read from the right, or anything from the left.
  func shows(_ text: String) -> Bool {
    let text = String(
      String.UnicodeScalarView(
        text.unicodeScalars.filter { $0.properties.generalCategory != .nonspacingMark }))
    return rows.contains {
      $0.contains(text) || PresentationForms.readFromRight($0).contains(text)
    }
  }
}

extension Picture.Look {
  /// Changes as the numbers of a sequence say.
  mutating func apply(_ numbers: Substring) {
    var numbers = numbers.split(separator: ";", omittingEmptySubsequences: false)
      .map { Int($0) ?? 0 }[...]
    while let number = numbers.popFirst() {
      switch number {
      case 0: self = Self()
      case 22: attributes.subtract([1, 2])
      case 1...9: attributes.insert(number)
      case 23...29: attributes.remove(number - 20)
      case 38, 48:
        let count = numbers.first == 5 ? 2 : 4
        let colour = [number] + numbers.prefix(count)
        numbers = numbers.dropFirst(count)
        if number == 38 { foreground = colour } else { background = colour }
      case 30...37, 90...97: foreground = [number]
      case 40...47, 100...107: background = [number]
      case 39: foreground = []
      case 49: background = []
      default: break
      }
    }
  }
}
