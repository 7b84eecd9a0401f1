internal import Synchronization

/// The values that were asked for last, by number, so that what is slow to make is made once while it
/// is in use and forgotten after.
final class RecentValues<Value: Sendable>: Sendable {
  private struct Kept {
    let number: Int
    let value: Value
    let cost: Int
  }

  /// What is kept, the last one asked for at the end.
  private let kept = Mutex<(values: [Kept], cost: Int)>(([], 0))
  private let mostValues: Int
  private let mostCost: Int
  private let cost: @Sendable (Value) -> Int

  /// Keeps at most so many values, of so much cost together; the last one asked for always.
  init(
    mostValues: Int, mostCost: Int = .max, cost: @escaping @Sendable (Value) -> Int = { _ in 0 }
  ) {
    self.mostValues = mostValues
    self.mostCost = mostCost
    self.cost = cost
  }

  /// Returns the value of a number, made if it is not kept; threads that ask for the same at the same
  /// time may both make it.
  func value(of number: Int, _ make: () -> Value) -> Value {
    let known: Value? = kept.withLock { kept in
      guard let place = kept.values.lastIndex(where: { $0.number == number }) else { return nil }
      if place < kept.values.count - 1 { kept.values.append(kept.values.remove(at: place)) }
      return kept.values.last?.value
    }
    if let known { return known }
    let value = make()
    let cost = max(0, min(cost(value), mostCost))
    kept.withLock { kept in
      guard !kept.values.contains(where: { $0.number == number }) else { return }
      kept.values.append(Kept(number: number, value: value, cost: cost))
      kept.cost += cost
      var leaving = 0
      while leaving < kept.values.count - 1,
        kept.values.count - leaving > mostValues || kept.cost > mostCost
      {
        kept.cost -= kept.values[leaving].cost
        leaving += 1
      }
      kept.values.removeFirst(leaving)
    }
    return value
  }
}
