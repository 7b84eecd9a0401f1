internal import ArabicText
internal import CorpusModel

/// Finds where one article gives a share in numbers and another only says that it is the first or the
/// main one (90 % of the equipment; the main supplier).
struct ShareDifferences {
  private let comparison: Comparison
  private let quantities: [[Quantity]]

  private static let partners = WordSet(
    """
    مورد مورده موردها موردين مزود مزوده مزودها مصدر مصدره مصدرها مصدري ممون ممول ممولها شريك شريكه شريكها مستورد
    مستوردها زبون زبونه زبونها مستثمر سوق منتج
    """)
  /// What stands behind a partner (المورد الأول), and what before it (أكبر مورد).
  private static let ranksBehind = WordSet(
    "أول أولى رئيسي رئيسية أساسي أساسية أكبر أهم أبرز")
  private static let ranksBefore = WordSet("أول أكبر أهم أبرز")

  private static let of = Array("من".utf8)
  /// How many words behind من tell of what something is a share.
  private static let wholeLength = 3
  /// How many claims of each kind an article may have.
  private static let mostClaims = 20
  /// How many articles bear witness to one version.
  private static let mostEvidence = 4

  /// How far from a rank what it is the first of may stand.
  private static let wholeReach = 6
  /// How few words stand between a partner and its rank.
  private static let reach = 2

  /// Prepares to compare the shares in articles.
  init(_ comparison: Comparison, quantities: [[Quantity]]) {
    self.comparison = comparison
    self.quantities = quantities
  }

  /// What an article says of a share.
  private struct Claim {
    let article: Int
    let range: TextRange
    let sentence: Int
    /// How much, where it is said in numbers.
    let percent: Quantity?
    /// The stems that tell of what it is a share.
    let whole: [Int32]
    let context: Context
  }

  /// The actors of the claims of each article, by which others that know of them are found.
  func actorsOfClaims() -> [Set<Int>] {
    comparison.articles.indices.flatMap { ranks(in: $0).prefix(4) + percents(in: $0).prefix(4) }
      .map { Set(comparison.articles[$0.article].sentences[$0.sentence].actors) }
      .filter { !$0.isEmpty }
  }

  /// Returns the differences that an article of `own` has a part in; the others only bear witness.
  func differences(own: Range<Int>) -> [Disagreement] {
    let ranked = comparison.articles.indices.flatMap { ranks(in: $0).prefix(Self.mostClaims) }
    guard !ranked.isEmpty else { return [] }
    let counted = comparison.articles.indices.flatMap { percents(in: $0).prefix(Self.mostClaims) }
    var found: [Disagreement] = []
    var taken: Set<Int> = []
    for (place, rank) in ranked.enumerated() where own.contains(rank.article) {
      let numbers = counted.filter { isOfOne(rank, $0) }
      guard !taken.contains(place), let first = numbers.first else { continue }
      let words = ranked.indices.filter {
        $0 == place || !taken.contains($0) && isOfOne(ranked[$0], first)
      }
      taken.formUnion(words)
      found.append(disagreement(words: words.map { ranked[$0] }, numbers: numbers, own))
    }
    if found.isEmpty {
      for number in counted where own.contains(number.article) {
        let words = ranked.filter { isOfOne($0, number) }
        guard !words.isEmpty else { continue }
        let numbers = counted.filter { other in words.contains { isOfOne($0, other) } }
        found.append(disagreement(words: words, numbers: numbers, own))
        break
      }
    }
    return found
  }

  /// Returns the places of an article that give somebody the first rank among suppliers or the like.
  private func ranks(in number: Int) -> [Claim] {
    let article = comparison.articles[number]
    return article.sentences.enumerated().flatMap { place, sentence in
      sentence.words.compactMap { word -> Claim? in
        guard !sentence.actors.isEmpty, Self.partners.contains(article.folded(word)) else {
          return nil
        }
        let behind = Range(
          from: word + 1, to: min(sentence.words.upperBound, word + 1 + Self.reach)
        )
        .first { Self.ranksBehind.contains(article.folded($0)) }
        let isRankBefore =
          word > sentence.words.lowerBound
          && Self.ranksBefore.containsExactly(article.folded(word - 1))
        guard let rank = behind ?? (isRankBefore ? word - 1 : nil) else { return nil }
        let words = min(word, rank)..<max(word, rank) + 1
        return Claim(
          article: number, range: article.range(ofWords: words), sentence: place, percent: nil,
          whole: [], context: Context(of: words, in: place, of: article, reach: Self.wholeReach))
      }
    }
  }

  /// Returns the places of an article that give a share of something in numbers (90% من).
  private func percents(in number: Int) -> [Claim] {
    let article = comparison.articles[number]
    return quantities[number].filter { quantity in
      let next = quantity.words.upperBound
      return quantity.measure == .percent
        && article.sentences[quantity.sentence].words.contains(next)
        && article.folded(next) == Self.of[...]
    }.map { quantity in
      let whole = quantity.words.upperBound..<quantity.words.upperBound + 1 + Self.wholeLength
      let words = whole.clamped(to: article.sentences[quantity.sentence].words)
      return Claim(
        article: number, range: quantity.range, sentence: quantity.sentence, percent: quantity,
        whole: words.map { article.stems[$0] }.filter { $0 >= 0 },
        context: Context(
          of: quantity.words, in: quantity.sentence, of: article))
    }
  }

  /// Whether two claims are of one share: of one who has it, and of one whole.
  private func isOfOne(_ rank: Claim, _ number: Claim) -> Bool {
    guard rank.article != number.article else { return false }
    let overlap = rank.context.overlap(with: number.context, weights: comparison.weights)
    let names = Set(overlap.actors.flatMap { comparison.stems(ofActor: $0) })
    // Beside the names that they share, something of the whole must be in both.
    return !overlap.actors.isEmpty
      && number.whole.contains { overlap.stems.contains($0) && !names.contains($0) }
  }

  private func disagreement(
    words: [Claim], numbers: [Claim], _ own: Range<Int>
  ) -> Disagreement {
    let actors = Set(words[0].context.actors).intersection(numbers[0].context.actors).sorted()
    var versions: [[Claim]] = []
    for claim in numbers {
      let known = versions.firstIndex { version in
        guard let percent = claim.percent, let other = version[0].percent else { return false }
        return percent.isCompatible(with: other)
      }
      if let known { versions[known].append(claim) } else { versions.append([claim]) }
    }
    versions.append(words)
    return Disagreement(
      difference: Difference(
        kind: .number,
        point: "الحصة: "
          + actors.map { comparison.actors[$0].name }.joined(separator: "، "),
        actors: actors,
        versions: versions.map { version in
          // The story's own articles speak first.
          let version =
            version.filter { own.contains($0.article) }
            + version.filter { !own.contains($0.article) }
          let first = version[0]
          var seen: Set<Int> = []
          return Difference.Version(
            value: comparison.articles[first.article].facts.article.text[first.range],
            evidence: version.filter { seen.insert($0.article).inserted }
              .prefix(Self.mostEvidence)
              .compactMap { comparison.articles[$0.article].place(of: $0.range) })
        }),
      weight: 3)
  }
}
