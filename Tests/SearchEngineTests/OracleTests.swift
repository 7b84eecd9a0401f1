import CorpusModel
import SearchQuery
import Testing

@testable import SearchEngine

/// The engine against a search that reads everything.
@Suite struct OracleTests {
  @Test(arguments: 0..<60)
  func theEngineFindsWhatReadingFinds(seed: Int) throws {
    var corpus = RandomCorpus(seed: UInt64(seed))
    let isRead: @Sendable (Int) -> Bool = { $0 % 3 == 0 }
    let searcher = try TestCorpus.searcher(corpus.articles, actors: corpus.actors)
    let naive = [SearchKinship.folded, .all].map {
      NaiveSearch(corpus.articles, actors: corpus.actors, kinship: $0, isRead: isRead)
    }
    for _ in 0..<60 {
      let query = ParsedQuery(parsing: corpus.query(), isTyping: corpus.chance(0.3))
      var naive = naive[corpus.chance(0.25) ? 0 : 1]
      if query.unfinished?.place == .actor { naive.unfinishedName = query.unfinished?.key }
      var options = SearchOptions()
      options.limit = .max
      options.kinship = naive.kinship
      options.refines = false
      options.corrects = false
      options.isRead = isRead
      let answer = searcher.search(query, options)
      let expected = naive.meaning(of: query).map(naive.scores) ?? [:]
      compare(answer, expected, corpus.articles, "\(seed): \(query.text)")
      options.limit = 3
      #expect(searcher.search(query, options).hits == Array(answer.hits.prefix(3)))
    }
  }

  private func compare(
    _ answer: SearchAnswer, _ expected: [Int: Float], _ articles: [Article], _ name: String
  ) {
    #expect(answer.total == expected.count, "\(name)")
    #expect(answer.hits.map(\.article).sorted() == expected.keys.sorted(), "\(name)")
    for hit in answer.hits {
      let score = expected[hit.article] ?? -1
      #expect(abs(hit.score - score) <= 1e-4 * max(1, score), "\(name): \(hit), \(score)")
    }
    // The order is by what the engine says of them.
    for (one, next) in zip(answer.hits, answer.hits.dropFirst()) where one.score == next.score {
      let days = [one, next].map { articles[$0.article].date.map(Self.number) ?? 0 }
      #expect(days[0] != days[1] ? days[0] > days[1] : one.article < next.article, "\(name)")
    }
    #expect(
      zip(answer.hits, answer.hits.dropFirst()).allSatisfy { $0.score >= $1.score }, "\(name)")
  }

  private static func number(_ date: PartialDate) -> Int {
    date.year * 10_000 + (date.month ?? 0) * 100 + (date.day ?? 0)
  }
}
