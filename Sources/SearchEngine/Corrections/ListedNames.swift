import ArabicText
import CorpusModel
import IndexImage
import SearchQuery

/// Finds the names in Latin letters that can hardly be anything else, so that a query which finds
/// something is answered with the Arabic of them, too.
extension RomanisedNames {
  /// Returns the Arabic of the names in a run that are spelled as actors have them in Latin letters: as
  /// long a name as possible from each word on, else a word of one.
  ///
  /// - Parameter other: What another word is, if it is a name.
  func listedNames(
    of run: [CorrectableWord], other: (CorrectableWord) -> String? = { _ in nil }
  ) -> [Part] {
    var parts: [Part] = []
    var place = 0
    while place < run.count {
      if let whole = wholeName(run, from: place) {
        parts.append(whole)
        place = whole.words.upperBound
        continue
      }
      if run[place].letterCount >= Corrector.leastLetters,
        let text = actorReadings(run[place], editsAllowed: false).first ?? other(run[place])
      {
        parts.append(Part(words: place..<place + 1, texts: [text]))
      }
      place += 1
    }
    return parts
  }

  /// Returns the same, with names that are only known by their sound, and without words that articles
  /// have as common ones: said, bush.
  ///
  /// - Parameter isFinished: Whether a word does not go on; one that does may become any other.
  func sureNames(of run: [CorrectableWord], isFinished: (CorrectableWord) -> Bool) -> [Part] {
    listedNames(of: run) { isFinished($0) ? sureReading(of: $0) : nil }.filter { part in
      part.words.count > 1 || !isCommonWord(run[part.words.lowerBound])
    }
  }

  /// Returns what a word in Latin letters sounds like, where it can hardly be anything else.
  private func sureReading(of word: CorrectableWord) -> String? {
    let letters = word.letterCount
    guard letters >= Self.leastLettersToHear,
      word.term.key.allSatisfy({ (0x61...0x7A).contains($0) }),
      !EnglishWords.contains(word.term.key)
    else { return nil }
    let heard = heard(word)
    guard let best = heard.first else { return nil }
    // The article of one is often left out in Latin letters.
    let isNamed = isNamedLikeNoun(best.key)
    guard best.cost <= (letters < 6 ? 1 : 2) + (isNamed ? 1 : 0),
      isNamed || !SearchWord.isListedNoun(best.key[...])
    else { return nil }
    // Of two names that sound alike nobody knows which one is meant: حماس, حمص.
    let isAlone = heard.dropFirst().allSatisfy { other in
      other.cost > best.cost + 1 || other.count * 2 <= best.count
        || DefiniteArticle.dropped(from: other.key[...]).elementsEqual(
          DefiniteArticle.dropped(from: best.key[...]))
    }
    guard isAlone, !vocabulary.has(word) || isWrittenAsName(word) else { return nil }
    return best.text
  }

  /// Whether a noun is the last name of somebody whom articles name, and so more than a noun: الشاهد
  /// where يوسف الشاهد is one of the actors.
  func isNamedLikeNoun(_ key: [UInt8]) -> Bool {
    guard SearchWord.isListedNoun(DefiniteArticle.dropped(from: key[...])) else { return false }
    return table.names.names.contains { name in
      let count = table.names.wordCount(name)
      return !name.isLatin && count > 1 && actors[name.owner].kind == .person
        && !actors[name.owner].articles.isEmpty
        && table.names.word(count - 1, of: name).elementsEqual(key)
    }
  }

  /// From how many letters on a name is known by its sound.
  private static let leastLettersToHear = 4
  /// From how many letters on one is that only begins sentences.
  private static let leastLettersAtFront = 5

  // How articles write a word in Latin letters.

  /// Whether a word is one of English that articles have as such.
  private func isCommonWord(_ word: CorrectableWord) -> Bool {
    guard word.letterCount < Self.leastLettersAtFront || EnglishWords.contains(word.term.key)
    else { return false }
    let letterCase = letterCase(of: word)
    guard letterCase.all > 0 else { return EnglishWords.contains(word.term.key) }
    return letterCase.small > letterCase.capital
  }

  /// Whether articles have a word with a capital letter and smaller ones behind it, of words of four letters within
  /// sentences.
  private func isWrittenAsName(_ word: CorrectableWord) -> Bool {
    let letterCase = letterCase(of: word)
    return letterCase.small == 0 && letterCase.capital > 0
      && (letterCase.inside > 0 || word.letterCount >= Self.leastLettersAtFront)
  }

  /// How often a word is written with which letters in some articles.
  private struct LetterCase {
    /// With a small letter first.
    var small = 0
    /// With a capital one first, and small ones.
    var capital = 0
    /// The same where no sentence begins.
    var inside = 0
    /// In whatever way, all capitals too.
    var all = 0
  }

  /// How many articles are looked at.
  private static let mostLookedAt = 4

  private func letterCase(of word: CorrectableWord) -> LetterCase {
    var evaluation = Evaluation(image)
    evaluation.limit = Self.mostLookedAt
    evaluation.countsAll = false
    evaluation.isCancelled = vocabulary.isCancelled
    var letterCase = LetterCase()
    for hit in evaluation.run(.word(vocabulary.words.folded(word.term.key))).hits {
      guard let article = article(hit.article) else { continue }
      for text in [Array(article.title.utf8), article.text.utf8] {
        count(word.term.key, in: FoldedWords(utf8: text), &letterCase)
      }
    }
    return letterCase
  }

  private func count(_ key: [UInt8], in words: FoldedWords, _ letterCase: inout LetterCase) {
    for word in words where words.folded(word).elementsEqual(key) {
      letterCase.all += 1
      let surface = String(decoding: words.surface(word), as: UTF8.self)
      guard let first = surface.first, first.isUppercase else {
        letterCase.small += 1
        continue
      }
      guard surface.dropFirst().contains(where: \.isLowercase) else { continue }
      letterCase.capital += 1
      let before = words.source[..<word.source.lowerBound].last { $0 != UInt8(ascii: " ") }
      // Within a sentence a letter stands before it, or a comma.
      if let before, before >= 0x80 || Self.isWithin(before) { letterCase.inside += 1 }
    }
  }

  private static func isWithin(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte) || byte == UInt8(ascii: ",") || byte == UInt8(ascii: "-")
  }
}
