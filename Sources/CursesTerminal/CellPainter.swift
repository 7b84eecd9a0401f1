import CNCurses
import Screen

/// Hands canvases to curses, which sends what differs.
struct CellPainter {
  /// The colours in use.
  private(set) var theme: Theme
  /// What the terminal does with right-to-left text.
  private(set) var bidi: TerminalBidi
  /// Whether colours are numbers of red, green and blue.
  private let usesDirectColours: Bool
  private var gate = ScalarGate()
  private var pairs: [Colours: Int32] = [:]
  /// A blank cell for each style met, by `slot`.
  private var blanks: [cchar_t?]
  private var row: [cchar_t] = []
  private var encoded = EncodedRow()
  /// For the rows shown last, where what is seen in each column was sent; none where it is the same.
  private var places: [Int: [Int]] = [:]

  private struct Colours: Hashable {
    let foreground, background: Int32
  }

  /// The number of emphases and of their combinations.
  private static let emphases = 64

  init(theme: Theme, bidi: TerminalBidi = .plain, usesDirectColours: Bool) {
    self.theme = theme
    self.bidi = bidi
    self.usesDirectColours = usesDirectColours
    let roles = (Style.Role.allCases.lazy.map { Int($0.rawValue) }.max() ?? 0) + 1
    blanks = Array(repeating: nil, count: roles * Self.emphases)
  }

  /// Changes the colours.
  mutating func adopt(_ theme: Theme) {
    self.theme = theme
    blanks = Array(repeating: nil, count: blanks.count)
  }

  /// Sends rows for another class of terminal.
  mutating func adopt(_ bidi: TerminalBidi) {
    self.bidi = bidi
    encoded = EncodedRow()
    places = [:]
  }

  /// Shows a canvas; what lies outside the screen is left out.
  mutating func show(_ canvas: Canvas, on curses: borrowing CursesScreen) {
    let size = curses.size
    let columns = min(size.columns, canvas.size.columns)
    if columns < size.columns || canvas.size.rows < size.rows { unsafe werase(curses.window) }
    var cursor = canvas.cursor.flatMap { canvas.area.contains($0) ? $0 : nil }
    for number in 0..<min(size.rows, canvas.size.rows) {
      fill(from: canvas.row(number).prefix(columns))
      unsafe mvwadd_wchnstr(curses.window, Int32(number), 0, row, Int32(row.count))
      places[number] = encoded.places
      if let point = cursor, point.row == number, let places = encoded.places,
        point.column < places.count
      {
        cursor?.column = places[point.column]
      }
    }
    let showsCursor = canvas.showsCursor && cursor != nil
    // The cursor is not seen running over what is being drawn.
    if !showsCursor { curs_set(0) }
    // Where there is no place to follow, moving the cursor is a waste.
    unsafe leaveok(curses.window, cursor == nil)
    if let cursor {
      unsafe wmove(
        curses.window, Int32(min(cursor.row, size.rows - 1)),
        Int32(min(cursor.column, size.columns - 1)))
    }
    unsafe wnoutrefresh(curses.window)
    doupdate()
    if showsCursor { curs_set(1) }
  }

  /// Returns the cell that is seen where the terminal says the mouse was.
  ///
  /// PuTTY tells the place in the order of sending, as for the cursor; the others, kitty among them,
  /// the column on the screen.
  func cell(at point: Point) -> Point {
    guard let column = places[point.row]?.firstIndex(of: point.column) else { return point }
    return Point(row: point.row, column: column)
  }

  /// Makes the row that curses takes, as the terminal's class needs it.
  private mutating func fill(from cells: ArraySlice<Cell>) {
    switch bidi {
    case .plain, .explicit, .konsole, .mlterm: fill(from: cells) { _ in .any }
    case .kitty, .putty:
      encoded.encode(cells, for: bidi)
      let weights = encoded.weights
      fill(from: encoded.cells[...]) { weights[$0] }
    }
  }

  /// Makes the row that curses takes: one element a character, wide ones included.
  private mutating func fill(from cells: ArraySlice<Cell>, weight: (Int) -> EncodedRow.Weight) {
    row.removeAll(keepingCapacity: true)
    var style = Style.plain
    var blank = blankCell(style)
    var column = cells.startIndex
    while column < cells.endIndex {
      let cell = cells[column]
      if cell.style != style {
        style = cell.style
        blank = blankCell(style)
      }
      var drawn = blank
      switch weight(column) {
      case .any: break
      case .light: drawn.attr &= ~ncBold
      case .bold: drawn.attr |= ncBold
      }
      var isWide = cell.width == 2 && column + 1 < cells.endIndex && cells[column + 1].width == 0
      // The second half of a character whose first was drawn over is blank.
      if cell.width != 0 {
        if gate.width(of: cell.scalar) == (isWide ? 2 : 1) {
          drawn.chars.0 = wchar_t(cell.scalar.value)
          if cell.marks != .none { addMarks(cell.marks, to: &drawn) }
        } else {
          drawn.chars.0 = ScalarGate.replacement
          isWide = false
        }
      }
      row.append(drawn)
      column += isWide ? 2 : 1
    }
  }

  private func addMarks(_ marks: Cell.Marks, to drawn: inout cchar_t) {
    // Curses stops at the first 0.
    let kept = [marks.first, marks.second, marks.third].map(ScalarGate.mark).filter { $0 != 0 }
    if kept.count > 0 { drawn.chars.1 = wchar_t(kept[0]) }
    if kept.count > 1 { drawn.chars.2 = wchar_t(kept[1]) }
    if kept.count > 2 { drawn.chars.3 = wchar_t(kept[2]) }
  }

  /// Returns a blank of a style, made by curses the first time.
  private mutating func blankCell(_ style: Style) -> cchar_t {
    let slot =
      Int(style.role.rawValue) * Self.emphases
      + Int(style.emphasis.rawValue) % Self.emphases
    if let blank = blanks[slot] { return blank }
    let look = theme.look(of: style)
    var pair = self.pair(look)
    var cell = cchar_t()
    let text: [wchar_t] = [0x20, 0]
    // The last parameter is the pair, for which 15 bits may not do.
    unsafe setcchar(&cell, text, Self.attributes(look.attributes), 0, &pair)
    blanks[slot] = cell
    return cell
  }

  private mutating func pair(_ look: Look) -> Int32 {
    guard look.foreground != nil || look.background != nil else { return 0 }
    let colours = Colours(
      foreground: number(look.foreground), background: number(look.background))
    if let pair = pairs[colours] { return pair }
    let pair = Int32(pairs.count + 1)
    guard init_extended_pair(pair, colours.foreground, colours.background) == OK else { return 0 }
    pairs[colours] = pair
    return pair
  }

  /// Returns the number curses knows a colour by, -1 for the terminal's own.
  private func number(_ colour: UInt8?) -> Int32 {
    guard let colour else { return -1 }
    return usesDirectColours ? DirectColour.number(colour) : Int32(colour)
  }

  private static func attributes(_ attributes: Look.Attributes) -> attr_t {
    var bits: attr_t = 0
    if attributes.contains(.bold) { bits |= ncBold }
    if attributes.contains(.dim) { bits |= ncDim }
    if attributes.contains(.underline) { bits |= ncUnderline }
    if attributes.contains(.reverse) { bits |= ncReverse }
    return bits
  }
}
