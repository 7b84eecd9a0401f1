import CorpusModel
import TestSupport
import Testing

@testable import CorpusFiles

@Suite struct MarkdownTests {
  private func words(_ text: String) -> String {
    String(decoding: MarkdownWords.of(Array(text.utf8)[...]), as: UTF8.self)
  }

  @Test(
    arguments: [
      ("**نص** و_نص_ و***نص***", "نص و_نص_ ونص"),
      ("قال _نعم_، و«*لا*»", "قال نعم، و«لا»"), ("a_b_c 2 * 3 * 4", "a_b_c 2 * 3 * 4"),
      ("**نص*", "*نص"), ("*قال", "*قال"), ("~~نص~~ ==نص== ~نص~", "نص نص ~نص~"),
      ("`a*b*` ``a`b`` `", "a*b* a`b `"),
      ("<https://e.org> <b>نص</b> <x> a<b", "https://e.org نص <x> a<b"),
      ("[نص](https://e.org/a_(b)) [نص](a.md 'ع')", "نص نص"),
      ("[نص](رويترز) [1]", "[نص](رويترز) [1]"),
      ("[**نص**](#a)", "نص"), ("ا![نص](a.png)ب", "انصب"), ("[[صفحة]] [[a|نص]] [[", "صفحة نص [["),
      (#"\*نص\* \[نص\](a.b) \نص \\"#, #"*نص* [نص](a.b) \نص \"#), ("**نص\nنص**", "نص\nنص"),
      ("نص[^1] [^] [^a b]", "نص[1] [^] [^a b]"), ("أ<br/>ب<!-- ج -->د", "أ بد"),
      ("&laquo;نص&raquo; &x; &#1576;&#x628;&#0; a&b;", "«نص» &x; بب&#0; a&b;"),
      ("<span dir=\"rtl\">نص</span> <b ج> <a", "نص <b ج> <a"),
      ("[](https://e.org)", ""), ("**[نص**](a.b)", "[نص](a.b)"),
    ])
  func onlyTheWordsAreLeft(of written: String, _ meant: String) {
    #expect(words(written) == meant)
  }

  @Test(
    arguments: [
      ("[نص][ا] [نص][] [نص] [ا]", "نص نص نص ا"), ("[ب] [ب][ج] [ب][ا]", "[ب] [ب][ج] ب"),
      ("[**نص**][ا] [", "نص ["),
    ])
  func linksByReferenceAreTheirWords(of written: String, _ meant: String) {
    let references: Set<[UInt8]> = [Array("ا".utf8), Array("نص".utf8)]
    let words = MarkdownWords.of(Array(written.utf8)[...], references: references)
    #expect(String(decoding: words, as: UTF8.self) == meant)
  }

  @Test func aBlockWithoutAnEndLosesNothing() {
    for opening in ["<!-- ", "```", "[^", "a | b\n--- | ---", "[1]: قال"] {
      let read = contents(of: "a.md", "# عنوان\n\n\(opening)\n\nنص من الكلام فيه جملة.\n")
      #expect(
        paragraphs(of: read.articles.first).last?.hasSuffix("نص من الكلام فيه جملة.") == true,
        "\(opening)")
    }
  }

  @Test func aLineBelowMakesAHeadingOrPartsParagraphs() {
    let read = contents(of: "a.md", "عنوان\n===\n\nفرعي\n---\nنص.\n---\nنص\nنص\n---\n- نص\n---\n")
    #expect(read.articles.first?.title == "عنوان")
    #expect(
      paragraphs(of: read.articles.first)
        == ["heading: فرعي", "body: نص.", "body: نص نص", "body: - نص"])
  }

  /// What has no end is looked for once, however often it begins.
  @Test func veryManyCommentsEnd() {
    let text = String(repeating: "<!--", count: 100_000)
    #expect(words(text) == text)
    #expect(words(text + "-->") == "")
    #expect(words("أ<!-- ب -->ج<!-->د<!-- ه -- > و<!-- ز") == "أجد<!-- ه -- > و<!-- ز")
  }

  @Test func whatIsEscapedReadsAsItWas() {
    var random = SeededGenerator(seed: 13)
    let pieces = [
      "*", "**", "_", "`", "``", "[", "]", "(", ")", "](a.b)", "<https://", ">", "\\", "~~", "==",
      "|",
      "!", " ", "نص", "a", "،", "\"", "<b>", "<!--", "-->", "&amp;", "&", ";", "[^1]", "^",
    ]
    for _ in 0..<3_000 {
      let text = (0..<Int.random(in: 1...12, using: &random)).map { _ in
        pieces.randomElement(using: &random) ?? ""
      }.joined()
      let escaped = MarkdownWords.escaping(Array(text.utf8)[...])
      #expect(words(String(decoding: escaped, as: UTF8.self)) == text)
    }
  }

  @Test(arguments: [
    "[](", "[![", "](", "*", "_a", "`", "``a`", "<http://", "[[a|", "**a", "[a](/ \"", "<!--",
    "<b ",
    "&#", "[^",
  ])
  func manyMarksEnd(_ part: String) {
    let text = String(repeating: part, count: 10_000)
    #expect(words(text).utf8.count <= text.utf8.count)
  }
}
