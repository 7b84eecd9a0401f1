internal import ArabicText

/// The words of a text as a matcher reads them.
protocol MatchedWords {
  /// How many there are.
  var count: Int { get }
  /// Bytes among which their folded letters lie.
  var bytes: [UInt8] { get }
  /// The text, as UTF-8.
  var source: [UInt8] { get }
  /// How many of them are words of matches and clubs.
  var countOfSport: Int { get }

  /// Returns where the folded letters of a word lie.
  func letters(_ word: Int) -> Range<Int>
  /// Returns where a word lies in the text, in bytes.
  func place(_ word: Int) -> Range<Int>
  /// Returns where a word begins, as mentions are to tell it, without so many folded bytes in front.
  func start(of word: Int, droppingFolded count: Int) -> Int
  /// Returns where a word ends, as mentions are to tell it.
  func end(of word: Int) -> Int
  /// Returns the classes of a word as it is, or without و ف, then ب ل ك, in front of it.
  func classes(_ word: Int) -> WordClasses
  /// Whether a word may be the head of two names in the dual.
  func mayHeadDual(_ word: Int) -> Bool
  /// Whether a word may be other than the first of a name.
  func mayFollow(_ word: Int) -> Bool
  /// Gives what begins at a word.
  func forEachBeginning(at word: Int, in spellings: Spellings, _ body: (Beginning) -> Void)
}

extension MatchedWords {
  /// Returns a word as it is written.
  func written(_ word: Int) -> ArraySlice<UInt8> { source[place(word)] }
}

extension FoldedWords: MatchedWords {
  var countOfSport: Int { SportWords.count(in: self) }

  @inline(__always)
  func letters(_ word: Int) -> Range<Int> { self[word].bytes }

  @inline(__always)
  func place(_ word: Int) -> Range<Int> { self[word].source }

  func start(of word: Int, droppingFolded count: Int) -> Int {
    scalarOffset(in: self[word], droppingFolded: count)
  }

  func end(of word: Int) -> Int { self[word].scalars.upperBound }

  func classes(_ word: Int) -> WordClasses { WordClasses.behindParticles(bytes, letters(word)) }

  func mayHeadDual(_ word: Int) -> Bool { true }

  func mayFollow(_ word: Int) -> Bool { true }

  @inline(__always)
  func forEachBeginning(at word: Int, in spellings: Spellings, _ body: (Beginning) -> Void) {
    Beginning.forEach(of: letters(word), in: bytes, spellings, body)
  }
}
