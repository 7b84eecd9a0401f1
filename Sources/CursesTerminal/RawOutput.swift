import Glibc

/// Bytes on their way to the terminal.
enum RawOutput {
  /// Sends bytes, in one write where the terminal takes them so; returns whether it took them all.
  @discardableResult
  static func send(_ bytes: [UInt8], to output: Int32) -> Bool {
    unsafe bytes.withUnsafeBytes { unsafe send($0, to: output) }
  }

  /// Sends bytes, as far as the terminal takes them; safe in a signal handler.
  @discardableResult
  static func send(_ bytes: UnsafeRawBufferPointer, to output: Int32) -> Bool {
    var sent = 0
    while sent < bytes.count {
      let count = unsafe write(output, bytes.baseAddress?.advanced(by: sent), bytes.count - sent)
      if count > 0 {
        sent += count
      } else if errno == EAGAIN {
        // A terminal that takes nothing for a second is given up.
        var target = pollfd(fd: output, events: Int16(POLLOUT), revents: 0)
        let ready = unsafe poll(&target, 1, 1000)
        guard ready > 0 || ready < 0 && errno == EINTR else { return false }
      } else if errno != EINTR {
        return false
      }
    }
    return true
  }
}
