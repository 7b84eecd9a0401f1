import ArabicText
import IndexImage

/// A second look at what was found first: exactness, closeness, title, recency.
///
/// The first `depth` hits are put in a new order; those after them keep theirs, so that a page is the
/// same however many hits are asked for. The scores stay in order, as looking again only adds to
/// them.
struct Refinement {
  /// How many hits are looked at again.
  static let depth = 100
  /// How many hits are looked at again while a word is being typed.
  static let typingDepth = 50

  private let image: Image
  private let words: [RefinedWord]

  /// Prepares to look again at what a plan found.
  init(_ plan: Plan, in image: Image) {
    self.image = image
    words = RefinedWord.words(of: plan, in: image)
  }

  /// Puts hits, the best first, in their final order.
  func refined(_ hits: [SearchAnswer.Hit], depth: Int = Self.depth) -> [SearchAnswer.Hit] {
    let count = min(max(depth, 0), hits.count)
    guard count > 0 else { return hits }
    let order = (0..<count).sorted { hits[$0].article < hits[$1].article }
    var table = PlaceTable(
      articles: order.map { UInt32(truncatingIfNeeded: hits[$0].article) }, words: words.count)
    let keepsPositions = words.contains { $0.isNeighbour }
    for (word, refined) in words.enumerated() {
      table.add(refined, word, in: image, keepsPositions: keepsPositions)
    }
    let days = order.map { Self.day(image.record(hits[$0].article).date) }
    let newest = days.max() ?? 0
    var first: [(hit: SearchAnswer.Hit, day: Int)] = []
    first.reserveCapacity(count)
    for (place, index) in order.enumerated() {
      var hit = hits[index]
      hit.score *=
        (1 + RankingWeights.exactness * exactness(table, place)) * (1 + gain(table, place))
        * (1 + Self.recency(days[place], newest: newest))
      first.append((hit, days[place]))
    }
    first.sort { one, other in
      if one.hit.score != other.hit.score { return one.hit.score > other.hit.score }
      if one.day != other.day { return one.day > other.day }
      return one.hit.article < other.hit.article
    }
    return first.map(\.hit) + hits[count...]
  }

  /// Returns how near the nearest words of an article are to those that were typed: one where they
  /// are the same.
  private func exactness(_ table: PlaceTable, _ place: Int) -> Float {
    guard !words.isEmpty else { return 0 }
    return words.indices.reduce(0) { $0 + table.nearest($1, place) } / Float(words.count)
  }

  /// Returns what an article gains by where it has the words, as a share of its score.
  private func gain(_ table: PlaceTable, _ place: Int) -> Float {
    guard !words.isEmpty else { return 0 }
    var inTitle: Float = 0
    var closeness: Float = 0
    var pairs: Float = 0
    var goesOn: Float = 0
    for (word, refined) in words.enumerated() {
      if table.isInTitle(word, place) { inTitle += 1 }
      if refined.isNeighbour {
        pairs += 1
        let follows = table.follows(word, place)
        closeness +=
          follows ? 1 : Closeness.of(table.places(word - 1, place), table.places(word, place))
        if follows, refined.goesOn { goesOn += 1 }
      }
    }
    let count = Float(words.count)
    return RankingWeights.title * inTitle / count
      + (pairs > 0
        ? (RankingWeights.closeness * closeness + RankingWeights.goesOnBehind * goesOn) / pairs : 0)
  }

  /// What being new adds.
  private static func recency(_ day: Int, newest: Int) -> Float {
    guard day > 0 else { return 0 }
    return RankingWeights.recency / (1 + Float(newest - day) / 372)
  }

  /// Returns a day as a number that grows with it, of months of 31 days; the middle of what is
  /// unknown, zero where nothing is known.
  private static func day(_ date: Int32) -> Int {
    let date = Int(date)
    guard date > 0 else { return 0 }
    let month = date / 100 % 100
    let day = date % 100
    return date / 10_000 * 372
      + (month == 0 ? 186 : (month - 1) * 31 + (day == 0 ? 15 : day - 1))
  }
}
