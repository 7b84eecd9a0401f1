import CorpusModel
import TestSupport
import Testing

@testable import CorpusFiles

/// Pages, feeds and mails that are cut short, mixed up or made to do harm: what can be read is, and it is
/// fit to be kept.
@Suite struct SpoiltMarkupTests {
  private static let samples = SampleFile.all.filter { sample in
    ["page-", "feed-", "mail-"].contains { sample.name.hasPrefix($0) }
  }

  /// Reads a file and checks that all parts of its articles are clean.
  @discardableResult
  private func read(_ path: String, _ bytes: [UInt8]) -> CorpusContents {
    let read = CorpusContents(parsing: [SourceFile(path: path, bytes: bytes)])
    for article in read.articles {
      let parts = [article.title, article.outlet, article.byline ?? "", article.url ?? ""]
      for part in parts + [article.text.string] {
        #expect(
          part.unicodeScalars.allSatisfy { scalar in
            scalar.value == 0x0A || scalar.value >= 0x20 && !(0x7F..<0xA0).contains(scalar.value)
          })
      }
    }
    for problem in read.problems { #expect(!problem.message.contains("\n")) }
    return read
  }

  @Test func aSmallPageCutAtEveryByteIsRead() throws {
    let sample = try #require(Self.samples.first { $0.name == "page-breaks.html" })
    let bytes = try sample.bytes()
    for end in bytes.indices { read(sample.name, Array(bytes[..<end])) }
  }

  @Test(arguments: samples)
  func aFileCutShortIsRead(_ sample: SampleFile) throws {
    let bytes = try sample.bytes()
    for end in stride(from: 0, to: bytes.count, by: 211) { read(sample.name, Array(bytes[..<end])) }
  }

  @Test(arguments: samples)
  func aLargeFileCutAtEveryThousandthByteIsRead(_ sample: SampleFile) throws {
    let bytes = try sample.bytes()
    let large = (0..<(6_000 / bytes.count + 1)).flatMap { _ in bytes }
    for end in stride(from: 0, to: large.count, by: 1000) {
      read(sample.name, Array(large[..<end]))
    }
  }

  @Test(arguments: samples)
  func aFileWithBytesChangedIsRead(_ sample: SampleFile) throws {
    var generator = SeededGenerator(seed: 6)
    let bytes = try sample.bytes()
    for _ in 0..<8 {
      var spoilt = bytes
      for _ in 0..<20 {
        let place = Int.random(in: spoilt.indices, using: &generator)
        spoilt[place] =
          Bool.random(using: &generator) ? 0 : UInt8.random(in: 0...255, using: &generator)
      }
      read(sample.name, spoilt)
    }
  }

  @Test(arguments: ["html", "xml", "eml", "mbox"])
  func harmfulTextsEnd(_ ending: String) {
    let pieces = [
      "<", "<div>", "&#27;", "\u{0}", "<a href='x'>", "<?xml", "<rss>", "From x\n\n", "=?", "<!--",
      "<![CDATA[",
      "<table><tr><td>", "<p class='ad comments share'>نص قصير.</p>", "<h1>س</h1>", "<br>",
      "<script>",
    ]
    for piece in pieces {
      read("x.\(ending)", Array(String(repeating: piece, count: 20_000 / piece.utf8.count).utf8))
    }
  }

  @Test func aFeedWithEntitiesIsReadWithoutThem() throws {
    let feed = """
      <!DOCTYPE rss [<!ENTITY a "ها"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>
      <rss version="2.0"><channel><title>س</title><item><title>&b;</title><description>&c;</description></item></channel></rss>
      """
    let read = read("f.rss", Array(feed.utf8))
    #expect(read.articles.map(\.title) == ["&b;"])
    #expect(read.articles.map(\.text.string) == ["&c;"])
    #expect(read.problems.map(\.message) == ["the entities that it declares are not read"])
    #expect(read.problems.first?.line == 1)
  }

  @Test func aPageNestedVeryDeepKeepsItsText() throws {
    let sentence = "يبقى هذا الكلام في المقال مهما كان عدد العناصر التي حوله."
    let page =
      String(repeating: "<div>", count: 100_000) + "<p>\(sentence)</p><p>\(sentence)</p>"
      + String(repeating: "</div>", count: 100_000) + "<p>\(sentence)</p>"
    let article = try #require(read("p.html", Array(page.utf8)).articles.first)
    #expect(article.text.string.contains(sentence))
  }
}
