import CorpusFiles
import CorpusModel
import Foundation
import Synchronization
import TestSupport
import Testing

@testable import Feeds

/// What is written of the articles of feeds that a server on this machine has.
@Suite struct FeedReaderTests {
  private let desk = FeedDesk()

  @Test func eachArticleIsWrittenOnce() throws {
    let served = Mutex([("a", SampleFeed.first)])
    let server = try WebServer { _ in .file(body: SampleFeed.of(served.withLock { $0 })) }
    #expect(desk.update(server.address) == [.read(new: 1, changed: 0, note: nil)])
    #expect(desk.update(server.address) == [.unchanged])
    served.withLock { $0.append(("b", SampleFeed.second)) }
    #expect(desk.update(server.address) == [.read(new: 1, changed: 0, note: nil)])
    let read = desk.articles()
    #expect(Set(read.map(\.id)).count == 2)
    #expect(Set(read.map(\.text.string)) == [SampleFeed.first, SampleFeed.second])
    #expect(read.allSatisfy { $0.outlet == "صحيفة" && $0.date?.description == "2025-01-22" })
  }

  @Test func anArticleThatChangedIsWrittenAnew() throws {
    let served = Mutex([("a", SampleFeed.first)])
    let server = try WebServer { _ in .file(body: SampleFeed.of(served.withLock { $0 })) }
    _ = desk.update(server.address)
    served.withLock { $0 = [("a", SampleFeed.second)] }
    #expect(desk.update(server.address) == [.read(new: 0, changed: 1, note: nil)])
    #expect(desk.articles().map(\.text.string) == [SampleFeed.second])
  }

  /// What a person did with the files counts more than what the feed says.
  @Test func filesThatAPersonChangedOrRemovedStaySo() throws {
    let served = Mutex([("a", SampleFeed.first), ("b", SampleFeed.first)])
    let server = try WebServer { _ in .file(body: SampleFeed.of(served.withLock { $0 })) }
    _ = desk.update(server.address)
    let paths = desk.articles().sorted { $0.title < $1.title }.map(\.path)
    try Data((try TemporaryFolder.text(of: paths[0]) + "\nملاحظة.\n").utf8).write(
      to: URL(filePath: paths[0]))
    try FileManager.default.removeItem(atPath: paths[1])
    served.withLock { $0 = [("a", SampleFeed.second), ("b", SampleFeed.second)] }
    #expect(desk.update(server.address) == [.unchanged])
    #expect(desk.articles().map(\.text.string) == [SampleFeed.first + "\nملاحظة."])
  }

  /// Some feeds call all of their entries the same, or nothing.
  @Test func entriesOfOneNameAreAllWritten() throws {
    let dated = "<pubDate>Wed, 22 Jan 2025 10:00:00 GMT</pubDate>"
    let items = [
      "<guid>x</guid><title>أ</title>", "<guid>x</guid><title>ب</title>", "", "<title>ج</title>",
    ]
    let texts = [
      SampleFeed.first, SampleFeed.second, SampleFeed.first + " ثالث.",
      SampleFeed.second + " رابع.",
    ]
    let served = zip(items, texts).map {
      "<item>\($0)\(dated)<description>\($1)</description></item>"
    }
    let all =
      served + ["<item><title>ج</title><description>\(SampleFeed.first) خامس.</description></item>"]
    let server = try WebServer { _ in
      // One that comes twice is one.
      let items = (all + all.prefix(1)).joined()
      return .file(body: Array("<rss><channel>\(items)</channel></rss>".utf8))
    }
    #expect(desk.update(server.address) == [.read(new: 5, changed: 0, note: nil)])
    #expect(desk.update(server.address) == [.unchanged])
    #expect(Set(desk.articles().map(\.text.string)).count == 5)
    #expect(Set(desk.articles().map(\.id)).count == 5)
  }

  /// Numbers begin anew in every feed.
  @Test func entriesOfTwoFeedsThatAreCalledAlikeAreTwoArticles() throws {
    let server = try WebServer { request in
      .file(
        body: SampleFeed.of([("1", request.path == "/a" ? SampleFeed.first : SampleFeed.second)]))
    }
    let outcomes = desk.update(server.address + "/a", server.address + "/b")
    #expect(outcomes == [FeedOutcome](repeating: .read(new: 1, changed: 0, note: nil), count: 2))
    #expect(Set(desk.articles().map(\.text.string)) == [SampleFeed.first, SampleFeed.second])
    #expect(Set(desk.articles().map(\.id)).count == 2)
  }

  /// What could not be written is not taken for known.
  @Test func whatCouldNotBeWrittenIsWrittenTheNextTime() throws {
    let served = Mutex([("a", SampleFeed.first)])
    let server = try WebServer { _ in .file(body: SampleFeed.of(served.withLock { $0 })) }
    _ = desk.update(server.address)
    // A file beside which nobody can write, as if the feed had given it.
    let other = "/proc/version"
    let path = try #require(desk.articles().first?.path)
    try FileManager.default.removeItem(atPath: path)
    try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: other)
    var list = SubscriptionList()
    list.add(server.address, server.address)
    let feed = try #require(list.feeds.first)
    let place = desk.folder.places.record(of: feed)
    var record = try FeedRecord(at: place)
    let print = ArticleFolder.fingerprint(of: Array(try TemporaryFolder.text(of: other).utf8))
    record.articles["a"]?.fingerprint = print
    try record.write(to: place)
    served.withLock { $0 = [("a", SampleFeed.second)] }
    guard case .failed? = desk.update(server.address).first else {
      Issue.record("it should have failed")
      return
    }
    #expect(try FeedRecord(at: place).articles["a"]?.fingerprint == print)
  }

  /// Of a feed that was called so nothing is taken for known.
  @Test func anotherFeedOfTheSameNameIsItsOwn() throws {
    let server = try WebServer { request in
      .file(
        body: SampleFeed.of([("1", request.path == "/a" ? SampleFeed.first : SampleFeed.second)]))
    }
    for path in ["/a", "/b"] {
      var list = SubscriptionList()
      list.add("feed", server.address + path)
      desk.reader.update(list.feeds) { _, outcome in
        #expect(outcome == .read(new: 1, changed: 0, note: nil))
      }
    }
    var list = SubscriptionList()
    list.add("feed", server.address + "/b")
    let feed = try #require(list.feeds.first)
    #expect(FeedStanding(of: feed, at: desk.folder.places).articles == 1)
    try desk.folder.places.forget(feed)
    #expect(FeedStanding(of: feed, at: desk.folder.places).articles == 0)
    #expect(TemporaryFolder.names(in: desk.folder.places.folder(of: feed)).count == 2)
  }
}
