import CorpusModel
import IndexImage
import SearchQuery
import Testing

@testable import SearchEngine

@Suite struct FilterAndFacetTests {
  private func searcher() throws -> Searcher {
    try TestCorpus.searcher(
      [
        TestCorpus.article(0, "خبر أول", outlet: "الجزيرة نت", date: "2024-03-05"),
        TestCorpus.article(1, "خبر ثان", outlet: "الجزيرة نت", date: "2024-03"),
        TestCorpus.article(2, "خبر ثالث", outlet: "CNN بالعربية", date: "2024"),
        TestCorpus.article(3, "خبر رابع", outlet: "وكالة الأنباء", date: nil),
        TestCorpus.article(4, "شيء آخر", outlet: "وكالة الأنباء", date: "2025-01-01"),
      ],
      actors: [
        TestCorpus.actor("p", ["عبد المجيد تبون"], ["Abdelmadjid Tebboune"], in: [0, 1, 4]),
        TestCorpus.actor("q", ["الجزائر"], ["Algeria"], kind: .place, in: [1]),
      ])
  }

  @Test(
    arguments: [
      ("outlet:الجزيرة", [0, 1]), ("outlet:جزيره", [0, 1]), ("مصدر:cnn", [2]),
      ("outlet:الجز", [0, 1]),
      ("outlet:\"وكالة الأنباء\" خبر", [3]), ("outlet:قناة", []),
      ("actor:تبون", [0, 1, 4]), ("actor:tebboune خبر", [0, 1]), ("جهة:جزائر", [1]),
      ("actor:\"عبد المجيد\"", [0, 1, 4]), ("actor:ماكرون", []), ("kind:place", [1]),
      ("date:2024", [0, 1, 2]), ("date:2024-03", [0, 1, 2]), ("date:2024-03-05", [0, 1, 2]),
      ("date:2024-03-06", [1, 2]), ("date:2024-04", [2]), ("date:2023", []),
      ("date:2024-03..2025-03", [0, 1, 2, 4]), ("after:2024-12", [4]),
      ("خبر -outlet:الجزيرة", [2, 3]),
    ] as [(String, [Int])])
  func filtersLetThrough(query: String, articles: [Int]) throws {
    #expect(try searcher().found(query) == articles)
  }

  @Test func unreadAreThoseThatWereNotOpened() throws {
    let searcher = try searcher()
    var options = SearchOptions()
    options.isRead = { $0 < 3 }
    let query = ParsedQuery(parsing: "is:unread", isTyping: false)
    #expect(searcher.search(query, options).hits.map(\.article).sorted() == [3, 4])
    options.isRead = nil
    #expect(searcher.search(query, options).total == 5)
  }

  @Test func facetsAreCountedAndNarrow() throws {
    let searcher = try searcher()
    var options = SearchOptions()
    options.countsFacets = true
    options.limit = 1
    let query = ParsedQuery(parsing: "خبر", isTyping: false)
    let answer = searcher.search(query, options)
    let outlet = try #require(searcher.image.outlets.firstIndex(of: "الجزيرة نت"))
    let counts = Dictionary(
      answer.facets.map { ($0.facet, $0.count) }, uniquingKeysWith: { first, _ in first })
    #expect(answer.total == 4)
    #expect(counts[.outlet(Int32(outlet))] == 2)
    #expect(counts[.year(2024)] == 3)
    #expect(counts[.year(0)] == 1)
    #expect(counts[.year(2025)] == nil)
    #expect(counts[.actor(0)] == 2)
    #expect(counts[.actor(1)] == 1)
    #expect(answer.facets.first?.count == 2)
    options.facets = [.year(2024), .actor(1)]
    #expect(searcher.search(query, options).hits.map(\.article) == [1])
    options.facets = [.year(2024), .actor(7)]
    #expect(searcher.search(query, options).total == 0)
    options.facets = [.year(0)]
    #expect(searcher.search(query, options).hits.map(\.article) == [3])
    options.facets = [.outlet(-1), .outlet(.max)]
    #expect(searcher.search(query, options).total == 0)
  }

  @Test func facetsTellTheActorsMostNamedAmongWhatIsFound() throws {
    let articles = (0..<200).map { TestCorpus.article($0, $0 % 2 == 0 ? "خبر" : "شيء") }
    let actors = (0..<60).map { number in
      TestCorpus.actor(
        "p\(number)", ["اسم"], in: (0..<200).filter { $0 % (number + 1) == 0 }.map(UInt32.init))
    }
    let searcher = try TestCorpus.searcher(articles, actors: actors)
    var options = SearchOptions()
    options.countsFacets = true
    let answer = searcher.search(ParsedQuery(parsing: "خبر", isTyping: false), options)
    let counted = answer.facets.compactMap { entry in
      if case .actor = entry.facet { entry.count } else { nil }
    }
    let expected = actors.map { $0.articles.count { $0 % 2 == 0 } }.sorted(by: >)
    #expect(counted == Array(expected.prefix(FacetCounts.mostActors)))
  }

  @Test func ordersAreByDateAndOutlet() throws {
    let searcher = try searcher()
    var options = SearchOptions()
    let query = ParsedQuery(parsing: "خبر", isTyping: false)
    options.order = .date
    #expect(searcher.search(query, options).hits.map(\.article) == [0, 1, 2, 3])
    options.order = .outlet
    let outlets = searcher.search(query, options).hits.map {
      searcher.image.head($0.article)?.outlet ?? ""
    }
    #expect(outlets == outlets.sorted())
    options.limit = 2
    options.order = .date
    #expect(searcher.search(query, options).hits.map(\.article) == [0, 1])
    #expect(searcher.search(query, options).total == 4)
  }
}
