internal import ArabicText

/// A fixed set of words, compared as in a search, that is asked with the letters of a text.
struct WordSet: Sendable {
  private var letters: [UInt8] = []
  private var words: [Range<Int>] = []
  /// The word of each slot, a place in `words`, or -1. Their count is a power of two.
  private var slots: [Int32]

  /// Gathers the words of a text.
  init(_ text: String) {
    let words = FoldedWords(text)
    self.init(words, at: words.indices)
  }

  /// Gathers words that are folded.
  init(_ words: [[UInt8]]) {
    let text = FoldedWords(utf8: Array(words.joined(separator: [0x20])))
    self.init(text, at: text.indices)
  }

  /// Gathers those words that stand at some places.
  init(_ folded: FoldedWords, at places: some Collection<Int>) {
    var capacity = 16
    while capacity < places.count * 4 { capacity *= 2 }
    slots = Array(repeating: -1, count: capacity)
    for word in places.lazy.map({ folded[$0] }) where !contains(folded.bytes, word.bytes) {
      let start = letters.count
      letters += folded.folded(word)
      var slot = Self.hash(folded.bytes, word.bytes) & (capacity - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (capacity - 1) }
      slots[slot] = Int32(truncatingIfNeeded: words.count)
      words.append(start..<letters.count)
    }
  }

  /// Returns the place of a word in the order in which the set was given; nothing where it is not in
  /// the set.
  func place(_ bytes: [UInt8], _ word: Range<Int>) -> Int? {
    var slot = Self.hash(bytes, word) & (slots.count - 1)
    while slots[slot] >= 0 {
      let found = Int(slots[slot])
      if letters[words[found]] == bytes[word] { return found }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// Returns whether a word is in the set.
  func contains(_ bytes: [UInt8], _ word: Range<Int>) -> Bool { place(bytes, word) != nil }

  /// Returns the hash of a word (FNV-1a; Fowler, Noll, Vo), its high bits mixed into the low ones.
  @inline(__always)
  static func hash(_ bytes: [UInt8], _ word: Range<Int>) -> Int {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for place in word { hash = (hash ^ UInt64(bytes[place])) &* 0x100_0000_01B3 }
    return Int(truncatingIfNeeded: (hash ^ (hash >> 32)) & 0x7FFF_FFFF)
  }
}
