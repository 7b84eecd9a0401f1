extension [Mention] {
  /// How many mentions may lie within one other; what lies within more is not looked for.
  private static var deepest: Int { 16 }

  /// Returns the mentions that share a scalar with a range, of a list in the order of the text.
  ///
  /// - Complexity: O(log n) in their number, and O(m) in the number of those returned.
  public func overlapping(_ range: TextRange) -> [Mention] {
    indices(overlapping: range).map { self[$0] }
  }

  /// Returns the places of the mentions that share a scalar with a range.
  public func indices(overlapping range: TextRange) -> [Int] {
    let all: Range<Int> = startIndex..<endIndex
    let first = all.firstPlace { self[$0].range.start >= range.start }
    let end = all.firstPlace { self[$0].range.start >= range.end }
    return (Swift.max(0, first - Self.deepest)..<Swift.max(first, end))
      .filter { self[$0].range.overlaps(range) }
  }

  /// Returns the place of the innermost mention at an offset.
  public func index(at offset: Int) -> Int? {
    indices(overlapping: TextRange(offset, offset + 1)).last
  }
}
