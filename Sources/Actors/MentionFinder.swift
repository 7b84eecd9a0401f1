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
    /// Whether writing has swallowed an ا of the name: للجزائر is ل and الجزائر.
    var lacksAlef = false
  }

  private func longestMatch(at place: Int, in words: FoldedWords) -> Match {
    let word = words[place].bytes
    var match = Match()
    func consider(_ reading: Reading, _ match: inout Match) {
      self.consider(reading, at: place, in: words, &match)
    }
    consider(Reading(start: word.lowerBound), &match)
    considerPreposition(from: word.lowerBound, &match)
    let first = Letter(words.bytes, at: word.lowerBound, before: word.upperBound)
    if first == .waw || first == .feh {
      consider(Reading(start: word.lowerBound + 2), &match)
      considerPreposition(from: word.lowerBound + 2, &match)
    }
    return match

    func considerPreposition(from start: Int, _ match: inout Match) {
      let first = Letter(words.bytes, at: start, before: word.upperBound)
      let second = Letter(words.bytes, at: start + 2, before: word.upperBound)
      switch first {
      case .lam:
        consider(Reading(start: start + 2), &match)
        guard second == .lam else { return }
        consider(Reading(start: start + 2, lacksAlef: true), &match)
        consider(Reading(start: start + 4, hasArticle: true), &match)
      case .beh, .kaf:
        consider(Reading(start: start + 2), &match)
        let third = Letter(words.bytes, at: start + 4, before: word.upperBound)
        guard second == .alef, third == .lam else { return }
        consider(Reading(start: start + 6, hasArticle: true), &match)
      case .alef where second == .lam:
        consider(Reading(start: start + 4, hasArticle: true), &match)
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
    let hash = SpellingTable.hash(
      words.bytes, rest,
      seed: reading.lacksAlef ? SpellingTable.alefHash : SpellingTable.emptyHash)
    var candidate = table.firstEntry(hash: hash)
    while candidate >= 0 {
      let entry = table.entries[candidate]
      if entry.wordCount > match.wordCount, !reading.hasArticle || entry.takesArticle,
        isFirstWord(of: entry, rest, lacksAlef: reading.lacksAlef, in: words.bytes),
        hasFollowingWords(of: entry, at: place, in: words)
      {
        match = Match(
          entry: candidate, dropped: reading.start - word.lowerBound, wordCount: entry.wordCount)
      }
      candidate = table.entry(after: candidate)
    }
  }

  private func isFirstWord(
    of entry: SpellingTable.Entry, _ rest: Range<Int>, lacksAlef: Bool, in bytes: [UInt8]
  ) -> Bool {
    let word = table.bytes[entry.firstWord]
    guard lacksAlef else { return word == bytes[rest] }
    return word.starts(with: SpellingTable.alef) && word.dropFirst(2) == bytes[rest]
  }

  /// Returns whether the second and further words of a spelling follow, with nothing but blanks or
  /// hyphens between them.
  private func hasFollowingWords(
    of entry: SpellingTable.Entry, at place: Int, in words: FoldedWords
  ) -> Bool {
    guard place + entry.wordCount <= words.count else { return false }
    for number in 1..<max(1, entry.wordCount) {
      let word = words[place + number]
      let ends = entry.ends.lowerBound + number
      let expected = table.wordEnds[ends - 1]..<table.wordEnds[ends]
      guard words.folded(word) == table.bytes[expected],
        isJoint(words.source[words[place + number - 1].source.upperBound..<word.source.lowerBound])
      else { return false }
    }
    return true
  }

  /// Returns whether what stands between two words lets them be parts of one name.
  private func isJoint(_ gap: ArraySlice<UInt8>) -> Bool {
    gap.allSatisfy { byte in
      switch byte {
      case 0x20, 0x2D, 0x5F: true  // blank, hyphen, the underscore of hashtags
      case 0xC2, 0xA0: true  // the no-break space
      default: false
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
