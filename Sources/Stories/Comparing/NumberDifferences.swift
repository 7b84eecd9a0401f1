internal import CorpusModel

/// Finds the quantities on which articles disagree: the same measure of the same, with numbers that
/// cannot both be right.
struct NumberDifferences {
  private let comparison: Comparison
  private let quantities: [[Quantity]]
  private let numbers: [Set<Double>]
  private let compared: [[ComparedQuantity]]

  /// Prepares to compare the quantities of articles, those of each in its order; `numbers` are all
  /// that each of them has.
  init(_ comparison: Comparison, quantities: [[Quantity]], numbers: [Set<Double>]) {
    self.comparison = comparison
    self.numbers = numbers
    self.quantities = quantities
    compared = zip(comparison.articles, quantities).map { ComparedQuantity.all($1, in: $0) }
  }

  /// Returns the differences.
  func differences() -> [Disagreement] {
    var points = Points<Quantity> { $0.isCompatible(with: $1) }
    let numbers = quantities.indices.map { article in
      quantities[article].map { points.add($0, of: article) }
    }
    var likeness: [Int: Match] = [:]
    var agreeing: [(Int, Int)] = []
    for left in quantities.indices {
      for right in quantities.indices where left < right && !comparison.isOneOutlet(left, right) {
        for match in matches(left, right) {
          let (first, second) = (numbers[left][match.left], numbers[right][match.right])
          guard isContradiction(left, match.left, right, match.right) else {
            if quantities[left][match.left].isCompatible(with: quantities[right][match.right]) {
              agreeing.append((first, second))
            }
            continue
          }
          likeness[first] = match
          points.join(first, second)
        }
      }
    }
    for (first, second) in agreeing { points.join(first, second) }
    // Of two points with the same versions one is enough.
    var known: Set<[Double]> = []
    return points.points().filter { versions in
      known.insert(versions.map { $0[0].item.value }).inserted
    }.map { versions in
      let all = versions.joined()
      let evidence = versions.map { version in
        Difference.Version(
          value: comparison.articles[version[0].article].facts.article.text[version[0].item.range],
          evidence: version.compactMap { comparison.articles[$0.article].place(of: $0.item.range) })
      }
      let first = all.min {
        ($0.article, $0.item.words.lowerBound) < ($1.article, $1.item.words.lowerBound)
      }
      let match = all.lazy.compactMap { saying -> Match? in
        guard
          let place = quantities[saying.article].firstIndex(where: {
            $0.words == saying.item.words
          })
        else { return nil }
        return likeness[numbers[saying.article][place]]
      }.first
      return Disagreement(
        difference: Difference(
          kind: .number, point: first.map { point($0.item, in: $0.article, match) } ?? "",
          actors: match?.overlap.actors ?? [], versions: evidence),
        weight: weight(of: versions.map { $0[0].item }))
    }
  }

  /// Two quantities of two articles that are of the same and differ.
  private struct Match {
    let left, right: Int
    let overlap: Context.Overlap
    let score: Float
  }

  /// Returns the quantities of two articles that are of the same, each with the one nearest to it.
  private func matches(_ left: Int, _ right: Int) -> [Match] {
    var best: [Match] = []
    for first in quantities[left].indices {
      for second in quantities[right].indices {
        guard let match = match(left, first, right, second) else { continue }
        best.append(match)
      }
    }
    best.sort { ($1.score, $0.left, $0.right) < ($0.score, $1.left, $1.right) }
    var takenLeft: Set<Int> = []
    var takenRight: Set<Int> = []
    return best.filter { match in
      guard !takenLeft.contains(match.left), !takenRight.contains(match.right) else { return false }
      takenLeft.insert(match.left)
      takenRight.insert(match.right)
      return true
    }
  }

  /// Whether neither article has elsewhere the number that the other one has.
  private func isContradiction(_ left: Int, _ first: Int, _ right: Int, _ second: Int) -> Bool {
    let one = quantities[left][first]
    let other = quantities[right][second]
    func agrees(_ quantity: Quantity, _ article: Int) -> Bool {
      numbers[article].contains(quantity.value)
        || quantities[article].contains {
          $0.measure == quantity.measure && $0.isCompatible(with: quantity)
        }
    }
    return !agrees(one, right) && !agrees(other, left)
  }

  /// Returns whether two quantities are of the same, by what is around them.
  private func match(_ left: Int, _ first: Int, _ right: Int, _ second: Int) -> Match? {
    let one = compared[left][first]
    let other = compared[right][second]
    guard let overlap = one.overlap(with: other, weights: comparison.weights) else { return nil }
    return Match(
      left: first, right: second, overlap: overlap,
      score: overlap.weight + overlap.part + (one.isLeading && other.isLeading ? 1 : 0)
        + (one.quantity.isCompatible(with: other.quantity) ? 0.5 : 0))
  }

  /// People weigh most, then money; the wider apart numbers are, the more.
  private func weight(of versions: [Quantity]) -> Float {
    let base: Float =
      switch versions.first?.measure {
      case .people, .score: 4
      case .money, .percent: 3.2
      case .magnitude, .age: 3
      case .things, nil: 2.6
      }
    let low = versions.map(\.value).min() ?? 0
    let high = versions.map(\.value).max() ?? 0
    return base + (high > 0 ? Float(1 - low / high) : 0)
  }

  private func point(_ quantity: Quantity, in article: Int, _ match: Match?) -> String {
    let read = comparison.articles[article]
    let name: String
    switch quantity.measure {
    case .people(.killed): name = "عدد القتلى"
    case .people(.injured): name = "عدد الجرحى"
    case .people(.missing): name = "عدد المفقودين"
    case .people(.arrested): name = "عدد الموقوفين"
    case .magnitude: name = "قوة الزلزال"
    case .age: name = "العمر"
    case .score: name = "نتيجة المباراة"
    case .percent: name = "النسبة"
    case .money: name = "المبلغ"
    case .things: name = "العدد: \(read.surface(ofWord: quantity.words.upperBound - 1))"
    }
    if case .people = quantity.measure, quantity.kind >= 0 {
      return "\(name): \(read.surface(ofWord: quantity.words.upperBound - 1))"
    }
    guard case .percent = quantity.measure else {
      guard case .money = quantity.measure else { return name }
      return named(name, by: match, in: read, quantity)
    }
    return named(name, by: match, in: read, quantity)
  }

  /// Returns the name of a measure with the words that both articles have around it.
  private func named(
    _ name: String, by match: Match?, in article: ReadArticle, _ quantity: Quantity
  ) -> String {
    let shared = (match?.overlap.stems ?? [])
      .sorted { (comparison.weights[Int($1)], $0) < (comparison.weights[Int($0)], $1) }.prefix(3)
    let printed = article.words(withStems: Set(shared), in: quantity.sentence, atMost: 3)
    return printed.isEmpty ? name : "\(name): \(printed)"
  }
}
