import CorpusModel
import FoundationEssentials
import Testing

@testable import CorpusFiles

/// The articles under data are clean: cleaning them changes nothing.
@Suite struct BundledArticlesTests {
  private static let folder =
    #filePath.split(separator: "/").dropLast(3).reduce("") { "\($0)/\($1)" } + "/data/articles"
  private static let names =
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()

  @Test func thereAreArticles() { #expect(Self.names.count >= 26) }

  @Test(arguments: names)
  func cleaningLeavesThemAsTheyAre(_ name: String) throws {
    let path = "\(Self.folder)/\(name)"
    let file = String(
      decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
    let article = try #require(CorpusContents(reading: [path]).articles.first)
    #expect(article.provenance.isPlain)
    #expect(paragraphs(of: article) == Self.expected(of: file))
    #expect(file.contains(article.title) && file.contains("outlet: \(article.outlet)"))
    #expect(file.contains("date: \(try #require(article.date))\n"))
  }

  /// Reads headings, quotations and paragraphs between blank lines.
  private static func expected(of file: String) -> [String] {
    let body = file.split(separator: "\n---\n", maxSplits: 1)[1]
    return body.split(separator: "\n\n").map { block in
      let lines = block.split(separator: "\n")
      if block.hasPrefix("\n#") || block.hasPrefix("#") {
        return "heading: " + block.drop { "\n# ".contains($0) }
      }
      if lines[0].hasPrefix("> ") {
        return "quote: " + lines.map { $0.dropFirst(2) }.joined(separator: " ")
      }
      return "body: " + lines.joined(separator: " ")
    }
  }
}
