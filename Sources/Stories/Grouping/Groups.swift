/// Articles put together where each is alike to the others of its group on average (UPGMA, Sokal and
/// Michener 1958), over the pairs that were found alike; all other pairs count as unlike.
///
/// The average keeps a chain of articles, each near the next, from becoming one group.
struct Groups {
  /// The groups of two articles or more, or that have a name; each in the order of the articles.
  private(set) var groups: [[Int]] = []

  /// Two groups are put together only where the average of their pairs is at least this.
  private static let least: Float = 0.15

  private var members: [[Int]]
  private var names: [String?]
  /// The sum of the likenesses of all pairs between two groups.
  private var sums: [[Int32: Float]]
  /// How often a group has changed; what was planned with an older state of it is void.
  private var versions: [Int]
  private var queue = MergeQueue()

  /// Puts articles together; those with one name are one group, those with two never are.
  init(names labels: [String?], pairs: [Likenesses.Pair]) {
    members = labels.indices.map { [$0] }
    names = labels
    sums = Array(repeating: [:], count: labels.count)
    versions = Array(repeating: 0, count: labels.count)
    for pair in pairs {
      sums[Int(pair.first)][pair.second] = pair.likeness
      sums[Int(pair.second)][pair.first] = pair.likeness
    }
    var named: [String: Int] = [:]
    for article in labels.indices {
      guard let name = labels[article] else { continue }
      if let first = named[name] { join(article, into: first) } else { named[name] = article }
    }
    for group in members.indices { plan(group) { $0 > group } }
    while let merge = queue.removeBest() {
      guard versions[merge.first] == merge.versions.0, versions[merge.second] == merge.versions.1
      else { continue }
      let isFirstLarger = sums[merge.first].count >= sums[merge.second].count
      let (kept, lost) =
        isFirstLarger ? (merge.first, merge.second) : (merge.second, merge.first)
      join(lost, into: kept)
      plan(kept) { _ in true }
    }
    groups = members.indices.filter {
      members[$0].count > 1 || names[$0] != nil && !members[$0].isEmpty
    }
    .map { members[$0].sorted() }
    .sorted { $0[0] < $1[0] }
  }

  /// Puts the articles of one group into another.
  private mutating func join(_ lost: Int, into kept: Int) {
    members[kept] += members[lost]
    members[lost] = []
    names[kept] = names[kept] ?? names[lost]
    for (other, sum) in sums[lost] where Int(other) != kept {
      sums[kept][other, default: 0] += sum
      sums[Int(other)][Int32(kept), default: 0] += sum
      sums[Int(other)][Int32(lost)] = nil
    }
    sums[kept][Int32(lost)] = nil
    sums[lost] = [:]
    versions[kept] += 1
    versions[lost] += 1
  }

  /// Queues the groups that one may be put together with.
  private mutating func plan(_ group: Int, with isWanted: (Int) -> Bool) {
    for (other, sum) in sums[group] where isWanted(Int(other)) {
      let other = Int(other)
      guard names[group] == nil || names[other] == nil || names[group] == names[other] else {
        continue
      }
      let average = sum / Float(members[group].count * members[other].count)
      guard average >= Self.least else { continue }
      let first = min(group, other)
      let second = max(group, other)
      queue.add(
        Merge(
          first: first, second: second, average: average,
          versions: (versions[first], versions[second])))
    }
  }
}

/// Two groups that may be put together.
private struct Merge {
  let first, second: Int
  let average: Float
  let versions: (Int, Int)

  /// Whether this one comes before another: the more alike, then the earlier articles.
  func isBetter(than other: Merge) -> Bool {
    average != other.average
      ? average > other.average : (first, second) < (other.first, other.second)
  }
}

/// What may be put together, the best first: a binary heap.
private struct MergeQueue {
  private var heap: [Merge] = []

  mutating func add(_ merge: Merge) {
    heap.append(merge)
    var place = heap.count - 1
    while place > 0, heap[place].isBetter(than: heap[(place - 1) / 2]) {
      heap.swapAt(place, (place - 1) / 2)
      place = (place - 1) / 2
    }
  }

  mutating func removeBest() -> Merge? {
    guard let best = heap.first, let last = heap.popLast() else { return nil }
    guard !heap.isEmpty else { return best }
    heap[0] = last
    var place = 0
    while true {
      var child = 2 * place + 1
      guard child < heap.count else { break }
      if child + 1 < heap.count, heap[child + 1].isBetter(than: heap[child]) { child += 1 }
      guard heap[child].isBetter(than: heap[place]) else { break }
      heap.swapAt(place, child)
      place = child
    }
    return best
  }
}
