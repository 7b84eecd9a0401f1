/// What is known of words and of the names of places before any text is read: the classes of words
/// that stand in the same company, what a word announces, and a gazetteer.
package struct Lexicon: Sendable {
  /// What is known of one word.
  package struct Entry: Sendable, Equatable {
    /// Its class among the many small classes, and among the few large ones; 0 where it has none.
    package var fine: UInt16 = 0
    package var coarse: UInt8 = 0
    /// What it announces or is: a bit for each list of words that it is in.
    package var cues: UInt32 = 0

    package init() {}
  }

  /// What a word announces, or is, as a bit.
  package enum Cue: String, CaseIterable, Sendable {
    case name, title, profession, institution, place, direction, saying, acting, time, particle
    case faith, currency, relation, nisba, head, relative
    /// The bit that stands for it.
    package var bit: UInt32 {
      switch self {
      case .name: 1
      case .title: 1 << 1
      case .profession: 1 << 2
      case .institution: 1 << 3
      case .place: 1 << 4
      case .direction: 1 << 5
      case .saying: 1 << 6
      case .acting: 1 << 7
      case .time: 1 << 8
      case .particle: 1 << 9
      case .faith: 1 << 10
      case .currency: 1 << 11
      case .relation: 1 << 12
      case .nisba: 1 << 13
      case .head: 1 << 14
      case .relative: 1 << 15
      }
    }
  }

  /// What a run of words in the gazetteer is, as bits; `begins` where longer runs begin with it.
  package enum Region {
    package static let country: UInt8 = 1
    package static let region: UInt8 = 2
    package static let city: UInt8 = 4
    package static let town: UInt8 = 8
    package static let begins: UInt8 = 0x80
    package static let kinds: UInt8 = 0x0F
  }

  /// The fingerprints of the words, and what is known of them, in the same order.
  package private(set) var wordFingerprints: [UInt32]
  package private(set) var entries: [Entry]
  /// The fingerprints of runs of words, and what they are, in the same order.
  package private(set) var runFingerprints: [UInt32]
  package private(set) var runs: [UInt8]
  private let wordTable: FingerprintTable
  private let runTable: FingerprintTable

  /// Creates a lexicon of lists in the same order; both pairs must have the same length.
  init(
    wordFingerprints: [UInt32], entries: [Entry], runFingerprints: [UInt32], runs: [UInt8]
  ) {
    self.wordFingerprints = wordFingerprints
    self.entries = entries
    self.runFingerprints = runFingerprints
    self.runs = runs
    wordTable = FingerprintTable(wordFingerprints)
    runTable = FingerprintTable(runFingerprints)
  }

  /// Creates a lexicon of words and runs of words, given by their hashes.
  package init(words: [UInt64: Entry], runs: [UInt64: UInt8]) {
    var known: [UInt32: Entry] = [:]
    // In their order, so that of two hashes that meet always the same one is kept.
    for (hash, entry) in words.sorted(by: { $0.key < $1.key }) {
      known[FingerprintTable.fingerprint(hash)] = entry
    }
    var knownRuns: [UInt32: UInt8] = [:]
    for (hash, kinds) in runs { knownRuns[FingerprintTable.fingerprint(hash), default: 0] |= kinds }
    let wordOrder = known.sorted { $0.key < $1.key }
    let runOrder = knownRuns.sorted { $0.key < $1.key }
    self.init(
      wordFingerprints: wordOrder.map(\.key), entries: wordOrder.map(\.value),
      runFingerprints: runOrder.map(\.key), runs: runOrder.map(\.value))
  }

  /// Returns what is known of the word that has a hash.
  @inline(__always)
  func entry(_ hash: UInt64) -> Entry? {
    wordTable.place(of: FingerprintTable.fingerprint(hash)).map { entries[$0] }
  }

  /// Returns what the run of words that has a hash is; 0 where it is nothing.
  @inline(__always)
  func run(_ hash: UInt64) -> UInt8 {
    runTable.place(of: FingerprintTable.fingerprint(hash)).map { runs[$0] } ?? 0
  }

  /// Returns the hash of a run of words and a word after it; of a single word after the hash 0.
  @inline(__always)
  package static func runHash(_ run: UInt64, _ word: UInt64) -> UInt64 {
    WordHash.pair(run &+ 0x51ED_270B, word)
  }
}
