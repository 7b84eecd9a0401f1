import ArgumentParser
import CorpusModel
import Feeds

/// `warraq feed list`: the subscriptions.
struct ListFeeds: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Lists the feeds: name, articles, last time asked for, address.")

  @Flag(help: "Answer in JSON, one object a line, UTF-8.")
  var json = false

  private struct Record: Encodable {
    let name, url: String
    let groups: [String]
    let articles: Int
    @Nullable var checked: String?
    @Nullable var problem: String?
    let path: String
  }

  func run() throws {
    let places = try FeedPlaces.ofReader()
    var report = Report(asJSON: json)
    for feed in try SubscriptionList.ofReader(at: places).feeds {
      let standing = FeedStanding(of: feed, at: places)
      try report.add(
        Record(
          name: feed.name, url: feed.address, groups: feed.groups, articles: standing.articles,
          checked: standing.checked, problem: standing.problem, path: places.folder(of: feed)),
        text: feed.name, "\(standing.articles)", standing.checked ?? "never", feed.address,
        standing.problem)
    }
    try report.finish()
  }
}

/// `warraq feed read`: the reader on what came.
struct OpenFeeds: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read",
    abstract: "Opens the reader on the articles of feeds; asks for nothing new.")

  @Argument(help: "Names or addresses of feeds; all where there are none.")
  var names: [String] = []

  @OptionGroup var terminal: TerminalOptions

  func run() throws {
    let places = try FeedPlaces.ofReader()
    let feeds = try SubscriptionList.ofReader(at: places).feeds(named: names)
    let paths = feeds.filter { FeedStanding(of: $0, at: places).articles > 0 }
      .map { places.folder(of: $0) }
    guard !paths.isEmpty else {
      throw ValidationError("no articles are there yet; 'warraq feed update' asks for them")
    }
    try OpenReader.open(paths, bidi: terminal.bidi)
  }
}
