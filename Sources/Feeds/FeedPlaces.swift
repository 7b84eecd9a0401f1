internal import CorpusFiles
public import CorpusModel

/// Where subscriptions and what comes of them lie (XDG Base Directory Specification).
public struct FeedPlaces: Sendable {
  /// The list of subscriptions, an OPML file that other programs read, too.
  public let list: String
  /// The folder of what is known of each feed.
  let records: String
  /// The folder of the articles, a folder each feed.
  public let articles: String

  /// Takes the folders of a person's settings, state and data.
  public init(configuration: String, state: String, data: String) {
    list = "\(configuration)/warraq/feeds.opml"
    records = "\(state)/warraq/feeds"
    articles = "\(data)/warraq/feeds"
  }

  /// Returns the folder of a feed's articles.
  public func folder(of subscription: Subscription) -> String {
    "\(articles)/\(subscription.folder)"
  }

  /// Returns the file of what is known of a feed.
  func record(of subscription: Subscription) -> String {
    "\(records)/\(subscription.folder).state"
  }

  /// Forgets what is known of a feed; its articles stay.
  ///
  /// - Throws: What the system has against it.
  public func forget(_ subscription: Subscription) throws(Problem) {
    try FileTree.remove(record(of: subscription))
  }

  /// The file that whoever changes something holds.
  var lock: String { "\(records)/lock" }
}
