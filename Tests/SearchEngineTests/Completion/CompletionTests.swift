import CorpusModel
import SearchQuery
import Testing

@testable import SearchEngine

@Suite struct CompletionTests {
  private func completions(_ text: String, limit: Int = 10) throws -> [Completion] {
    let searcher = try TestCorpus.searcher(
      [
        TestCorpus.article(0, "نص", outlet: "الجزيرة نت"),
        TestCorpus.article(1, "نص", outlet: "CNN بالعربية"),
        TestCorpus.article(2, "نص", outlet: "CNN بالعربية"),
      ],
      actors: [
        TestCorpus.actor("p", ["عبد المجيد تبون"], ["Abdelmadjid Tebboune"], in: [0, 1]),
        TestCorpus.actor("a", ["الجزائر"], ["Algeria"], kind: .place, in: [0, 1, 2]),
        TestCorpus.actor(
          "us", ["الولايات المتحدة", "أمريكا"], ["United States"], kind: .place, in: [2]),
        TestCorpus.actor("x", ["عبد القادر"], [], in: []),
      ])
    return searcher.completions(of: ParsedQuery(parsing: text, isTyping: true), limit: limit)
  }

  @Test(
    arguments: [
      ("عبد", ["\"عبد المجيد تبون\"", "\"عبد القادر\""]), ("تبو", ["\"عبد المجيد تبون\""]),
      ("جز", ["الجزائر"]), ("الجز", ["الجزائر"]), ("وبالجزائ", ["الجزائر"]), ("للجز", ["الجزائر"]),
      ("alg", ["الجزائر"]), ("tebb", ["\"عبد المجيد تبون\""]), ("أمر", ["أمريكا"]),
      ("قال الجزا", ["قال الجزائر"]), ("عبد المج", ["\"عبد المجيد تبون\""]),
      ("قال عبد المجيد تب", ["قال \"عبد المجيد تبون\""]),
      ("\"الولايات المت", ["\"الولايات المتحدة\""]),
      ("actor:عبد", ["actor:\"عبد المجيد تبون\"", "actor:\"عبد القادر\""]),
      ("actor:\"عبد الق", ["actor:\"عبد القادر\""]), ("جهة:unit", ["جهة:\"الولايات المتحدة\""]),
      ("outlet:", ["outlet:\"CNN بالعربية\"", "outlet:\"الجزيرة نت\""]),
      ("outlet:c", ["outlet:\"CNN بالعربية\""]), ("مصدر:جزي", ["مصدر:\"الجزيرة نت\""]),
      ("out", ["outlet:"]), ("عنو", ["عنوان:"]), ("kind:per", ["kind:person"]),
      ("is:unr", ["is:unread"]), ("xyz", []), ("", []), ("جز ", []), ("الجزائر", []),
    ] as [(String, [String])])
  func namesCompleteTheEnd(query: String, texts: [String]) throws {
    #expect(try completions(query).map(\.text) == texts)
  }

  @Test func namesTellHowManyArticlesHaveThem() throws {
    let found = try completions("ال")
    #expect(found.map(\.name) == ["الجزائر", "الولايات المتحدة"])
    #expect(found.map(\.count) == [3, 1])
    #expect(try completions("ال", limit: 1).count == 1)
    #expect(try completions("ال", limit: -1).isEmpty)
  }
}
