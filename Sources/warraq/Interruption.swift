import Glibc
import Synchronization

/// The wish to break off, by a signal.
enum Interruption {
  private static let signal = Atomic<Int32>(0)

  private static let signals = [SIGINT, SIGTERM, SIGHUP]

  static var hasCome: Bool { signal.load(ordering: .relaxed) != 0 }

  /// Takes note of signals that would end the program; those that it was started to ignore, as by `nohup`, stay
  /// ignored. A limit on the length of files is an error of writing.
  static func watch() {
    for number in signals where !isIgnored(number) {
      // Without SA_RESTART, so that nobody goes on waiting for standard input.
      var action = sigaction()
      unsafe action.__sigaction_handler.sa_handler = {
        Interruption.signal.store($0, ordering: .relaxed)
      }
      _ = unsafe sigaction(number, &action, nil)
    }
    _ = Glibc.signal(SIGXFSZ, SIG_IGN)
  }

  /// Has such signals end the program again.
  static func endWatch() {
    for number in signals where !isIgnored(number) { _ = Glibc.signal(number, SIG_DFL) }
  }

  private static func isIgnored(_ number: Int32) -> Bool {
    var action = sigaction()
    return unsafe sigaction(number, nil, &action) == 0
      && unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self)
        == unsafeBitCast(SIG_IGN, to: Int.self)
  }

  /// Ends the program as the signal would have, so that the shell learns of it.
  static func raiseAgain() {
    let number = signal.load(ordering: .relaxed)
    guard number != 0 else { return }
    _ = Glibc.signal(number, SIG_DFL)
    raise(number)
  }
}
