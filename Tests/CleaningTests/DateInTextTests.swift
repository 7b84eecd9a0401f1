import Cleaning
import CorpusModel
import Testing

/// The year of an article, from the days that its text tells of.
@Suite struct DateInTextTests {
  private func date(of text: String, in year: Int) -> String? {
    var cleaner = Cleaner(presentYear: year)
    var raw = RawArticle()
    raw.stated.id = Array("a".utf8)
    raw.stated.title = Array("المريخ في أقرب نقطة للأرض".utf8)
    raw.text = Array(text.utf8)
    var article = ArticleBytes()
    cleaner.clean(&raw, into: &article)
    return article.date?.description
  }

  @Test func daysThatHaveNotComeYetAreNoDatesOfReports() {
    let text = """
      يمكن رؤية المريخ بالعين المجردة هذا الأسبوع وفق مركز الفلك.

      وكان المريخ قد اقترب في 27 أغسطس 2003، وسيصير أقرب، وذلك يوم 15 سبتمبر 2035 كما قال المركز.
      """
    #expect(date(of: text, in: 2026) == "2003")
    #expect(date(of: text, in: 2040) == "2035")
  }
}
