import CorpusModel
import TestSupport
import Testing

@testable import CorpusFiles

/// Texts that JSON has in blocks, and articles that it has somewhere within.
struct JSONBlocksTests {
  private func text(_ value: String) throws -> String {
    var scanner = JSONScanner(Array(value.utf8), 0..<value.utf8.count)
    let tree = try JSONTree(reading: &scanner, deepest: 100)
    return String(decoding: JSONBlocks(tree, mayHaveTitles: false).text, as: UTF8.self)
  }

  @Test(
    arguments: [
      // Parts of a paragraph, and paragraphs.
      (#"[{"type":"p","children":[{"text":"أ"},{"text":"ب"}]},{"text":"ج"}]"#, "أب\nج"),
      (#"{"type":"doc","content":[{"type":"x","text":"أ"},{"type":"y","text":"ب"}]}"#, "أ\nب"),
      (
        #"{"nodes":[{"type":"link","data":{"title":"عنوان"},"children":[{"text":"أ"}]},{"text":"ب"}]}"#,
        "أب"
      ),
      (
        #"{"type":"paragraph","content":[{"type":"text","text":"أ"},{"type":"hardBreak"},{"type":"text","text":"ب"}]}"#,
        "أ\nب"
      ),
      // What is no text.
      (
        #"[{"type":"image","url":"https://e.org","value":"x.jpg"},{"type":"text","value":"أ","id":"k"}]"#,
        "أ"
      ),
      (#"[{"type":"heading","text":"أ"}]"#, ""), (#"{"a":{"b":"أ"}}"#, ""),
      (#"[{"title":"أ","text":"ب"},"ج"]"#, "ج"),
      // The same text in two forms, and one that has more below it.
      (#"{"value":"أ","processed":"أ","format":"html"}"#, "أ"),
      (#"[{"text":"أ ب","children":[{"text":"أ "},{"text":"ب"}]}]"#, "أ ب"),
      (#"[{"text":"أ","items":[{"text":"ب"}]}]"#, "أ\nب"),
      // More than lines.
      (#"[{"type":"quote","text":"أ < ب"}]"#, "<blockquote><p>أ &lt; ب</p></blockquote>\n"),
      (
        #"[{"type":"header","text":"أ"},{"type":"raw","html":"<div>ب</div>"}]"#,
        "<h2>أ</h2>\n<div>ب</div>\n"
      ),
      (#"{"type":"table","rows":[["أ",1],["ب",2]]}"#, "أ · 1\nب · 2"),
    ])
  func texts(written: String, meant: String) throws {
    #expect(try text(written) == meant)
  }

  @Test(arguments: [(80, true), (120, false)])
  func blocksLieInEachOtherSoDeep(depth: Int, isRead: Bool) {
    let text =
      String(repeating: #"{"children":["#, count: depth / 2) + #"{"text":"نص"}"#
      + String(repeating: "]}", count: depth / 2)
    let read = contents(of: "a.jsonl", #"{"title":"عنوان","content":"# + text + "}")
    #expect(read.articles.map(\.text.string) == [isRead ? "نص" : ""])
    #expect(read.problems.map(\.message) == (isRead ? [] : ["a text is expected"]))
  }

  @Test(arguments: [(5, 1), (8, 0)])
  func soManyObjectsMayLieAround(depth: Int, count: Int) {
    let text =
      String(repeating: #"{"x":"#, count: depth) + #"{"title":"عنوان","text":"نص"}"#
      + String(repeating: "}", count: depth)
    #expect(contents(of: "a.json", text).articles.count == count)
    #expect(contents(of: "a.jsonl", text + "\n").articles.count == count)
  }

  @Test func whatIsShownBesideAnArticleIsNone() {
    let read = contents(
      of: "a.json",
      #"{"p":{"relatedPosts":[{"title":"أ","text":"أ"}],"x":{"y":{"title":"ب","text":"ب"}}}}"#)
    #expect(read.articles.map(\.title) == ["ب"])
  }

  @Test func aLargeMapIsReadOneByOne() {
    let long = String(repeating: "كلمة ", count: 200_000)
    let members = (0..<6).map { #""k\#($0)":{"title":"عنوان \#($0)","text":"\#(long)"}"# }
    let read = contents(of: "a.json", "{" + members.joined(separator: ",") + "}")
    #expect(read.articles.map(\.title) == (0..<6).map { "عنوان \($0)" })
  }

  @Test func rowsNeedNamesOfColumns() {
    #expect(contents(of: "a.json", #"[["أ","ب"],["ج","د"]]"#).articles.isEmpty)
    let read = contents(
      of: "a.json", #"[["x","title","text"],[1,"أ","ب"],[2,"ج"],[],["x","title","text"]]"#)
    #expect(read.articles.map(\.title) == ["أ", "ج"])
  }
}
