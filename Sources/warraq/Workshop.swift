import Browser
import CMalloc
import CorpusFiles
import CorpusModel
import Dispatch
import Glibc
import Library
import Synchronization

/// Makes snapshots of the corpus beside the reader, and wakes it when there is something new.
///
/// A snapshot that was asked for later takes the place of one that is not taken yet.
final class Workshop: Sendable {
  /// Rung when there is something new.
  private let bell: Bell

  /// What is new.
  struct News {
    /// A snapshot that is ready.
    var snapshot: Corpus?
    /// How far the articles are read; nothing where they are not being read.
    var progress: Browser.Progress?
    /// What came of indexing, when it is over.
    var indexed: Indexing.Outcome?
    /// What changed in the folders since they were last read.
    var change: FolderChange?
    /// What is to be said of watching them.
    var notes: [String] = []
  }

  private struct State {
    var asked = 0
    var news = News()
    var isCancelled = false
    var isIndexing = false
    /// How many times it was asked to read the files again.
    var asksToRead = 0
    /// What the reader decided of actors.
    var own = OwnDecisions()
    var watch: FolderWatch?
    /// The articles that the reader corrected, each with the number of the first reading that sees it.
    var corrected: [ArticleID: (article: Article, reading: Int)] = [:]
  }
  private let state = Mutex(State())

  /// Opens an empty workshop.
  init(bell: Bell) { self.bell = bell }

  /// Makes a snapshot on another thread.
  func make(_ snapshot: @escaping @Sendable () -> Corpus) {
    let number = state.withLock { state in
      state.asked += 1
      return state.asked
    }
    Task.detached { [self] in
      let made = snapshot()
      malloc_trim(0)
      let isWanted = state.withLock { state in
        guard state.asked == number else { return false }
        state.news.snapshot = made
        return true
      }
      if isWanted { bell.ring() }
    }
  }

  /// Indexes the corpus on another thread.
  func index(_ indexing: Indexing) {
    state.withLock { state in
      state.isIndexing = true
      if !indexing.isRefresh { state.news.progress = Browser.Progress(percent: 0) }
    }
    Task.detached { [self] in
      let pace = Mutex(Pace())
      let outcome = indexing.run { [self] progress in
        let pace = pace.withLock { pace in
          pace.take(progress)
          return pace.secondsLeft.map {
            Browser.Progress.Pace(megabytes: pace.megabytes, secondsLeft: $0)
          }
        }
        let isNew = state.withLock { state in
          let shown = Browser.Progress(percent: progress.percent, pace: pace)
          defer { state.news.progress = shown }
          return state.news.progress != shown
        }
        if isNew { bell.ring() }
      } isCancelled: { [self] in
        state.withLock { $0.isCancelled }
      }
      // What was needed for it goes back to the system, not to a reader that needs a tenth of it.
      malloc_trim(0)
      state.withLock { state in
        state.news.progress = nil
        state.news.indexed = outcome
        state.isIndexing = false
      }
      bell.ring()
    }
  }

  /// Watches files and folders, and reads them again when they change; only now and then where the system
  /// cannot tell.
  ///
  /// - Parameter state: The files as they were when they were read, if that is known.
  func watch(_ paths: [String], since state: FolderState?, cache: String?) {
    Task.detached { [self] in
      let watch = FolderWatch(paths, since: state) { [weak self] news in
        self?.take(news, of: paths, cache)
      }
      self.state.withLock { state in
        state.watch = watch
        if watch == nil {
          state.news.notes.append("the folders cannot be watched: too many files are open")
        }
      }
      if watch == nil { bell.ring() }
    }
  }

  /// Whether the folders are watched.
  var isWatching: Bool { state.withLock { $0.watch != nil } }

  /// Takes what is told of the folders, on the thread of the watch.
  private func take(_ news: FolderWatch.News, of paths: [String], _ cache: String?) {
    switch news {
    case .note(let note): state.withLock { $0.news.notes.append(note) }
    // What was read of them stays.
    case .gone(let change): state.withLock { $0.news.change = change }
    case .changed(let change):
      // Where it is asked for once more meanwhile, that reading shows this change, too.
      readAgainNow(paths, cache)
      state.withLock { $0.news.change = change }
    }
    bell.ring()
  }

  /// Says what the reader decided of actors, for whatever is read from now on.
  func decide(_ own: OwnDecisions) { state.withLock { $0.own = own } }

  /// Says what the reader corrected: snapshots have the article as it is now, until one is read that was asked
  /// for later.
  func correct(_ article: Article) {
    state.withLock { $0.corrected[article.id] = (article, $0.asksToRead + 1) }
  }

  /// Reads files and folders again on a thread of its own, since it may wait for one that indexes.
  func readAgain(_ paths: [String], cache: String?) {
    DispatchQueue(label: "reading").async { [self] in
      readAgainNow(paths, cache)
      bell.ring()
    }
  }

  /// Reads files and folders again, when nothing else writes their image: one does at a time. Nothing is done where
  /// it is asked for once more meanwhile, or all is to end.
  private func readAgainNow(_ paths: [String], _ cache: String?) {
    let number = state.withLock { state in
      state.asksToRead += 1
      return state.asksToRead
    }
    var own: OwnDecisions?
    while own == nil {
      let isWanted = state.withLock { state in
        guard state.asksToRead == number, !state.isCancelled else { return false }
        guard !state.isIndexing else { return true }
        state.isIndexing = true
        own = state.own
        return true
      }
      guard isWanted else { return }
      if own == nil { usleep(50_000) }
    }
    let outcome = Corpus.again(paths, own: own ?? OwnDecisions(), cache: cache) { [self] in
      state.withLock { $0.isCancelled }
    }
    malloc_trim(0)
    state.withLock { state in
      state.news.indexed = outcome
      state.isIndexing = false
      switch outcome {
      case .made, .unchanged: state.corrected = state.corrected.filter { $0.value.reading > number }
      case .cancelled, .failed: break
      }
    }
  }

  /// Breaks indexing off, so that nothing half-made is left behind, and waits for it a little.
  func stop() {
    let watch = state.withLock { state in
      state.isCancelled = true
      defer { state.watch = nil }
      return state.watch
    }
    withExtendedLifetime(watch) {}
    var waited = 0
    while waited < 50, state.withLock({ $0.isIndexing }) {
      usleep(10_000)
      waited += 1
    }
  }

  /// Takes what is new.
  func take() -> News {
    state.withLock { state in
      var news = state.news
      let corrected = state.corrected.values.map(\.article)
      news.snapshot = news.snapshot?.showing(corrected: corrected)
      if case .made(let made) = news.indexed {
        news.indexed = .made(made.showing(corrected: corrected))
      }
      state.news.snapshot = nil
      state.news.indexed = nil
      state.news.change = nil
      state.news.notes = []
      return news
    }
  }
}
