internal import CPrefetch

/// Tells most pairs of samples that have little in common from the others at a glance.
///
/// Of each sample there is an outline, in which each hash sets a bit, and several may set the same one: a bit
/// that another outline has not is a hash that the other sample has not.
struct Likeness {
  private typealias Outline = SIMD8<UInt64>

  private let outlines: [Outline]
  private let sizes: [Size]

  /// How large a sample is.
  private struct Size {
    /// How many hashes there are, and how many would be left after one more halving, after two and three.
    var counts = SIMD4<UInt8>.zero
    var halvings: UInt8

    static let known = 4
  }

  /// Prepares to compare samples.
  init(_ samples: HashSamples) {
    outlines = (0..<samples.count).map { sample in
      var outline = Outline.zero
      for hash in samples[sample] { outline[Int(hash >> 6 & 7)] |= 1 << UInt64(hash & 63) }
      return outline
    }
    sizes = (0..<samples.count).map { sample in
      var size = Size(halvings: samples.halvings(of: sample))
      for more in 0..<Size.known {
        let bound = HashSampler.bound(size.halvings + UInt8(more))
        size.counts[more] = UInt8(samples.count(sample, upTo: bound))
      }
      return size
    }
  }

  /// Makes what is known of a sample ready to be compared soon.
  @inline(__always)
  func fetch(_ sample: Int) {
    unsafe outlines.withUnsafeBufferPointer {
      guard let first = $0.baseAddress else { return }
      unsafe fetch_line(first + sample)
    }
  }

  /// Returns what `HashSamples.overlap` does, but that more hashes may be said to be in both; nothing where
  /// one sample was halved far more often than the other.
  @inline(__always)
  func greatestOverlap(_ one: Int, _ other: Int) -> HashSamples.Overlap? {
    let sizes = sizes.span
    let isOneWhole = sizes[one].halvings >= sizes[other].halvings
    // Of the two the one that was halved more often is compared whole.
    let (whole, cut) = isOneWhole ? (one, other) : (other, one)
    let halvings = Int(sizes[whole].halvings) - Int(sizes[cut].halvings)
    guard halvings < Size.known else { return nil }
    let counts = (Int(sizes[whole].counts[0]), Int(sizes[cut].counts[halvings]))
    let outlines = outlines.span
    let both = min(counts.0 - Self.ones(outlines[whole] & ~outlines[cut]), counts.1)
    return HashSamples.Overlap(
      both: both, first: isOneWhole ? counts.0 : counts.1,
      second: isOneWhole ? counts.1 : counts.0)
  }

  /// Returns how many bits are set (Warren, Hacker's Delight, 5-1).
  @inline(__always)
  private static func ones(_ bits: Outline) -> Int {
    func all(_ byte: UInt64) -> Outline { Outline(repeating: byte &* 0x0101_0101_0101_0101) }
    func moved(_ bits: Outline, by count: UInt64) -> Outline { bits &>> Outline(repeating: count) }
    let pairs = bits &- (moved(bits, by: 1) & all(0x55))
    let fours = (pairs & all(0x33)) &+ (moved(pairs, by: 2) & all(0x33))
    let bytes = (fours &+ moved(fours, by: 4)) & all(0x0F)
    // A byte has eight at most, and there are eight of each.
    let sums = bytes.wrappedSum()
    let halves = (sums & 0x00FF_00FF_00FF_00FF) &+ (sums >> 8 & 0x00FF_00FF_00FF_00FF)
    return Int(truncatingIfNeeded: (halves &* 0x0001_0001_0001_0001) >> 48)
  }
}
