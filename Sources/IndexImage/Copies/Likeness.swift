/// Tells most pairs of samples that have little in common from the others at a glance, one sample being
/// compared with many in turn.
struct Likeness {
  private static let bits = 12
  /// Which hashes the first sample has, by their low bits.
  private var marks = [Bool](repeating: false, count: 1 << bits)
  private var marked: Int?

  /// Whether two samples may have as much in common as a part of the lesser; false only where they have
  /// not.
  mutating func mayBeAlike(
    _ one: Int, _ other: Int, _ samples: HashSamples, _ share: Double
  ) -> Bool {
    // Of samples that keep different parts of their hashes it is not known how many are compared.
    guard samples.areKeptAlike(one, other) else { return true }
    if marked != one {
      if let marked { mark(samples[marked], false) }
      mark(samples[one], true)
      marked = one
    }
    let hashes = samples[other]
    let least = Double(min(samples[one].count, hashes.count)) * share
    var found = 0
    for hash in hashes { found &+= marks[Self.place(hash)] ? 1 : 0 }
    return Double(found) >= least
  }

  private mutating func mark(_ hashes: ArraySlice<UInt32>, _ isThere: Bool) {
    for hash in hashes { marks[Self.place(hash)] = isThere }
  }

  @inline(__always)
  private static func place(_ hash: UInt32) -> Int { Int(hash & (1 << UInt32(bits) - 1)) }
}
