import CorpusModel
import Testing

@testable import CorpusFiles

@Suite struct FeedTests {
  private func feed(_ text: String) -> FeedFile { FeedFile(Array(text.utf8), path: "f.xml") }

  @Test func whatIsNoFeedIsToldOnce() {
    #expect(feed("<note>س</note>").problems.map(\.message) == ["no feed: neither RSS nor Atom"])
    #expect(
      feed("<rss><channel></channel></rss>").problems.map(\.message) == ["the feed has no entries"])
    #expect(!feed("").problems.isEmpty)
    #expect(!feed("كلام").problems.isEmpty)
  }

  @Test func whoWroteAnEntryIsReadBehindTheAddress() {
    let read = feed(
      "<rss><channel><item><title>س</title><author>a@b.example (ليلى)</author></item>"
        + "<item><title>ص</title><author>a@b.example</author></item></channel></rss>")
    #expect(
      read.articles.map { String(decoding: $0.stated.byline, as: UTF8.self) } == ["ليلى", ""])
  }

  @Test func anAddressThatIsNoneOfTheWebIsLeftOut() {
    let read = feed(
      "<rss><channel><item><title>س</title><link>javascript:alert(1)</link></item>"
        + "<item><title>ص</title><link> https://x.example/\n</link></item></channel></rss>")
    #expect(
      read.articles.map { String(decoding: $0.stated.url, as: UTF8.self) } == [
        "", "https://x.example/",
      ])
  }

  @Test func aListOfFeedsIsRead() {
    let opml = """
      <?xml version="1.0"?><opml version="2.0"><head><title>قائمتي</title></head><body>
      <outline text="أخبار"><outline text="النهر" type="rss" xmlUrl="https://nahr.example/feed"/>
      <outline title="بلا اسم" xmlUrl="http://b.example/rss?a=1&b=2"/></outline>
      <outline text="مكرر" xmlUrl="https://nahr.example/feed"/>
      <outline text="ملف" xmlUrl="file:///etc/passwd"/><outline text="أمر" xmlUrl="|id"/>
      </body></opml>
      """
    let read = OutlineFile(Array(opml.utf8), path: "l.opml")
    #expect(
      read.feeds == [
        .init(title: "النهر", address: "https://nahr.example/feed", groups: ["أخبار"], place: 1),
        .init(
          title: "بلا اسم", address: "http://b.example/rss?a=1&b=2", groups: ["أخبار"], place: 2),
      ])
    #expect(read.problems.map(\.message) == ["feeds without an address of the web, left out: 2"])
  }

  /// A server may say UTF-8 of everything that it has.
  @Test(arguments: [
    "", "<?xml version='1.0' encoding='utf-8'?>", "<?xml version='1.0' encoding='windows-1256'?>",
  ])
  func lettersThatAreNotThoseThatAreSaid(_ declaration: String) throws {
    let text = "اجتمع الوزراء اليوم في العاصمة وناقشوا ملف المياه المشتركة بين البلدين."
    let feed =
      "<rss><channel><item><title>خبر</title><description>\(text)</description></item></channel></rss>"
    let bytes: [UInt8] = try (declaration + feed).unicodeScalars.map { scalar in
      if scalar.isASCII { return UInt8(scalar.value) }
      return try #require(
        (0x80...0xFF).first { ArabicCodePage.windows1256.scalar($0) == scalar.value })
    }
    let read = FeedFile(bytes, path: "f.xml", charset: "utf-8")
    #expect(read.articles.map { String(decoding: $0.text, as: UTF8.self) } == [text])
    // And those that are stay so.
    let plain = FeedFile(Array(feed.utf8), path: "f.xml", charset: "utf-8")
    #expect(plain.articles.map { String(decoding: $0.text, as: UTF8.self) } == [text])
  }

  @Test func aFeedOfWideLetters() {
    let feed = "<rss><channel><item><title>خبر</title></item></channel></rss>"
    let bytes: [UInt8] = [0xFF, 0xFE] + feed.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    #expect(FeedFile.isLikely(bytes))
    #expect(FeedFile(bytes, path: "f.xml").articles.map(\.stated.title) == [Array("خبر".utf8)])
  }

  /// What the names of elements tell is looked up once for all entries.
  @Test func manyEntriesOfElements() {
    let entry =
      "<entry><title>a</title><content type='xhtml'><div><p>نص</p></div></content></entry>"
    let feed = feed(
      "<feed xmlns='http://www.w3.org/2005/Atom'>\(String(repeating: entry, count: 1_500))</feed>")
    #expect(feed.articles.count == 1_500 && feed.articles.allSatisfy { !$0.text.isEmpty })
  }

  /// The bracket that ends words in brackets is looked for once, however many of them have none.
  @Test func wordsInBracketsThatDoNotEndStay() {
    let text = String(repeating: "[gallery ", count: 50_000)
    let feed = feed(
      """
      <rss xmlns:wp="http://wordpress.org/export/1.2/"><channel><item><title>a</title>\
      <wp:post_type>post</wp:post_type><description>\(text)</description></item>\
      <item><title>a</title><wp:post_type>post</wp:post_type>\
      <description>[gallery ids="1"]نص [/caption][embed]أول[سطر] [video</description></item></channel></rss>
      """)
    #expect(feed.articles.first?.text.count == text.utf8.count - 1)
    #expect(
      feed.articles.last.map { String(decoding: $0.text, as: UTF8.self) } == "نص أول[سطر] [video")
  }

  @Test func aDescriptionThatIsNotInTheContentIsTheSummary() {
    func summary(_ description: String) -> String? {
      let feed = feed(
        """
        <rss xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><item><title>a</title>\
        <description>\(description)</description>\
        <content:encoded><![CDATA[<p>قال <b>الوزير</b> إن العمل مستمر.</p>]]></content:encoded></item></channel></rss>
        """)
      return feed.articles.first.map { String(decoding: $0.stated.summary, as: UTF8.self) }
    }
    #expect(summary("قال الوزير إن العمل […]") == "")
    #expect(summary("&lt;p&gt;قال الوزير إن…") == "")
    #expect(summary("العمل مستمر\nكما قال الوزير.") == "العمل مستمر كما قال الوزير.")
    // What WordPress adds is said of no article.
    let added =
      "<p>The post <a href='https://a.example/b'>عنوان</a> appeared first on <a href='https://a.example'>جريدة</a>.</p>"
    #expect(summary("<![CDATA[<p>قال الوزير إن […]</p>\n\(added)]]>") == "")
    #expect(summary("<![CDATA[<p>لقاء قريب.</p>\n\(added)]]>") == "لقاء قريب.")
  }

  @Test func whatIsNoListOfFeedsIsTold() {
    #expect(!OutlineFile(Array("<rss/>".utf8), path: "l").problems.isEmpty)
  }

  @Test func textBehindAnElementIsALineOfItsOwn() {
    let feed = feed(
      """
      <rss><channel><item><title>a</title><description>&lt;p&gt;أول.&lt;/p&gt;<div>ثان.<b>ثالث.</b><p>رابع.</p>\
      </div>خامس.<br/>سادس.</description></item></channel></rss>
      """)
    #expect(
      feed.articles.map { String(decoding: $0.text, as: UTF8.self) }
        == ["أول.\nثان.ثالث.\nرابع.\nخامس.\nسادس."])
  }
}
