internal import ArabicText

/// Many spellings as folded words, folded in one pass over all of them.
struct FoldedSpellings: Sendable {
  /// The words of all spellings, one after another.
  let words: FoldedWords
  /// Which of `words` are each spelling's; none for one without letters.
  private(set) var ranges: [Range<Int>] = []

  /// Folds spellings.
  init(_ spellings: [String]) {
    var text: [UInt8] = []
    var ends: [Int] = []
    ends.reserveCapacity(spellings.count)
    for spelling in spellings {
      text += spelling.utf8
      ends.append(text.count)
      text.append(0x0A)
    }
    words = FoldedWords(utf8: text)
    ranges.reserveCapacity(spellings.count)
    var word = 0
    for end in ends {
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

  /// Returns the hash of a stretch of bytes after what `seed` is the hash of.
  @inline(__always)
  static func of(_ bytes: [UInt8], _ word: Range<Int>, after seed: UInt64 = empty) -> UInt64 {
    var hash = seed
    for place in word { hash = (hash ^ UInt64(bytes[place])) &* 0x100_0000_01B3 }
    return hash
  }
}
