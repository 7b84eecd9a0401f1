internal import ArabicText

/// Words of matches and clubs.
enum SportWords {
  /// Whether so many of them are enough for a text of so many words to be about sport: one in eighty, and
  /// three at least.
  static func areMany(_ count: Int, of words: Int) -> Bool { count >= 3 && count * 80 >= words }

  /// Returns how many of them a text has.
  static func count(in words: FoldedWords) -> Int {
    let bytes = words.bytes.span
    let neighbours = Neighbours(words: words)
    return words.indices.count { place in
      filter.passes(bytes, words.letters(place)) && neighbours.classes(place).contains(.sport)
    }
  }

  /// What nearly no words pass but these.
  static let filter: BeginningFilter = {
    var filter = BeginningFilter(capacity: 64)
    for (list, words) in WordLists.all where list == .sport {
      let words = FoldedWords(words)
      for word in words { filter.insert(words.bytes, word.bytes) }
    }
    return filter
  }()
}
