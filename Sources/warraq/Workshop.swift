import Glibc
import Library
import Synchronization

/// Makes snapshots of the corpus beside the reader, and wakes it when one is ready.
///
/// A snapshot that was asked for later takes the place of one that is not taken yet.
final class Workshop: Sendable {
  /// Readable when a snapshot is ready.
  let descriptor: Int32
  private let writeDescriptor: Int32

  private struct State {
    var asked = 0
    var ready: Corpus?
  }
  private let state = Mutex(State())

  /// Opens an empty workshop; nothing where the system refuses a pipe.
  init?() {
    var ends: [Int32] = [-1, -1]
    guard unsafe pipe(&ends) == 0 else { return nil }
    for end in ends {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
    descriptor = ends[0]
    writeDescriptor = ends[1]
  }

  deinit {
    close(descriptor)
    close(writeDescriptor)
  }

  /// Makes a snapshot on another thread.
  func make(_ snapshot: @escaping @Sendable () -> Corpus) {
    let number = state.withLock { state in
      state.asked += 1
      return state.asked
    }
    Task.detached { [self] in
      let made = snapshot()
      let isWanted = state.withLock { state in
        guard state.asked == number else { return false }
        state.ready = made
        return true
      }
      if isWanted { ring() }
    }
  }

  /// Takes the snapshot that is ready; nothing where none is.
  func take() -> Corpus? {
    var bytes = [UInt8](repeating: 0, count: 64)
    while unsafe read(descriptor, &bytes, bytes.count) > 0 {}
    return state.withLock { state in
      defer { state.ready = nil }
      return state.ready
    }
  }

  /// Makes the descriptor readable; a pipe that is full is readable already.
  private func ring() {
    var byte: UInt8 = 0
    _ = unsafe write(writeDescriptor, &byte, 1)
  }
}
