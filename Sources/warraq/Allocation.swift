import CMalloc

/// How memory is asked of the kernel.
enum Allocation {
  /// Has memory asked for by megabytes, which costs nothing as long as it is not used: the first screen's
  /// threads would else ask some seventy times for a few pages.
  static func askByMegabytes() {
    mallopt(M_TOP_PAD, step)
    // From how many bytes on an array stands apart is no longer found out by itself then.
    mallopt(M_MMAP_THRESHOLD, step)
  }

  private static let step: Int32 = 4 << 20
}
