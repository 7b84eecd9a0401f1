internal import ArabicText

/// What the words of some articles come down to, so that forms of one word meet.
///
/// A particle is taken off a word only where what is left stands by itself in the same articles at
/// least as often; endings come off by rule. Words that tell nothing of a matter have no stem.
struct Stems: Sendable {
  /// The stem of each word of the table, or -1 where it has none.
  private(set) var ofWord: [Int32]
  /// The stems.
  private(set) var table = WordTable()

  /// Finds the stems of words that occur so many times each.
  init(of words: WordTable, counts: [Int32]) {
    ofWord = Array(repeating: -1, count: words.count)
    for word in 0..<words.count {
      let letters = Self.bare(words[word], count: counts[word]) { form in
        words.number(of: form).map { counts[$0] } ?? 0
      }
      guard letters.count > 2 || letters.first.map({ $0 < 0x80 }) == true,
        !FunctionWords.contains(letters[...]), !FunctionWords.contains(words[word])
      else { continue }
      ofWord[word] = Int32(table.add(Self.stem(letters)[...]))
    }
  }

  /// Returns a word without the particles that other occurrences show to be particles.
  private static func bare(
    _ word: ArraySlice<UInt8>, count: Int32, countOf: (ArraySlice<UInt8>) -> Int32
  ) -> [UInt8] {
    var best = Array(word)
    // The word's own occurrences with its article and without speak for it together.
    var bestCount = max(1, count)
    if word.starts(with: article), word.count >= 10 {
      best = Array(word.dropFirst(article.count))
      bestCount += countOf(best[...])
    } else {
      bestCount += countOf((article + word)[...])
    }
    for stripping in Particles.strippings(of: word).dropFirst() {
      var form = stripping.form(of: word)
      if form.starts(with: article), form.count >= 10 { form.removeFirst(article.count) }
      guard form.count >= 4, form != best else { continue }
      let formCount = countOf(form[...]) + countOf((article + form)[...])
      if formCount >= bestCount {
        best = form
        bestCount = formCount
      }
    }
    return best
  }

  private static let article: [UInt8] = Array("ال".utf8)

  /// Returns what a bare word comes down to.
  static func stem(_ word: [UInt8]) -> [UInt8] {
    let letters = ended(word[...])
    return NewsWords.shared.common(for: letters[...]) ?? letters
  }

  /// Returns a word without its endings; of what is left three letters remain at least.
  static func ended(_ word: ArraySlice<UInt8>) -> [UInt8] {
    var letters = word
    for ending in pronouns where letters.count >= ending.count + 6 && letters.hasSuffix(ending) {
      letters.removeLast(ending.count)
      break
    }
    for ending in endings where letters.count >= ending.count + 6 && letters.hasSuffix(ending) {
      letters.removeLast(ending.count)
      break
    }
    if let last = weakEndings.first(where: {
      letters.count >= $0.count + 6 && letters.hasSuffix($0)
    }) {
      letters.removeLast(last.count)
    }
    return Array(letters)
  }

  private static let pronouns = ["هما", "كما", "هم", "هن", "ها", "كم", "نا"].map { Array($0.utf8) }
  private static let endings = [
    "يتين", "يتان", "يات", "يون", "يين", "تين", "تان", "ات", "ون", "ين", "ان", "يه", "وا", "تا",
    "ه", "ا",
  ].map { Array($0.utf8) }
  private static let weakEndings = ["ي", "ت"].map { Array($0.utf8) }
}

extension ArraySlice<UInt8> {
  /// Returns whether these bytes end with others.
  func hasSuffix(_ ending: [UInt8]) -> Bool {
    count >= ending.count && suffix(ending.count).elementsEqual(ending)
  }
}
