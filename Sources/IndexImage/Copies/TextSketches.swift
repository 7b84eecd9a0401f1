/// What the bodies of articles are known by wherever most of their sentences are printed again: samples
/// of their runs of eight words, and of their numbers.
///
/// A run is so long that two reports in one mould, with other facts in it, share hardly any: there is a
/// fact in nearly each of their runs. An agency's report that was cut and given another beginning
/// shares all runs of what is left of it.
struct TextSketches: Sendable {
  /// The runs of words.
  private(set) var runs = HashSamples()
  /// The numbers, as the words that begin with a digit.
  private(set) var numbers = HashSamples()
  /// How many words each body has.
  private(set) var lengths: [UInt32] = []

  /// Adds the body that a sketcher has read.
  mutating func append(_ sketcher: TextSketcher) {
    runs.append(sketcher.runs)
    numbers.append(sketcher.numbers)
    lengths.append(sketcher.length)
  }

  /// Forgets the bodies, but not the memory.
  mutating func removeAll() {
    runs.removeAll()
    numbers.removeAll()
    lengths.removeAll(keepingCapacity: true)
  }

  /// The same in no more memory than it needs.
  var fitted: TextSketches {
    var copy = TextSketches()
    copy.runs = runs.fitted
    copy.numbers = numbers.fitted
    copy.lengths = lengths.fitted
    return copy
  }

  /// Creates sketches of no bodies.
  init() {}

  /// Joins the sketches of batches, and gives back theirs while it does.
  init(joining batches: inout [TextSketches]) {
    runs.reserve(for: batches.lazy.map(\.runs))
    numbers.reserve(for: batches.lazy.map(\.numbers))
    lengths.reserveCapacity(batches.reduce(0) { $0 + $1.lengths.count })
    for place in batches.indices {
      var batch = TextSketches()
      swap(&batch, &batches[place])
      runs.append(batch.runs)
      numbers.append(batch.numbers)
      lengths += batch.lengths
    }
  }
}

/// Makes the sketch of one body after the other.
struct TextSketcher {
  /// How many words a run has.
  static let runLength = 8

  private(set) var runs = HashSampler()
  private(set) var numbers = HashSampler()
  private(set) var length: UInt32 = 0
  /// The traits of the body's words.
  var traits: [UInt16] = []
  /// The hashes of the body's runs, and of its numbers.
  private var runHashes: [UInt32] = []
  private var numberHashes: [UInt32] = []

  /// An odd factor (Knuth's for 64 bits), and its power that the first word of a run has.
  private static let factor: UInt64 = 6_364_136_223_846_793_005
  private static let oldest = (1..<runLength).reduce(UInt64(1)) { power, _ in power &* factor }

  /// Returns what a word is told by: a hash of its folded key (FNV-1a, folded), odd where it is a
  /// number.
  static func trait(of key: Span<UInt8>) -> UInt16 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for place in key.indices { hash = (hash ^ UInt64(key[place])) &* 0x100_0000_01B3 }
    let trait = UInt16(truncatingIfNeeded: hash ^ hash >> 16 ^ hash >> 32 ^ hash >> 48)
    let isNumber = !key.isEmpty && (0x30...0x39).contains(key[0])
    return isNumber ? trait | 1 : trait & ~1
  }

  /// Reads the body.
  mutating func read() {
    length = UInt32(truncatingIfNeeded: traits.count)
    runHashes.removeAll(keepingCapacity: true)
    numberHashes.removeAll(keepingCapacity: true)
    let words = traits
    let traits = words.span
    numberHashes.append(addingCapacity: traits.count) { hashes in
      for place in traits.indices where traits[place] & 1 != 0 {
        hashes.append(Self.mixed(UInt64(traits[place])))
      }
    }
    runHashes.append(addingCapacity: traits.count) { Self.hashRuns(of: traits, into: &$0) }
    let (ofRuns, ofNumbers) = (runHashes, numberHashes)
    runs.sample(ofRuns.span)
    numbers.sample(ofNumbers.span)
  }

  /// Appends the hash of each run; a body that is shorter is one.
  private static func hashRuns(of traits: Span<UInt16>, into hashes: inout OutputSpan<UInt32>) {
    let first = min(runLength, traits.count)
    guard first > 0 else { return }
    var run: UInt64 = 0
    for place in 0..<first { run = run &* factor &+ UInt64(traits[place]) }
    hashes.append(mixed(run))
    for place in first..<traits.count {
      run &-= UInt64(traits[place &- runLength]) &* oldest
      run = run &* factor &+ UInt64(traits[place])
      hashes.append(mixed(run))
    }
  }

  /// Spreads the bits, of which the low ones would know only the last words' low ones.
  private static func mixed(_ value: UInt64) -> UInt32 {
    let spread = (value ^ value >> 29) &* 0x9E37_79B9_7F4A_7C15
    return UInt32(truncatingIfNeeded: spread >> 32)
  }
}
