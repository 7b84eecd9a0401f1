internal import CorpusFiles
internal import Dispatch
internal import Glibc

/// Watches the files of a corpus, on a thread of its own, until nobody has it any more.
///
/// What the system tells of folders is only the reason to look: what changed is found by comparing the files that
/// are there with those that were. So nothing is missed where events are lost, and a folder that cannot be
/// watched is looked at now and then.
public final class FolderWatch: Sendable {
  /// What there is to say.
  public enum News: Sendable, Equatable {
    /// Files changed, and have settled.
    case changed(FolderChange)
    /// All files are gone, perhaps with their file system; it is looked now and then whether they come back.
    case gone(FolderChange)
    /// Why it is only looked now and then.
    case note(String)
  }

  /// How a watch is kept, in milliseconds.
  public struct Pace: Sendable {
    /// How long nothing must happen before it is looked.
    public var settling: Int32 = 250
    /// How long it is waited for that at most, in times of the above.
    public var patience = 12
    /// How often it is looked where the system cannot tell.
    public var lookingAgain: Int32 = 5000

    /// Creates the pace that suits people.
    public init() {}
  }

  /// The end of a pipe that ends the watch when it is closed.
  private let stop: Int32

  /// Begins to watch: whatever is other from here on is told. Nothing where the system has no descriptors
  /// left.
  ///
  /// - Parameters:
  ///   - state: The files as they were when they were read; as they are now where not given.
  ///   - tell: Called on the thread of the watch, which goes on when it returns.
  public convenience init?(
    _ paths: [String], since state: FolderState? = nil, pace: Pace = Pace(),
    tell: @escaping @Sendable (News) -> Void
  ) {
    self.init(paths, since: state, pace: pace, events: { FolderEvents() }, tell: tell)
  }

  /// Begins to watch with what is told of the folders given.
  init?(
    _ paths: [String], since state: FolderState? = nil, pace: Pace,
    events: @escaping @Sendable () -> FolderEvents, tell: @escaping @Sendable (News) -> Void
  ) {
    var ends: [Int32] = [-1, -1]
    guard unsafe pipe(&ends) == 0 else { return nil }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    stop = ends[1]
    let end = ends[0]
    let state = state ?? FolderState(CorpusListing(paths))
    DispatchQueue(label: "watch").async {
      var watching = Watching(paths, state, pace, events(), end: end, tell)
      watching.run()
      close(end)
    }
  }

  deinit { close(stop) }
}

/// The work of a watch.
private struct Watching: ~Copyable {
  private let paths: [String]
  private let pace: FolderWatch.Pace
  private let end: Int32
  private let tell: @Sendable (FolderWatch.News) -> Void
  private var events: FolderEvents
  private var state: FolderState
  /// Whether the system does not tell of all that happens.
  private var isBlind = false
  /// Whether there was nothing at all the last time.
  private var isGone = false

  init(
    _ paths: [String], _ state: FolderState, _ pace: FolderWatch.Pace,
    _ events: consuming FolderEvents, end: Int32,
    _ tell: @escaping @Sendable (FolderWatch.News) -> Void
  ) {
    self.events = events
    (self.paths, self.state, self.pace, self.end, self.tell) = (paths, state, pace, end, tell)
  }

  mutating func run() {
    // What changed while the folders came to be watched is seen at once.
    look()
    while true {
      guard wait(isBlind || isGone ? pace.lookingAgain : -1) else { return }
      let heard = hear()
      guard isBlind || isGone || heard else { continue }
      var rounds = 0
      while rounds < pace.patience, isReadable(pace.settling) {
        guard wait(0) else { return }
        _ = hear()
        rounds += 1
      }
      look()
    }
  }

  /// Takes what the system tells, and returns whether it is a reason to look.
  private mutating func hear() -> Bool {
    let heard = events.take()
    return heard.isChange || heard.isGone || heard.isOverflow
  }

  /// Waits for events; false when the watch is to end.
  private func wait(_ milliseconds: Int32) -> Bool {
    var sources = [
      pollfd(fd: end, events: Int16(POLLIN), revents: 0),
      pollfd(fd: events.descriptor, events: Int16(POLLIN), revents: 0),
    ]
    _ = unsafe poll(&sources, 2, milliseconds)
    return sources[0].revents == 0
  }

  private func isReadable(_ milliseconds: Int32) -> Bool {
    var sources = [
      pollfd(fd: events.descriptor, events: Int16(POLLIN), revents: 0),
      pollfd(fd: end, events: Int16(POLLIN), revents: 0),
    ]
    return unsafe poll(&sources, 2, milliseconds) > 0
  }

  /// Compares what is there with what was.
  private mutating func look() {
    var listing = CorpusListing(paths)
    // A folder that was not watched may have got files before it was.
    while watch(listing) { listing = CorpusListing(paths) }
    let now = FolderState(listing)
    let change = now.change(since: state)
    if now.isEmpty, let change {
      if !isGone { tell(.gone(change)) }
      isGone = true
      return
    }
    isGone = false
    guard let change else { return }
    state = now
    tell(.changed(change))
  }

  /// Watches all folders, and returns whether one of them was not watched before.
  private mutating func watch(_ listing: CorpusListing) -> Bool {
    // Of a file that was asked for itself it is its folder that tells.
    let ofFiles = paths.filter { FileTree.isFile($0) }.map { path in
      path.lastIndex(of: "/").map { Array(path[...$0].utf8) } ?? [0x2E]
    }
    do throws(FolderEvents.Refusal) {
      let isNew = try events.watch(listing.folders + ofFiles)
      isBlind = false
      return isNew
    } catch {
      if !isBlind {
        tell(
          .note("not all folders can be watched (\(error.words)); they are looked at now and then"))
      }
      isBlind = true
      return false
    }
  }
}
