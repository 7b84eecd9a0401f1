import CorpusModel
import SearchIndex
import Testing

struct SnippetTests {
  private func snippet(_ query: String, in text: String, length: Int) -> String? {
    let answer = ArticleIndex([article("عنوان", text)])
      .search(query, limit: 1, snippetLength: length)
    return answer.hits.first.map { ArticleText(text)[$0.snippet.range] }
  }

  @Test func isCutAtWordsAroundTheMatch() {
    let text = "أول ثان ثالث رابع خامس سادس سابع ثامن تاسع"
    #expect(snippet("خامس ", in: text, length: 4) == "خامس")
    #expect(snippet("خامس ", in: text, length: 16) == "رابع خامس سادس")
    #expect(snippet("أول ", in: text, length: 12) == "أول ثان ثالث")
    #expect(snippet("تاسع ", in: text, length: 14) == "سابع ثامن تاسع")
    #expect(snippet("خامس ", in: text, length: 500) == text)
    #expect(snippet("خامس ", in: text, length: 0) == "خامس")
    #expect(snippet("خامس ", in: text, length: -1) == "خامس")
  }

  @Test func showsTheBestCluster() {
    let text = "سفير ثم كلام كثير لا ينتهي عن سفير الجزائر بواشنطن وعن غير ذلك كله"
    #expect(snippet("الجزائر سفير ", in: text, length: 20) == "عن سفير الجزائر")
  }

  @Test func staysInItsLineWithItsPunctuation() {
    let text = "سطر أول.\nقال «السفير»، نعم!\nسطر ثالث"
    #expect(snippet("سفير ", in: text, length: 100) == "قال «السفير»، نعم!")
    #expect(snippet("سفير ", in: text, length: 6) == "«السفير»،")
    #expect(snippet("أول ", in: "(أول)", length: 9) == "(أول)")
    #expect(snippet("ثان ", in: "أول-ثان-ثالث", length: 3) == "ثان")
  }

  @Test func isTheBeginningWhereOnlyTheTitleMatches() {
    #expect(snippet("عنوان", in: "أول ثان ثالث", length: 7) == "أول ثان")
    #expect(snippet("عنوان", in: "", length: 7) == "")
    #expect(snippet("عنوان", in: "...", length: 7) == "")
  }
}
