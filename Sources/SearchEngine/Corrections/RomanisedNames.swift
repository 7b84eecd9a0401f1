import ArabicText
import CorpusModel
import IndexImage
import SearchQuery

/// Finds the Arabic for names that are typed in Latin letters.
struct RomanisedNames {
  let image: Image
  let actors: [SearchActor]
  let table: ActorTable
  let vocabulary: Vocabulary
  /// Returns an article with its text.
  let article: (Int) -> Article?

  /// How many readings of a name are told at most.
  static let mostReadings = 3
  /// From how many letters on a word of an actor's name may have a letter wrong.
  private static let leastLettersForEdit = 6
  /// The same where its first letter is right.
  private static let leastLettersForLaterEdit = 5

  /// Some words of a run and what they may be in Arabic.
  struct Part {
    /// Which words of the run.
    let words: Range<Int>
    /// The likeliest first; never empty.
    let texts: [String]
  }

  /// Returns what the words of a run may be in Arabic: as long a name as possible from each word on,
  /// else the word alone. Words that mean nothing in a name are left out; empty where a word that
  /// means something has no reading.
  func names(of run: [CorrectableWord]) -> [Part] {
    var parts: [Part] = []
    var place = 0
    while place < run.count {
      if let whole = wholeName(run, from: place) ?? wholeName(run, from: place, takesSound: true) {
        parts.append(whole)
        place = whole.words.upperBound
      } else if run.count > 1, saysNothing(run[place]) {
        // Goes with the word after it, and at the end with the one before it.
        place += 1
      } else {
        let isBehindArticle = place > 0 && Self.articles.contains(run[place - 1].term.key)
        var texts = readings(of: run[place], isBehindArticle: isBehindArticle)
        // What articles have in Latin letters may stay as it is.
        if texts.isEmpty, vocabulary.has(run[place]) { texts = [run[place].text] }
        guard !texts.isEmpty else { return [] }
        let start = parts.last?.words.upperBound ?? 0
        parts.append(Part(words: start..<place + 1, texts: texts))
        place += 1
      }
    }
    // A small word that is still typed may become any other.
    if let last = parts.last, last.words.upperBound < run.count {
      if run.last?.isPrefix == true { return [] }
      parts[parts.count - 1] = Part(words: last.words.lowerBound..<run.count, texts: last.texts)
    }
    return parts
  }

  /// Whether a word among others is too small to be looked for.
  private func saysNothing(_ word: CorrectableWord) -> Bool {
    word.letterCount < Corrector.leastLetters || Self.smallWords.contains(word.term.key)
  }

  /// Returns whether a word is one of an actor's name as it is listed.
  func isListed(_ word: CorrectableWord) -> Bool {
    word.isLatin && !actorReadings(word, editsAllowed: false).isEmpty
  }

  /// Returns whether a word is a word of an actor's name in Latin letters.
  func isName(_ word: CorrectableWord) -> Bool {
    word.isLatin && !actorReadings(word, editsAllowed: true).isEmpty
  }

  /// Returns the longest run of words that is the whole name of an actor.
  func wholeName(
    _ run: [CorrectableWord], from start: Int, takesSound: Bool = false
  ) -> Part? {
    var best: (end: Int, owner: Int)?
    for name in table.names.names where name.isLatin {
      guard let end = end(of: name, run, from: start, takesSound: takesSound) else { continue }
      let isBetter =
        best.map { best in
          end != best.end
            ? end > best.end
            : actors[name.owner].articles.count > actors[best.owner].articles.count
        } ?? true
      if isBetter { best = (end, name.owner) }
    }
    guard let best else { return nil }
    let actor = actors[best.owner]
    // Who is known by one word in Latin letters is mostly known by one in Arabic, too.
    let main = actor.names.first
    let isOne = best.end == start + 1 && main?.contains(" ") ?? false
    let text = isOne ? arabic(for: run[start].term.key, of: actor) : main
    guard let text, !text.isEmpty else { return nil }
    return Part(words: start..<best.end, texts: Self.apart([text] + actor.names))
  }

  /// Returns the first of some names, none of which begins with one before it: أميركا beside الولايات
  /// المتحدة, but not الولايات المتحدة الأميركية.
  private static func apart(_ names: [String]) -> [String] {
    var kept: [String] = []
    for name in names where kept.count < mostReadings && !name.isEmpty {
      if !kept.contains(where: { name.hasPrefix($0) }) { kept.append(name) }
    }
    return kept
  }

  /// Returns where a name that the run has from a word on ends; small words on either side are
  /// passed over.
  private func end(
    of name: NameTable.Name, _ run: [CorrectableWord], from start: Int, takesSound: Bool
  ) -> Int? {
    var place = start
    var hasWord = false
    for number in 0..<table.names.wordCount(name) {
      let word = table.names.word(number, of: name)
      if Self.smallWords.contains(Array(word)) {
        if place < run.count, run[place].term.key.elementsEqual(word) { place += 1 }
        continue
      }
      while place < run.count, Self.smallWords.contains(run[place].term.key) { place += 1 }
      guard place < run.count else { return nil }
      let isLast = number == table.names.wordCount(name) - 1
      let typed = run[place].term.key
      guard
        isLast && run[place].isPrefix && typed.count >= 3
          ? word.starts(with: typed)
          : word.elementsEqual(typed)
            || takesSound && SearchWord.areRomanisedAlike(word, typed[...])
      else { return nil }
      place += 1
      hasWord = true
    }
    return hasWord ? place : nil
  }

  private func readings(of word: CorrectableWord, isBehindArticle: Bool) -> [String] {
    guard word.letterCount >= Corrector.leastLetters else { return [] }
    if Self.servants.contains(word.term.key) { return ["عبد"] }
    var seen: Set<String> = []
    let readings =
      actorReadings(word, editsAllowed: false)
      + heardReadings(word, isBehindArticle: isBehindArticle)
      + actorReadings(word, editsAllowed: true)
    return Array(readings.filter { seen.insert($0).inserted }.prefix(Self.mostReadings))
  }

  /// Returns the words of actors' names that answer a word of their names in Latin letters, those that
  /// most articles name first; the whole name where no word of it sounds like it.
  func actorReadings(_ word: CorrectableWord, editsAllowed: Bool) -> [String] {
    let typed = word.term.key
    let letters = EditDistance.letters(typed)
    let most = editsAllowed && letters.count >= Self.leastLettersForLaterEdit ? 1 : 0
    let mayBeginOtherwise = letters.count >= Self.leastLettersForEdit
    guard !editsAllowed || most > 0 || word.letterCount >= Corrector.leastLetters else { return [] }
    var owners: [(owner: Int, word: [UInt8])] = []
    for name in table.names.names where name.isLatin && owners.last?.owner != name.owner {
      for place in 0..<table.names.wordCount(name) {
        let there = table.names.word(place, of: name)
        let isMet =
          there.elementsEqual(typed) || (word.isPrefix && there.starts(with: typed))
          || (most > 0 && (mayBeginOtherwise || there.first == typed.first)
            && EditDistance.isWithin(most, letters, EditDistance.letters(there)))
        guard isMet, !Self.smallWords.contains(Array(there)) else { continue }
        owners.append((name.owner, Array(there)))
        break
      }
    }
    return
      owners
      .sorted { left, right in
        let counts = (actors[left.owner].articles.count, actors[right.owner].articles.count)
        return counts.0 != counts.1 ? counts.0 > counts.1 : left.owner < right.owner
      }
      .prefix(Self.mostReadings)
      .compactMap { arabic(for: $0.word, of: actors[$0.owner]) }
  }

  /// Returns the word of an actor's Arabic names that sounds most like a word of a Latin one, as it
  /// is written there, or two that are one in Latin letters; the main name where none does.
  private func arabic(for word: [UInt8], of actor: SearchActor) -> String? {
    var best: (cost: Int, text: String)?
    for name in actor.names {
      let words = FoldedWords(name)
      var last: FoldedWords.Word?
      for place in words {
        defer { last = place }
        let key = words.folded(place)
        let alone = SearchWord.isRomanised(word[...], as: key)
        let joined = last.flatMap {
          SearchWord.isRomanised(word[...], as: words.folded($0), key)
        }
        // Of names that sound nearly alike the first is the main one: ق is as good as ك.
        guard let cost = [alone, joined].compactMap(\.self).min(),
          best.map({ cost + 1 < $0.cost }) ?? true
        else { continue }
        let surface = String(decoding: words.surface(place), as: UTF8.self)
        if let last, cost != alone {
          best = (cost, String(decoding: words.surface(last), as: UTF8.self) + " " + surface)
        } else {
          best = (cost, surface)
        }
      }
    }
    return best?.text ?? actor.names.first { !$0.isEmpty }
  }

  /// What stands before a name of God, the article of which it has.
  private static let servants = Set(["abdel", "abdul", "abdal", "abdoul"].map { Array($0.utf8) })

  /// The article, where it stands apart.
  private static let articles = Set(["al", "el"].map { Array($0.utf8) })

  /// Words of names that say nothing alone.
  private static let smallWords = Set(
    [
      "the", "of", "and", "for", "al", "el", "de", "du", "la", "le", "bin", "ben", "ibn", "aboul",
      "abul", "st",
    ]
    .map { Array($0.utf8) })
}
