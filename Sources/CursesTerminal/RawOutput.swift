import Glibc

/// Bytes that go to the terminal past curses.
enum RawOutput {
  /// Sends a sequence; to be done when curses keeps nothing back.
  static func send(_ sequence: String, to output: Int32) {
    var sequence = sequence
    sequence.withUTF8 { unsafe send(UnsafeRawBufferPointer($0), to: output) }
  }

  /// Sends bytes, as far as the terminal takes them; safe in a signal handler.
  static func send(_ bytes: UnsafeRawBufferPointer, to output: Int32) {
    var sent = 0
    while sent < bytes.count {
      let count = unsafe write(output, bytes.baseAddress?.advanced(by: sent), bytes.count - sent)
      if count > 0 {
        sent += count
      } else if errno == EAGAIN {
        // A terminal that takes nothing for a second is given up.
        var target = pollfd(fd: output, events: Int16(POLLOUT), revents: 0)
        guard unsafe poll(&target, 1, 1000) > 0 else { return }
      } else if errno != EINTR {
        return
      }
    }
  }
}
