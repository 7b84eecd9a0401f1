import Glibc

/// Wakes the one thread that waits for keys, from any other.
final class Bell: Sendable {
  /// Readable once the bell was rung, until it is silenced.
  let descriptor: Int32
  private let writeDescriptor: Int32

  /// Hangs up a bell; nothing where the system refuses a pipe.
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

  /// Makes the descriptor readable; a pipe that is full is readable already.
  func ring() {
    var byte: UInt8 = 0
    _ = unsafe write(writeDescriptor, &byte, 1)
  }

  /// Makes the descriptor wait for the next ringing.
  func silence() {
    var bytes = [UInt8](repeating: 0, count: 64)
    while unsafe read(descriptor, &bytes, bytes.count) > 0 {}
  }

  /// Waits until the bell rings, at most so long.
  func wait(milliseconds: Int) {
    var sources = [pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)]
    _ = unsafe poll(&sources, nfds_t(sources.count), Int32(clamping: milliseconds))
  }
}
