internal import ArabicText
internal import CorpusModel

/// Finds what articles call differently although they speak of the same: so many of something for one
/// purpose, by one number and under two names (three working groups, three workshops).
struct ThingDifferences {
  private let comparison: Comparison
  private let things: [[Thing]]

  /// A few things, counted.
  private struct Thing {
    let quantity: Quantity
    let noun: Int32
    /// The stems of the name with what describes it.
    let name: [Int32]
    let range: TextRange
    let context: Context
  }

  /// Counts as small as can tell things apart; two of something is mostly written as a dual.
  private static let counts = 3.0...12.0
  private static let leastWeight: Float = 1.1
  private static let leastPart: Float = 0.3

  /// Prepares to compare what articles count; people in general are no such things, nor are times.
  init(_ comparison: Comparison, quantities: [[Quantity]], people: Set<Int32>) {
    self.comparison = comparison
    let unnamed = people.union(comparison.stems(of: "مرة مرات آخرون آخرين"))
    things = zip(comparison.articles, quantities).map { article, quantities in
      quantities.compactMap { Self.thing($0, in: article, besides: unnamed) }
    }
  }

  private static func thing(
    _ quantity: Quantity, in article: ReadArticle, besides unnamed: Set<Int32>
  ) -> Thing? {
    guard case .things(let noun) = quantity.measure, counts.contains(quantity.value),
      quantity.low == quantity.high, !unnamed.contains(noun)
    else { return nil }
    let sentence = article.sentences[quantity.sentence].words
    var words = quantity.words
    let next = words.upperBound
    if next < sentence.upperBound, article.stems[next] >= 0,
      PrintedNumber.isBlank(between: next - 1, in: article.words),
      !article.words.folded(article.words[next]).starts(with: Array("و".utf8))
    {
      words = words.lowerBound..<next + 1
    }
    let nameWords = Range(from: quantity.numberWords.upperBound, to: words.upperBound)
    return Thing(
      quantity: quantity, noun: noun, name: nameWords.map { article.stems[$0] },
      range: article.range(ofWords: nameWords),
      context: Context(of: words, in: quantity.sentence, of: article))
  }

  /// Returns the differences.
  func differences() -> [Disagreement] {
    var points = Points<Thing> { $0.name == $1.name }
    let numbers = things.indices.map { article in
      things[article].map { points.add($0, of: article) }
    }
    var shared: [Int: [Int32]] = [:]
    for left in things.indices {
      for right in things.indices where left < right && !comparison.isOneOutlet(left, right) {
        for (first, one) in things[left].enumerated() {
          for (second, other) in things[right].enumerated() {
            guard one.quantity.value == other.quantity.value, one.name != other.name else {
              continue
            }
            let overlap = one.context.overlap(with: other.context, weights: comparison.weights)
            guard overlap.stems.count > 1, overlap.weight >= Self.leastWeight,
              overlap.part >= Self.leastPart, !names(one, right), !names(other, left)
            else { continue }
            points.join(numbers[left][first], numbers[right][second])
            shared[numbers[left][first]] = overlap.stems
          }
        }
      }
    }
    return points.points()
      .filter { versions in Set(versions.joined().map(\.item.noun)).count > 1 }
      .map(disagreement)
  }

  /// Whether an article has the noun of a thing, for something else then; where its own thing has that
  /// noun too, whether it has all of the name.
  private func names(_ thing: Thing, _ article: Int) -> Bool {
    let own = things[article].filter { $0.noun == thing.noun }
    if !own.isEmpty { return own.contains { $0.name == thing.name } }
    return comparison.articles[article].stems.contains(thing.noun)
  }

  private func disagreement(_ versions: [[Points<Thing>.Saying]]) -> Disagreement {
    let first = versions[0][0]
    let read = comparison.articles[first.article]
    let stems = versions.dropFirst().reduce(Set(first.item.context.stems)) { shared, version in
      shared.intersection(version[0].item.context.stems)
    }
    let about = read.words(withStems: stems, in: first.item.quantity.sentence, atMost: 3)
    let count = read.facts.article.text[read.range(ofWords: first.item.quantity.numberWords)]
    return Disagreement(
      difference: Difference(
        kind: .name,
        point: "تسمية الشيء نفسه (\(count))" + (about.isEmpty ? "" : ": \(about)"),
        actors: first.item.context.actors.filter { actor in
          versions.allSatisfy { $0[0].item.context.actors.contains(actor) }
        },
        versions: versions.map { version in
          Difference.Version(
            value: comparison.articles[version[0].article].facts.article.text[
              version[0].item.range],
            evidence: version.compactMap {
              comparison.articles[$0.article].place(of: $0.item.range)
            })
        }),
      weight: 3.4)
  }
}
