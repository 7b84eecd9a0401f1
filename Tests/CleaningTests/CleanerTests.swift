import Cleaning
import CorpusModel
import Testing

struct CleanerTests {
  @Test func keepsTheBody() {
    var raw = RawArticle()
    raw.stated.title = Array("عنوان".utf8)
    raw.text = Array("سطر أول\nسطر ثان".utf8)
    var article = ArticleBytes()
    var cleaner = Cleaner()
    cleaner.clean(&raw, into: &article)
    #expect(article.text == Array("سطر أول\nسطر ثان".utf8))
    #expect(raw == RawArticle())
  }
}
