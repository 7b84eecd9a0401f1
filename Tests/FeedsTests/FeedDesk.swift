import CorpusFiles
import CorpusModel
import Fetching
import Synchronization

@testable import Feeds

/// A folder for the articles of feeds, and who asks for them.
struct FeedDesk {
  let folder = TemporaryFolder()

  /// Asks servers on this machine, too.
  var reader: FeedReader {
    var limits = FetchLimits()
    limits.permitsPrivate = true
    limits.whole = .seconds(20)
    limits.mostBytes = 50_000
    return FeedReader(Fetcher(agent: "test", limits: limits), folder.places)
  }

  /// Asks for feeds and returns what came of each.
  func update(_ addresses: String...) -> [FeedOutcome] {
    var list = SubscriptionList()
    for address in addresses { list.add(address, address) }
    let outcomes = Mutex<[String: FeedOutcome]>([:])
    reader.update(list.feeds) { feed, outcome in
      outcomes.withLock { $0[feed.address] = outcome }
    }
    return addresses.map { address in outcomes.withLock { $0[address] } ?? .cancelled }
  }

  /// The articles that were written.
  func articles() -> [Article] { CorpusContents(reading: [folder.places.articles]).articles }
}

/// Feeds as servers have them.
enum SampleFeed {
  static let first =
    "اجتمع الوزراء اليوم في العاصمة وناقشوا ملف المياه المشتركة بين البلدين."
  static let second =
    "أعلنت الشركة أمس أنها ستبدأ العمل في الميناء الجديد قبل نهاية السنة الجارية."

  /// Returns a feed of articles, each with a name and a text.
  static func of(_ articles: [(String, String)]) -> [UInt8] {
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
}
