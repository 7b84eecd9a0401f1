import Library

/// How fast files are read, or feeds asked for, as it was on average since they were begun.
struct Pace {
  private let start = ContinuousClock().now

  /// How many bytes are read a second, or feeds.
  private(set) var rate = 0.0
  /// How many seconds are left, begun ones counted; nothing before anything is done.
  private(set) var secondsLeft: Int?

  /// Begins to count.
  init() {}

  /// Takes note of how far the work is now.
  mutating func take(_ progress: Indexing.Progress) {
    let seconds = max(start.duration(to: ContinuousClock().now) / .seconds(1), 0.001)
    rate = Double(progress.done) / seconds
    guard rate > 0 else { return }
    let left = Double(max(0, progress.all - progress.done)) / rate
    secondsLeft = Int(min(left, 359_999)) + 1
  }

  /// The rate to a tenth.
  var tenths: String {
    let tenths = Int((min(rate, 1e6) * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }

  /// How many millions of bytes are read a second.
  var megabytes: Int { Int(min(rate / 1e6, 1e6)) }
}
