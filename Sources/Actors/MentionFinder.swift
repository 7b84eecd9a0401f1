internal import ArabicText
public import CorpusModel

/// Finds the places in a text that name actors, by all their spellings and behind attached
/// particles.
///
/// Letters are compared as in a search (hamzas, ى ي, ة ه, marks, tatweel). Where several spellings
/// fit, the one that starts first wins, then the one with the most words. The particles و ف ب ل ك are
/// taken off only where what is left is a spelling; ال with them where the spelling has it
/// (بالجزائر, للجزائر) or may take it (الأباتشي). Mentions never overlap.
public struct MentionFinder: Sendable {
  private let table: SpellingTable

  /// Prepares to find actors; mentions give their places in this list.
  public init(actors: [Actor]) { table = SpellingTable(actors: actors) }

  /// Returns the mentions in a text, in its order.
  ///
  /// - Complexity: O(n) in the length of the text, for spellings of a few words.
  public func mentions(in text: ArticleText) -> [Mention] {
    let words = FoldedWords(utf8: text.utf8)
    var mentions: [Mention] = []
    var place = 0
    while place < words.count {
      guard let match = longestMatch(at: place, in: words) else {
        place += 1
        continue
      }
      let entry = table.entries[match.entry]
      let last = words[place + entry.wordEnds.count - 1]
      let start = words.scalarOffset(in: words[place], droppingFolded: match.dropped)
      mentions.append(
        Mention(
          range: TextRange(start, max(start, last.scalars.upperBound)), actor: entry.actor,
          spelling: entry.spelling))
      place += entry.wordEnds.count
    }
    return mentions
  }

  /// A spelling that stands at a word, behind so many bytes of particles.
  private struct Match {
    let entry: Int
    let dropped: Int
  }

  private func longestMatch(at place: Int, in words: FoldedWords) -> Match? {
    let word = words.folded(words[place])
    var best: Match?
    var bestWords = 0
    var hash = SpellingTable.emptyHash
    var offset = word.count
    // From the last letter to the first: wherever particles may end, what follows is looked up.
    for byte in word.reversed() {
      hash = SpellingTable.extended(hash, by: byte)
      offset -= 1
      guard offset <= Self.longestPrefix, byte & 0xC0 != 0x80,
        let prefix = Prefix(word.prefix(offset))
      else { continue }
      let rest = word.dropFirst(offset)
      consider(hash, rest: rest, behind: prefix, isRestored: false)
      if prefix.endsInLam, rest.first == 0xD9, rest.dropFirst().first == 0x84 {
        // للجزائر is ل and الجزائر: writing swallows the alef.
        var restored = SpellingTable.extended(hash, by: 0xA7)
        restored = SpellingTable.extended(restored, by: 0xD8)
        consider(restored, rest: rest, behind: prefix, isRestored: true)
      }
    }
    return best

    func consider(_ hash: UInt64, rest: ArraySlice<UInt8>, behind prefix: Prefix, isRestored: Bool) {
      table.forEachEntry(hash: hash) { number, entry in
        guard entry.wordEnds.count > bestWords, !prefix.hasArticle || entry.takesArticle,
          isRestored
            ? entry.firstWord.starts(with: [0xD8, 0xA7]) && entry.firstWord.dropFirst(2) == rest
            : entry.firstWord == rest,
          hasFollowingWords(of: entry, at: place, in: words)
        else { return }
        best = Match(entry: number, dropped: word.count - rest.count)
        bestWords = entry.wordEnds.count
      }
    }
  }

  /// Returns whether the second and further words of a spelling follow, with nothing but blanks or
  /// hyphens between them.
  private func hasFollowingWords(
    of entry: SpellingTable.Entry, at place: Int, in words: FoldedWords
  ) -> Bool {
    guard place + entry.wordEnds.count <= words.count else { return false }
    for number in entry.wordEnds.indices.dropFirst() {
      let word = words[place + number]
      guard words.folded(word) == entry.bytes[entry.wordEnds[number - 1]..<entry.wordEnds[number]],
        isJoint(words.source[words[place + number - 1].source.upperBound..<word.source.lowerBound])
      else { return false }
    }
    return true
  }

  /// Returns whether what stands between two words lets them be parts of one name.
  private func isJoint(_ gap: ArraySlice<UInt8>) -> Bool {
    gap.allSatisfy { $0 == 0x20 || $0 == 0x2D || $0 == 0x5F || $0 == 0xC2 || $0 == 0xA0 }
  }

  /// The most bytes that particles take: و, ب, ال.
  private static let longestPrefix = 8

  /// Particles at the front of a word.
  private struct Prefix {
    /// Whether an ال that the name does not have is among them.
    let hasArticle: Bool
    /// Whether the last is ل, after which writing swallows the alef of ال.
    let endsInLam: Bool

    /// Reads particles that fill all of `bytes`; nothing where there is anything else.
    init?(_ bytes: ArraySlice<UInt8>) {
      var rest = bytes
      func take(_ letters: [UInt8]...) -> Bool {
        for letter in letters where rest.starts(with: letter) {
          rest = rest.dropFirst(letter.count)
          return true
        }
        return false
      }
      _ = take([0xD9, 0x88], [0xD9, 0x81])  // و ف
      if take([0xD9, 0x84, 0xD9, 0x84]) {  // لل before a name that has no article
        hasArticle = true
        endsInLam = false
      } else {
        let isLam = take([0xD9, 0x84])
        if !isLam { _ = take([0xD8, 0xA8], [0xD9, 0x83]) }  // ب ك
        hasArticle = !isLam && take([0xD8, 0xA7, 0xD9, 0x84])  // ال
        endsInLam = isLam
      }
      guard rest.isEmpty else { return nil }
    }
  }
}
