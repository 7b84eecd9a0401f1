import Glibc

/// A clock that nobody sets.
enum MonotonicClock {
  /// The milliseconds since some moment in the past; safe in a signal handler.
  static var milliseconds: Int {
    var time = timespec()
    unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
  }
}
