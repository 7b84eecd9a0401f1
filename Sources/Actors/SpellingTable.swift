internal import ArabicText
internal import CorpusModel

/// The spellings of all actors, found by the hash of their first word.
///
/// Hashes run from a word's last letter to its first, so that one pass over a word of a text gives
/// the hash of what is left when so many letters at its front are particles.
struct SpellingTable: Sendable {
  /// A spelling of an actor, as folded words.
  struct Entry: Sendable {
    /// The folded words end to end.
    let bytes: [UInt8]
    /// Where in `bytes` each word ends.
    let wordEnds: [Int]
    /// The actor, a place in the corpus's list.
    let actor: Int
    /// The spelling, a place in the actor's `spellings`.
    let spelling: Int
    /// Whether the spelling may stand after an ال that it does not have itself.
    let takesArticle: Bool
    /// The next entry whose first word has the same hash, a place in `entries`.
    fileprivate(set) var next: Int32

    /// The first word.
    var firstWord: ArraySlice<UInt8> { bytes[..<wordEnds[0]] }
  }

  /// All spellings.
  private(set) var entries: [Entry] = []
  /// The first entry of each hash, a place in `entries`; -1 where there is none. Its count is a power
  /// of two.
  private var slots: [Int32] = []
  private var mask = 0

  /// Gathers the spellings of actors; of two actors with one spelling the first has it.
  init(actors: [Actor]) {
    for (actor, entry) in actors.enumerated() {
      for (spelling, text) in entry.spellings.enumerated() {
        add(text, of: actor, spelling: spelling, takesArticle: Self.takesArticle(entry.kind))
      }
    }
    var capacity = 64
    while capacity < entries.count * 4 { capacity *= 2 }
    slots = Array(repeating: -1, count: capacity)
    mask = capacity - 1
    // From the last to the first, so that the first of equal spellings is met first.
    for place in entries.indices.reversed() {
      let slot = Int(truncatingIfNeeded: Self.hash(entries[place].firstWord)) & mask
      entries[place].next = slots[slot]
      slots[slot] = Int32(truncatingIfNeeded: place)
    }
  }

  private mutating func add(_ text: String, of actor: Int, spelling: Int, takesArticle: Bool) {
    let words = FoldedWords(text)
    guard !words.isEmpty else { return }
    var bytes: [UInt8] = []
    var ends: [Int] = []
    for word in words {
      bytes += words.folded(word)
      ends.append(bytes.count)
    }
    entries.append(
      Entry(
        bytes: bytes, wordEnds: ends, actor: actor, spelling: spelling,
        takesArticle: takesArticle, next: -1))
  }

  /// Whether names of a kind are also written with an article that is no part of them (الأباتشي).
  ///
  /// Names of people never are; with a place's name the article makes another word of it (مالي,
  /// المالي).
  private static func takesArticle(_ kind: ActorKind) -> Bool {
    kind != .person && kind != .place
  }

  /// Calls `body` with each entry whose first word may have a hash, in the order of the actors.
  func forEachEntry(hash: UInt64, _ body: (Int, Entry) -> Void) {
    guard !slots.isEmpty else { return }
    var place = Int(slots[Int(truncatingIfNeeded: hash) & mask])
    while place >= 0 {
      body(place, entries[place])
      place = Int(entries[place].next)
    }
  }

  /// Returns the hash of a word.
  static func hash(_ word: some BidirectionalCollection<UInt8>) -> UInt64 {
    var hash = emptyHash
    for byte in word.reversed() { hash = extended(hash, by: byte) }
    return hash
  }

  /// The hash of no letters.
  static let emptyHash: UInt64 = 0xCBF2_9CE4_8422_2325

  /// Returns the hash of a word that has one byte more at its front (FNV-1a, Fowler, Noll, Vo).
  @inline(__always)
  static func extended(_ hash: UInt64, by byte: UInt8) -> UInt64 {
    var mixed = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
    // Slots are chosen by the low bits, which FNV mixes least.
    mixed ^= mixed >> 29
    return mixed
  }
}
