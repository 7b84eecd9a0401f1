import ArgumentParser
import CorpusFiles
import CorpusModel
import Feeds
import Fetching

/// `warraq feed add URL`: one feed more.
struct AddFeed: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Subscribes to a feed, or to the feed that a page refers to.",
    discussion: "Its articles come with 'warraq feed update'.")

  @Argument(help: "The address of the feed, or of a page of its site.")
  var url: String

  @Option(help: "What to call it; as it calls itself where not given.")
  var name: String?

  @OptionGroup var options: FeedOptions

  func run() throws {
    Interruption.watch()
    let places = try FeedPlaces.ofReader()
    let found: FeedReader.Found
    do throws(FetchProblem) {
      found = try options.reader(places).find(url) { Interruption.hasCome }
    } catch {
      StandardError.write(line: "warraq: \(url): \(error)")
      if error == .cancelled { Interruption.raiseAgain() }
      throw Outcome.badInput
    }
    let feed = try SubscriptionList.change(at: places) {
      $0.add(name ?? found.title, found.address)
    }
    guard let feed else {
      throw ValidationError("'\(found.address)' is subscribed to already")
    }
    StandardOutput.write("\(feed.name)\t\(feed.address)\n")
  }
}

/// `warraq feed remove NAME`: one feed less.
struct RemoveFeed: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove", abstract: "Ends a subscription; its articles stay where they are.")

  @Argument(help: "The feed's name or address.")
  var name: String

  func run() throws {
    let places = try FeedPlaces.ofReader()
    let feed = try SubscriptionList.change(at: places) { list in
      _ = try list.feeds(named: [name])
      return list.remove(name)
    } whenWritten: { feed in
      // Another feed may be called so one day.
      if let feed { try orBadInput { () throws(Problem) in try places.forget(feed) } }
    }
    guard let feed else { return }
    StandardOutput.write("\(feed.name)\t\(feed.address)\n")
  }
}

/// `warraq feed import FILE`: the feeds of another program.
struct ImportFeeds: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Subscribes to all feeds of a list in OPML.")

  @Argument(help: "The list, as other readers of feeds write it.")
  var file: String

  func run() throws {
    let places = try FeedPlaces.ofReader()
    let bytes = try orBadInput { () throws(Problem) in
      guard let bytes = try FileTree.bytes(of: file, limit: 16 * 1_048_576) else {
        throw Problem(path: file, message: "cannot be read: there is no such file or folder")
      }
      return bytes
    }
    let other = OutlineFile(bytes, path: file)
    StandardError.report(other.problems)
    let added = try SubscriptionList.change(at: places) { $0.add(other) }
    StandardOutput.write(added.map { "\($0.name)\t\($0.address)\n" }.joined())
    if other.problems.contains(where: { $0.severity == .error }) { throw Outcome.badInput }
    if added.isEmpty { throw Outcome.nothingFound }
  }
}

/// `warraq feed export [FILE]`: the feeds for another program.
struct ExportFeeds: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Writes all subscriptions as a list in OPML.")

  @Argument(help: "The file; standard output where not given.")
  var file: String?

  func run() throws {
    let places = try FeedPlaces.ofReader()
    let list = try SubscriptionList.ofReader(at: places)
    guard let file else { return StandardOutput.write(list.opml) }
    try orBadInput { () throws(Problem) in try list.write(to: file) }
  }
}

extension SubscriptionList {
  /// Changes the reader's list while no other process does, and writes it where it became another.
  fileprivate static func change<Result>(
    at places: FeedPlaces, _ change: (inout SubscriptionList) throws -> Result,
    whenWritten finish: (Result) throws -> Void = { _ in }
  ) throws -> Result {
    let lock = try orBadInput { () throws(Problem) in try FeedLock(places) }
    defer { withExtendedLifetime(lock) {} }
    // What is wrong with it is said where it would be written over.
    var list = try orBadInput { () throws(Problem) in try SubscriptionList(at: places.list) }
    let before = list.feeds
    let result = try change(&list)
    if list.feeds != before {
      try orBadInput { () throws(Problem) in try list.write(to: places.list) }
    }
    try finish(result)
    return result
  }
}
