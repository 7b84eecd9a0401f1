import SearchQuery
import Testing

@testable import SearchEngine

@Suite struct PhraseScanTests {
  /// The end of a list, which has fewer articles than a block, lies in two windows; before it lies a
  /// block. The best articles are at the end.
  @Test func theEndOfAListIsReadInEveryWindow() throws {
    let phrase = "قمة عربية"
    let length = Window.length
    let best = [length + 20, length + 30]
    let found = Set(length - 220..<length + 40)
    let searcher = try TestCorpus.searcher(
      (0..<length + 60).map { article in
        let text =
          if best.contains(article) {
            Array(repeating: phrase, count: 5).joined(separator: " في ")
          } else if found.contains(article) { phrase } else { "نص" }
        return TestCorpus.article(article, text)
      })
    var options = SearchOptions()
    options.kinship = .folded
    options.countsAll = false
    options.refines = false
    options.limit = 5
    let answer = searcher.search(ParsedQuery(parsing: "\"\(phrase)\"", isTyping: false), options)
    #expect(answer.hits.count == 5)
    #expect(Set(answer.hits.prefix(2).map(\.article)) == Set(best))
  }
}
