/// A way to read the front of a word.
struct Reading {
  /// Where what may be a name begins, in the folded bytes of the text.
  let start: Int
  /// How many bytes before `start` belong to an ال that the name does not have.
  var article = 0
  /// Which of ب ل ك, or ف, stands before it.
  var preposition: Letter?
  /// Where writing has swallowed the name's own ال: what of its first word stands after that.
  var afterArticle: Int?

  /// Gives the ways to read a word: as it is, then with ever more particles off.
  @inline(__always)
  static func forEach(of word: Range<Int>, in bytes: [UInt8], _ body: (Reading) -> Void) {
    body(Reading(start: word.lowerBound))
    readPreposition(from: word.lowerBound, of: word, bytes, body)
    let first = Letter(bytes, at: word.lowerBound, before: word.upperBound)
    guard first == .waw || first == .feh else { return }
    let start = word.lowerBound + 2
    body(Reading(start: start, preposition: first == .feh ? .feh : nil))
    readPreposition(from: start, of: word, bytes, body)
  }

  private static func readPreposition(
    from start: Int, of word: Range<Int>, _ bytes: [UInt8], _ body: (Reading) -> Void
  ) {
    let end = word.upperBound
    let first = Letter(bytes, at: start, before: end)
    let second = Letter(bytes, at: start + 2, before: end)
    switch first {
    case .lam:
      body(Reading(start: start + 2, preposition: .lam))
      guard second == .lam else { return }
      // للجزائر is ل and الجزائر, للجنة is ل and اللجنة.
      body(Reading(start: start + 2, preposition: .lam, afterArticle: start + 4))
      body(Reading(start: start + 2, preposition: .lam, afterArticle: start + 2))
      body(Reading(start: start + 4, article: 2, preposition: .lam))
    case .beh, .kaf:
      body(Reading(start: start + 2, preposition: first))
      let third = Letter(bytes, at: start + 4, before: end)
      guard second == .alef, third == .lam else { return }
      body(Reading(start: start + 6, article: 4, preposition: first))
    case .alef where second == .lam:
      body(Reading(start: start + 4, article: 4))
    default: return
    }
  }
}

/// What begins at a word that is read in some way.
struct Beginning {
  let reading: Reading
  /// The node that the whole word leads to, or -1.
  var whole = -1
  /// The node that the word leads to without an ending of a nisba, or -1, and where it ends then.
  var stem = -1
  var stemEnd = 0

  /// Gives what begins at a folded word, by all ways to read it, those with the fewest particles first.
  @inline(__always)
  static func forEach(
    of word: Range<Int>, in bytes: [UInt8], _ spellings: Spellings, _ body: (Beginning) -> Void
  ) {
    Reading.forEach(of: word, in: bytes) { reading in
      guard reading.start < word.upperBound else { return }
      var beginning = Beginning(reading: reading)
      if let start = reading.afterArticle {
        beginning.whole = spellings.table.child(
          of: SpellingTable.article, bytes, min(start, word.upperBound)..<word.upperBound)
      } else {
        let rest = reading.start..<word.upperBound
        beginning.whole = spellings.table.child(of: SpellingTable.root, bytes, rest)
        if let end = NisbaForm.stemEnd(bytes, rest) {
          beginning.stem = spellings.table.child(of: SpellingTable.root, bytes, reading.start..<end)
          beginning.stemEnd = end
        }
      }
      if beginning.whole >= 0 || beginning.stem >= 0 { body(beginning) }
    }
  }
}
