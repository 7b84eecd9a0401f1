extension Range<Int> {
  /// Returns the first place from which on a condition holds; the end where it holds nowhere.
  ///
  /// - Complexity: O(log n).
  @inlinable
  package func firstPlace(where holds: (Int) -> Bool) -> Int {
    var low = lowerBound
    var high = upperBound
    while low < high {
      let middle = low + (high - low) / 2
      if holds(middle) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
