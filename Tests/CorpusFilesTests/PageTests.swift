import CorpusModel
import TestSupport
import Testing

@testable import CorpusFiles

@Suite struct PageTests {
  private func page(_ html: String) -> PageFile { PageFile(Array(html.utf8), path: "p.html") }

  private func lines(_ raw: RawArticle?) -> [(String, RawArticle.Mark)] {
    guard let raw else { return [] }
    let lines = raw.text.split(separator: 0x0A, omittingEmptySubsequences: false)
    return zip(lines, raw.marks).map { (String(decoding: $0, as: UTF8.self), $1) }
  }

  @Test func everyLineHasAMark() throws {
    for sample in SampleFile.all where sample.name.hasPrefix("page-") {
      let raw = try #require(PageFile(try sample.bytes(), path: sample.name).articles.first)
      #expect(raw.text.count { $0 == 0x0A } + 1 == raw.marks.count, "\(sample)")
    }
  }

  @Test func controlCharactersOfReferencesAreGone() throws {
    let raw = try #require(
      page("<title>a&#27;b&#x85;c&#133;</title><p>س&#7;ص&#155;ع&#8232;ف&#x202E;ق").articles.first)
    let text = String(decoding: raw.text + raw.headlines.joined(), as: UTF8.self)
    #expect(
      text.unicodeScalars.allSatisfy { $0.value >= 0x20 && !(0x7F..<0xA0).contains($0.value) })
    #expect(!text.unicodeScalars.contains("\u{2028}"))
  }

  @Test func aMegabyteOfOpeningsEnds() {
    let read = PageFile(Array(repeating: 0x3C, count: 1_000_000), path: "p.html")
    #expect(read.articles.count <= 1)
  }

  @Test func whatAPageHidesIsKeptAndIsNoText() {
    let raw = page(
      "<p hidden>مخفي</p><p>ظا<span style='display : none'>مستتر</span>هر</p><template><p>قالب</template>"
        + "<button>اضغط <script>x</script>هنا</button><p style='display:none'>بقية الخبر كلها هنا.</p>"
    ).articles.first
    let dropped = RawArticle.Mark.dropped(.boilerplate)
    let read = lines(raw)
    #expect(read.map(\.0) == ["مخفي", "ظاهر", "مستتر", "اضغط هنا", "بقية الخبر كلها هنا."])
    #expect(read.map { $0.1 == dropped } == [true, false, true, true, false])
  }

  @Test func aPageWithoutTextHasNoArticle() {
    let read = page("<html><head><script>x</script></head><body><img src=a></body></html>")
    #expect(read.articles.isEmpty)
    #expect(read.log.problems.map(\.message) == ["no article is found in the page"])
  }

  @Test func namesForLooksDoNotTakeAwayTheArticle() throws {
    let sentence = "قال الوزير إن المشروع سيبدأ في الأسبوع المقبل وإن الناس ينتظرونه منذ زمن طويل."
    for name in ["sidebar", "comments", "ad-container", "footer", "share", "related"] {
      let raw = page(
        "<div class='\(name)'><h1>عنوان الخبر</h1><p>\(sentence)</p><p>\(sentence)</p></div>"
      )
      .articles.first
      let kept = lines(raw).filter { if case .dropped = $0.1 { false } else { true } }.map(\.0)
      #expect(kept.filter { $0 == sentence }.count == 2, "\(name)")
    }
  }

  @Test(arguments: [
    ("<meta charset=windows-1256>", [0xDE, 0xE3, 0xCD], "قمح"),
    (
      "<meta http-equiv=Content-Type content='text/html; charset=iso-8859-6'>", [0xE2, 0xE5, 0xCD],
      "قمح"
    ),
    // It says what it is not.
    ("<meta charset=windows-1256>", Array("قمح كثير".utf8), "قمح كثير"),
    ("<meta charset=utf-16>", Array("قمح".utf8), "قمح"),
    ("<meta charset=nonsense>", Array("قمح".utf8), "قمح"),
  ])
  func theCharacterSetIsFound(_ head: String, _ bytes: [UInt8], _ text: String) throws {
    let read = PageFile(Array("\(head)<p>".utf8) + bytes, path: "p.html")
    #expect(lines(read.articles.first).map(\.0) == [text])
  }

  @Test func aPageOfUTF16IsRead() {
    let text = "<p>قمح</p>"
    let bytes: [UInt8] = [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    #expect(lines(PageFile(bytes, path: "p.html").articles.first).map(\.0) == ["قمح"])
  }

  @Test(arguments: [
    "<p>نص</p>", "a &amp; b", "&#8220;", "x<br>y", "<div class=a>",
  ])
  func markupIsToldFromText(_ text: String) { #expect(PageFragment.isLikely(Array(text.utf8))) }

  @Test(arguments: ["3 < 5", "a & b", "<3", "نص", "x <- y", "&", "<", "&;"])
  func textIsToldFromMarkup(_ text: String) { #expect(!PageFragment.isLikely(Array(text.utf8))) }
}
