internal import Dispatch
internal import Synchronization

/// Reads articles batch by batch, for whichever worker asks.
///
/// Each takes articles out of the source, reads them while others read theirs, and waits for its turn
/// to take them in; so articles come in order, and as many are read at once as there are workers.
final class BatchReader<Source: ArticleSource>: Sendable {
  private let state: Mutex<ArticleIntake<Source>>

  init(_ source: Source, _ builder: ImageBuilder, seed: UInt64) {
    state = Mutex(ArticleIntake(source, builder, seed: seed))
  }

  /// Calls a function that asks for batches: it is given one in exchange for the one that it is done
  /// with, or false at the end.
  func read<Result>(_ body: ((inout ReadBatch) -> Bool) -> Result) -> Result {
    var part = UnreadPart<Source.Part>()
    return body { batch in
      while true {
        if state.withLock({ $0.exchange(&batch) }) { return true }
        guard let turn = state.withLock({ $0.isAtEnd ? nil : $0.begin(&part) }) else {
          return false
        }
        part.read()
        turn.before.wait()
        state.withLock { $0.finish(&part) }
        turn.after.signal()
      }
    }
  }

  /// What was read.
  var intake: ArticleIntake<Source> { state.withLock { $0 } }
}
