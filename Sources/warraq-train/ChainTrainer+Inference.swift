import Foundation
import NameTagger

extension ChainTrainer {
  /// Returns the probability of every label but outside for each token, and the expected number of
  /// steps from each label to each.
  static func marginals(_ scores: [Row], _ transitions: [Row]) -> ([Row], [Row]) {
    let count = scores.count
    var steps = [Row](repeating: .zero, count: Label.count)
    for row in 0..<Label.count {
      for column in 0..<8 where forbidden[row][column] == 0 {
        steps[row][column] = exp(transitions[row][column])
      }
    }
    // Outside follows everything with weight 1.
    var local = [Row](repeating: .zero, count: count)
    var localOutside = [Float](repeating: 1, count: count)
    for token in 0..<count {
      let top = max(0, scores[token].max())
      var row = Row.zero
      for column in 0..<8 { row[column] = exp(scores[token][column] - top) }
      local[token] = row
      localOutside[token] = exp(-top)
    }
    var forward = [Row](repeating: .zero, count: count)
    var forwardOutside = [Float](repeating: 0, count: count)
    for token in 0..<count {
      var row = Row.zero
      var outside: Float = 0
      if token == 0 {
        row = steps[0]
        outside = 1
      } else {
        row = steps[0] * forwardOutside[token - 1]
        outside = forwardOutside[token - 1] + forward[token - 1].sum()
        for last in 0..<8 { row += steps[last + 1] * forward[token - 1][last] }
      }
      row *= local[token]
      outside *= localOutside[token]
      let total = row.sum() + outside
      forward[token] = row / total
      forwardOutside[token] = outside / total
    }
    var marginals = [Row](repeating: .zero, count: count)
    var edges = [Row](repeating: .zero, count: Label.count)
    var backward = Row(repeating: 1)
    var backwardOutside: Float = 1
    for token in stride(from: count - 1, through: 0, by: -1) {
      var row = forward[token] * backward
      let outside = forwardOutside[token] * backwardOutside
      let total = row.sum() + outside
      row /= total
      marginals[token] = row
      let ahead = local[token] * backward
      let aheadOutside = localOutside[token] * backwardOutside
      // The step into this token.
      var before = Row.zero
      var beforeOutside: Float = 0
      if token > 0 {
        var sum: Float = 0
        let lastRow = forward[token - 1]
        var parts = [Row](repeating: .zero, count: Label.count)
        for last in 0..<Label.count {
          let weight = last == 0 ? forwardOutside[token - 1] : lastRow[last - 1]
          let flow = steps[last] * ahead
          let reach = flow.sum() + aheadOutside
          if last == 0 { beforeOutside = reach } else { before[last - 1] = reach }
          parts[last] = flow * weight
          sum += reach * weight
        }
        for last in 0..<Label.count { edges[last] += parts[last] / sum }
      } else {
        let flow = steps[0] * ahead
        edges[0] += flow / (flow.sum() + aheadOutside)
      }
      let norm = before.sum() + beforeOutside
      if norm > 0 {
        backward = before / norm
        backwardOutside = beforeOutside / norm
      }
    }
    return (marginals, edges)
  }

  /// Returns the sums of weights for each token.
  func scores(_ features: FeatureReader.Features) -> [Row] {
    (0..<features.starts.count - 1).map { token in
      var sum = Row.zero
      for place in features.starts[token]..<features.starts[token + 1] {
        if let known = places[features.hashes[place]] { sum += weights[Int(known)] }
      }
      return sum
    }
  }

  /// Returns the best labels for tokens with scores.
  func best(_ scores: [Row]) -> [Label] {
    var best = [Float](repeating: -1e9, count: Label.count)
    best[0] = 0
    var back: [[Int]] = []
    for row in scores {
      var now = [Float](repeating: -1e9, count: Label.count)
      var from = [Int](repeating: 0, count: Label.count)
      for last in 0..<Label.count {
        for label in 0..<Label.count {
          var value = best[last]
          if label > 0 {
            value += transitions[last][label - 1] + Self.forbidden[last][label - 1] + row[label - 1]
          }
          if value > now[label] {
            now[label] = value
            from[label] = last
          }
        }
      }
      back.append(from)
      best = now
    }
    var label = best.indices.max { best[$0] < best[$1] } ?? 0
    var labels: [Label] = []
    for from in back.reversed() {
      labels.append(Label(rawValue: label) ?? .outside)
      label = from[label]
    }
    return labels.reversed()
  }
}
