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
      ("`a*b*` ``a`b`` `", "a*b* a`b `"), ("<https://e.org> <b>", "https://e.org <b>"),
      ("[نص](https://e.org/a_(b)) [نص](a.md 'ع')", "نص نص"),
      ("[نص](رويترز) [1]", "[نص](رويترز) [1]"),
      ("[**نص**](#a)", "نص"), ("ا![نص](a.png)ب", "انصب"), ("[[صفحة]] [[a|نص]] [[", "صفحة نص [["),
      (#"\*نص\* \[نص\](a.b) \نص \\"#, #"*نص* [نص](a.b) \نص \"#), ("**نص\nنص**", "نص\nنص"),
      ("[](https://e.org)", ""), ("**[نص**](a.b)", "[نص](a.b)"),
    ])
  func onlyTheWordsAreLeft(of written: String, _ meant: String) {
    #expect(words(written) == meant)
  }

  @Test func whatIsEscapedReadsAsItWas() {
    var random = SeededGenerator(seed: 13)
    let pieces = [
      "*", "**", "_", "`", "``", "[", "]", "(", ")", "](a.b)", "<https://", ">", "\\", "~~", "==",
      "|",
      "!", " ", "نص", "a", "،", "\"",
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
    "[](", "[![", "](", "*", "_a", "`", "``a`", "<http://", "[[a|", "**a", "[a](/ \"",
  ])
  func manyMarksEnd(_ part: String) {
    let text = String(repeating: part, count: 10_000)
    #expect(words(text).utf8.count <= text.utf8.count)
  }
}
