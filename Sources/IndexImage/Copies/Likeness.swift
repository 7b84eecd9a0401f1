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
    if marked != one {
      if let marked { mark(samples[marked], false) }
      mark(samples[one], true)
      marked = one
    }
    let counts = samples.compared(one, other)
    let most = counts.second - Int((Double(min(counts.first, counts.second)) * share).rounded(.up))
    return samples.misses(other, first: counts.second, of: marks.span, atMost: most) {
      Self.place($0)
    }
  }

  private mutating func mark(_ hashes: ArraySlice<UInt32>, _ isThere: Bool) {
    for hash in hashes { marks[Self.place(hash)] = isThere }
  }

  @inline(__always)
  private static func place(_ hash: UInt32) -> Int { Int(hash & (1 << UInt32(bits) - 1)) }
}
