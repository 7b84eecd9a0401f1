/// Hashes of things, each once, of which only those below a bound are kept: the bound is halved
/// whenever they are too many, so that the same things are kept of whatever has them (Manber 1994;
/// Broder 1997).
struct HashSample: Sendable {
  /// How many hashes are kept at most.
  static let capacity = 64

  /// The hashes; ascending and each once after `finish`.
  private(set) var hashes: [UInt32] = []
  /// How often the bound was halved.
  private(set) var halvings: UInt8 = 0
  /// The greatest hash that is kept.
  private var bound = UInt32.max

  init() { hashes.reserveCapacity(Self.capacity + 1) }

  /// Begins anew, keeping the memory.
  mutating func removeAll() {
    hashes.removeAll(keepingCapacity: true)
    halvings = 0
    bound = .max
  }

  /// Takes a hash in.
  @inline(__always)
  mutating func add(_ hash: UInt32) {
    if hash <= bound { keep(hash) }
  }

  private mutating func keep(_ hash: UInt32) {
    hashes.append(hash)
    guard hashes.count > Self.capacity else { return }
    finish()
    while hashes.count > Self.capacity {
      halvings += 1
      bound = Self.bound(halvings)
      while let last = hashes.last, last > bound { hashes.removeLast() }
    }
  }

  /// Puts the hashes in order, each once.
  mutating func finish() {
    hashes.sort()
    var kept = 0
    for place in hashes.indices where kept == 0 || hashes[kept - 1] != hashes[place] {
      hashes[kept] = hashes[place]
      kept += 1
    }
    hashes.removeLast(hashes.count - kept)
  }

  /// The greatest hash that is kept after so many halvings.
  static func bound(_ halvings: UInt8) -> UInt32 { .max >> min(UInt32(halvings), 31) }
}

/// The samples of many articles, behind each other.
struct HashSamples: Sendable {
  private var hashes: [UInt32] = []
  private var ends: [Int] = []
  private var halvings: [UInt8] = []

  /// How many samples there are.
  var count: Int { ends.count }

  /// Adds a sample that is finished.
  mutating func append(_ sample: HashSample) {
    hashes += sample.hashes
    ends.append(hashes.count)
    halvings.append(sample.halvings)
  }

  /// Adds the samples of others.
  mutating func append(_ other: HashSamples) {
    let before = hashes.count
    hashes += other.hashes
    ends += other.ends.map { $0 + before }
    halvings += other.halvings
  }

  /// The hashes of a sample, ascending.
  subscript(place: Int) -> ArraySlice<UInt32> {
    hashes[(place > 0 ? ends[place - 1] : 0)..<ends[place]]
  }

  /// Returns how many of the hashes of two samples, as far as both keep them, are in both, in the first
  /// and in the second.
  func overlap(_ one: Int, _ other: Int) -> (both: Int, first: Int, second: Int) {
    let bound = HashSample.bound(max(halvings[one], halvings[other]))
    let (left, right) = (self[one], self[other])
    var (place, otherPlace) = (left.startIndex, right.startIndex)
    var both = 0
    while place < left.endIndex, otherPlace < right.endIndex, left[place] <= bound,
      right[otherPlace] <= bound
    {
      let (hash, otherHash) = (left[place], right[otherPlace])
      if hash == otherHash { both += 1 }
      if hash <= otherHash { place += 1 }
      if otherHash <= hash { otherPlace += 1 }
    }
    while place < left.endIndex, left[place] <= bound { place += 1 }
    while otherPlace < right.endIndex, right[otherPlace] <= bound { otherPlace += 1 }
    return (both, place - left.startIndex, otherPlace - right.startIndex)
  }
}
