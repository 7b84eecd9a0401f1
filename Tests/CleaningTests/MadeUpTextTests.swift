import Cleaning
import CorpusModel
import TestSupport
import Testing

/// Texts saved from pages keep every sentence of their articles and lose nearly all that is the page's.
@Suite struct MadeUpTextTests {
  @Test func everyParagraphStaysAndTheLinesOfThePageGo() {
    var (found, all) = (0, 0)
    for seed in 0..<400 as Range<UInt64> {
      let file = MadeUpTextFile(seed: seed)
      var raw = RawArticle()
      raw.stated.id = Array("id".utf8)
      raw.text = Array(file.text.utf8)
      raw.firstLine = 1
      raw.parting = .lines
      var article = ArticleBytes()
      var cleaner = Cleaner(presentYear: 2025)
      cleaner.clean(&raw, into: &article)
      let kept = Set(
        article.text.split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) })
      for paragraph in file.paragraphs where !kept.contains(paragraph) {
        Issue.record("\(seed): \(paragraph)")
      }
      all += file.debris.count
      found += file.debris.count { !kept.contains($0) }
    }
    #expect(found * 100 >= all * 98, "\(found) of \(all)")
  }
}
