import CorpusModel
import FoundationEssentials
import TestSupport
import Testing

@testable import CorpusFiles

/// What is written as Markdown is the same when it is read again.
@Suite struct WritingTests {
  /// Writes an article, reads it again, and compares.
  private func expectSame(_ article: Article) {
    var expected = ArticleBytes(article)
    let text = MarkdownArticle.text(of: expected)
    let path = "/folder/2019-03-04 other.md"
    let read = CorpusContents(parsing: [SourceFile(path: path, bytes: text)])
    #expect(read.problems.filter { $0.severity == .error } == [], "\(article.id)")
    guard let again = read.articles.first.map(ArticleBytes.init) else {
      Issue.record("nothing is read of \(String(decoding: text, as: UTF8.self))")
      return
    }
    // What was left out is not written, and where the files lie is another matter.
    expected.provenance.dropped = []
    for origin in [\Provenance.title, \.outlet, \.date, \.byline, \.language]
    where expected.provenance[keyPath: origin] == .corrected {
      expected.provenance[keyPath: origin] = .stated
    }
    expected.path = again.path
    #expect(again == expected, "\(article.id)")
    #expect(MarkdownArticle.text(of: again) == text, "\(article.id)")
  }

  @Test(arguments: SampleFile.all)
  func samples(_ sample: SampleFile) {
    for article in CorpusContents(reading: [sample.path]).articles { expectSame(article) }
  }

  @Test func anyTextAtAll() {
    var random = SeededGenerator(seed: 6)
    let pieces: [String] = [
      "#", "##", "# ", ">", "> ", "!", "![", "](", ")", "]", "[", "\\", "\"", "'", ":", ": ", "- ",
      "---", "*",
      " ", "،", "نص", "قال", "a", "1", ".", "«", "»", "\u{200F}", "\u{FEFF}", "\u{64B}", "{", "%",
      "@", "&", "|",
      "`", "~", "<>", "?", "==", "_",
    ]
    func text(_ most: Int) -> String {
      let made = (0...Int.random(in: 0...most, using: &random)).map { _ in
        pieces.randomElement(using: &random) ?? ""
      }.joined()
      // What is cleaned has no blanks at its ends.
      let trimmed = ArticleBody.trimmed(Array(made.utf8)[...])
      return trimmed.isEmpty ? "نص" : String(decoding: trimmed, as: UTF8.self)
    }
    for number in 0..<500 {
      var bytes = ArticleBytes()
      bytes.id = Array(text(3).utf8)
      bytes.title = Array(text(8).utf8)
      if Bool.random(using: &random) { bytes.outlet = Array(text(4).utf8) }
      if Bool.random(using: &random) { bytes.byline = Array(text(4).utf8) }
      if Bool.random(using: &random) { bytes.date = PartialDate(year: 1 + number) }
      bytes.language = Array("ar".utf8)
      bytes.provenance.title = FieldOrigin.allCases.randomElement(using: &random) ?? .stated
      bytes.provenance.date = .text
      bytes.provenance.dateBasis = text(4)
      let kinds = (0..<Int.random(in: 1...5, using: &random)).map { _ in
        Paragraph.Kind.allCases.randomElement(using: &random) ?? .body
      }
      bytes.text = Array(kinds.map { _ in text(10) }.joined(separator: "\n").utf8)
      bytes.kinds = kinds
      expectSame(Article(bytes))
    }
  }

  @Test func aFileOfEachKindOfParagraph() {
    var bytes = ArticleBytes()
    bytes.id = Array("x".utf8)
    bytes.title = Array("عنوان: خبر".utf8)
    bytes.outlet = Array("الجريدة".utf8)
    bytes.date = PartialDate(year: 2025, month: 1, day: 22)
    bytes.text = Array("متن\nعنوان فرعي\nاقتباس\nصورة [1]\nوكالة \"أ\"\n# ليس عنوانا".utf8)
    bytes.kinds = [.body, .heading, .quote, .caption, .credit, .body]
    bytes.provenance.outlet = .address
    #expect(
      String(decoding: MarkdownArticle.text(of: bytes), as: UTF8.self) == """
        ---
        cleaned: true
        id: x
        title: "عنوان: خبر"
        outlet: الجريدة
        date: 2025-01-22
        guessed:
          outlet: address
        ---

        متن

        ## عنوان فرعي

        > اقتباس

        ![صورة [1\\]]()

        ![](<> "وكالة \\"أ\\"")

        \\# ليس عنوانا

        """)
  }

  @Test(arguments: [
    ("اتفاق، ومذكّرة: «نصّ»!", "2025-01", "2025-01-اتفاق-ومذكرة-نص"),
    ("../../etc/passwd", "", "etc-passwd"),
    ("", "2025", "2025-article"), ("...", "", "article"), ("a\u{202E}b/c\\d:e", "", "ab-c-d-e"),
    (
      String(repeating: "كلمة ", count: 40), "",
      Array(repeating: "كلمة", count: 13).joined(separator: "-")
    ),
    (String(repeating: "م", count: 90), "", String(repeating: "م", count: 60)),
  ])
  func namesOfFiles(title: String, date: String, name: String) {
    var article = ArticleBytes()
    article.title = Array(title.utf8)
    article.date = PartialDate(iso8601: date)
    #expect(ArticleFileName.stem(of: article) == name)
  }
}
