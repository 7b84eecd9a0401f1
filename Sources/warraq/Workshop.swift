import Browser
import CMalloc
import CorpusModel
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
  }

  private struct State {
    var asked = 0
    var news = News()
    var isCancelled = false
    var isIndexing = false
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
          return Browser.Progress.Pace(
            megabytes: pace.megabytes, secondsLeft: pace.secondsLeft)
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

  /// Breaks indexing off, so that nothing half-made is left behind, and waits for it a little.
  func stop() {
    state.withLock { $0.isCancelled = true }
    var waited = 0
    while waited < 50, state.withLock({ $0.isIndexing }) {
      usleep(10_000)
      waited += 1
    }
  }

  /// Takes what is new.
  func take() -> News {
    state.withLock { state in
      let news = state.news
      state.news.snapshot = nil
      state.news.indexed = nil
      return news
    }
  }
}
