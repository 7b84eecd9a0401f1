/// Stretches a line to the width of its paragraph.
///
/// First every gap between words grows by one blank at the most; then words take tatweels, one for
/// each word, the best places first, and then a second; then gaps grow again, to at most four blanks
/// more than were written. A line that cannot be filled so stays as it is: holes are worse than a
/// ragged edge. What is put in is a filler cell with the source of the blank or letter that it widens.
struct Justification {
  /// The most tatweels that a word takes. Three are allowed by custom; two look better in cells.
  private static let tatweelLimit = 2
  /// The most blanks that a gap takes.
  private static let blankLimit = 4

  private let cells: [LayoutCell]
  /// The cells after which blanks may be put, and tatweels.
  private var gaps: [Int] = []
  private var words: [Int] = []

  /// Returns the cells of a line, in reading order, stretched to a width.
  static func fill(_ cells: [LayoutCell], to width: Int) -> [LayoutCell] {
    let missing = width - cells.reduce(0) { $0 + Int($1.width) }
    guard missing > 0, let end = cells.lastIndex(where: { !$0.isBlank }) else { return cells }
    return Justification(cells, end: end).filled(with: missing)
  }

  private init(_ cells: [LayoutCell], end: Int) {
    self.cells = cells
    guard let first = cells.firstIndex(where: { !$0.isBlank }) else { return }
    var best: Int?
    for place in first...end {
      if cells[place].isBlank {
        if !cells[place - 1].isBlank { gaps.append(place) }
        if let best { words.append(best) }
        best = nil
      } else if place < end, cells[place].stretchRank > 0, !cells[place + 1].isBlank {
        // On a tie, the place nearest to the end of the word.
        if let old = best, cells[old].stretchRank < cells[place].stretchRank { continue }
        best = place
      }
    }
    if let best { words.append(best) }
  }

  private func filled(with missing: Int) -> [LayoutCell] {
    guard
      missing <= gaps.count * Self.blankLimit + words.count * Self.tatweelLimit,
      !gaps.isEmpty
    else { return cells }
    let firstBlanks = min(missing, gaps.count)
    let tatweels = min(missing - firstBlanks, words.count * Self.tatweelLimit)
    let blanks = missing - tatweels
    var fillers = [Int](repeating: 0, count: cells.count)
    for (number, gap) in gaps.enumerated() {
      // Spread evenly.
      fillers[gap] = (number + 1) * blanks / gaps.count - number * blanks / gaps.count
    }
    let byRank = words.enumerated().sorted {
      (cells[$0.element].stretchRank, $0.offset) < (cells[$1.element].stretchRank, $1.offset)
    }
    for number in 0..<tatweels { fillers[byRank[number % words.count].element] += 1 }

    var line: [LayoutCell] = []
    line.reserveCapacity(cells.count + missing)
    for (cell, count) in zip(cells, fillers) {
      line.append(cell)
      if count > 0 { line.append(contentsOf: repeatElement(cell.filler, count: count)) }
    }
    return line
  }
}

extension LayoutCell {
  /// What widens the cell: a blank, or a tatweel after its letter.
  fileprivate var filler: LayoutCell {
    LayoutCell(
      isBlank ? " " : "\u{0640}", level: level, breaking: isBlank ? [.blank, .filler] : .filler,
      source: sourceStart..<sourceEnd)
  }
}
