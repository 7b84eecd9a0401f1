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
      let match = longestMatch(at: place, in: words)
      guard match.wordCount > 0 else {
        place += 1
        continue
      }
      let entry = table.entries[match.entry]
      let start = words.scalarOffset(in: words[place], droppingFolded: match.dropped)
      let end = words[place + match.wordCount - 1].scalars.upperBound
      mentions.append(
        Mention(
          range: TextRange(start, max(start, end)), actor: entry.actor, spelling: entry.spelling))
      place += match.wordCount
    }
    return mentions
  }

  /// A spelling that stands at a word, behind so many bytes of particles.
  private struct Match {
    var entry = 0
    var dropped = 0
    var wordCount = 0
  }

  /// A way to read the front of a word.
  private struct Reading {
    /// Where what may be a name begins, in the folded bytes of the text.
    let start: Int
    /// Whether an ال that the name does not have stands before it.
    var hasArticle = false
    /// What writing has swallowed of the name's own ال.
    var swallowed = SpellingTable.Swallowed.nothing
  }

  private func longestMatch(at place: Int, in words: FoldedWords) -> Match {
    let word = words[place].bytes
    var match = Match()
    consider(Reading(start: word.lowerBound))
    considerPreposition(from: word.lowerBound)
    let first = Letter(words.bytes, at: word.lowerBound, before: word.upperBound)
    if first == .waw || first == .feh {
      consider(Reading(start: word.lowerBound + 2))
      considerPreposition(from: word.lowerBound + 2)
    }
    return match

    func consider(_ reading: Reading) {
      self.consider(reading, at: place, in: words, &match)
    }

    func considerPreposition(from start: Int) {
      let first = Letter(words.bytes, at: start, before: word.upperBound)
      let second = Letter(words.bytes, at: start + 2, before: word.upperBound)
      switch first {
      case .lam:
        consider(Reading(start: start + 2))
        guard second == .lam else { return }
        consider(Reading(start: start + 2, swallowed: .alef))
        consider(Reading(start: start + 2, swallowed: .article))
        consider(Reading(start: start + 4, hasArticle: true))
      case .beh, .kaf:
        consider(Reading(start: start + 2))
        let third = Letter(words.bytes, at: start + 4, before: word.upperBound)
        guard second == .alef, third == .lam else { return }
        consider(Reading(start: start + 6, hasArticle: true))
      case .alef where second == .lam:
        consider(Reading(start: start + 4, hasArticle: true))
      default: return
      }
    }
  }

  /// Takes the longest spelling that fits a reading, where it has more words than what was found.
  private func consider(
    _ reading: Reading, at place: Int, in words: FoldedWords, _ match: inout Match
  ) {
    let word = words[place].bytes
    guard reading.start < word.upperBound else { return }
    let rest = reading.start..<word.upperBound
    let hash = SpellingTable.hash(words.bytes, rest, seed: reading.swallowed.hash)
    var candidate = table.firstEntry(hash: hash)
    while candidate >= 0 {
      let entry = table.entries[candidate]
      if entry.wordCount > match.wordCount, !reading.hasArticle || entry.takesArticle,
        isFirstWord(of: entry, reading.swallowed, words.bytes[rest]),
        hasFollowingWords(of: entry, at: place, in: words)
      {
        match = Match(
          entry: candidate, dropped: reading.start - word.lowerBound, wordCount: entry.wordCount)
      }
      candidate = table.entry(after: candidate)
    }
  }

  private func isFirstWord(
    of entry: SpellingTable.Entry, _ swallowed: SpellingTable.Swallowed, _ rest: ArraySlice<UInt8>
  ) -> Bool {
    let word = table.bytes[entry.firstWord]
    guard swallowed != .nothing else { return word == rest }
    let letters = swallowed.letters
    return word.starts(with: letters) && word.dropFirst(letters.count) == rest
  }

  /// Returns whether the second and further words of a spelling follow, with nothing between them
  /// that would part a name.
  private func hasFollowingWords(
    of entry: SpellingTable.Entry, at place: Int, in words: FoldedWords
  ) -> Bool {
    guard place + entry.wordCount <= words.count else { return false }
    for number in 1..<max(1, entry.wordCount) {
      let word = words[place + number]
      let spelled = entry.words.lowerBound + number
      let gap = words[place + number - 1].source.upperBound..<word.source.lowerBound
      guard words.folded(word) == table.bytes[table.words[spelled]],
        isJoint(words.source[gap]) || words.source[gap] == table.gaps[table.gapRanges[spelled]]
      else { return false }
    }
    return true
  }

  /// Returns whether what stands between two words lets them be parts of one name whatever the
  /// spelling has there: blanks, hyphens, the underscores of hashtags, invisible controls.
  private func isJoint(_ gap: ArraySlice<UInt8>) -> Bool {
    if gap.count == 1, gap.first == 0x20 { return true }
    return String(decoding: gap, as: UTF8.self).unicodeScalars.allSatisfy { scalar in
      switch scalar {
      case "-", "_", "\u{2010}", "\u{2011}": return true
      default:
        let category = scalar.properties.generalCategory
        return category == .spaceSeparator || category == .format
      }
    }
  }

  /// The letters that particles are made of.
  private enum Letter {
    case waw, feh, beh, lam, kaf, alef

    /// Reads a letter of folded text; nothing where it is another, or past the word's end.
    @inline(__always)
    init?(_ bytes: [UInt8], at place: Int, before end: Int) {
      guard place + 1 < end else { return nil }
      switch (bytes[place], bytes[place + 1]) {
      case (0xD9, 0x88): self = .waw
      case (0xD9, 0x81): self = .feh
      case (0xD8, 0xA8): self = .beh
      case (0xD9, 0x84): self = .lam
      case (0xD9, 0x83): self = .kaf
      case (0xD8, 0xA7): self = .alef
      default: return nil
      }
    }
  }
}
