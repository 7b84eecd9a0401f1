import Glibc
import Synchronization
import Testing

@testable import CursesTerminal

@Suite struct RawOutputTests {
  /// Ten times what a pipe holds, to a reader who takes it slowly and a writer who may not wait.
  @Test func aSlowTerminalGetsAllInOrder() throws {
    var ends: [Int32] = [-1, -1]
    try #require(unsafe pipe(&ends) == 0)
    _ = fcntl(ends[1], F_SETFL, O_NONBLOCK)
    let bytes = (0..<655_360).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ $0 >> 8) }
    let reader = try #require(Reader(of: ends[0]))
    #expect(RawOutput.send(bytes, to: ends[1]))
    close(ends[1])
    #expect(reader.everything() == bytes)
    close(ends[0])
  }

  @Test func whatIsClosedIsGivenUp() {
    #expect(!RawOutput.send([1, 2, 3], to: -1))
    #expect(RawOutput.send([UInt8](), to: -1))
  }
}

/// A thread that reads a descriptor to its end.
@safe private final class Reader: Sendable {
  private let descriptor: Int32
  private let bytes = Mutex<[UInt8]>([])
  private let thread = Mutex<pthread_t>(0)

  init?(of descriptor: Int32) {
    self.descriptor = descriptor
    var id = pthread_t()
    let this = unsafe Unmanaged.passRetained(self)
    let outcome = unsafe pthread_create(
      &id, nil,
      { this in
        if let this = unsafe this {
          unsafe Unmanaged<Reader>.fromOpaque(this).takeRetainedValue().read()
        }
        return nil
      }, this.toOpaque())
    guard outcome == 0 else {
      unsafe this.release()
      return nil
    }
    let started = id
    thread.withLock { $0 = started }
  }

  private func read() {
    var piece = [UInt8](repeating: 0, count: 1000)
    while case let count = unsafe Glibc.read(descriptor, &piece, piece.count), count > 0 {
      bytes.withLock { $0 += piece.prefix(count) }
    }
  }

  /// Waits for the end; returns what was read.
  func everything() -> [UInt8] {
    _ = pthread_join(thread.withLock { $0 }, nil)
    return bytes.withLock { $0 }
  }
}
