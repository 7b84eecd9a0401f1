import Glibc
import Library
import Synchronization

/// A line on standard error that says how far a long work is, where that is a terminal.
final class ProgressBar: Sendable {
  /// What is counted.
  enum Unit { case bytes, feeds }

  private let unit: Unit
  private let isShown = isatty(STDERR_FILENO) == 1
  private let last = Mutex<(told: ContinuousClock.Instant?, isDrawn: Bool)>((nil, false))

  private let pace = Mutex(Pace())

  private static let width = 24
  private static let pause = Duration.milliseconds(100)

  /// Creates a bar that is not drawn yet.
  init(of unit: Unit = .bytes) { self.unit = unit }

  /// Says how far the work is; not oftener than the eye can follow, unless the line is to be drawn anew.
  func tell(_ progress: Indexing.Progress, isDue: Bool = false) {
    guard isShown else { return }
    let now = ContinuousClock().now
    let isDue = last.withLock { last in
      if !isDue, let told = last.told, told.duration(to: now) < Self.pause { return false }
      last = (now, true)
      return true
    }
    if isDue {
      StandardError.write(raw: "\r\(line(progress))\u{1B}[K")
    }
  }

  /// Takes the line away.
  func clear() {
    let isDrawn = last.withLock { last in
      defer { last.isDrawn = false }
      return last.isDrawn
    }
    if isDrawn { StandardError.write(raw: "\r\u{1B}[K") }
  }

  /// Returns the line: a bar, the share done, how fast it goes, and how long it will take.
  private func line(_ progress: Indexing.Progress) -> String {
    let pace = pace.withLock { pace in
      pace.take(progress)
      return pace
    }
    let filled = Self.width * progress.percent / 100
    let bar =
      String(repeating: "█", count: filled) + String(repeating: "░", count: Self.width - filled)
    let rateText =
      switch unit {
      case .bytes: "\(pace.megabytes) MB/s"
      case .feeds: "\(progress.done) of \(progress.all) feeds, \(pace.tenths)/s"
      }
    let leftText = pace.secondsLeft.map { left in
      left >= 60 ? "  \(left / 60) min \(left % 60) s left" : "  \(left) s left"
    }
    return "\(bar) \(progress.percent) %  \(rateText)\(leftText ?? "")"
  }
}
