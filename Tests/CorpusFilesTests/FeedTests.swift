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
        .init(title: "النهر", address: "https://nahr.example/feed", groups: ["أخبار"]),
        .init(title: "بلا اسم", address: "http://b.example/rss?a=1&b=2", groups: ["أخبار"]),
      ])
    #expect(read.problems.map(\.message) == ["feeds without an address of the web, left out: 2"])
  }

  @Test func whatIsNoListOfFeedsIsTold() {
    #expect(!OutlineFile(Array("<rss/>".utf8), path: "l").problems.isEmpty)
  }
}
