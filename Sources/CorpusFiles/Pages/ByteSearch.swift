extension RandomAccessCollection where Element == UInt8, Index == Int {
  /// Whether some bytes stand in it, one after the other; none always do.
  func holds(_ part: some Collection<UInt8>) -> Bool {
    part.isEmpty || firstPlace(of: part) != nil
  }

  /// Where some bytes stand in it first, one after the other; nothing where they do not, or are none.
  func firstPlace(of part: some Collection<UInt8>) -> Int? {
    guard let first = part.first else { return nil }
    let length = part.count
    guard length <= count else { return nil }
    for place in startIndex...(endIndex - length)
    where self[place] == first && self[place...].starts(with: part) {
      return place
    }
    return nil
  }
}
