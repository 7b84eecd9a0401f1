internal import Dispatch
internal import Synchronization

/// Makes two values on two threads, and returns when both are there.
func inParallel<First: Sendable, Second: Sendable>(
  _ first: @Sendable () -> First, _ second: @Sendable () -> Second
) -> (First, Second) {
  let made = Mutex<(first: First?, second: Second?)>((nil, nil))
  DispatchQueue.concurrentPerform(iterations: 2) { number in
    if number == 0 {
      let value = first()
      made.withLock { $0.first = value }
    } else {
      let value = second()
      made.withLock { $0.second = value }
    }
  }
  let both = made.withLock { $0 }
  return (both.first ?? first(), both.second ?? second())
}

extension RandomAccessCollection where Self: Sendable, Index == Int {
  /// Returns what becomes of every element, the two halves on two threads.
  func mapInParallel<Value: Sendable>(_ transform: @Sendable (Element) -> Value) -> [Value] {
    let middle = startIndex + count / 2
    let (first, second) = inParallel {
      self[startIndex..<middle].map(transform)
    } _: {
      self[middle..<endIndex].map(transform)
    }
    return first + second
  }
}
