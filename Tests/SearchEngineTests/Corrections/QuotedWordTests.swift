import CorpusModel
import SearchQuery
import Testing

@testable import SearchEngine

/// Words in quotes are corrected where no article has them as they are typed.
@Suite struct QuotedWordTests {
  private func answer(_ text: String, isTyping: Bool = false) throws -> SearchAnswer {
    try TestCorpus.searcher(
      "أطلقت كوريا الشمالية صاروخا", "التقى وزير الخارجية نظيره", "ناقش مسؤولون كبار أسعار النفط",
      "كتب احدهم وزير الداخليه وحدها", "وزير الداخلية في جولة", "وصل وزير الداخلية أمس",
      "قال على الأقل كلمة"
    ).search(ParsedQuery(parsing: text, isTyping: isTyping))
  }

  @Test(
    arguments: [
      // A slip, letters that many mix, and another seat of a hamza.
      ("\"كوريا الشمالبة\"", "\"كوريا الشمالية\"", [0]),
      ("\"كوريا الشماليه\"", "\"كوريا الشمالية\"", [0]),
      ("\"وزير الخارجيه\"", "\"وزير الخارجية\"", [1]),
      ("\"مسئولون كبار\"", "\"مسؤولون كبار\"", [2]),
      ("«مسئولون» النفط", "«مسؤولون» النفط", [2]),
      // Articles have each word, but not together.
      ("\"الداخليه في جولة\"", "\"الداخلية في جولة\"", [4]),
    ] as [(String, String?, [Int])])
  func wordsInQuotesAreCorrected(query: String, text: String?, articles: [Int]) throws {
    let answer = try answer(query)
    #expect(answer.correction == text.map { Correction(.misspelt, text: $0) })
    #expect(answer.hits.map(\.article).sorted() == articles)
  }

  /// What articles have so stands for itself, and nothing becomes a word that only serves others.
  @Test(arguments: ["\"وزير الداخليه\"", "\"علي الأقل\"", "\"وزير الشمالية\""])
  func othersAreNot(query: String) throws {
    #expect(try answer(query).correction == nil)
  }
}
