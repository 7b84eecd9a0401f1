extension Array {
  /// The same elements in no more memory than they need. An array that has grown, or the one that is made
  /// of all of its slice, has up to twice as much.
  var fitted: [Element] {
    var copy: [Element] = []
    copy.reserveCapacity(count)
    copy += self
    return copy
  }
}
