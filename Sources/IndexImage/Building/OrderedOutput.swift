internal import Synchronization

/// What is known of pieces of an image that were written in order.
protocol WrittenPieces: Sendable {
  /// What is written at once.
  associatedtype Piece: Sendable

  /// Creates what is known of no pieces.
  init()
  /// Writes the next piece.
  mutating func append(_ piece: Piece, to writer: inout ImageWriter) throws(ImageProblem)
}

/// Writes pieces in order while others are made, whichever come first.
final class OrderedOutput<Written: WrittenPieces>: Sendable {
  private struct State: ~Copyable {
    var writer: ImageWriter
    var written = Written()
    /// What came before its turn, by its first place, with the place behind it.
    var waiting: [Int: (piece: Written.Piece, end: Int)] = [:]
    /// The place whose turn it is.
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

  /// Whether a piece could not be written: none that comes after it will be.
  var hasFailed: Bool { state.withLock { $0.problem != nil } }

  /// Writes the piece of some places, or keeps it until those of all places before are there.
  ///
  /// - Returns: Whether it is of any use to go on; false once a piece could not be written.
  func put(_ piece: consuming Written.Piece, at places: Range<Int>) -> Bool {
    let piece = piece
    return state.withLock { state in
      guard state.problem == nil else { return false }
      state.waiting[places.lowerBound] = (piece, places.upperBound)
      while let (piece, end) = state.waiting.removeValue(forKey: state.next) {
        state.next = end
        do throws(ImageProblem) {
          try state.written.append(piece, to: &state.writer)
        } catch {
          state.problem = error
          state.waiting = [:]
          return false
        }
      }
      return true
    }
  }

  /// Gives the writer back, and returns what is known of all pieces.
  ///
  /// - Throws: Why a piece could not be written.
  func finish(givingBack writer: inout ImageWriter) throws(ImageProblem) -> Written {
    let (written, problem) = state.withLock { state in
      swap(&state.writer, &writer)
      var written = Written()
      swap(&written, &state.written)
      return (written, state.problem)
    }
    if let problem { throw problem }
    return written
  }
}
