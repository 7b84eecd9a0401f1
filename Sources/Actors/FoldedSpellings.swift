internal import ArabicText

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

  /// Returns a hash of all words of a spelling: equal for spellings that are equal as in a search.
  func hash(of spelling: Int) -> UInt64 {
    var hash = WordHash.empty
    for word in ranges[spelling] {
      hash = WordHash.joined(hash, WordHash.of(words.bytes, words[word].bytes))
    }
    return hash
  }

  /// Returns what stands before a word, as written.
  func gap(before word: Int) -> ArraySlice<UInt8> {
    guard word > 0 else { return [] }
    return words.source[words[word - 1].source.upperBound..<words[word].source.lowerBound]
  }
}
