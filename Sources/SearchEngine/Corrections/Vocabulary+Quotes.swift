import ArabicText
import CorpusModel
import IndexImage
import SearchQuery

/// How articles spell words that were quoted, which match as they are typed.
extension Vocabulary {
  /// Returns how articles spell a word that they do not have as it is typed in quotes: with other
  /// letters that many mix, or with another seat of a hamza, the commonest first.
  func respellings(of word: CorrectableWord) -> [String] {
    guard word.quoted != nil else { return [] }
    var found = [commonerSpelling(of: word)].compactMap(\.self)
    let hamzas = Self.withoutSeats(TypedForm.of(word.term.surface))
    var other: (text: String, count: Int)?
    for near in EditScan(image).terms(near: word.term.key, edits: 1, isCancelled: isCancelled) {
      let count = image.articleCount(ofTerm: near.term)
      image.forEachTerm(in: near.term..<near.term + 1) { _, _, typed in
        guard count > other?.count ?? 0, Self.withoutSeats(Array(typed)) == hamzas else { return }
        other = (String(decoding: typed, as: UTF8.self), count)
      }
    }
    if let other { found.append(other.text) }
    return found
  }

  /// Returns how most articles spell a word that is typed in another way, with letters that many mix;
  /// nothing where none has it so.
  func commonerSpelling(of word: CorrectableWord) -> String? {
    let typed = String(decoding: TypedForm.of(word.term.surface), as: UTF8.self)
    guard let text = commonest(image.terms(ofKey: word.term.key[...]).map(\.self)), text != typed,
      !FunctionWords.contains(Array(text.utf8)[...])
    else { return nil }
    return text
  }

  /// A typed form without the seats of its hamzas: مسئول and مسؤول are the same.
  private static func withoutSeats(_ typed: [UInt8]) -> [UInt8] {
    var letters = typed
    for place in letters.indices.dropLast() where letters[place] == 0xD8 {
      // ؤ and ئ become ء.
      if letters[place + 1] == 0xA4 || letters[place + 1] == 0xA6 { letters[place + 1] = 0xA1 }
    }
    return letters
  }
}

extension Corrector {
  /// Returns the query with its quoted words as most articles spell them; nothing where they are so.
  func asCommonlySpelled() -> Correction? {
    let replacements = (query.query?.correctableWords ?? []).compactMap { word -> Replacement? in
      guard word.quoted != nil, let text = vocabulary.commonerSpelling(of: word) else { return nil }
      return Replacement(range: word.term.range, text: text)
    }
    guard !replacements.isEmpty else { return nil }
    return Correction(
      .misspelt, text: query.replacing(replacements.map { ($0.range, $0.text) }))
  }
}
