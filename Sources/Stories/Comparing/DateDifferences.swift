internal import CorpusModel

/// Finds the dates on which articles disagree: the same happening, on days that cannot both be right.
struct DateDifferences {
  private let comparison: Comparison
  private let clauses: [[DatedClause]]
  private let happenings: Set<Int32>

  private static let leastWeight: Float = 1.7
  private static let leastPart: Float = 0.4

  /// Prepares to compare the dated clauses of articles.
  init(_ comparison: Comparison, clauses: [[DatedClause]]) {
    self.comparison = comparison
    self.clauses = clauses
    happenings = comparison.happenings
  }

  /// Returns the differences.
  func differences() -> [Disagreement] {
    var points = Points<DatedClause> { $0.isCompatible(with: $1) }
    let numbers = clauses.map { clauses in clauses.map { points.add($0, of: $0.article) } }
    var shared: [Int: Context.Overlap] = [:]
    for left in clauses.indices {
      for right in clauses.indices where left < right && !comparison.isOneOutlet(left, right) {
        for (first, second, overlap) in matches(left, right) {
          points.join(numbers[left][first], numbers[right][second])
          shared[numbers[left][first]] = overlap
        }
      }
    }
    return points.points().map { versions in
      let first = versions[0][0]
      let read = comparison.articles[first.article]
      let key = clauses[first.article].firstIndex { $0.range == first.item.range }
        .map { numbers[first.article][$0] }
      let overlap =
        key.flatMap { shared[$0] }
        ?? versions[1][0].item.context.overlap(
          with: first.item.context, weights: comparison.weights)
      let about = read.words(
        withStems: Set(overlap.stems), in: first.item.sentence, atMost: 4)
      return Disagreement(
        difference: Difference(
          kind: .date, point: "تاريخ: \(about)", actors: overlap.actors,
          versions: versions.map(shown)),
        weight: 4.2)
    }
  }

  /// Returns the dates of two articles that are nearest each other and cannot both be right.
  private func matches(_ left: Int, _ right: Int) -> [(Int, Int, Context.Overlap)] {
    var found: [(first: Int, second: Int, overlap: Context.Overlap)] = []
    for (first, one) in clauses[left].enumerated() {
      for (second, other) in clauses[right].enumerated() {
        guard one.precision != .interval, other.precision != .interval else { continue }
        let overlap = one.context.overlap(with: other.context, weights: comparison.weights)
        guard overlap.weight >= Self.leastWeight, overlap.part >= Self.leastPart,
          overlap.stems.contains(where: happenings.contains)
        else { continue }
        found.append((first, second, overlap))
      }
    }
    found.sort {
      ($1.overlap.weight, $0.first, $0.second) < ($0.overlap.weight, $1.first, $1.second)
    }
    var takenLeft: Set<Int> = []
    var takenRight: Set<Int> = []
    return found.filter { match in
      guard !takenLeft.contains(match.first), !takenRight.contains(match.second) else {
        return false
      }
      takenLeft.insert(match.first)
      takenRight.insert(match.second)
      let one = clauses[left][match.first]
      let other = clauses[right][match.second]
      return !clauses[right].contains { $0.isCompatible(with: one) }
        && !clauses[left].contains { $0.isCompatible(with: other) }
    }
  }

  private func shown(_ version: [Points<DatedClause>.Saying]) -> Difference.Version {
    let first = version[0]
    return Difference.Version(
      value: comparison.articles[first.article].facts.article.text[first.item.range],
      evidence: version.compactMap {
        comparison.articles[$0.article].place(of: $0.item.range)
      })
  }
}
