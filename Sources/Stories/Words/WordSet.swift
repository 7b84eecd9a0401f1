internal import ArabicText

/// Some words of the language, found behind attached particles too.
struct WordSet: Sendable {
  private let words: Set<ArraySlice<UInt8>>

  /// Takes the words of a list, blanks between them.
  init(_ list: String) {
    let folded = FoldedWords(list)
    words = Set(folded.map { folded.folded($0) })
  }

  /// Returns whether a folded word is among them, as it is or behind particles.
  func contains(_ word: ArraySlice<UInt8>) -> Bool {
    words.contains(word)
      || Particles.strippings(of: word).dropFirst().contains {
        words.contains($0.form(of: word)[...])
      }
  }

  /// Returns whether a folded word is among them as it is.
  func containsExactly(_ word: ArraySlice<UInt8>) -> Bool { words.contains(word) }
}
