import BundledCorpus
import CorpusFiles
import CorpusModel
import Testing

/// The program takes its own articles as they are.
struct CleanArticlesTests {
  @Test func cleaningLeavesTheBundledArticlesAsTheyAre() {
    let files = EmbeddedCorpus.files.map { SourceFile(path: $0.path, bytes: $0.bytes) }
    let cleaned = CorpusContents(parsing: files, kinds: [.markdown, .plainText])
    let taken = CorpusContents(parsing: files, kinds: [.markdown, .plainText], areClean: true)
    #expect(!cleaned.articles.isEmpty)
    #expect(cleaned.articles == taken.articles)
    #expect(cleaned.problems == taken.problems)
  }
}
