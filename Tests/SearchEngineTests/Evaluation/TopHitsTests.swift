import IndexImage
import TestSupport
import Testing

@testable import SearchEngine

@Suite struct TopHitsTests {
  @Test(arguments: [0, 1, 2, 19, 20, 200, 1000] as [Int])
  func theBestAreKeptAndEqualsGoByDate(limit: Int) throws {
    var generator = SeededGenerator(seed: UInt64(limit))
    let articles = (0..<300).map { number in
      TestCorpus.article(
        number, title: "قمة", "نص", outlet: "و",
        date: "20\(Int.random(in: 10...13, using: &generator))-01-01")
    }
    let dates = try TestCorpus.searcher(articles).image.dates
    // Few ranks, so that most are equal.
    let ranks = articles.map { _ in Double(Int.random(in: -3...3, using: &generator)) }

    var hits = TopHits(limit: limit, dates: dates)
    for (article, rank) in ranks.enumerated() {
      hits.add(article, score: Float(rank), rank: rank)
    }
    let wanted = ranks.indices.sorted { one, other in
      if ranks[one] != ranks[other] { return ranks[one] > ranks[other] }
      return dates[one] != dates[other] ? dates[one] > dates[other] : one < other
    }
    #expect(hits.takeSorted().map(\.article) == Array(wanted.prefix(limit)))
    #expect(dates[-1] == 0 && dates[articles.count] == 0)
  }
}
