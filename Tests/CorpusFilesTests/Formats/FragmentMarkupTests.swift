import CorpusModel
import Markup
import Testing

@testable import CorpusFiles

/// Less-than signs that begin no tag, in pieces of HTML.
@Suite struct FragmentMarkupTests {
  private func words(_ html: String) -> String {
    let document = MarkupDocument(fragment: Array(html.utf8))
    return String(decoding: document.text(of: 0), as: UTF8.self)
  }

  @Test(
    arguments: [
      ("<p>إذا كان ا <b، فالنتيجة كذا.</p>", "إذا كان ا <b، فالنتيجة كذا."),
      ("<p>إذا كان a<b</p> نعم.", "إذا كان a<b نعم."), ("<p>a <b. c</p>", "a <b. c"),
      ("<p>ا <b>ب</b> <a href='c'>ج</a></p>", "ا ب ج"), ("<p>ا<br/>ب</p><hr", "اب"),
    ])
  func aSignThatBeginsNoTagStays(_ html: String, _ expected: String) {
    #expect(words(html) == expected)
  }
}
