/// Gathers the shaped letters of a paragraph and their marks into cells, in reading order.
struct ClusterBuilder {
  private var cells: [LayoutCell] = []
  /// A lam waiting for the alef that carries the ligature, and the marks on it.
  private var lam: (start: UInt32, marks: LayoutCell.Marks)?

  /// Returns the cells of a paragraph.
  static func cells(of text: SanitisedText, shaped: BidiShaping) -> [LayoutCell] {
    var builder = ClusterBuilder()
    builder.cells.reserveCapacity(shaped.positions.count)
    var next = 0
    for index in text.scalars.indices {
      let role = text.roles[index]
      var form = text.scalars[index]
      var level: Int8 = 0
      if next < shaped.positions.count, shaped.positions[next] == index {
        form = shaped.forms[next]
        level = shaped.levels[next]
        next += 1
      }
      switch role {
      case .cell, .blank, .fixedBlank:
        builder.add(form, role, level: level, from: text.origin(of: index))
      case .mark:
        builder.addMark(form)
      case .breakHint:
        builder.allowBreak()
      case .vowelMark, .hidden, .replaced, .ligature:
        break
      }
    }
    builder.close(at: UInt32(truncatingIfNeeded: text.sourceCount))
    return builder.cells
  }

  private mutating func add(_ form: UInt32, _ role: ScalarRole, level: Int8, from origin: UInt32) {
    if form == BidiShaping.absorbed {
      lam = (origin, LayoutCell.Marks())
      return
    }
    let marks = lam?.marks ?? LayoutCell.Marks()
    let start = cells.isEmpty ? 0 : lam?.start ?? origin
    lam = nil
    close(at: start)
    let visible = role == .cell || form == 0x3000 ? form : 0x20
    let cell = LayoutCell(
      Unicode.Scalar(visible) ?? "\u{FFFD}", marks: marks, width: CellWidth.columns(of: visible),
      level: UInt8(clamping: level), breaking: role == .blank ? .blank : [],
      source: start..<start + 1)
    if let last = cells.indices.last, Self.breaks(between: cells[last], and: cell, in: cells) {
      cells[last].breaking.insert(.after)
    }
    cells.append(cell)
  }

  private mutating func addMark(_ mark: UInt32) {
    if lam != nil {
      lam?.marks.append(mark)
    } else if let last = cells.indices.last {
      cells[last].marks.append(mark)
    }
  }

  private mutating func allowBreak() {
    guard let last = cells.indices.last else { return }
    cells[last].breaking.insert(.after)
  }

  /// Ends the source of the last cell where that of the next one starts, but not before it has one
  /// scalar: a spelled-out character is the source of several cells.
  private mutating func close(at offset: UInt32) {
    guard let last = cells.indices.last else { return }
    cells[last].sourceEnd = max(offset, cells[last].sourceStart + 1)
  }

  /// Returns whether a line may end between two cells that are not blanks: after a hyphen or slash
  /// inside a Latin word or address, and between wide characters.
  private static func breaks(
    between last: LayoutCell, and next: LayoutCell, in cells: [LayoutCell]
  ) -> Bool {
    switch last.scalar {
    case "-", "/", "\u{2010}":
      isLatin(next.scalar) && cells.count > 1 && isLatin(cells[cells.count - 2].scalar)
    default:
      last.width == 2 && next.width == 2
    }
  }

  private static func isLatin(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "\u{C0}"..."\u{24F}": true
    default: false
    }
  }
}
