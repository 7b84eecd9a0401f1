import CorpusModel
import Testing

@testable import CorpusFiles

/// Whatever the format of a file, and however its parts lie in each other: each sentence of it comes out, in its order
/// and once; none that is the article's is among the lines that were left out.
@Suite struct NumberedFileTests {
  @Test(arguments: NumberedFile.Format.allCases)
  func everySentenceOfTheArticleIsKept(_ format: NumberedFile.Format) {
    for seed in 0..<25 {
      let file = NumberedFile(format, seed: UInt64(seed))
      let read = CorpusContents(parsing: [SourceFile(path: file.path, bytes: file.bytes)])
      let bodies = read.articles.map { Self.numbers(in: $0.text.string) }
      let fields = read.articles.flatMap { article in
        [article.title, article.summary, article.byline ?? "", article.outlet]
      }.flatMap(Self.numbers(in:))
      let found = Set(bodies.joined()).union(fields)
      let lost = file.text.numbers.filter { !found.contains($0) }
      let inOrder = bodies.allSatisfy { body in zip(body, body.dropFirst()).allSatisfy { $0 < $1 } }
      let others = file.text.others.filter(Set(bodies.joined()).contains)
      if lost.isEmpty, inOrder, others.isEmpty { continue }
      Issue.record(
        """
        \(format) \(seed): lost \(lost), too much \(others), bodies \(bodies)
        \(String(decoding: file.bytes.prefix(6_000), as: UTF8.self))
        \(read.problems.map(\.description))
        """)
      return
    }
  }

  private static func numbers(in text: String) -> [Int] {
    text.split { !$0.isASCII || !$0.isNumber }.compactMap { Int($0) }.filter { $0 > 100_000 }
  }
}
