import IndexImage
import SearchQuery
import Synchronization
import TestSupport
import Testing

@testable import SearchEngine

/// Queries that no reader types, each of which must have an answer.
@Suite struct BadQueryTests {
  private func searcher() throws -> Searcher {
    var corpus = RandomCorpus(seed: 7)
    _ = corpus.query()
    return try TestCorpus.searcher(corpus.articles, actors: corpus.actors)
  }

  @Test(arguments: [
    String(repeating: "نتنياهو ", count: 80_000), String(repeating: "ا", count: 1_000_000),
    String(repeating: "ا* ", count: 10_000), String(repeating: "و~ ", count: 10_000),
    String(repeating: "\"", count: 5_000), String(repeating: "(", count: 5_000) + "ا",
    String(repeating: "-", count: 5_000) + "ا", String(repeating: "title:", count: 1_000),
    "ً ٌ ٍ", "ـــ", "\u{200F}\u{200E}", "***", "~~~", "\"\"", ":", "-", "OR OR OR", "actor:", "\u{0}",
    String(repeating: "hg[.hzv ", count: 500), String(repeating: "tebboune ", count: 500),
    String(repeating: "كوفيد-19-", count: 500), "و* ا* ل* ب*", "ا* OR و* OR ل* OR ب* OR م* OR ت*",
    String(repeating: "\u{301}", count: 10_000), "🙂 *", "%s %n \\ '; --",
  ])
  func everyQueryHasAnAnswer(text: String) throws {
    let searcher = try searcher()
    for isTyping in [false, true] {
      let query = ParsedQuery(parsing: text, isTyping: isTyping)
      var options = SearchOptions()
      options.countsFacets = true
      let answer = searcher.search(query, options)
      #expect(answer.hits.count <= options.limit)
      #expect(answer.total <= searcher.image.articleCount)
      _ = searcher.completions(of: query, limit: 5)
    }
  }

  @Test func limitsAreKept() throws {
    let searcher = try searcher()
    for limit in [Int.min, -1, 0, 1, .max] {
      var options = SearchOptions()
      options.limit = limit
      let answer = searcher.search(ParsedQuery(parsing: "ا* OR و*", isTyping: false), options)
      #expect(answer.hits.count <= max(0, limit))
    }
  }

  @Test func anImageOfNothingHasNothing() throws {
    let searcher = try TestCorpus.searcher([])
    for text in [
      "الجزائر", "tebboune", "ا*", "-ا", "is:unread", "date:2020", "outlet:a", "hg[.hzv",
    ] {
      #expect(searcher.search(ParsedQuery(parsing: text, isTyping: true)).total == 0)
    }
  }

  @Test func aSearchThatIsNotWantedStops() throws {
    let searcher = try searcher()
    for text in ["الجزائر", "tebboune", "ا* OR و*", "زززززززز"] {
      var options = SearchOptions()
      let asked = Mutex(0)
      options.isCancelled = {
        asked.withLock { $0 += 1 }
        return true
      }
      let answer = searcher.search(ParsedQuery(parsing: text, isTyping: false), options)
      #expect(answer.isCancelled)
      #expect(answer.hits.isEmpty && answer.total == 0)
      #expect(asked.withLock { $0 } > 0)
    }
  }
}
