import TestSupport
import Testing

@testable import NameTagger

@Suite("The best labels of a sentence")
struct ChainTests {
  /// Returns the highest sum that any labels give, by trying all.
  private func highest(_ scores: [Chain.Row], _ steps: [Chain.Row]) -> Int32 {
    var best: [Label: Int32] = [:]
    func go(_ place: Int, _ last: Label, _ sum: Int32) -> Int32 {
      if place == scores.count { return sum }
      return Label.allCases.filter { $0.mayFollow(last) }.map {
        go(place + 1, $0, sum + weight(last, $0, scores[place], steps))
      }.max() ?? .min
    }
    best[.outside] = go(0, .outside, 0)
    return best[.outside] ?? 0
  }

  private func weight(_ last: Label, _ label: Label, _ row: Chain.Row, _ steps: [Chain.Row])
    -> Int32
  {
    label == .outside ? 0 : row[label.rawValue - 1] + steps[last.rawValue][label.rawValue - 1]
  }

  @Test("No other labels sum up higher")
  func bruteForce() {
    var generator = SeededGenerator(seed: 42)
    func row() -> Chain.Row {
      var row = Chain.Row.zero
      for place in 0..<8 { row[place] = Int32.random(in: -60...60, using: &generator) }
      return row
    }
    for count in 1...5 {
      for _ in 0..<12 {
        let scores = (0..<count).map { _ in row() }
        let steps = (0..<Label.count).map { _ in row() }
        let labels = Chain(steps: steps).best(scores)
        var sum: Int32 = 0
        var last = Label.outside
        for (label, score) in zip(labels, scores) {
          #expect(label.mayFollow(last))
          sum += weight(last, label, score, steps)
          last = label
        }
        #expect(sum == highest(scores, steps))
      }
    }
  }

  @Test("Nothing gives nothing, and a long sentence keeps its sums small")
  func ends() {
    let chain = Chain(steps: [Chain.Row](repeating: .zero, count: Label.count))
    #expect(chain.best([]).isEmpty)
    var row = Chain.Row(repeating: -9000)
    row[0] = 9000
    let labels = chain.best([Chain.Row](repeating: row, count: 400_000))
    #expect(labels.allSatisfy { $0 == .beginsPerson })
  }
}
