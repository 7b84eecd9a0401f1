import Glibc

/// Keeps work on one core, so that figures of one core are that.
enum OneCore {
  /// Runs `body` with the whole process held to its last core.
  static func run<Result>(_ body: () throws -> Result) rethrows -> Result {
    var before = cpu_set_t()
    let size = MemoryLayout<cpu_set_t>.size
    guard unsafe sched_getaffinity(0, size, &before) == 0, let last = last(of: before) else {
      return try body()
    }
    var one = cpu_set_t()
    set(last, in: &one)
    _ = unsafe sched_setaffinity(0, size, &one)
    defer { _ = unsafe sched_setaffinity(0, size, &before) }
    return try body()
  }

  private static func last(of cores: cpu_set_t) -> Int? {
    unsafe withUnsafeBytes(of: cores) { bytes in
      (0..<bytes.count * 8).last { unsafe bytes[$0 / 8] >> UInt8($0 % 8) & 1 == 1 }
    }
  }

  private static func set(_ core: Int, in cores: inout cpu_set_t) {
    unsafe withUnsafeMutableBytes(of: &cores) { bytes in
      unsafe bytes[core / 8] |= 1 << UInt8(core % 8)
    }
  }
}
