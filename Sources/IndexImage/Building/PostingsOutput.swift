internal import Synchronization

/// The packed postings of some terms.
struct PackedPostings: Sendable {
  var bytes: [UInt8] = []
  /// How many articles and bytes the list of each term has.
  var lists: [(articles: Int, bytes: Int)] = []
}

/// Writes packed postings in order, whichever come first.
final class PostingsOutput: Sendable {
  private struct State: ~Copyable {
    var writer: ImageWriter
    var lists: [(articles: Int, bytes: Int)] = []
    /// What came before its turn, and whose turn it is.
    var waiting: [Int: PackedPostings] = [:]
    var next = 0
    var problem: ImageProblem?
  }

  private let state: Mutex<State>

  /// Takes a writer until the end.
  init(taking writer: inout ImageWriter) {
    var taken = ImageWriter()
    swap(&taken, &writer)
    state = Mutex(State(writer: taken))
  }

  /// Writes postings, or keeps them until all before them are there.
  func put(_ packed: PackedPostings, _ number: Int) {
    state.withLock { state in
      state.waiting[number] = packed
      while let piece = state.waiting.removeValue(forKey: state.next) {
        state.next += 1
        state.lists += piece.lists
        guard state.problem == nil else { continue }
        do throws(ImageProblem) {
          try state.writer.append(piece.bytes, to: .postings)
        } catch {
          state.problem = error
        }
      }
    }
  }

  /// Gives the writer back, and returns of each term how many articles and bytes its list has.
  func finish(
    givingBack writer: inout ImageWriter
  ) throws(ImageProblem) -> [(articles: Int, bytes: Int)] {
    let (lists, problem) = state.withLock { state in
      swap(&state.writer, &writer)
      return (state.lists, state.problem)
    }
    if let problem { throw problem }
    return lists
  }
}
