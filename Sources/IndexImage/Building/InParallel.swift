internal import Dispatch
internal import Synchronization

/// Makes some values, each on a thread of its own where the machine has one, and returns them in
/// order when all are there.
func inParallel<Value: Sendable>(_ count: Int, _ make: @Sendable (Int) -> Value) -> [Value] {
  guard count > 1 else { return (0..<count).map(make) }
  let made = Mutex<[Value?]>(Array(repeating: nil, count: count))
  DispatchQueue.concurrentPerform(iterations: count) { number in
    let value = make(number)
    made.withLock { $0[number] = value }
  }
  return made.withLock { $0 }.enumerated().map { number, value in value ?? make(number) }
}

/// A value that is made while its maker goes on with something else.
final class Underway<Value: Sendable>: Sendable {
  private let made = Mutex<Value?>(nil)
  private let isMade = DispatchGroup()
  private let make: @Sendable () -> Value

  /// Begins to make the value on another thread; or leaves it to whoever asks for it.
  init(besides: Bool, _ make: @escaping @Sendable () -> Value) {
    self.make = make
    guard besides else { return }
    DispatchQueue.global().async(group: isMade) {
      let value = make()
      self.made.withLock { $0 = value }
    }
  }

  /// The value, when it is there.
  var value: Value {
    isMade.wait()
    return made.withLock { $0 } ?? make()
  }
}
