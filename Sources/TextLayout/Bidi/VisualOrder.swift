/// The order in which the cells of a line are drawn.
enum VisualOrder {
  /// Turns the cells of a line from reading order to drawing order, from left to right (UAX #9, L2).
  ///
  /// Complexity: O(*n* × the number of levels); two or three in most lines.
  static func apply(to cells: inout [LayoutCell]) {
    var highest: UInt8 = 0
    var lowestOdd: UInt8 = .max
    for cell in cells {
      highest = max(highest, cell.level)
      if cell.level % 2 == 1 { lowestOdd = min(lowestOdd, cell.level) }
    }
    if areParted(cells) {
      applyWithGaps(to: &cells)
      return
    }
    var level = highest
    while level >= lowestOdd {
      reverseRuns(of: &cells, from: level)
      level -= 1
    }
  }

  /// Returns whether something invisible on a lower level is between two cells.
  private static func areParted(_ cells: [LayoutCell]) -> Bool {
    for index in cells.indices.dropFirst() where cells[index].gapLevel != LayoutCell.noGap {
      if cells[index].gapLevel < min(cells[index].level, cells[index - 1].level) { return true }
    }
    return false
  }

  /// Orders the cells with the invisible characters among them as cells without width.
  private static func applyWithGaps(to cells: inout [LayoutCell]) {
    var all: [LayoutCell] = []
    all.reserveCapacity(cells.count + cells.count / 8)
    for cell in cells {
      if cell.gapLevel != LayoutCell.noGap {
        all.append(LayoutCell(" ", width: 0, level: cell.gapLevel, source: 0..<1))
      }
      all.append(cell.withoutGap)
    }
    apply(to: &all)
    cells = all.filter { $0.width > 0 }
  }

  /// Reverses every run of cells whose level is not below `level`.
  private static func reverseRuns(of cells: inout [LayoutCell], from level: UInt8) {
    var start = 0
    while start < cells.count {
      guard cells[start].level >= level else {
        start += 1
        continue
      }
      var end = start + 1
      while end < cells.count && cells[end].level >= level { end += 1 }
      var low = start
      var high = end - 1
      while low < high {
        cells.swapAt(low, high)
        low += 1
        high -= 1
      }
      start = end
    }
  }
}

extension LayoutCell {
  /// The cell as if nothing invisible were before it.
  fileprivate var withoutGap: LayoutCell {
    LayoutCell(
      scalar, marks: marks, width: width, level: level, breaking: breaking,
      source: sourceStart..<sourceEnd)
  }
}
