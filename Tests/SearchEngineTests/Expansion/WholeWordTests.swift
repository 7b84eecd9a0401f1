import SearchEngine
import Testing

/// A word that is being typed, and is whole already, is found in its other forms.
struct WholeWordTests {
  @Test func aWholeWordIsFoundInAllItsFormsWhileItIsTyped() throws {
    let searcher = try TestCorpus.searcher("الوزارة", "وزارته", "وزير")
    #expect(searcher.found("الوزارة", isTyping: true) == [0, 1])
    #expect(searcher.found("الوزارة ", isTyping: true) == [0, 1])
    // What is no word yet stands for nothing but what begins so.
    #expect(searcher.found("الوزار", isTyping: true) == [0])
  }
}
