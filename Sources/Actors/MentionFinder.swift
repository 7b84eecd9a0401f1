internal import ArabicText
public import CorpusModel

/// Finds the places in a text that name actors, by all their spellings and behind attached
/// particles.
///
/// Letters are compared as in a search (hamzas, ى ي, ة ه, marks, tatweel). Where several spellings
/// fit, the one that starts first wins, then the one with the most words. The particles و ف ب ل ك are
/// taken off only where what is left is a spelling; ال with them where the spelling has it
/// (بالجزائر, للجزائر) or may take it (الأباتشي). Nisbas are found in all their forms, with their ال
/// (والجزائرية). A capital stands for its state unless it is a place there. What may be another word,
/// or another actor, is decided by its neighbours and by whom the article names otherwise. Mentions
/// never overlap.
public struct MentionFinder: Sendable {
  let spellings: Spellings

  /// Prepares to find actors; mentions give their places in this list.
  public init(actors: [Actor]) { spellings = Spellings(SpellingTable(actors: actors)) }

  /// Returns the mentions in a text, in its order.
  ///
  /// - Complexity: O(n) in the length of the text, for spellings of a few words.
  public func mentions(in text: ArticleText) -> [Mention] { mentions(in: text.utf8) }

  /// Returns the mentions in a text given as well-formed UTF-8, in its order.
  ///
  /// - Complexity: O(n) in the length of the text, for spellings of a few words.
  public func mentions(in utf8: [UInt8]) -> [Mention] {
    let words = FoldedWords(utf8: utf8)
    var matcher = Matcher(spellings: spellings, words: words)
    return matcher.mentions(at: beginnings(of: words))
  }

  /// Returns the words at which something may begin.
  private func beginnings(of words: FoldedWords) -> [Int] {
    var places: [Int] = []
    places.reserveCapacity(words.count / 4)
    let bytes = words.bytes.span
    for place in words.indices where spellings.table.beginnings.passes(bytes, words[place].bytes) {
      places.append(place)
    }
    return places
  }
}
