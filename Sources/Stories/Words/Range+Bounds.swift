extension Range<Int> {
  /// Creates the range from a place up to another; an empty one where that lies before it.
  init(from start: Int, to end: Int) { self = start..<Swift.max(start, end) }
}
