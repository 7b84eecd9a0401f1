import CorpusFiles
import CorpusModel
import Fetching
import Foundation
import Synchronization
import TestSupport
import Testing

@testable import Feeds

/// Feeds that a server on this machine has, asked for and written.
@Suite struct FeedReaderTests {
  private let folder = TemporaryFolder()

  private var reader: FeedReader {
    var limits = FetchLimits()
    limits.permitsPrivate = true
    limits.whole = .seconds(20)
    limits.mostBytes = 50_000
    return FeedReader(Fetcher(agent: "test", limits: limits), folder.places)
  }

  /// A feed of articles, each with a name and a text.
  private static func feed(_ articles: [(String, String)]) -> [UInt8] {
    let items = articles.map {
      """
      <item><title>خبر رقم \($0.0)</title><guid isPermaLink="false">\($0.0)</guid>
      <pubDate>Wed, 22 Jan 2025 10:00:00 GMT</pubDate><description>\($0.1)</description></item>
      """
    }
    return Array(
      """
      <?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>صحيفة</title>
      \(items.joined())</channel></rss>
      """.utf8)
  }

  private static let first =
    "اجتمع الوزراء اليوم في العاصمة وناقشوا ملف المياه المشتركة بين البلدين."
  private static let second =
    "أعلنت الشركة أمس أنها ستبدأ العمل في الميناء الجديد قبل نهاية السنة الجارية."

  /// Asks for feeds and returns what came of each.
  private func update(_ addresses: String...) -> [FeedOutcome] {
    var list = SubscriptionList()
    for address in addresses { list.add(address, address) }
    let outcomes = Mutex<[String: FeedOutcome]>([:])
    reader.update(list.feeds) { feed, outcome in
      outcomes.withLock { $0[feed.address] = outcome }
    }
    return addresses.map { address in outcomes.withLock { $0[address] } ?? .cancelled }
  }

  private func articles() -> [Article] {
    CorpusContents(reading: [folder.places.articles]).articles
  }

  @Test func eachArticleIsWrittenOnce() throws {
    let served = Mutex([("a", Self.first)])
    let server = try WebServer { _ in .file(body: Self.feed(served.withLock { $0 })) }
    #expect(update(server.address) == [.read(new: 1, changed: 0, note: nil)])
    #expect(update(server.address) == [.unchanged])
    served.withLock { $0.append(("b", Self.second)) }
    #expect(update(server.address) == [.read(new: 1, changed: 0, note: nil)])
    let read = articles()
    #expect(Set(read.map(\.id)).count == 2)
    #expect(Set(read.map(\.text.string)) == [Self.first, Self.second])
    #expect(read.allSatisfy { $0.outlet == "صحيفة" && $0.date?.description == "2025-01-22" })
  }

  @Test func anArticleThatChangedIsWrittenAnew() throws {
    let served = Mutex([("a", Self.first)])
    let server = try WebServer { _ in .file(body: Self.feed(served.withLock { $0 })) }
    _ = update(server.address)
    served.withLock { $0 = [("a", Self.second)] }
    #expect(update(server.address) == [.read(new: 0, changed: 1, note: nil)])
    #expect(articles().map(\.text.string) == [Self.second])
  }

  /// What a person did with the files counts more than what the feed says.
  @Test func filesThatAPersonChangedOrRemovedStaySo() throws {
    let served = Mutex([("a", Self.first), ("b", Self.first)])
    let server = try WebServer { _ in .file(body: Self.feed(served.withLock { $0 })) }
    _ = update(server.address)
    let paths = articles().sorted { $0.title < $1.title }.map(\.path)
    try Data((try TemporaryFolder.text(of: paths[0]) + "\nملاحظة.\n").utf8).write(
      to: URL(filePath: paths[0]))
    try FileManager.default.removeItem(atPath: paths[1])
    served.withLock { $0 = [("a", Self.second), ("b", Self.second)] }
    #expect(update(server.address) == [.unchanged])
    #expect(articles().map(\.text.string) == [Self.first + "\nملاحظة."])
  }

  /// Some feeds call all of their entries the same, or nothing.
  @Test func entriesOfOneNameAreAllWritten() throws {
    let dated = "<pubDate>Wed, 22 Jan 2025 10:00:00 GMT</pubDate>"
    let items = [
      "<guid>x</guid><title>أ</title>", "<guid>x</guid><title>ب</title>", "", "<title>ج</title>",
    ]
    let texts = [Self.first, Self.second, Self.first + " ثالث.", Self.second + " رابع."]
    let served = zip(items, texts).map {
      "<item>\($0)\(dated)<description>\($1)</description></item>"
    }
    let all =
      served + ["<item><title>ج</title><description>\(Self.first) خامس.</description></item>"]
    let server = try WebServer { _ in
      // One that comes twice is one.
      let items = (all + all.prefix(1)).joined()
      return .file(body: Array("<rss><channel>\(items)</channel></rss>".utf8))
    }
    #expect(update(server.address) == [.read(new: 5, changed: 0, note: nil)])
    #expect(update(server.address) == [.unchanged])
    #expect(Set(articles().map(\.text.string)).count == 5)
    #expect(Set(articles().map(\.id)).count == 5)
  }

  /// Numbers begin anew in every feed.
  @Test func entriesOfTwoFeedsThatAreCalledAlikeAreTwoArticles() throws {
    let server = try WebServer { request in
      .file(body: Self.feed([("1", request.path == "/a" ? Self.first : Self.second)]))
    }
    let outcomes = update(server.address + "/a", server.address + "/b")
    #expect(outcomes == [FeedOutcome](repeating: .read(new: 1, changed: 0, note: nil), count: 2))
    #expect(Set(articles().map(\.text.string)) == [Self.first, Self.second])
    #expect(Set(articles().map(\.id)).count == 2)
  }

  /// What could not be written is not taken for known.
  @Test func whatCouldNotBeWrittenIsWrittenTheNextTime() throws {
    let served = Mutex([("a", Self.first)])
    let server = try WebServer { _ in .file(body: Self.feed(served.withLock { $0 })) }
    _ = update(server.address)
    // A file beside which nobody can write, as if the feed had given it.
    let other = "/proc/version"
    let path = try #require(articles().first?.path)
    try FileManager.default.removeItem(atPath: path)
    try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: other)
    var list = SubscriptionList()
    list.add(server.address, server.address)
    let feed = try #require(list.feeds.first)
    let place = folder.places.record(of: feed)
    var record = try FeedRecord(at: place)
    let print = ArticleFolder.fingerprint(of: Array(try TemporaryFolder.text(of: other).utf8))
    record.articles["a"]?.fingerprint = print
    try record.write(to: place)
    served.withLock { $0 = [("a", Self.second)] }
    guard case .failed? = update(server.address).first else {
      Issue.record("it should have failed")
      return
    }
    #expect(try FeedRecord(at: place).articles["a"]?.fingerprint == print)
  }

  /// Of a feed that was called so nothing is taken for known.
  @Test func anotherFeedOfTheSameNameIsItsOwn() throws {
    let server = try WebServer { request in
      .file(body: Self.feed([("1", request.path == "/a" ? Self.first : Self.second)]))
    }
    for path in ["/a", "/b"] {
      var list = SubscriptionList()
      list.add("feed", server.address + path)
      reader.update(list.feeds) { _, outcome in
        #expect(outcome == .read(new: 1, changed: 0, note: nil))
      }
    }
    var list = SubscriptionList()
    list.add("feed", server.address + "/b")
    let feed = try #require(list.feeds.first)
    #expect(FeedStanding(of: feed, at: folder.places).articles == 1)
    try folder.places.forget(feed)
    #expect(FeedStanding(of: feed, at: folder.places).articles == 0)
    #expect(TemporaryFolder.names(in: folder.places.folder(of: feed)).count == 2)
  }

  @Test func whatTheServerSaidIsSentBack() throws {
    let server = try WebServer { request in
      request.fields["if-none-match"] == "\"7\""
        ? .file(status: 304)
        : .file(fields: ["ETag": "\"7\""], body: Self.feed([("a", Self.first)]))
    }
    #expect(update(server.address) == [.read(new: 1, changed: 0, note: nil)])
    #expect(update(server.address) == [.unchanged])
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
      let outcome = update(server.address + path)
      #expect(outcome == [.read(new: 1, changed: 0, note: nil)])
    }
    #expect(articles().map(\.title) == ["خبر", "خبر"])
    #expect(articles().allSatisfy { $0.text.string.hasPrefix("نص one") })
  }

  @Test func oneBadFeedStopsNoOther() throws {
    let good = Self.feed([("a", Self.first)])
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
    let outcomes = update(
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
    #expect(articles().count == 1)
  }

  /// A feed with a fault is asked for again whole the next time, and what can be read of it is there.
  @Test func aFaultyFeedIsReadAsFarAsItGoes() throws {
    let whole = Self.feed([("a", Self.first), ("b", Self.second)])
    let part = Array(whole.prefix(whole.count - 60))
    let server = try WebServer { _ in .file(fields: ["ETag": "\"1\""], body: part) }
    guard case .read(let new, 0, .some)? = update(server.address).first else {
      Issue.record("nothing was read, or nothing was said of the fault")
      return
    }
    #expect(new >= 1)
    _ = update(server.address)
    #expect(server.requests.allSatisfy { $0.fields["if-none-match"] == nil })
  }

  @Test func theFeedOfAPageIsFound() throws {
    let page = """
      <html><head><link rel="alternate" type="text/xml" href="/gone">
      <link rel="alternate" type="text/xml" href="ftp://a.example/"><link rel="stylesheet" href="/a.css"><link rel="alternate" hreflang="en" href="/en">
      <LINK REL="Alternate feed" TYPE="application/rss+xml" HREF="feeds/all.xml"></head></html>
      """
    let feed = Self.feed([("a", Self.first)])
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
      try reader.find("\(address)/news/")
        == FeedReader.Found(address: "\(address)/news/feeds/all.xml", title: "صحيفة"))
    // Where it is moved to is the server's business, and may be another place tomorrow.
    #expect(try reader.find("\(address)/moved").address == "\(address)/moved")
    #expect(throws: FetchProblem.self) { try reader.find("\(address)/other") }
    #expect(throws: FetchProblem.status(404)) { try reader.find("\(address)/bad") }
  }

  @Test func whatIsBrokenOffKeepsWhatWasDone() throws {
    let server = try WebServer { _ in .file(body: Self.feed([("a", Self.first)])) }
    var list = SubscriptionList()
    for number in 0..<20 { list.add("\(number)", "\(server.address)/\(number)") }
    let isCancelled = Atomic(false)
    let outcomes = Mutex<[FeedOutcome]>([])
    reader.update(list.feeds) {
      isCancelled.load(ordering: .relaxed)
    } tell: { _, outcome in
      outcomes.withLock { $0.append(outcome) }
      isCancelled.store(true, ordering: .relaxed)
    }
    let made = outcomes.withLock { $0 }
    let done = made.count { $0 == .read(new: 1, changed: 0, note: nil) }
    #expect(made.count == 20 && (1..<20).contains(done))
    #expect(TemporaryFolder.names(in: folder.places.articles).count >= done)
  }
}
