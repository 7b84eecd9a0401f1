import CorpusModel
import Fetching
import Synchronization
import TestSupport
import Testing

@testable import Feeds

/// What a server on this machine answers when it is asked for feeds.
@Suite struct FeedAnswerTests {
  private let desk = FeedDesk()

  @Test func whatTheServerSaidIsSentBack() throws {
    let server = try WebServer { request in
      request.fields["if-none-match"] == "\"7\""
        ? .file(status: 304)
        : .file(fields: ["ETag": "\"7\""], body: SampleFeed.of([("a", SampleFeed.first)]))
    }
    #expect(desk.update(server.address) == [.read(new: 1, changed: 0, note: nil)])
    #expect(desk.update(server.address) == [.unchanged])
    #expect(server.requests.map { $0.fields["if-none-match"] } == [nil, "\"7\""])
  }

  /// The letters are those that the server names, or those that the feed does.
  @Test func lettersOfOlderSets() throws {
    // «نص» and the title «خبر» in Windows-1256.
    let text: [UInt8] = [0xE4, 0xD5]
    func feed(_ declaration: String) -> [UInt8] {
      Array("\(declaration)<rss><channel><title>a</title><item><guid>g</guid><title>".utf8)
        + [0xCE, 0xC8, 0xD1] + Array("</title><description>".utf8) + text
        + Array(
          " one two three four five six seven eight nine.</description></item></channel></rss>".utf8
        )
    }
    let named = feed("")
    let declared = feed(#"<?xml version="1.0" encoding="windows-1256"?>"#)
    let server = try WebServer { request in
      request.path == "/named"
        ? .file(fields: ["Content-Type": "application/rss+xml; charset=windows-1256"], body: named)
        : .file(body: declared)
    }
    for path in ["/named", "/declared"] {
      let outcome = desk.update(server.address + path)
      #expect(outcome == [.read(new: 1, changed: 0, note: nil)])
    }
    #expect(desk.articles().map(\.title) == ["خبر", "خبر"])
    #expect(desk.articles().allSatisfy { $0.text.string.hasPrefix("نص one") })
  }

  @Test func oneBadFeedStopsNoOther() throws {
    let good = SampleFeed.of([("a", SampleFeed.first)])
    let server = try WebServer { request in
      switch request.path {
      case "/good": .file(body: good)
      case "/gone": .file(status: 410)
      case "/file": .file(status: 302, fields: ["Location": "file:///etc/passwd"])
      case "/large": .file(body: Array(repeating: 0x20, count: 50_001))
      case "/cut": .raw(Array("HTTP/1.1 200 OK\r\nContent-Length: 9999\r\n\r\n".utf8) + good)
      case "/page": .file(body: Array("<html><body><p>نص</p></body></html>".utf8))
      case "/nothing": .file(body: [])
      default: .file(body: Array("<rss><channel><title>a</title></channel></rss>".utf8))
      }
    }
    let outcomes = desk.update(
      server.address + "/gone", server.address + "/file", server.address + "/large",
      server.address + "/cut", server.address + "/page", server.address + "/nothing",
      server.address + "/empty", server.address + "/good")
    for outcome in outcomes[..<6] {
      guard case .failed = outcome else {
        Issue.record("\(outcome) should have failed")
        continue
      }
    }
    #expect(outcomes[0] == .failed("the server answers 410, it is gone for good"))
    #expect(outcomes[1] == .failed("it leads to an address of 'file:', which is not followed"))
    #expect(outcomes[3] == .failed("the answer was cut off"))
    #expect(outcomes[4] == .failed("what lies there is no feed"))
    #expect(outcomes[6] == .read(new: 0, changed: 0, note: nil))
    #expect(outcomes[7] == .read(new: 1, changed: 0, note: nil))
    #expect(desk.articles().count == 1)
  }

  /// A feed with a fault is asked for again whole the next time, and what can be read of it is there.
  @Test func aFaultyFeedIsReadAsFarAsItGoes() throws {
    let whole = SampleFeed.of([("a", SampleFeed.first), ("b", SampleFeed.second)])
    let part = Array(whole.prefix(whole.count - 60))
    let server = try WebServer { _ in .file(fields: ["ETag": "\"1\""], body: part) }
    guard case .read(let new, 0, .some)? = desk.update(server.address).first else {
      Issue.record("nothing was read, or nothing was said of the fault")
      return
    }
    #expect(new >= 1)
    _ = desk.update(server.address)
    #expect(server.requests.allSatisfy { $0.fields["if-none-match"] == nil })
  }

  @Test func theFeedOfAPageIsFound() throws {
    let page = """
      <html><head><link rel="alternate" type="text/xml" href="/gone">
      <link rel="alternate" type="text/xml" href="ftp://a.example/"><link rel="stylesheet" href="/a.css"><link rel="alternate" hreflang="en" href="/en">
      <LINK REL="Alternate feed" TYPE="application/rss+xml" HREF="feeds/all.xml"></head></html>
      """
    let feed = SampleFeed.of([("a", SampleFeed.first)])
    let server = try WebServer { request in
      switch request.path {
      case "/news/": .file(body: Array(page.utf8))
      case "/news/feeds/all.xml", "/direct": .file(body: feed)
      case "/gone": .file(status: 404)
      case "/bad": .file(body: Array("<link rel=alternate type=text/xml href=gone>".utf8))
      case "/moved": .file(status: 302, fields: ["Location": "/direct"])
      default: .file(body: Array("<p>".utf8))
      }
    }
    let address = server.address
    #expect(
      try desk.reader.find("\(address)/news/")
        == FeedReader.Found(address: "\(address)/news/feeds/all.xml", title: "صحيفة"))
    // Where it is moved to is the server's business, and may be another place tomorrow.
    #expect(try desk.reader.find("\(address)/moved").address == "\(address)/moved")
    #expect(throws: FetchProblem.self) { try desk.reader.find("\(address)/other") }
    #expect(throws: FetchProblem.status(404)) { try desk.reader.find("\(address)/bad") }
  }

  @Test func whatIsBrokenOffKeepsWhatWasDone() throws {
    let server = try WebServer { _ in .file(body: SampleFeed.of([("a", SampleFeed.first)])) }
    var list = SubscriptionList()
    for number in 0..<20 { list.add("\(number)", "\(server.address)/\(number)") }
    let isCancelled = Atomic(false)
    let outcomes = Mutex<[FeedOutcome]>([])
    desk.reader.update(list.feeds) {
      isCancelled.load(ordering: .relaxed)
    } tell: { _, outcome in
      outcomes.withLock { $0.append(outcome) }
      isCancelled.store(true, ordering: .relaxed)
    }
    let made = outcomes.withLock { $0 }
    let done = made.count { $0 == .read(new: 1, changed: 0, note: nil) }
    #expect(made.count == 20 && (1..<20).contains(done))
    #expect(TemporaryFolder.names(in: desk.folder.places.articles).count >= done)
  }
}
