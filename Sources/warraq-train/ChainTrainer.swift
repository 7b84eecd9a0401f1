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

  /// Takes the means of the weights of trainers that learned from the same sentences in other orders.
  init(mean trainers: [ChainTrainer]) {
    self = trainers[0]
    let share = 1 / Float(trainers.count)
    for place in weights.indices {
      weights[place] = trainers.reduce(Row.zero) { $0 + $1.weights[place] } * share
    }
    for place in transitions.indices {
      transitions[place] = trainers.reduce(Row.zero) { $0 + $1.transitions[place] } * share
    }
  }

  /// Goes through the examples again and again, each time in another order.
  private mutating func train(_ examples: [Example], _ frequencies: [Float]) {
    var progress = Progress(features: weights.count, seed: settings.seed)
    var order = Array(examples.indices)
    var sum = [Row](repeating: .zero, count: weights.count)
    var sumOfTransitions = [Row](repeating: .zero, count: Label.count)
    let averaged = min(4, settings.rounds)
    for round in 0..<settings.rounds {
      for place in order.indices.dropLast() {
        order.swapAt(place, place + Int(progress.random() % UInt64(order.count - place)))
      }
      for number in order { learn(examples[number], frequencies, &progress) }
      // The mean of the last rounds depends less on what came last.
      if round >= settings.rounds - averaged {
        for place in weights.indices { sum[place] += weights[place] }
        for place in transitions.indices { sumOfTransitions[place] += transitions[place] }
      }
    }
    // When all features are there, each weighs less.
    let share = (1 - settings.dropout) / Float(averaged)
    weights = sum.map { $0 * share }
    transitions = sumOfTransitions.map { $0 / Float(averaged) }
  }

  /// What is kept while learning.
  private struct Progress {
    /// The sums of squared gradients, by which steps grow smaller.
    var squares: [Row]
    var squaresOfTransitions = [Row](repeating: Row(repeating: 1), count: Label.count)
    private var state: UInt64

    init(features: Int, seed: UInt64) {
      squares = [Row](repeating: Row(repeating: 0.1), count: features)
      state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
    }

    /// Returns the next number of a xorshift generator (Marsaglia 2003).
    mutating func random() -> UInt64 {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return state
    }
  }

  /// Learns from one sentence.
  private mutating func learn(
    _ example: Example, _ frequencies: [Float], _ progress: inout Progress
  ) {
    let (starts, features) = kept(of: example, &progress)
    let count = example.labels.count
    var scores = example.base.isEmpty ? [Row](repeating: .zero, count: count) : example.base
    for token in 0..<count {
      for place in starts[token]..<starts[token + 1] { scores[token] += weights[features[place]] }
      // The label outside costs more; the scores of all others fall instead.
      if example.labels[token] != .outside {
        scores[token] -= Row(repeating: settings.missCost)
      }
    }
    let (marginals, edges) = Self.marginals(scores, transitions)
    var steps = edges
    var last = Label.outside
    for (token, label) in example.labels.enumerated() {
      var gradient = marginals[token]
      if label != .outside {
        gradient[label.rawValue - 1] -= 1
        steps[last.rawValue][label.rawValue - 1] -= 1
      }
      last = label
      for place in starts[token]..<starts[token + 1] {
        let feature = features[place]
        let weight = weights[feature]
        let step = gradient + weight * (settings.penalty / frequencies[feature])
        let square = progress.squares[feature] + step * step
        progress.squares[feature] = square
        weights[feature] = weight - settings.rate * step / square.squareRoot()
      }
    }
    for row in 0..<Label.count {
      progress.squaresOfTransitions[row] += steps[row] * steps[row]
      transitions[row] -=
        settings.rate * steps[row] / progress.squaresOfTransitions[row].squareRoot()
    }
  }

  /// Returns the features of a sentence without some that chance leaves out.
  private func kept(of example: Example, _ progress: inout Progress) -> ([Int], [Int]) {
    let threshold = UInt64(settings.dropout * 65536)
    var starts = [0]
    var features: [Int] = []
    features.reserveCapacity(example.features.count)
    var bits: UInt64 = 0
    for token in example.labels.indices {
      for place in Int(example.starts[token])..<Int(example.starts[token + 1]) {
        if place & 3 == 0 { bits = progress.random() }
        if bits & 0xFFFF >= threshold { features.append(Int(example.features[place])) }
        bits >>= 16
      }
      starts.append(features.count)
    }
    return (starts, features)
  }
}
