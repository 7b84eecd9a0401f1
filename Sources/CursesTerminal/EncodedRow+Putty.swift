import Screen

/// Rows for PuTTY, which orders each of them by the Unicode algorithm and cannot be told not to.
///
/// A row is sent in an order that the algorithm turns back into the one that was set. Each way is
/// tried before one is sent; the first that comes out right is taken, or else the one that has most
/// columns right.
extension EncodedRow {
  mutating func encodeForPutty() {
    let row = cells
    let kinds = row.map { RowOrder.Class($0.scalar) }
    guard kinds.contains(where: \.runsFromRight),
      // The two halves of a wide character would be parted.
      row.allSatisfy({ $0.width == 1 })
    else { return }
    var best: (score: Int, attempt: PuttyRow)?
    for isFromRight in [true, false] {
      for isGlued in [false, true] {
        let attempt = PuttyRow(
          row.map(\.scalar), kinds, isFromRight: isFromRight, isGlued: isGlued)
        let score = attempt.score
        if score > best?.score ?? -1 { best = (score, attempt) }
        if score == row.count { break }
      }
      if best?.score == row.count { break }
    }
    guard let attempt = best?.attempt else { return }
    send(
      attempt.order.map { column in
        var cell = row[column]
        cell.scalar = attempt.scalars[column]
        return cell
      }, from: attempt.order)
  }
}

/// One way to send a row to PuTTY.
struct PuttyRow {
  /// The columns in the order of sending.
  private(set) var order: [Int] = []
  /// What is sent for each column: turned over where the terminal will turn it back.
  private(set) var scalars: [Unicode.Scalar]
  private var isMirrored: [Bool]

  /// A blank that counts as a letter from the left, so that what is on its sides does not join.
  private static let glue: Unicode.Scalar = "\u{2800}"

  /// Makes a row whose paragraph runs from the right, or from the left.
  ///
  /// - Parameter isGlued: Whether blanks may be turned into letters.
  init(
    _ row: [Unicode.Scalar], _ kinds: [RowOrder.Class], isFromRight: Bool, isGlued: Bool
  ) {
    scalars = row
    isMirrored = Array(repeating: false, count: row.count)
    if isFromRight {
      orderFromRight(kinds, isGlued)
    } else {
      orderFromLeft(kinds, isGlued)
    }
  }

  /// How many columns the terminal will show as they were set.
  var score: Int {
    let shown = RowOrder(order.map { scalars[$0] })
    return zip(shown.places, order.indices).count { place, column in
      let isTurned = shown.levels[place] == 1
      return order[place] == column
        && (isTurned == isMirrored[column]
          || Mirroring.mirrored(scalars[column]) == scalars[column])
    }
  }

  /// The whole row is turned round, but for stretches that run from the left.
  private mutating func orderFromRight(_ kinds: [RowOrder.Class], _ isGlued: Bool) {
    let numbers = Self.numbers(kinds)
    var kept: [Range<Int>] = []
    for stretch in Self.stretches(kinds, without: \.isRightLetter) {
      if kinds[stretch].contains(.left) {
        guard let first = stretch.first(where: { kinds[$0].isLeftOrDigit }),
          let last = stretch.last(where: { kinds[$0].isLeftOrDigit })
        else { continue }
        kept.append(first..<last + 1)
        if isGlued { glueGaps(first..<last + 1, kinds) { $0.isDigit || $1.isDigit } }
      } else {
        kept += numbers.filter { stretch.contains($0.lowerBound) }
      }
    }
    var end = kinds.count
    for island in kept.reversed() {
      turn(island.upperBound..<end)
      order += island
      end = island.lowerBound
    }
    turn(0..<end)
  }

  /// The row stays, but for stretches that run from the right.
  private mutating func orderFromLeft(_ kinds: [RowOrder.Class], _ isGlued: Bool) {
    let numbers = Self.numbers(kinds)
    var start = 0
    for stretch in Self.stretches(kinds, without: { $0 == .left }) {
      guard let last = stretch.last(where: { kinds[$0].isRightLetter }),
        // A number at the left is read after the letters, and so belongs to them.
        let first = stretch.first(where: { kinds[$0].isRightLetter || kinds[$0].isDigit })
      else {
        if isGlued { glueGaps(stretch, kinds) { $0.isDigit && $1.isDigit } }
        continue
      }
      if isGlued { glueGaps(last..<stretch.upperBound, kinds) { $1.isDigit || $0.isDigit } }
      order += start..<first
      var end = last + 1
      for number in numbers.reversed() where (first..<last).contains(number.lowerBound) {
        turn(number.upperBound..<end)
        order += number
        end = number.lowerBound
      }
      turn(first..<end)
      start = last + 1
    }
    order += start..<kinds.count
    // The first letter decides on the whole.
    if isGlued, let letter = kinds.firstIndex(where: { $0 == .left || $0.isRightLetter }),
      kinds[letter] != .left, let blank = scalars[..<letter].firstIndex(of: " ")
    {
      scalars[blank] = Self.glue
    }
  }

  /// Sends some columns from the right.
  private mutating func turn(_ columns: Range<Int>) {
    for column in columns.reversed() {
      order.append(column)
      scalars[column] = Mirroring.mirrored(scalars[column])
      isMirrored[column] = true
    }
  }

  /// Turns a blank into a letter in each gap between what fulfils a condition.
  private mutating func glueGaps(
    _ columns: Range<Int>, _ kinds: [RowOrder.Class],
    where condition: (RowOrder.Class, RowOrder.Class) -> Bool
  ) {
    var before: Int?
    for column in columns where kinds[column].isLeftOrDigit || kinds[column].isRightLetter {
      if let before, condition(kinds[before], kinds[column]),
        let blank = scalars[before..<column].firstIndex(of: " ")
      {
        scalars[blank] = Self.glue
      }
      before = column
    }
  }

  /// Returns the longest stretches without a class.
  private static func stretches(
    _ kinds: [RowOrder.Class], without isEnd: (RowOrder.Class) -> Bool
  ) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var start = 0
    for column in 0...kinds.count where column == kinds.count || isEnd(kinds[column]) {
      if column > start { found.append(start..<column) }
      start = column + 1
    }
    return found
  }

  /// Returns the numbers: digits, and single separators within them.
  private static func numbers(_ kinds: [RowOrder.Class]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    for column in kinds.indices where kinds[column].isDigit {
      if let last = found.last,
        column == last.upperBound
          || column == last.upperBound + 1 && kinds[column - 1] == .commonSeparator
      {
        found[found.count - 1] = last.lowerBound..<column + 1
      } else {
        found.append(column..<column + 1)
      }
    }
    return found
  }
}

extension RowOrder.Class {
  /// Whether it is a letter from the right.
  fileprivate var isRightLetter: Bool { self == .right || self == .arabic }
  /// Whether it is a digit.
  fileprivate var isDigit: Bool { self == .european || self == .arabicNumber }
  fileprivate var isLeftOrDigit: Bool { self == .left || isDigit }
  /// Whether the terminal's own order changes a row that holds it.
  fileprivate var runsFromRight: Bool { isRightLetter || self == .arabicNumber }
}
