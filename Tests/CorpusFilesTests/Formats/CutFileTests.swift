import ArticleChecks
import CorpusModel
import TestSupport
import Testing

/// Files that are read piece by piece, cut off anywhere: what was whole is kept, what is wrong is said.
@Suite struct CutFileTests {
  private static let files = CutFile.all(articles: 320)

  @Test(arguments: files.indices) func whatIsWholeIsKept(_ number: Int) {
    let file = Self.files[number]
    var random = SeededGenerator(seed: UInt64(number))
    // Within what fills a block of a tar, behind the first block that is read, and anywhere.
    let ends =
      [3_000, 300_000] + (0..<2).map { _ in Int.random(in: 0..<file.bytes.count, using: &random) }
    for end in ends where end < file.bytes.count {
      let (articles, problems) = rawArticles(of: file.path, Array(file.bytes[..<end]))
      #expect(file.fault(of: articles.map(\.text), problems: problems.count, cutAt: end) == nil)
    }
  }
}
