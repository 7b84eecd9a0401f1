import Glibc
import Synchronization

/// The wish to break off, by a signal.
enum Interruption {
  private static let signal = Atomic<Int32>(0)

  private static let signals = [SIGINT, SIGTERM, SIGHUP]

  static var hasCome: Bool { signal.load(ordering: .relaxed) != 0 }

  /// Takes note of signals that would end the program. A limit on the length of files is an error of writing.
  static func watch() {
    for number in signals {
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
    for number in signals { _ = Glibc.signal(number, SIG_DFL) }
  }

  /// Ends the program as the signal would have, so that the shell learns of it.
  static func raiseAgain() {
    let number = signal.load(ordering: .relaxed)
    guard number != 0 else { return }
    _ = Glibc.signal(number, SIG_DFL)
    raise(number)
  }
}
