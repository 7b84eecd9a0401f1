import ArgumentParser
import CorpusModel
import Feeds
import Library
import Synchronization

/// `warraq feed update [NAME…]`: what is new.
struct UpdateFeeds: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "update", abstract: "Asks for feeds and writes what is new in them; a line each.",
    discussion: """
      Exit status: 0 all feeds could be read, 1 there are none, 2 one of them could not be. Broken off with \
      Ctrl-C, what came before is kept.
      """)

  @Argument(help: "Names or addresses of feeds; all where there are none.")
  var names: [String] = []

  @OptionGroup var options: FeedOptions

  @Flag(help: "Answer in JSON, one object a line, UTF-8.")
  var json = false

  private struct Record: Encodable {
    let name, url, outcome: String
    let new, changed: Int
    @Nullable var problem: String?
    let path: String
  }

  func run() throws {
    Interruption.watch()
    let places = try FeedPlaces.ofReader()
    let lock = try orBadInput { () throws(Problem) in try FeedLock(places) }
    defer { withExtendedLifetime(lock) {} }
    let feeds = try SubscriptionList.ofReader(at: places).feeds(named: names)
    guard !feeds.isEmpty else { throw Outcome.nothingFound }
    let hasFailed = Atomic(false)
    let asJSON = json
    let bar = ProgressBar(of: .feeds)
    let done = Atomic(0)
    bar.tell(Indexing.Progress(done: 0, all: Int64(feeds.count)))
    options.reader(places).update(feeds) {
      Interruption.hasCome
    } tell: { feed, outcome in
      switch outcome {
      case .cancelled: return
      case .failed: hasFailed.store(true, ordering: .relaxed)
      case .read, .unchanged: break
      }
      bar.clear()
      // One that waits for a slow feed sees what the others have.
      var report = Report(asJSON: asJSON)
      try? report.add(
        Self.record(feed, outcome, places), text: feed.name, Self.words(outcome))
      try? report.finish(isEmpty: false)
      let count = done.add(1, ordering: .relaxed).newValue
      guard count < feeds.count else { return }
      bar.tell(Indexing.Progress(done: Int64(count), all: Int64(feeds.count)), isDue: true)
    }
    bar.clear()
    if Interruption.hasCome {
      StandardError.write(line: "warraq: broken off; what came is kept")
      Interruption.raiseAgain()
      throw Outcome.badInput
    }
    if hasFailed.load(ordering: .relaxed) { throw Outcome.badInput }
  }

  private static func words(_ outcome: FeedOutcome) -> String {
    switch outcome {
    case .read(let new, let changed, let note):
      (["new \(new)"] + (changed > 0 ? ["changed \(changed)"] : []) + (note.map { [$0] } ?? []))
        .joined(separator: ", ")
    case .unchanged: "unchanged"
    case .failed(let problem): "failed: \(problem)"
    case .cancelled: "broken off"
    }
  }

  private static func record(
    _ feed: Subscription, _ outcome: FeedOutcome, _ places: FeedPlaces
  ) -> Record {
    func record(_ name: String, _ new: Int = 0, _ changed: Int = 0, _ problem: String? = nil)
      -> Record
    {
      Record(
        name: feed.name, url: feed.address, outcome: name, new: new, changed: changed,
        problem: problem, path: places.folder(of: feed))
    }
    return switch outcome {
    case .read(let new, let changed, let note): record("read", new, changed, note)
    case .unchanged: record("unchanged")
    case .failed(let problem): record("failed", 0, 0, problem)
    case .cancelled: record("cancelled")
    }
  }
}
