import Foundation
import NameTagger

/// A linear-chain conditional random field, trained by stochastic gradients (AdaGrad, Duchi et al.
/// 2011) with a squared penalty.
///
/// The label `outside` has weight 0 in every feature, which the model loses nothing by.
struct ChainTrainer {
  typealias Row = SIMD8<Float>

  /// What may be chosen.
  struct Settings {
    var rounds = 20
    var rate: Float = 0.15
    var penalty: Float = 0.5
    var dropout: Float = 0.2
    var missCost: Float = 0
    var leastCount = 2
    var seed: UInt64 = 1
  }

  /// A sentence as places of features in the list of features.
  struct Example {
    var starts: [Int32] = [0]
    var features: [Int32] = []
    var labels: [Label] = []
    var base: [Row] = []
  }

  private(set) var places: [UInt64: Int32] = [:]
  private(set) var weights: [Row] = []
  /// From the label before (9 of them) to the labels but outside; and the first at a sentence's start.
  private(set) var transitions: [Row]
  private let settings: Settings

  /// Which labels may follow each: 0, or a number that forbids.
  static let forbidden: [Row] = Label.allCases.map { last in
    var row = Row(repeating: 0)
    for label in Label.allCases.dropFirst() where !label.mayFollow(last) {
      row[label.rawValue - 1] = -1e4
    }
    return row
  }

  /// Trains on sentences.
  init(
    _ sentences: [(FeatureReader.Features, [Label])], bases: [[Row]] = [],
    transitions: [Row] = [Row](repeating: .zero, count: Label.count), settings: Settings
  ) {
    self.settings = settings
    self.transitions = transitions
    var counts: [UInt64: Int32] = [:]
    for (features, _) in sentences {
      for hash in features.hashes { counts[hash, default: 0] += 1 }
    }
    var frequencies: [Float] = []
    // In the order of the text, so that a run repeats itself.
    var examples: [Example] = []
    for (number, (features, labels)) in sentences.enumerated() {
      var example = Example(labels: labels)
      if !bases.isEmpty { example.base = bases[number] }
      for token in labels.indices {
        for place in features.starts[token]..<features.starts[token + 1] {
          let hash = features.hashes[place]
          let count = counts[hash] ?? 0
          guard count >= settings.leastCount else { continue }
          if let known = places[hash] {
            example.features.append(known)
          } else {
            let number = Int32(frequencies.count)
            places[hash] = number
            frequencies.append(Float(count))
            example.features.append(number)
          }
        }
        example.starts.append(Int32(example.features.count))
      }
      examples.append(example)
    }
    weights = [Row](repeating: .zero, count: frequencies.count)
    train(examples, frequencies)
  }

  private mutating func train(_ examples: [Example], _ frequencies: [Float]) {
    var squares = [Row](repeating: Row(repeating: 0.1), count: weights.count)
    var edgeSquares = [Row](repeating: Row(repeating: 1), count: Label.count)
    var random = settings.seed &* 0x9E37_79B9_7F4A_7C15 | 1
    func next() -> UInt64 {
      random ^= random << 13
      random ^= random >> 7
      random ^= random << 17
      return random
    }
    let threshold = UInt64(Double(settings.dropout) * 65536)
    var order = Array(examples.indices)
    var kept: [Bool] = []
    var average: [Row] = []
    var averageTransitions: [Row] = []
    var averaged: Float = 0
    for round in 0..<settings.rounds {
      for place in order.indices.dropLast() {
        let other = place + Int(next() % UInt64(order.count - place))
        order.swapAt(place, other)
      }
      let rate = settings.rate
      for number in order {
        let example = examples[number]
        kept.removeAll(keepingCapacity: true)
        if threshold > 0 {
          var bits: UInt64 = 0
          for place in example.features.indices {
            if place & 3 == 0 { bits = next() }
            kept.append(bits & 0xFFFF >= threshold)
            bits >>= 16
          }
        } else {
          kept = [Bool](repeating: true, count: example.features.count)
        }
        let count = example.labels.count
        var scores = [Row](repeating: .zero, count: count)
        for token in 0..<count {
          var sum = example.base.isEmpty ? Row.zero : example.base[token]
          for place in Int(example.starts[token])..<Int(example.starts[token + 1]) where kept[place]
          {
            sum += weights[Int(example.features[place])]
          }
          scores[token] = sum
        }
        if settings.missCost != 0 {
          for token in 0..<count where example.labels[token] != .outside {
            // The label outside costs more; the scores of all others fall instead.
            scores[token] -= Row(repeating: settings.missCost)
          }
        }
        let (marginals, edges) = Self.marginals(scores, transitions)
        for token in 0..<count {
          var gradient = marginals[token]
          let gold = example.labels[token].rawValue
          if gold > 0 { gradient[gold - 1] -= 1 }
          for place in Int(example.starts[token])..<Int(example.starts[token + 1]) where kept[place]
          {
            let feature = Int(example.features[place])
            let weight = weights[feature]
            let step = gradient + weight * (settings.penalty / frequencies[feature])
            let square = squares[feature] + step * step
            squares[feature] = square
            weights[feature] = weight - rate * step / square.squareRoot()
          }
        }
        var gold = [Row](repeating: .zero, count: Label.count)
        var last = 0
        for label in example.labels {
          if label != .outside { gold[last][label.rawValue - 1] += 1 }
          last = label.rawValue
        }
        for row in 0..<Label.count {
          let step = edges[row] - gold[row]
          edgeSquares[row] += step * step
          transitions[row] -= rate * step / edgeSquares[row].squareRoot()
        }
      }
      if round >= settings.rounds - 4 {
        if average.isEmpty {
          average = weights
          averageTransitions = transitions
        } else {
          for place in weights.indices { average[place] += weights[place] }
          for place in transitions.indices { averageTransitions[place] += transitions[place] }
        }
        averaged += 1
      }
    }
    // When all features are there, each weighs less.
    let share = 1 - settings.dropout
    weights = average.map { $0 * (share / averaged) }
    transitions = averageTransitions.map { $0 / averaged }
  }

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
