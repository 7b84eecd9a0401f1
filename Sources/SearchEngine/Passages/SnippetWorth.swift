/// What parts of a text are worth by what occurs there: more for more different words of the query,
/// for nearer kin, for neighbours close together.
struct SnippetWorth {
  /// How many words the query has.
  let slotCount: Int
  /// The words of the query whose next word is a neighbour, a bit each.
  let neighbours: UInt64

  /// How many occurrences of one part are weighed; more say nothing new.
  private static let mostWeighed = 256

  /// Returns what a part is worth; never less than a part of it.
  func of(_ occurrences: ArraySlice<Occurrence>) -> Float {
    let weighed = occurrences.prefix(Self.mostWeighed)
    var nearest = [Float](repeating: 0, count: slotCount)
    var closeness = [Float](repeating: 0, count: slotCount)
    var ends = [Int](repeating: .min / 2, count: slotCount)
    for occurrence in weighed {
      var rest = occurrence.slots
      let isJoined = rest.nonzeroBitCount > 1
      while rest != 0 {
        let slot = rest.trailingZeroBitCount
        rest &= rest - 1
        guard slot < slotCount else { continue }
        nearest[slot] = max(nearest[slot], occurrence.nearness)
        ends[slot] = occurrence.words.upperBound
        if isJoined, rest != 0 { closeness[slot] = 1 }
        if slot > 0, neighbours & 1 << UInt64(slot - 1) != 0, !isJoined {
          let distance = max(1, occurrence.words.lowerBound - ends[slot - 1])
          closeness[slot - 1] = max(closeness[slot - 1], 1 / Float(distance))
        }
        if slot + 1 < slotCount, neighbours & 1 << UInt64(slot) != 0, !isJoined {
          let distance = max(1, occurrence.words.lowerBound - ends[slot + 1])
          closeness[slot] = max(closeness[slot], RankingWeights.reversed / Float(distance))
        }
      }
    }
    return nearest.reduce(0, +) + RankingWeights.snippetCloseness * closeness.reduce(0, +)
      + RankingWeights.snippetRepeat * Float(min(weighed.count, 8))
  }
}
