/// The samples of many articles, behind each other.
struct HashSamples: Sendable {
  private var hashes: [UInt32] = []
  private var ends: [Int] = []
  private var halvings: [UInt8] = []

  /// How many samples there are.
  var count: Int { ends.count }

  /// Adds the sample that was made last.
  mutating func append(_ sampler: HashSampler) {
    hashes += sampler.hashes
    ends.append(hashes.count)
    halvings.append(sampler.halvings)
  }

  /// Forgets the samples, but not the memory.
  mutating func removeAll() {
    hashes.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    halvings.removeAll(keepingCapacity: true)
  }

  /// The same in no more memory than it needs.
  var fitted: HashSamples {
    var copy = HashSamples()
    copy.hashes = hashes.fitted
    copy.ends = ends.fitted
    copy.halvings = halvings.fitted
    return copy
  }

  /// Makes room for the samples of others.
  mutating func reserve(for others: some Sequence<HashSamples>) {
    var counts = (hashes: 0, samples: 0)
    for other in others {
      counts.hashes += other.hashes.count
      counts.samples += other.count
    }
    hashes.reserveCapacity(counts.hashes)
    ends.reserveCapacity(counts.samples)
    halvings.reserveCapacity(counts.samples)
  }

  /// Adds the samples of others.
  mutating func append(_ other: HashSamples) {
    let before = hashes.count
    hashes += other.hashes
    ends += other.ends.lazy.map { $0 + before }
    halvings += other.halvings
  }

  /// The hashes of a sample, ascending.
  subscript(place: Int) -> ArraySlice<UInt32> { hashes[range(place)] }

  /// How often the bound of a sample was halved.
  func halvings(of place: Int) -> UInt8 { halvings[place] }

  /// How many hashes of a sample are no greater than a bound.
  func count(_ place: Int, upTo bound: UInt32) -> Int {
    let all = hashes.span
    return Self.count(all.extracting(range(place)), upTo: bound)
  }

  /// Returns how many hashes of each of two samples are compared: those that both would keep.
  func compared(_ one: Int, _ other: Int) -> (first: Int, second: Int) {
    let all = hashes.span
    let (left, right) = (range(one), range(other))
    guard halvings[one] != halvings[other] else { return (left.count, right.count) }
    let bound = HashSampler.bound(max(halvings[one], halvings[other]))
    return (
      Self.count(all.extracting(left), upTo: bound), Self.count(all.extracting(right), upTo: bound)
    )
  }

  private func range(_ place: Int) -> Range<Int> {
    (place > 0 ? ends[place - 1] : 0)..<ends[place]
  }

  /// Returns how many of the hashes of two samples, as far as both keep them, are in both, in the first
  /// and in the second; nothing where the first are less than a part of the lesser of the others.
  func overlap(_ one: Int, _ other: Int, atLeast share: Double) -> Overlap? {
    let all = hashes.span
    var (left, right) = (all.extracting(range(one)), all.extracting(range(other)))
    let counts = compared(one, other)
    (left, right) = (left.extracting(first: counts.first), right.extracting(first: counts.second))
    let least = Int((Double(min(left.count, right.count)) * share).rounded(.up))
    var (place, otherPlace, both) = (0, 0, 0)
    while place < left.count, otherPlace < right.count {
      // Most have little in common, and are known by half of their hashes.
      guard both + min(left.count - place, right.count - otherPlace) >= least else { return nil }
      let (hash, otherHash) = (left[place], right[otherPlace])
      // Without branches, which would be guessed wrong every second time.
      both &+= hash == otherHash ? 1 : 0
      place &+= hash <= otherHash ? 1 : 0
      otherPlace &+= otherHash <= hash ? 1 : 0
    }
    guard both >= least else { return nil }
    return Overlap(both: both, first: left.count, second: right.count)
  }

  /// How many hashes are in both samples, in the first and in the second.
  struct Overlap: Equatable {
    var both, first, second: Int
    /// How many are in the one that has fewer.
    var fewer: Int { min(first, second) }
    /// How many are in either.
    var either: Int { first + second - both }
  }

  /// Returns how many hashes of a sample are no greater than a bound.
  private static func count(_ sample: Span<UInt32>, upTo bound: UInt32) -> Int {
    var (low, high) = (0, sample.count)
    while low < high {
      let middle = (low + high) / 2
      if sample[middle] <= bound { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
