/// Words in the order in which they were first met, each with a number.
///
/// All letters lie in one array; a look-up hashes the bytes and follows one chain.
struct WordTable: Sendable {
  /// The letters of all words, end to end.
  private(set) var bytes: [UInt8] = []
  /// Where the letters of each word end; the word before it ends where they begin.
  private var ends: [Int32] = []
  /// The next word with the same slot, or -1.
  private var next: [Int32] = []
  /// The last word met of each slot, or -1. Their count is a power of two.
  private var slots: [Int32] = Array(repeating: -1, count: 256)

  /// The number of words.
  var count: Int { ends.count }

  /// Accesses the letters of a word.
  subscript(word: Int) -> ArraySlice<UInt8> {
    bytes[(word > 0 ? Int(ends[word - 1]) : 0)..<Int(ends[word])]
  }

  /// Returns the number of a word, or nothing where it was never added.
  func number(of word: ArraySlice<UInt8>) -> Int? {
    var place = slots[Self.hash(word) & (slots.count - 1)]
    while place >= 0 {
      if self[Int(place)] == word { return Int(place) }
      place = next[Int(place)]
    }
    return nil
  }

  /// Returns the number of a word, a new one where it is met for the first time.
  mutating func add(_ word: ArraySlice<UInt8>) -> Int {
    if let known = number(of: word) { return known }
    let number = ends.count
    // Some 2 GB of different words is more than memory would hold of their articles.
    guard bytes.count + word.count < Int(Int32.max) else { return 0 }
    bytes += word
    ends.append(Int32(bytes.count))
    if ends.count > slots.count { grow() }
    let slot = Self.hash(word) & (slots.count - 1)
    next.append(slots[slot])
    slots[slot] = Int32(number)
    return number
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: slots.count * 4)
    for word in next.indices {
      let slot = Self.hash(self[word]) & (slots.count - 1)
      next[word] = slots[slot]
      slots[slot] = Int32(word)
    }
  }

  /// Returns a hash of letters (FNV-1a, its high bits mixed into the low).
  private static func hash(_ word: ArraySlice<UInt8>) -> Int {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in word { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return Int(truncatingIfNeeded: hash ^ hash >> 32)
  }
}
