internal import ArabicText

/// What the words of some articles come down to, so that forms of one word meet.
///
/// A particle is taken off a word only where what is left is a word of the news, or stands by itself
/// in the same articles at least as often; endings come off by rule. Words that tell nothing of a matter have no stem.
struct Stems: Sendable {
  /// The stem of each word of the table, or -1 where it has none.
  private(set) var ofWord: [Int32]
  /// The stems.
  private(set) var table = WordTable()

  /// Finds the stems of words that occur so many times each.
  init(of words: WordTable, counts: [Int32]) {
    let usage = Usage(of: words, counts: counts)
    ofWord = Array(repeating: -1, count: words.count)
    for word in 0..<words.count {
      let letters = usage.bare(words[word])
      guard letters.count > 4 || letters.first.map({ $0 < 0x80 }) == true,
        !FunctionWords.contains(letters), !FunctionWords.contains(words[word])
      else { continue }
      ofWord[word] = Int32(table.add(Self.stem(letters)[...]))
    }
  }

  /// Returns what a bare word comes down to.
  static func stem(_ word: ArraySlice<UInt8>) -> [UInt8] {
    let letters = ended(word)
    return NewsWords.shared.common(for: letters[...]) ?? letters
  }

  /// Returns a word without its endings; of what is left three letters remain at least.
  static func ended(_ word: ArraySlice<UInt8>) -> [UInt8] {
    var letters = word
    for endings in endings {
      for ending in endings where letters.count >= ending.count + 6 && letters.hasSuffix(ending) {
        letters.removeLast(ending.count)
        break
      }
    }
    return Array(letters)
  }

  /// The endings in the order in which they come off, one of each kind: pronouns, numbers and
  /// genders, what these leave.
  private static let endings = [
    ["هما", "كما", "هم", "هن", "ها", "كم", "نا"],
    [
      "يتين", "يتان", "يات", "يون", "يين", "تين", "تان", "ات", "ون", "ين", "ان", "يه", "وا", "تا",
      "ه", "ا",
    ],
    ["ي", "ت"],
  ].map { $0.map { Array($0.utf8) } }
}

/// How often the words of some articles are used, their endings aside.
private struct Usage {
  private var stems = WordTable()
  private var counts: [Int32] = []

  init(of words: WordTable, counts all: [Int32]) {
    for word in 0..<words.count {
      let stem = stems.add(Stems.ended(Self.withoutArticle(words[word]))[...])
      if stem == counts.count { counts.append(0) }
      counts[stem] += all[word]
    }
  }

  private static let article: [UInt8] = Array("ال".utf8)

  /// Returns a word without its article, where three letters remain.
  private static func withoutArticle(_ word: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    word.count >= 10 && word.starts(with: article) ? word.dropFirst(article.count) : word
  }

  private func count(of form: ArraySlice<UInt8>) -> Int32 {
    stems.number(of: Stems.ended(form)[...]).map { counts[$0] } ?? 0
  }

  /// Returns a word without the particles that other words show to be particles.
  func bare(_ word: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var best = Self.withoutArticle(word)
    guard !NewsWords.shared.contains(best) else { return best }
    var bestCount = count(of: best)
    for stripping in Particles.strippings(of: word).dropFirst() {
      let form = Self.withoutArticle(stripping.form(of: word)[...])
      guard form.count >= 6, form != best else { continue }
      if NewsWords.shared.contains(form) { return form }
      // A word counts itself; what is left of it must be used as often by others.
      let formCount = count(of: form)
      if formCount >= bestCount {
        best = form
        bestCount = formCount
      }
    }
    return best
  }
}

extension ArraySlice<UInt8> {
  /// Returns whether these bytes end with others.
  func hasSuffix(_ ending: [UInt8]) -> Bool {
    count >= ending.count && suffix(ending.count).elementsEqual(ending)
  }
}
