internal import ArabicText

/// The words that finding statements knows, by their folded letters.
///
/// A table with open addressing of 64-bit hashes (FNV-1a); the letters themselves are not kept, since
/// among some thousands of forms no text will meet an equal hash by chance.
struct Lexicon: Sendable {
  static let shared = Lexicon()

  private var hashes: [UInt64]
  private var entries: [LexiconEntry]
  private let mask: Int
  /// The letters of the longest form, in folded bytes.
  private(set) var longest = 0

  private init() {
    let size = 1 << 14
    mask = size - 1
    hashes = Array(repeating: 0, count: size)
    entries = Array(repeating: LexiconEntry(), count: size)
    for group in SayingVerbs.groups { addVerbs(group.rows, group.traits) }
    addNouns()
    addFunctionWords()
  }

  /// Returns the hash of folded letters, never 0.
  static func hash(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return hash | 1
  }

  /// Returns what is known of folded letters.
  func entry(of bytes: ArraySlice<UInt8>) -> LexiconEntry? {
    guard bytes.count <= longest else { return nil }
    let hash = Self.hash(bytes)
    var slot = Int(truncatingIfNeeded: hash >> 20) & mask
    while hashes[slot] != 0 {
      if hashes[slot] == hash { return entries[slot] }
      slot = (slot + 1) & mask
    }
    return nil
  }

  /// Adds a form, or adds to what is known of it.
  mutating func add(_ bytes: [UInt8], _ entry: LexiconEntry) {
    guard bytes.count >= 2 else { return }
    longest = max(longest, bytes.count)
    let hash = Self.hash(bytes[...])
    var slot = Int(truncatingIfNeeded: hash >> 20) & mask
    while hashes[slot] != 0, hashes[slot] != hash { slot = (slot + 1) & mask }
    hashes[slot] = hash
    entries[slot].classes.formUnion(entry.classes)
    entries[slot].form.formUnion(entry.form)
    entries[slot].traits.formUnion(entry.traits)
    if entry.lemma != 0 { entries[slot].lemma = entry.lemma }
  }

  /// Adds each word of a text.
  mutating func add(words text: String, _ entry: LexiconEntry) {
    let words = FoldedWords(text)
    for word in words { add(Array(words.folded(word)), entry) }
  }
}
