/// How close two words stand to each other.
enum Closeness {
  /// Returns how close two words that are neighbours in the query come to each other: 1 where the
  /// second follows the first or both are one word, less the farther apart they are and where they
  /// stand the other way round; nothing where one of them has no place.
  ///
  /// Takes time linear in the places, which ascend.
  static func of(_ first: ArraySlice<UInt32>, _ second: ArraySlice<UInt32>) -> Float {
    var best: Float = 0
    var next = second.startIndex
    for place in first {
      while next < second.endIndex, second[next] < place { next += 1 }
      if next > second.startIndex {
        best = max(best, RankingWeights.reversed / Float(place - second[next - 1]))
      }
      if next < second.endIndex {
        let distance = second[next] - place
        if distance == 0 { return 1 }
        best = max(best, 1 / Float(distance))
      }
    }
    return best
  }
}
