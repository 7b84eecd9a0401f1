import SearchQuery
import Testing

@testable import SearchEngine

@Suite struct PhraseScanTests {
  /// The end of a list, which has fewer articles than a block, lies in two windows. In the first one
  /// only the block before it has the phrase; in the second one its best articles are.
  @Test func theEndOfAListIsReadInEveryWindow() throws {
    let length = Window.length
    let best = [length + 20, length + 30]
    let others = String(repeating: " نص", count: 20)
    let searcher = try TestCorpus.searcher(
      (0..<length + 60).map { article in
        let text =
          if best.contains(article) {
            String(repeating: "قمة عربية ", count: 5) + others + others
          } else if (length - 60..<length).contains(article) {
            "قمة" + others
          } else if (length - 188..<length + 40).contains(article) {
            "قمة عربية" + others
          } else {
            "عربية"
          }
        return TestCorpus.article(article, text)
      })
    var options = SearchOptions()
    options.kinship = .folded
    options.countsAll = false
    options.refines = false
    options.limit = 5
    let answer = searcher.search(ParsedQuery(parsing: "\"قمة عربية\"", isTyping: false), options)
    #expect(answer.hits.count == 5)
    #expect(Set(answer.hits.prefix(2).map(\.article)) == Set(best))
  }
}
