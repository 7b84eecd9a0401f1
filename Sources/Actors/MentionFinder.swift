internal import ArabicText
public import CorpusModel

/// Finds the places in a text that name actors, by all their spellings and behind attached
/// particles.
///
/// Letters are compared as in a search (hamzas, ى ي, ة ه, marks, tatweel). Where several spellings
/// fit, the one that starts first wins, then the one with the most words. The particles و ف ب ل ك are
/// taken off only where what is left is a spelling; ال with them where the spelling has it
/// (بالجزائر, للجزائر) or may take it (الأباتشي). Nisbas are found in all their forms, with their ال
/// (والجزائرية). Mentions never overlap.
public struct MentionFinder: Sendable {
  private let table: SpellingTable

  /// Prepares to find actors; mentions give their places in this list.
  public init(actors: [Actor]) { table = SpellingTable(actors: actors) }

  /// Returns the mentions in a text, in its order.
  ///
  /// - Complexity: O(n) in the length of the text, for spellings of a few words.
  public func mentions(in text: ArticleText) -> [Mention] {
    let words = FoldedWords(utf8: text.utf8)
    let matcher = Matcher(table: table, words: words)
    var mentions: [Mention] = []
    var place = 0
    while place < words.count {
      guard let match = matcher.match(at: place) else {
        place += 1
        continue
      }
      let entry = table.entries[match.entry]
      let start = words.scalarOffset(in: words[place], droppingFolded: match.dropped)
      let end = words[place + match.wordCount - 1].scalars.upperBound
      let range = TextRange(start, max(start, end))
      if match.isNisba {
        mentions.append(Mention(range: range, actor: entry.actor, how: .nisba))
      } else {
        mentions.append(
          Mention(
            range: range, actor: entry.actor, how: entry.spelling == 0 ? .name : .alias,
            spelling: entry.spelling))
      }
      place += match.wordCount
    }
    return mentions
  }
}
