import Browser
import Dispatch
import Synchronization

/// Answers searches beside the reader, one at a time, and rings when an answer is there.
///
/// A search that was asked for later breaks off the one before it, whose answer nobody wants any more.
final class SearchDesk: Sendable {
  private struct State {
    /// The number of the last request.
    var asked: Int?
    /// The answer to it, until it is taken.
    var result: SearchResult?
  }

  private let bell: Bell
  private let state = Mutex(State())
  // A queue of its own: what the workshop makes meanwhile keeps nobody waiting here.
  private let queue = DispatchQueue(label: "search", qos: .userInteractive)

  /// Opens an empty desk.
  init(bell: Bell) { self.bell = bell }

  /// Answers a request on another thread, unless it was asked already.
  func ask(_ request: SearchRequest) {
    let isNew = state.withLock { state in
      guard state.asked != request.number else { return false }
      state.asked = request.number
      state.result = nil
      return true
    }
    guard isNew else { return }
    queue.async { [self] in
      guard isWanted(request.number) else { return }
      let clock = ContinuousClock()
      let start = clock.now
      guard var result = request.answer(isCancelled: { [self] in !isWanted(request.number) }) else {
        return
      }
      let attoseconds = (clock.now - start).components.attoseconds
      let seconds = (clock.now - start).components.seconds
      result.microseconds = Int(seconds) * 1_000_000 + Int(attoseconds / 1_000_000_000_000)
      let isTaken = state.withLock { [result] state in
        guard state.asked == request.number else { return false }
        state.result = result
        return true
      }
      if isTaken { bell.ring() }
    }
  }

  /// Breaks off what is being answered, as where nobody waits for it any more.
  func cancel() {
    state.withLock { state in
      state.asked = nil
      state.result = nil
    }
  }

  /// Takes the answer, where there is one.
  func take() -> SearchResult? {
    state.withLock { state in
      defer { state.result = nil }
      return state.result
    }
  }

  private func isWanted(_ number: Int) -> Bool { state.withLock { $0.asked == number } }
}
