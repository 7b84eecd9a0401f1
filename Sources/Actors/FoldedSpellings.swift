internal import ArabicText
internal import CorpusModel

/// Many spellings as folded words, folded in one pass over all of them.
struct FoldedSpellings: Sendable {
  /// The words of all spellings, one after another.
  let words: FoldedWords
  /// Which of `words` are each spelling's; none for one without letters.
  private(set) var ranges: [Range<Int>] = []

  /// Gathers spellings before they are folded.
  struct Gathering {
    fileprivate var text: [UInt8] = []
    fileprivate var ends: [Int] = []

    /// How many there are.
    var count: Int { ends.count }

    /// The last byte of the last one.
    var lastByte: UInt8? { text.count > 1 ? text[text.count - 2] : nil }

    /// Adds a spelling.
    mutating func add(_ spelling: String) {
      text.append(contentsOf: spelling.utf8)
      ends.append(text.count)
      text.append(0x0A)
    }
  }

  /// Folds spellings.
  init(_ spellings: [String]) {
    var gathering = Gathering()
    for spelling in spellings { gathering.add(spelling) }
    self.init(gathering)
  }

  /// Folds what was gathered.
  init(_ spellings: Gathering) {
    words = FoldedWords(utf8: spellings.text)
    ranges.reserveCapacity(spellings.count)
    var word = 0
    for end in spellings.ends {
      let first = word
      while word < words.count, words[word].source.lowerBound < end { word += 1 }
      ranges.append(first..<word)
    }
  }

  /// Returns a hash of all words of a spelling (FNV-1a, Fowler, Noll, Vo): equal for spellings that
  /// are equal as in a search.
  func hash(of spelling: Int) -> UInt64 {
    var hash = WordHash.empty
    for word in ranges[spelling] {
      hash = WordHash.of(words.bytes, words[word].bytes, after: hash &* 31)
    }
    return hash
  }

  /// Returns what stands before a word, as written.
  func gap(before word: Int) -> ArraySlice<UInt8> {
    guard word > 0 else { return [] }
    return words.source[words[word - 1].source.upperBound..<words[word].source.lowerBound]
  }
}

/// The hash of words (FNV-1a, Fowler, Noll, Vo).
enum WordHash {
  /// The hash of no letters.
  static let empty: UInt64 = 0xCBF2_9CE4_8422_2325

  /// Returns the hash of an identifier.
  static func of(_ id: ActorID) -> UInt64 {
    var hash = empty
    for byte in id.description.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return hash
  }

  /// Returns the hash of a stretch of bytes after what `seed` is the hash of.
  @inline(__always)
  static func of(_ bytes: [UInt8], _ word: Range<Int>, after seed: UInt64 = empty) -> UInt64 {
    var hash = seed
    for place in word { hash = (hash ^ UInt64(bytes[place])) &* 0x100_0000_01B3 }
    return hash
  }
}
