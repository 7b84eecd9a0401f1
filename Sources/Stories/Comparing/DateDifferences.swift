internal import ArabicText
internal import CorpusModel

/// Finds the dates on which articles disagree: the same happening, on days that cannot both be right.
struct DateDifferences {
  private let comparison: Comparison
  private let clauses: [[DatedClause]]

  private static let leastWeight: Float = 1.7
  private static let leastPart: Float = 0.4

  /// Prepares to compare the dated clauses of articles.
  init(_ comparison: Comparison, clauses: [[DatedClause]]) {
    self.comparison = comparison
    self.clauses = clauses
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

  /// Returns whether two dated clauses tell of the same happening, and by what they have in common.
  private func overlap(_ one: DatedClause, _ other: DatedClause) -> Context.Overlap? {
    guard one.precision == other.precision, one.precision != .interval,
      one.happenings.contains(where: other.happenings.contains)
    else { return nil }
    let overlap = one.context.overlap(with: other.context, weights: comparison.weights)
    // Days of the week are counted from the publication. Two reports of two days tell of two days; and
    // elsewhere they differ only where the rest is nearly the same.
    if one.isRelative && other.isRelative && areOfOtherDays(one.article, other.article) {
      return nil
    }
    let isRelative = one.isRelative || other.isRelative
    let areActorsApart =
      !one.context.actors.isEmpty && !other.context.actors.isEmpty && overlap.actors.isEmpty
    guard !areActorsApart, overlap.weight >= (isRelative ? 3 : Self.leastWeight),
      overlap.part >= (isRelative ? 0.6 : Self.leastPart)
    else { return nil }
    return overlap
  }

  /// Returns the dates of two articles that are nearest each other and cannot both be right.
  private func matches(_ left: Int, _ right: Int) -> [(Int, Int, Context.Overlap)] {
    var found: [(first: Int, second: Int, overlap: Context.Overlap)] = []
    for (first, one) in clauses[left].enumerated() {
      for (second, other) in clauses[right].enumerated() {
        guard let overlap = overlap(one, other) else { continue }
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
        && !isPrintedAlike(one, other)
    }
  }

  /// Whether two articles were not published on the same day.
  private func areOfOtherDays(_ left: Int, _ right: Int) -> Bool {
    comparison.articles[left].facts.article.date != comparison.articles[right].facts.article.date
  }

  /// Whether two dates have the same words, which mean different days only by the publication.
  private func isPrintedAlike(_ one: DatedClause, _ other: DatedClause) -> Bool {
    func key(_ clause: DatedClause) -> String {
      Folding.key(of: comparison.articles[clause.article].facts.article.text[clause.range])
    }
    return key(one) == key(other)
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
