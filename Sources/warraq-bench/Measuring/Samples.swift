import Synchronization

/// How long something took, time after time.
struct Samples {
  /// The durations, in the order in which they were measured.
  private(set) var durations: [Duration] = []

  private static let clock = ContinuousClock()
  /// Where results go, so that no work whose result nobody reads can be left out.
  private static let results = Atomic<Int>(0)

  /// Creates samples of durations that were measured elsewhere.
  init(_ durations: [Duration] = []) { self.durations = durations }

  /// The middle one of the durations; zero where there are none.
  var median: Duration {
    durations.isEmpty ? .zero : durations.sorted()[durations.count / 2]
  }

  /// Measures `body` once and returns its result.
  ///
  /// - Parameter size: A number that cannot be known without the result.
  @inline(never)
  @discardableResult
  mutating func measure<Result>(
    _ body: () throws -> Result, size: (Result) -> Int
  ) rethrows -> Result {
    let start = Self.clock.now
    let result = try body()
    durations.append(start.duration(to: Self.clock.now))
    Self.results.wrappingAdd(size(result), ordering: .relaxed)
    return result
  }

  /// Measures `body` so many times, after two runs that are not counted.
  init<Result>(count: Int, of body: () -> Result, size: (Result) -> Int) {
    for _ in 0..<2 { measure(body, size: size) }
    durations.removeAll()
    for _ in 0..<max(1, count) { measure(body, size: size) }
  }
}
