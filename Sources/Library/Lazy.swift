internal import Synchronization

/// A value that is made when it is first asked for, once, by whichever thread asks.
final class Lazy<Value: Sendable>: Sendable {
  private let made = Mutex<Value?>(nil)
  private let make: @Sendable () -> Value

  init(_ make: @escaping @Sendable () -> Value) { self.make = make }

  /// The value; whoever asks while it is made waits.
  var value: Value {
    made.withLock { made in
      if let made { return made }
      let value = make()
      made = value
      return value
    }
  }

  /// The value where it is made already, or is not being made; nothing where one would have to wait.
  var valueIfReady: Value? { made.withLockIfAvailable { $0 } ?? nil }
}
