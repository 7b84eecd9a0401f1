import SearchEngine
import SearchQuery
import Testing

/// A word that is being typed, and is whole already, is found in its other forms.
struct WholeWordTests {
  @Test func aWholeWordIsFoundInAllItsFormsWhileItIsTyped() throws {
    let searcher = try TestCorpus.searcher([
      TestCorpus.article(0, "الوزارة"), TestCorpus.article(1, "وزارته"),
      TestCorpus.article(2, "وزير"),
    ])
    func found(_ text: String) -> [Int] {
      searcher.search(ParsedQuery(parsing: text, isTyping: true)).hits.map(\.article).sorted()
    }
    #expect(found("الوزارة") == [0, 1])
    #expect(found("الوزارة ") == [0, 1])
    // What is no word yet stands for nothing but what begins so.
    #expect(found("الوزار") == [0])
  }
}
