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
