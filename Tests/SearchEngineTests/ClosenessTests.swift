import TestSupport
import Testing

@testable import SearchEngine

struct ClosenessTests {
  @Test func prefersNeighboursInTheirOrder() {
    #expect(Closeness.of([4], [5]) == 1)
    #expect(Closeness.of([4], [4]) == 1)
    #expect(Closeness.of([4], [6]) == 0.5)
    #expect(Closeness.of([5], [4]) == RankingWeights.reversed)
    #expect(Closeness.of([5], [4]) > Closeness.of([4], [6]))
    #expect(Closeness.of([], [4]) == 0)
    #expect(Closeness.of([4], []) == 0)
    #expect(Closeness.of([1, 20, 40], [10, 23, 90]) == 1 / Float(3))
  }

  @Test func isThatOfTheClosestPair() {
    var generator = SeededGenerator(seed: 3)
    func places() -> [UInt32] {
      let count = Int.random(in: 0...8, using: &generator)
      return Set((0..<count).map { _ in UInt32.random(in: 0...40, using: &generator) }).sorted()
    }
    for _ in 0..<500 {
      let (first, second) = (places(), places())
      var best: Float = 0
      for one in first {
        for other in second {
          best = max(
            best,
            one == other
              ? 1
              : one < other
                ? 1 / Float(other - one) : RankingWeights.reversed / Float(one - other))
        }
      }
      #expect(Closeness.of(first[...], second[...]) == best)
    }
  }
}
