import CorpusModel
import IndexImage
import SearchQuery
import Testing

@testable import SearchEngine

/// Words with `~` behind the article and other particles.
@Suite struct FuzzyTests {
  @Test(
    arguments: [
      ("قمخ~", [0, 1]), ("بتروا~", [3, 4, 6]), ("حكوبة~", [7, 8, 9, 10]),
      ("الحكوبة~", [7, 8, 9, 10]), ("مليشيا~", [11, 12, 13]),
      ("نتنباهو~", [14, 15]),
    ] as [(String, [Int])])
  func anEditIsFoundBehindParticles(query: String, articles: [Int]) throws {
    let searcher = try TestCorpus.searcher(
      "انعقاد القمة", "والقمة العربية", "النقمة", "أسعار البترول", "النفط والبترول", "البترودولار",
      "بترول", "الحكومة", "والحكومة", "بالحكومة", "للحكومة", "الميليشيا", "وميليشيا", "بميليشيا",
      "نتنياهو", "ونتنياهو")
    #expect(searcher.found(query) == articles)
  }

  @Test func wordsAreLitBehindParticles() throws {
    let searcher = try TestCorpus.searcher("ارتفاع أسعار النفط اليوم")
    let answer = searcher.search(ParsedQuery(parsing: "نفظ~", isTyping: false))
    let article = try #require(searcher.image.article(0))
    let passage = searcher.passage(in: article, for: answer, snippetLength: 80)
    #expect(passage.matches.map { article.text[$0.range] } == ["النفط"])
  }
}
