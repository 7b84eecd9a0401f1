extension Range<Int> {
  /// Creates the range from a place up to another; an empty one where that lies before it.
  init(from start: Int, to end: Int) { self = start..<Swift.max(start, end) }

  /// Returns the first place from which on a condition holds; the end where it holds nowhere.
  ///
  /// - Complexity: O(log n).
  func firstPlace(where holds: (Int) -> Bool) -> Int {
    var low = lowerBound
    var high = upperBound
    while low < high {
      let middle = low + (high - low) / 2
      if holds(middle) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
