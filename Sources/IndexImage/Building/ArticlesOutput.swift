internal import CorpusModel
internal import Synchronization

/// Writes articles in order while others are read, whichever come first.
final class ArticlesOutput: Sendable {
  private struct State: ~Copyable {
    var writer: ImageWriter
    var written = WrittenArticles()
    /// What came before its turn, by the number of its first article.
    var waiting: [Int: IndexedBatch] = [:]
    var problem: ImageProblem?
  }

  private let state: Mutex<State>

  /// Takes a writer until the end.
  init(taking writer: consuming ImageWriter) { state = Mutex(State(writer: writer)) }

  /// Writes a batch, or keeps it until all before it are there.
  func put(_ batch: consuming IndexedBatch) {
    let first = batch.tokens.firstArticle
    let batch = batch
    state.withLock { state in
      state.waiting[first] = batch
      while let next = state.waiting.removeValue(forKey: state.written.articles.count) {
        state.written.tokens.append(next.tokens)
        state.written.sketches.append(next.sketches)
        guard state.problem == nil else { continue }
        do throws(ImageProblem) {
          try state.written.articles.append(
            next.articles, records: next.tokens.records, to: &state.writer)
        } catch {
          state.problem = error
        }
      }
    }
  }

  /// Gives the writer back, and returns what was written.
  func finish(givingBack writer: inout ImageWriter) throws(ImageProblem) -> WrittenArticles {
    let (written, problem) = state.withLock { state in
      swap(&state.writer, &writer)
      var written = WrittenArticles()
      swap(&written, &state.written)
      return (written, state.problem)
    }
    if let problem { throw problem }
    return written
  }
}

/// Articles that were written, and what is still to be made of their words.
struct WrittenArticles: Sendable {
  /// The tables of the articles.
  var articles = ArticlesWriter()
  /// The words of the articles, batch by batch.
  var tokens: [TokenBatch] = []
  /// What copies are told by, batch by batch.
  var sketches: [TextSketches] = []
}
