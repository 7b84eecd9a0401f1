public import CorpusModel

/// The actors of a corpus as a graph of their ties, to find how two of them are joined.
public struct TieGraph: Sendable {
  /// A step of a path: a tie, and whether it is walked from its start to its end.
  public struct Step: Sendable, Equatable {
    /// The tie.
    public let tie: Tie
    /// Whether it is walked from its start to its end.
    public let isForward: Bool

    /// Creates a step.
    public init(tie: Tie, isForward: Bool) {
      self.tie = tie
      self.isForward = isForward
    }
  }

  private let ties: [Tie]
  private let numbers: [ActorID: Int]
  /// The ties of each actor: `edges[starts[n]..<starts[n + 1]]`, in the order of the list.
  private let starts: [Int]
  private let edges: [Edge]

  private struct Edge {
    let tie: Int
    let other: Int
    let isForward: Bool
    let weight: Int
  }

  /// Prepares to find paths along ties, which are walked both ways.
  ///
  /// - Complexity: O(n) in the number of ties.
  public init(ties: [Tie]) {
    var numbers: [ActorID: Int] = [:]
    func number(_ actor: ActorID) -> Int {
      if let known = numbers[actor] { return known }
      numbers[actor] = numbers.count
      return numbers.count - 1
    }
    var ends: [(from: Int, to: Int)] = []
    ends.reserveCapacity(ties.count)
    for tie in ties { ends.append((number(tie.from), number(tie.to))) }
    var starts = Array(repeating: 0, count: numbers.count + 1)
    for end in ends {
      starts[end.from + 1] += 1
      starts[end.to + 1] += 1
    }
    for place in starts.indices.dropFirst() { starts[place] += starts[place - 1] }
    var next = starts
    let none = Edge(tie: 0, other: 0, isForward: true, weight: 0)
    var edges = Array(repeating: none, count: ends.count * 2)
    for (place, end) in ends.enumerated() {
      let weight = Self.weight(ties[place])
      edges[next[end.from]] = Edge(tie: place, other: end.to, isForward: true, weight: weight)
      next[end.from] += 1
      edges[next[end.to]] = Edge(tie: place, other: end.from, isForward: false, weight: weight)
      next[end.to] += 1
    }
    self.ties = ties
    self.numbers = numbers
    self.starts = starts
    self.edges = edges
  }

  /// How little a tie is to be walked: what somebody wrote down before what was found, what is stated
  /// before what is claimed or to come, and ties that join too much last.
  private static func weight(_ tie: Tie) -> Int {
    let rank =
      switch tie.status {
      case .stated: tie.isFound ? 2 : 0
      case .claimed: tie.isFound ? 3 : 1
      case .planned: tie.isFound ? 4 : 1
      }
    return tie.kind == .reportedBy || tie.kind == .locatedIn ? rank + 1_000 : rank
  }

  /// Returns a shortest chain of ties between two actors; nothing where none joins them, and no steps
  /// from an actor to itself.
  ///
  /// Of chains of equal length the one with the surest ties is taken; of those that are equal in that
  /// too, always the same one.
  /// - Complexity: O(n) in the number of ties.
  public func path(from start: ActorID, to end: ActorID) -> [Step]? {
    if start == end { return [] }
    guard let first = numbers[start], let last = numbers[end] else { return nil }
    var distances = Array(repeating: -1, count: numbers.count)
    var weights = Array(repeating: 0, count: numbers.count)
    var arrivals = Array(repeating: -1, count: numbers.count)
    distances[first] = 0
    var layer = [first]
    // Weights are settled layer by layer: all ways to an actor of the next one come from this one.
    while !layer.isEmpty, distances[last] < 0 {
      var next: [Int] = []
      for actor in layer {
        for place in starts[actor]..<starts[actor + 1] {
          let edge = edges[place]
          let weight = weights[actor] + edge.weight
          if distances[edge.other] < 0 {
            distances[edge.other] = distances[actor] + 1
            next.append(edge.other)
          } else if distances[edge.other] != distances[actor] + 1 || weight >= weights[edge.other] {
            continue
          }
          weights[edge.other] = weight
          arrivals[edge.other] = place
        }
      }
      layer = next
    }
    guard distances[last] > 0 else { return nil }
    return steps(to: last, from: first, arrivals)
  }

  private func steps(to last: Int, from first: Int, _ arrivals: [Int]) -> [Step] {
    var steps: [Step] = []
    var actor = last
    while actor != first, arrivals[actor] >= 0 {
      let edge = edges[arrivals[actor]]
      steps.append(Step(tie: ties[edge.tie], isForward: edge.isForward))
      let tie = ties[edge.tie]
      guard let before = numbers[edge.isForward ? tie.from : tie.to] else { break }
      actor = before
    }
    return steps.reversed()
  }
}
