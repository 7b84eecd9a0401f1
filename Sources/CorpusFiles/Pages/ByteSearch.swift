extension RandomAccessCollection where Element == UInt8, Index == Int {
  /// Whether some bytes stand in it, one after the other; none always do.
  func holds(_ part: some Collection<UInt8>) -> Bool {
    guard let first = part.first else { return true }
    let length = part.count
    guard length <= count else { return false }
    for place in startIndex...(endIndex - length)
    where self[place] == first && self[place...].starts(with: part) {
      return true
    }
    return false
  }
}
