import ArgumentParser
import CorpusModel
import Feeds
import Fetching

/// What the commands take that ask the network.
struct FeedOptions: ParsableArguments {
  @Flag(
    name: .customLong("allow-private"),
    help: "Ask addresses, too, that are not of the open internet, such as this machine's own.")
  var permitsPrivate = false

  @Option(help: "How many seconds a feed may take.")
  var timeout = 60

  func validate() throws {
    guard (1...3600).contains(timeout) else {
      throw ValidationError("--timeout must be 1 to 3600")
    }
  }

  /// What fetches feeds and keeps them.
  func reader(_ places: FeedPlaces) -> FeedReader {
    var limits = FetchLimits()
    limits.permitsPrivate = permitsPrivate
    limits.whole = .seconds(timeout)
    let agent = "warraq/\(Warraq.configuration.version) (a reader that asks when it is told to)"
    return FeedReader(Fetcher(agent: agent, limits: limits), places)
  }
}

extension FeedPlaces {
  /// Where the reader's things are.
  static func ofReader() throws -> FeedPlaces {
    guard let configuration = Environment.configurationFolder, let state = Environment.stateFolder,
      let data = Environment.dataFolder
    else { throw ValidationError("HOME is not set, so there is no place for feeds") }
    return FeedPlaces(configuration: configuration, state: state, data: data)
  }
}

extension SubscriptionList {
  /// Reads the reader's subscriptions; what is wrong with the file is said on standard error.
  static func ofReader(at places: FeedPlaces) throws -> SubscriptionList {
    try orBadInput { () throws(Problem) in
      let list = try SubscriptionList(at: places.list)
      StandardError.report(list.problems)
      return list
    }
  }

  /// Returns the feeds of some names or addresses, each once; all of them where no names are given.
  func feeds(named names: [String]) throws -> [Subscription] {
    guard !names.isEmpty else { return feeds }
    var named: [Subscription] = []
    for name in names {
      guard let feed = feed(name) else {
        throw ValidationError("there is no feed '\(name)'; 'warraq feed list' names them")
      }
      if !named.contains(feed) { named.append(feed) }
    }
    return named
  }
}

/// Does something; a problem is said on standard error, and ends the command.
func orBadInput<Value: ~Copyable>(_ work: () throws(Problem) -> Value) throws(Outcome) -> Value {
  do throws(Problem) {
    return try work()
  } catch {
    StandardError.write(line: "warraq: \(error)")
    throw .badInput
  }
}
