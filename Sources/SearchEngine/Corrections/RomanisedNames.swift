import ArabicText
import IndexImage
import SearchQuery

/// Finds the Arabic for names that are typed in Latin letters.
struct RomanisedNames {
  let image: Image
  let actors: [SearchActor]
  let table: ActorTable
  let vocabulary: Vocabulary

  /// How many readings of a name are told at most.
  private static let mostReadings = 3
  /// From how many letters on a word of an actor's name may have a letter wrong.
  private static let leastLettersForEdit = 6

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
      if let whole = wholeName(run, from: place) {
        parts.append(whole)
        place = whole.words.upperBound
      } else if run.count > 1, Self.smallWords.contains(run[place].term.key) {
        // Goes with the word after it, or the one before it at the end.
        place += 1
      } else {
        let texts = readings(of: run[place])
        guard !texts.isEmpty else { return [] }
        let start = parts.last?.words.upperBound ?? 0
        parts.append(Part(words: start..<place + 1, texts: texts))
        place += 1
      }
    }
    return parts
  }

  /// Returns the Arabic of the names in a run that are spelled as actors have them in Latin letters: as
  /// long a name as possible from each word on, else a word of one.
  func listedNames(of run: [CorrectableWord]) -> [Part] {
    var parts: [Part] = []
    var place = 0
    while place < run.count {
      if let whole = wholeName(run, from: place) {
        parts.append(whole)
        place = whole.words.upperBound
        continue
      }
      if run[place].letterCount >= Corrector.leastLetters,
        let text = actorReadings(run[place], editsAllowed: false).first
      {
        parts.append(Part(words: place..<place + 1, texts: [text]))
      }
      place += 1
    }
    return parts
  }

  /// Returns whether a word is a word of an actor's name in Latin letters.
  func isName(_ word: CorrectableWord) -> Bool {
    word.isLatin && !actorReadings(word, editsAllowed: true).isEmpty
  }

  /// Returns the longest run of words that is the whole name of an actor.
  private func wholeName(_ run: [CorrectableWord], from start: Int) -> Part? {
    var best: (end: Int, owner: Int)?
    for name in table.names.names where name.isLatin {
      guard let end = end(of: name, run, from: start) else { continue }
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
    // Who is known by one word in Latin letters is mostly known by that word in Arabic, too.
    let text =
      best.end == start + 1 ? arabic(for: run[start].term.key, of: actor) : actor.names.first
    guard let text, !text.isEmpty else { return nil }
    return Part(words: start..<best.end, texts: [text])
  }

  /// Returns where a name that the run has from a word on ends; small words on either side are
  /// passed over.
  private func end(of name: NameTable.Name, _ run: [CorrectableWord], from start: Int) -> Int? {
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
          ? word.starts(with: typed) : word.elementsEqual(typed)
      else { return nil }
      place += 1
      hasWord = true
    }
    return hasWord ? place : nil
  }

  private func readings(of word: CorrectableWord) -> [String] {
    guard word.letterCount >= Corrector.leastLetters else { return [] }
    var seen: Set<String> = []
    let readings =
      actorReadings(word, editsAllowed: false) + dictionaryReadings(word)
      + actorReadings(word, editsAllowed: true)
    return Array(readings.filter { seen.insert($0).inserted }.prefix(Self.mostReadings))
  }

  /// Returns the words of actors' names that answer a word of their names in Latin letters, those that
  /// most articles name first; the whole name where no word of it sounds like it.
  private func actorReadings(_ word: CorrectableWord, editsAllowed: Bool) -> [String] {
    let typed = word.term.key
    let letters = EditDistance.letters(typed)
    let most = editsAllowed && letters.count >= Self.leastLettersForEdit ? 1 : 0
    guard !editsAllowed || most > 0 || word.letterCount >= Corrector.leastLetters else { return [] }
    var owners: [(owner: Int, word: [UInt8])] = []
    for name in table.names.names where name.isLatin && owners.last?.owner != name.owner {
      for place in 0..<table.names.wordCount(name) {
        let there = table.names.word(place, of: name)
        let isMet =
          there.elementsEqual(typed) || (word.isPrefix && there.starts(with: typed))
          || (most > 0 && EditDistance.isWithin(most, letters, EditDistance.letters(there)))
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
  /// is written there; the main name where none does.
  private func arabic(for word: [UInt8], of actor: SearchActor) -> String? {
    var best: (cost: Int, text: String)?
    for name in actor.names {
      let words = FoldedWords(name)
      for place in words {
        let key = words.folded(place)
        guard let cost = SearchWord.isRomanised(word[...], as: key), cost < best?.cost ?? .max
        else { continue }
        best = (cost, String(decoding: words.surface(place), as: UTF8.self))
      }
    }
    return best?.text ?? actor.names.first { !$0.isEmpty }
  }

  /// Returns the words of the articles that sound most like a word in Latin letters, of equals the
  /// commonest.
  private func dictionaryReadings(_ word: CorrectableWord) -> [String] {
    guard word.letterCount >= 4 else { return [] }
    let typed = word.term.key[...]
    var heard: [[UInt8]: (cost: Int, count: Int, terms: [Int])] = [:]
    let word = SearchWord(surface: word.term.surface, key: word.term.key)
    var keys: Set<Int> = []
    for probe in word.soundProbes { keys.formUnion(image.keys(ofSound: probe)) }
    image.forEachTerm(ofKeys: keys.sorted()) { term, key, _ in
      guard key.first.map({ $0 >= 0x80 }) ?? false,
        let cost = heard[Array(key)]?.cost
          ?? SearchWord.isRomanised(typed, as: key).map({ $0 + Self.vowelsApart(typed, key) })
      else { return }
      var entry = heard[Array(key)] ?? (cost, 0, [])
      entry.count += image.articleCount(ofTerm: term)
      entry.terms.append(term)
      heard[Array(key)] = entry
    }
    return
      heard
      .sorted { left, right in
        if left.value.cost != right.value.cost { return left.value.cost < right.value.cost }
        return left.value.count != right.value.count
          ? left.value.count > right.value.count : left.key.lexicographicallyPrecedes(right.key)
      }
      .prefix(Self.mostReadings)
      .compactMap { vocabulary.commonest($0.value.terms) }
  }

  /// Returns how much the vowels of two words differ. They cost little or nothing where words are
  /// compared at all, but they tell تبون from تبني and تابعون.
  private static func vowelsApart(_ latin: ArraySlice<UInt8>, _ arabic: ArraySlice<UInt8>) -> Int {
    let letters = String(decoding: arabic, as: UTF8.self).unicodeScalars
    func has(_ vowels: [UInt8]) -> Bool { latin.contains { vowels.contains($0) } }
    var apart = 0
    if has(roundVowels) != letters.contains("و") { apart += 1 }
    if has(highVowels) != letters.contains("ي") { apart += 1 }
    if letters.dropFirst().contains("ا"), !has(openVowels) { apart += 1 }
    if letters.dropFirst().contains("ع") { apart += 1 }
    // A vowel at the front rests on a letter of its own.
    let beginsOpen = letters.first == "ا" || letters.first == "ع"
    if let first = latin.first, vowels.contains(first) != beginsOpen { apart += 2 }
    return apart
  }

  private static let roundVowels = Array("ouw".utf8)
  private static let highVowels = Array("iy".utf8)
  private static let openVowels = Array("a".utf8)
  private static let vowels = Array("aeiou".utf8)

  /// Words of names that say nothing alone.
  private static let smallWords = Set(
    ["the", "of", "and", "for", "al", "el", "de", "du", "la", "le", "bin", "ben", "ibn", "st"]
      .map { Array($0.utf8) })
}
