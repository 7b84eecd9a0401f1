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
    var level = highest
    while level >= lowestOdd {
      reverseRuns(of: &cells, from: level)
      level -= 1
    }
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
