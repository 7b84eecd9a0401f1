import ArabicText
import CorpusModel
import IndexImage
import SearchQuery

/// Finds what to try instead of a query that finds nothing.
///
/// Words that no article has are touched, and words in Latin letters that stand beside them or are in no article
/// together; of others only those of three letters or more. The surest guess comes first: a name that actors have or
/// that is far more frequent, letters of the other keyboard layout, any other name in Latin letters, then a particle
/// that is none and misspellings.
struct Corrector {
  let query: ParsedQuery
  let scalars: [Unicode.Scalar]
  let vocabulary: Vocabulary
  let romanised: RomanisedNames
  let isKnownWord: (ArraySlice<UInt8>) -> Bool
  private let isCancelled: () -> Bool

  /// How many queries are tried at most.
  static let mostAttempts = 8
  /// How many words that nothing has are corrected at most.
  static let mostWords = 6
  /// How short a word may be.
  static let leastLetters = 3
  /// How short a word may be that is misspelt in any way; shorter ones are near too many others.
  static let leastLettersToEdit = 4

  init(
    _ query: ParsedQuery, vocabulary: Vocabulary, romanised: RomanisedNames,
    isKnownWord: @escaping (ArraySlice<UInt8>) -> Bool, isCancelled: @escaping () -> Bool
  ) {
    self.query = query
    scalars = Array(query.text.unicodeScalars)
    self.vocabulary = vocabulary
    self.romanised = romanised
    self.isKnownWord = isKnownWord
    self.isCancelled = isCancelled
  }

  /// What may take the place of a part of the query.
  struct Replacement {
    let range: TextRange
    let text: String
  }

  /// A guess about some words of the query.
  private struct Guess {
    let reason: Correction.Reason
    let replacements: [Replacement]
  }

  /// Visits the queries to try, the surest first, until one of them is accepted.
  func firstAccepted(_ accepts: (Correction) -> Bool) {
    let runs = runs()
    guard !runs.isEmpty else {
      // Articles have every word, but not together as they are quoted.
      if let correction = asCommonlySpelled() { _ = accepts(correction) }
      return
    }
    var attempts = 0
    var guesses: [[Guess]] = []
    for run in runs {
      let found = self.guesses(for: run)
      if isCancelled() { return }
      // A word that nobody can guess leaves the query without an answer.
      guard !found.isEmpty else { return }
      guesses.append(found)
    }
    let excluded = excludedNames()
    var choice = [Int](repeating: 0, count: guesses.count)
    while attempts < Self.mostAttempts, !isCancelled() {
      let chosen = choice.indices.map { guesses[$0][choice[$0]] }
      attempts += 1
      if let correction = correction(of: chosen, excluded), accepts(correction) { return }
      // The last word's guesses turn over first.
      guard let place = choice.indices.last(where: { choice[$0] + 1 < guesses[$0].count }) else {
        return
      }
      choice[place] += 1
      for later in choice.indices where later > place { choice[later] = 0 }
    }
  }

  private func correction(of guesses: [Guess], _ excluded: [Replacement]) -> Correction? {
    let replacements = (guesses.flatMap(\.replacements).map(keptTogether) + excluded)
      .sorted { $0.range < $1.range }
    let corrected = query.replacing(replacements.map { ($0.range, $0.text) })
    let order: [Correction.Reason] = [.keyboardLayout, .romanised, .misspelt]
    guard corrected != query.text,
      let reason = order.first(where: { reason in guesses.contains { $0.reason == reason } })
    else { return nil }
    return Correction(reason, text: corrected)
  }

  // Which words.

  /// Returns the words that are to be replaced, side by side ones in Latin letters together.
  private func runs() -> [[CorrectableWord]] {
    let words = query.query?.correctableWords ?? []
    var runs: [[CorrectableWord]] = []
    var count = 0
    var last: CorrectableWord?
    for word in words {
      defer { last = word }
      guard !word.isNumber, isUnknown(word, in: words) else { continue }
      count += 1
      guard count <= Self.mostWords else { return [] }
      if let last, runs.last?.last?.term.range == last.term.range,
        chunk(around: last.term.range) == chunk(around: word.term.range)
          || word.isLatin && last.isLatin && isGap(last.term.range.end, word.term.range.start)
      {
        runs[runs.count - 1].append(word)
      } else {
        runs.append([word])
      }
    }
    return runs.filter { run in
      run.contains { chunk(around: $0.term.range).count >= Self.leastLetters }
        || !romanised.listedNames(of: run).isEmpty
    }
  }

  /// Whether no article has a word, or it is in Latin letters beside one of those: the bin of mohammed
  /// bin salman.
  private func isUnknown(_ word: CorrectableWord, in words: [CorrectableWord]) -> Bool {
    if !vocabulary.has(word) { return true }
    guard word.isLatin else { return false }
    return words.contains { other in
      other.isLatin
        && (isGap(other.term.range.end, word.term.range.start)
          || isGap(word.term.range.end, other.term.range.start))
        && (!vocabulary.has(other) || !vocabulary.hasTogether(word, other))
    }
  }

  /// Whether nothing but blanks and hyphens lies between.
  func isGap(_ start: Int, _ end: Int) -> Bool {
    start <= end && end <= scalars.count
      && scalars[start..<end].allSatisfy { $0 == " " || $0 == "-" }
  }

  // What instead.

  private func guesses(for run: [CorrectableWord]) -> [Guess] {
    var guesses = layoutGuesses(run.filter { !vocabulary.has($0) })
    let isLatin = run.contains(where: \.isLatin)
    if isLatin {
      // A name that actors have, or that is far more frequent, is hardly meant for other letters.
      let names = romanisedGuesses(run)
      // How frequent a word is that goes on is not known yet.
      let isBegun = run.last?.isPrefix ?? false
      let isName =
        run.allSatisfy(romanised.isListed)
        || !isBegun && isRarer(guesses.first, than: names.first)
      guesses = isName ? names + guesses : guesses + names
    }
    if run.count == 1 {
      guesses += vocabulary.respellings(of: run[0]).map { misspelling(of: run[0], for: $0) }
    }
    let least = isLatin ? Self.leastLettersToEdit : Self.leastLetters
    if run.count == 1, run[0].letterCount >= least {
      let word = run[0]
      var spellings = vocabulary.spellings(of: word)
      if isRight(word) { spellings.removeAll { !isSpelledAlike(word, $0) } }
      guesses += spellings.map { misspelling(of: word, for: $0) }
    }
    return guesses
  }

  private func misspelling(of word: CorrectableWord, for spelling: String) -> Guess {
    Guess(
      reason: .misspelt, replacements: [Replacement(range: word.term.range, text: spelling)])
  }

  /// Whether what a guess puts into the query is far rarer than what another one does.
  private func isRarer(_ guess: Guess?, than other: Guess?) -> Bool {
    guard let guess, let other else { return false }
    func count(_ guess: Guess) -> Int {
      guess.replacements.map { vocabulary.articleCount(ofRarest: $0.text) }.min() ?? 0
    }
    return 16 * count(guess) < count(other)
  }

  private func romanisedGuesses(_ run: [CorrectableWord]) -> [Guess] {
    let named = romanised.names(of: run)
    guard !named.isEmpty else { return [] }
    let most = named.map(\.texts.count).max() ?? 0
    return (0..<min(most, 3)).map { choice in
      Guess(
        reason: .romanised,
        replacements: named.map { part in
          let range = range(of: part, in: run)
          let text = part.texts[min(choice, part.texts.count - 1)]
          return Replacement(range: range, text: text)
        })
    }
  }

  /// Returns where the words of a part stand in the query.
  func range(of part: RomanisedNames.Part, in run: [CorrectableWord]) -> TextRange {
    let first = run[part.words.lowerBound].term.range
    let last = run[part.words.upperBound - 1].term.range
    return TextRange(first.start, max(first.end, last.end))
  }

  /// Returns what the keys that were hit type on the other layout, where it is words.
  private func layoutGuesses(_ run: [CorrectableWord]) -> [Guess] {
    guard !run.isEmpty else { return [] }
    var chunks: [TextRange] = []
    for word in run {
      let chunk = chunk(around: word.term.range)
      if chunk != chunks.last { chunks.append(chunk) }
    }
    let goesOn = run.last?.isPrefix ?? false
    var replacements: [Replacement] = []
    for (place, chunk) in chunks.enumerated() {
      let isLast = place == chunks.count - 1
      guard let text = reading(of: chunk, goesOn: goesOn && isLast) else { return [] }
      replacements.append(Replacement(range: chunk, text: text))
    }
    return [Guess(reason: .keyboardLayout, replacements: replacements)]
  }

  /// Returns what a part of the query is on the other layout: words as they are typed somewhere, else
  /// words; at the end of the query perhaps the beginning of one.
  private func reading(of chunk: TextRange, goesOn: Bool) -> String? {
    let typed = String(String.UnicodeScalarView(scalars[chunk.start..<chunk.end]))
    let readings = OtherLayout.readings(of: typed)
    let texts = readings.compactMap { words($0, lastGoesOn: goesOn) }
    if let text = texts.first(where: vocabulary.hasTyped) ?? texts.first { return text }
    // The keys of ج ح د ز and others type what ends a word in Latin letters.
    guard !goesOn, chunk.end == scalars.count, let last = chunk.count > 0 ? scalars.last : nil,
      Folding.outcome(last) == .separates
    else { return nil }
    return readings.lazy.compactMap { words($0, lastGoesOn: true) }.first.map { $0 + "*" }
  }

  /// Returns a text whose words are all known, names in Latin letters that no article has in Arabic;
  /// nothing where a word is not known.
  private func words(_ text: String, lastGoesOn: Bool) -> String? {
    let folded = FoldedWords(text)
    guard folded.bytes.count >= Self.leastLetters else { return nil }
    let words = folded.enumerated().map { place, word in
      CorrectableWord(
        term: QueryTerm(
          surface: Array(folded.surface(word)), key: Array(folded.folded(word)),
          range: TextRange(word.scalars.lowerBound, word.scalars.upperBound)),
        isPrefix: lastGoesOn && place == folded.count - 1)
    }
    let unknown = words.filter { !$0.isNumber && !vocabulary.has($0, through: .particle) }
    if unknown.isEmpty { return text }
    guard unknown.count == words.count, words.allSatisfy(romanised.isName) else { return nil }
    return romanised.names(of: words).compactMap(\.texts.first).joined(separator: " ")
  }

  /// Returns what stands between blanks around a word, without what the query language puts there.
  private func chunk(around word: TextRange) -> TextRange {
    var start = min(word.start, scalars.count)
    var end = min(max(word.end, start), scalars.count)
    while start > 0, !Self.isBlank(scalars[start - 1]), !isFieldEnd(start - 1) { start -= 1 }
    while end < scalars.count, !Self.isBlank(scalars[end]) { end += 1 }
    while start < word.start, Self.isSyntax(scalars[start]) { start += 1 }
    while end > word.end, Self.isSyntax(scalars[end - 1]) { end -= 1 }
    return TextRange(start, max(start, end))
  }

  /// Whether a colon follows the name of a field; one behind anything else is the key of ز.
  private func isFieldEnd(_ place: Int) -> Bool {
    guard scalars[place] == ":" else { return false }
    let name = scalars[..<place].reversed().prefix { $0.properties.isAlphabetic }.reversed()
    return QueryField(named: String(String.UnicodeScalarView(name))) != nil
  }

  static func isBlank(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isWhitespace }

  private static func isSyntax(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\"", "(", ")", "-", "*", "~", "«", "»": true
    default: false
    }
  }
}
