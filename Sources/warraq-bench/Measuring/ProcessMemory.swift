import Glibc

/// What the kernel counts of a process's memory.
enum ProcessMemory {
  /// The most that this process has ever had in memory, in KiB.
  static var peak: Int {
    var usage = rusage()
    guard unsafe getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage) == 0 else { return 0 }
    return usage.ru_maxrss
  }

  /// What this process has written to, in KiB, and so shares with no other: what one reader more costs.
  static var own: Int {
    guard let file = unsafe fopen("/proc/self/smaps_rollup", "r") else { return 0 }
    defer { unsafe fclose(file) }
    var line = [CChar](repeating: 0, count: 256)
    var sum = 0
    while unsafe fgets(&line, 256, file) != nil {
      let text = String(
        decoding: line.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
      let fields = text.split { $0 == " " || $0 == "\n" }
      guard fields.count > 1, fields[0] == "Private_Dirty:" else {
        continue
      }
      sum += Int(fields[1]) ?? 0
    }
    return sum
  }
}
