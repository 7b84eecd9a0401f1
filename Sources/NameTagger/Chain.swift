/// The best labels for the tokens of a sentence (Viterbi 1967).
package struct Chain: Sendable {
  package typealias Row = SIMD8<Int32>

  /// What the step from each label, `outside` first, to each label but `outside` weighs.
  package let steps: [Row]

  /// A step that no sentence may take.
  private static let never: Int32 = -(1 << 24)

  /// Creates a chain; there must be a row for every label. Names that go on without having begun
  /// are ruled out whatever the weights.
  package init(steps: [Row]) {
    self.steps = Label.allCases.map { last in
      var row = steps[last.rawValue]
      for label in Label.allCases.dropFirst() where !label.mayFollow(last) {
        row[label.rawValue - 1] = Self.never
      }
      return row
    }
  }

  /// Returns the labels whose weights and steps sum up highest, of equal ones those with the lower
  /// numbers from the end on.
  package func best(_ scores: [Row]) -> [Label] {
    var outside: Int32 = 0
    var named = Row(repeating: Self.never)
    var cameFrom: [SIMD16<UInt8>] = []
    cameFrom.reserveCapacity(scores.count)
    for score in scores {
      var from = SIMD16<UInt8>(repeating: 0)
      // Outside may follow everything, and the step weighs nothing.
      var nextOutside = outside
      for label in 0..<8 where named[label] > nextOutside {
        nextOutside = named[label]
        from[0] = UInt8(truncatingIfNeeded: label + 1)
      }
      var next = steps[0] &+ outside
      var sources = Row.zero
      for label in 0..<8 {
        let step = steps[label + 1] &+ named[label]
        let better = step .> next
        next.replace(with: step, where: better)
        sources.replace(with: Int32(truncatingIfNeeded: label + 1), where: better)
      }
      for label in 0..<8 { from[label + 1] = UInt8(truncatingIfNeeded: sources[label]) }
      next &+= score
      // Sums stay far from the end of their range, however long the sentence is.
      let top = max(nextOutside, next.max())
      outside = max(nextOutside &- top, Self.never)
      named = pointwiseMax(next &- top, Row(repeating: Self.never))
      cameFrom.append(from)
    }
    var label = 0
    var best = outside
    for place in 0..<8 where named[place] > best {
      best = named[place]
      label = place + 1
    }
    var labels = [Label](repeating: .outside, count: scores.count)
    for place in scores.indices.reversed() {
      labels[place] = Label(rawValue: label) ?? .outside
      label = Int(cameFrom[place][label])
    }
    return labels
  }
}
