/// Samples hashes: of many, each once, keeps those below a bound, which is halved until they are few
/// enough; so the same hashes are kept of whatever has them (Manber 1994; Broder 1997).
struct HashSampler: Sendable {
  /// How many hashes are kept at most.
  static let capacity = 64
  /// How many are put in order by where they lie between zero and the bound, as hashes do evenly; more
  /// of them may be anywhere.
  private static let evenlySpread = 256
  private static let binBits = 6
  /// So few are put in order one by one.
  private static let few = 12

  /// The hashes that were kept, ascending and each once.
  private(set) var hashes: [UInt32] = []
  /// How often the bound was halved.
  private(set) var halvings: UInt8 = 0

  /// How many hashes have so many zeros in front.
  private var levels = [Int](repeating: 0, count: UInt32.bitWidth + 1)
  private var bins = [Int](repeating: 0, count: 1 << binBits)
  /// Those below the bound, as they come and in order, and behind them room.
  private var candidates: [UInt32] = []
  private var sorted: [UInt32] = []

  /// Samples hashes.
  ///
  /// - Complexity: O(n) where they are spread evenly, O(n log n) at worst.
  mutating func sample(_ all: Span<UInt32>) {
    // One halving less than what leaves few enough, where none comes twice.
    var most = max(leastHalvings(all) - 1, 0)
    take(all, most)
    while hashes.count <= Self.capacity, most > 0 {
      most -= 1
      take(all, most)
    }
    while hashes.count > Self.capacity, most < UInt32.bitWidth - 1 {
      most += 1
      let bound = Self.bound(UInt8(most))
      while let last = hashes.last, last > bound { hashes.removeLast() }
    }
    halvings = UInt8(most)
  }

  /// Returns after how many halvings the hashes are few enough, all of them counted.
  private mutating func leastHalvings(_ all: Span<UInt32>) -> Int {
    guard all.count > Self.capacity else { return 0 }
    for level in levels.indices { levels[level] = 0 }
    var counts = levels.mutableSpan
    for place in all.indices { counts[all[place].leadingZeroBitCount] += 1 }
    var (level, count) = (UInt32.bitWidth, counts[UInt32.bitWidth])
    while level > 0, count + counts[level - 1] <= Self.capacity {
      level -= 1
      count += counts[level]
    }
    return min(level, UInt32.bitWidth - 1)
  }

  /// Keeps the hashes below the bound after so many halvings, in order, each once.
  private mutating func take(_ all: Span<UInt32>, _ halvings: Int) {
    let count = takeCandidates(all, Self.bound(UInt8(halvings)))
    Self.sort(candidates, count, halvings, into: &sorted, &bins)
    hashes.removeAll(keepingCapacity: true)
    Self.append(sorted, count, to: &hashes)
  }

  /// Appends so many sorted hashes, each once.
  private static func append(_ sorted: [UInt32], _ count: Int, to hashes: inout [UInt32]) {
    let sorted = sorted.span
    hashes.append(addingCapacity: count) { hashes in
      for place in 0..<count where place == 0 || sorted[place] != sorted[place - 1] {
        hashes.append(sorted[place])
      }
    }
  }

  /// Puts those below a bound among the candidates, and returns how many there are.
  private mutating func takeCandidates(_ all: Span<UInt32>, _ bound: UInt32) -> Int {
    // One more than there may be: every hash is put behind those that stay, without a branch, which would
    // be guessed wrong as often as not.
    let missing = all.count + 1 - candidates.count
    if missing > 0 {
      candidates += repeatElement(0, count: missing)
      sorted += repeatElement(0, count: missing)
    }
    return unsafe candidates.withUnsafeMutableBufferPointer { candidates in
      unsafe all.withUnsafeBufferPointer { all in
        var count = 0
        for place in 0..<all.count {
          let hash = unsafe all[place]
          unsafe candidates[count] = hash
          // One where the hash is greater, which a comparison would be made a branch for.
          count &+= 1 &- Int(truncatingIfNeeded: (UInt64(bound) &- UInt64(hash)) >> 63)
        }
        return count
      }
    }
  }

  /// Puts so many candidates in order.
  private static func sort(
    _ candidates: [UInt32], _ count: Int, _ halvings: Int, into sorted: inout [UInt32],
    _ bins: inout [Int]
  ) {
    guard count <= evenlySpread else {
      sorted[..<count] = candidates[..<count]
      return sorted[..<count].sort()
    }
    let candidates = candidates.span.extracting(first: count)
    var sorted = sorted.mutableSpan
    if count > few {
      let shift = UInt32(max(UInt32.bitWidth - halvings - binBits, 0))
      bin(candidates, by: shift, bins.mutableSpan, into: &sorted)
    } else {
      for place in candidates.indices { sorted[place] = candidates[place] }
    }
    // What is out of order now is so within a bin.
    for place in 1..<max(count, 1) {
      let hash = sorted[place]
      var free = place
      while free > 0, sorted[free - 1] > hash {
        sorted[free] = sorted[free - 1]
        free -= 1
      }
      sorted[free] = hash
    }
  }

  /// Puts hashes in the order of what is left of them when they are shifted.
  private static func bin(
    _ hashes: Span<UInt32>, by shift: UInt32, _ starts: consuming MutableSpan<Int>,
    into target: inout MutableSpan<UInt32>
  ) {
    for bin in starts.indices { starts[bin] = 0 }
    for place in hashes.indices { starts[Int(hashes[place] &>> shift)] &+= 1 }
    var start = 0
    for bin in starts.indices {
      let count = starts[bin]
      starts[bin] = start
      start &+= count
    }
    for place in hashes.indices {
      let bin = Int(hashes[place] &>> shift)
      target[starts[bin]] = hashes[place]
      starts[bin] &+= 1
    }
  }

  /// The greatest hash that is kept after so many halvings.
  static func bound(_ halvings: UInt8) -> UInt32 { .max >> min(UInt32(halvings), 31) }
}
