internal import Synchronization

/// A value that is made when it is first asked for, once, by whichever thread asks.
final class Lazy<Value: Sendable>: Sendable {
  private let made = Mutex<Value?>(nil)
  private let isPromised = Mutex(false)
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

  /// The value where it is made already; nothing where one would have to wait.
  var valueIfReady: Value? { made.withLockIfAvailable { $0 } ?? nil }

  /// Says that another thread is about to ask for the value, or does already.
  func promise() { isPromised.withLock { $0 = true } }

  /// The value; nothing where another thread has promised to ask for it and it is not made yet.
  var valueUnlessPromised: Value? {
    if let value = valueIfReady { return value }
    return isPromised.withLock { $0 } ? nil : value
  }
}
