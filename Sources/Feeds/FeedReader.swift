internal import CorpusFiles
internal import CorpusModel
internal import Dispatch
public import Fetching
internal import Synchronization

/// What a person does with feeds over the network, always because they ask for it.
public struct FeedReader: Sendable {
  private let fetcher: Fetcher
  private let places: FeedPlaces

  /// How many feeds are asked for at the same time.
  private static let width = 6

  /// Creates a reader that fetches so, and keeps things there.
  public init(_ fetcher: Fetcher, _ places: FeedPlaces) {
    (self.fetcher, self.places) = (fetcher, places)
  }

  /// Asks for feeds, several at a time; what is wrong with one stops no other.
  ///
  /// - Parameters:
  ///   - tell: Told what came of each as soon as that is known, one after the other.
  ///   - isCancelled: Asked now and then whether all is to be broken off.
  public func update(
    _ feeds: [Subscription], isCancelled: @escaping @Sendable () -> Bool = { false },
    tell: @escaping @Sendable (Subscription, FeedOutcome) -> Void
  ) {
    let work = Work(next: 0)
    let workers = DispatchGroup()
    for _ in 0..<min(Self.width, feeds.count) {
      // Threads of their own: nearly all of the time they wait.
      DispatchQueue(label: "feeds").async(group: workers) {
        var update = FeedUpdate(fetcher, places, isCancelled: isCancelled)
        while let place = work.takeNext(of: feeds.count) {
          let outcome = isCancelled() ? .cancelled : update.run(feeds[place])
          work.telling.withLock { _ in tell(feeds[place], outcome) }
        }
      }
    }
    workers.wait()
  }

  /// What is still to be done.
  private final class Work: Sendable {
    private let next: Mutex<Int>
    let telling = Mutex(())

    init(next: Int) { self.next = Mutex(next) }

    func takeNext(of count: Int) -> Int? {
      next.withLock { next in
        guard next < count else { return nil }
        next += 1
        return next - 1
      }
    }
  }

  /// What lies at an address that somebody wants to read.
  public struct Found: Sendable, Equatable {
    /// Where the feed is.
    public let address: String
    /// What it calls itself; empty where it does not say.
    public let title: String
  }

  /// Finds the feed at an address, or the first that the page there refers to.
  ///
  /// - Throws: Why there is none.
  public func find(
    _ address: String, isCancelled: @escaping @Sendable () -> Bool = { false }
  ) throws(FetchProblem) -> Found {
    guard let file = try fetcher.fetch(address, isCancelled: isCancelled) else {
      throw .other("the server sends nothing")
    }
    if let found = Self.feed(in: file, at: address) { return found }
    guard let page = WebAddress(file.address) else { throw .notAnAddress(file.address) }
    var problem: FetchProblem?
    for link in FeedLinks.written(in: file.bytes, charset: file.charset) {
      guard let target = page.resolving(link) else { continue }
      do throws(FetchProblem) {
        guard let linked = try fetcher.fetch(target.description, isCancelled: isCancelled) else {
          continue
        }
        if let found = Self.feed(in: linked, at: target.description) { return found }
      } catch {
        // Another may do.
        if error == .cancelled { throw error }
        problem = problem ?? error
      }
    }
    throw problem ?? .other("what lies there is no feed, and names none")
  }

  /// The feed that a file is; nothing where it is none.
  private static func feed(in file: FetchedFile, at address: String) -> Found? {
    guard FeedFile.isLikely(file.bytes) else { return nil }
    let feed = FeedFile(file.bytes, path: file.address, charset: file.charset)
    return Found(
      address: WebAddress(address)?.description ?? address,
      title: String(decoding: feed.title, as: UTF8.self))
  }
}
