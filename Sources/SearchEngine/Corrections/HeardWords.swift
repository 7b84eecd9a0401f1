import ArabicText
import IndexImage
import SearchQuery

/// Finds words of the articles by the sound of Latin letters.
extension RomanisedNames {
  /// A word of the articles that sounds like Latin letters, or two words side by side.
  struct Heard {
    /// How far the sound is away.
    let cost: Int
    /// How many articles have it.
    let count: Int
    /// Its folded key, or the two, with a blank between them.
    let key: [UInt8]
    /// As it is written mostly.
    let text: String
    /// How likely it is what is meant.
    let worth: Int
  }

  /// Returns how likely a word is that has a distance and is in a number of articles: one that is eight
  /// times as frequent makes up for a vowel. What is very frequent is hardly more likely a name.
  private static func worth(_ cost: Int, _ count: Int) -> Int {
    min(7, Int.bitWidth - count.leadingZeroBitCount) - 3 * cost
  }

  /// Returns what of the articles sounds most like a word in Latin letters and is frequent.
  func heardReadings(_ word: CorrectableWord, isBehindArticle: Bool) -> [String] {
    let heard = heard(word, isBehindArticle: isBehindArticle)
    return heard.prefix(Self.mostReadings).map(\.text)
  }

  /// Returns the words of the articles, and pairs of them, that sound like a word in Latin letters,
  /// the likeliest first.
  ///
  /// - Parameter isBehindArticle: Whether the article stands before the word: al sharaa.
  func heard(_ word: CorrectableWord, isBehindArticle: Bool = false) -> [Heard] {
    guard word.letterCount >= Corrector.leastLetters else { return [] }
    // A short word that lacks a vowel is another one: oman is no أمين.
    let most = word.letterCount < 4 ? 1 : word.letterCount < 5 ? 2 : Int.max
    let typed = word.term.key[...]
    let alone = sounding(word.term.key) { SearchWord.isRomanised(typed, as: $0) }
      .filter { $0.cost <= most }
      .compactMap { entry in
        vocabulary.commonest(entry.terms).map { text in
          let isOther = isBehindArticle && !entry.key.starts(with: DefiniteArticle.letters)
          // Names win over what is mostly a common noun: الشرع over شارع.
          let isNoun = SearchWord.isListedNoun(entry.key[...])
          // Nor is one that somebody is called a mere noun: الشاهد before شاهد.
          let doubt = isNamedLikeNoun(entry.key) ? -1 : (isOther ? 1 : 0) + (isNoun ? 2 : 0)
          return Heard(
            cost: entry.cost, count: entry.count, key: entry.key, text: text,
            worth: Self.worth(entry.cost + doubt, entry.count))
        }
      }
    return (alone + heardPairs(word.term.key)).sorted { left, right in
      if left.worth != right.worth { return left.worth > right.worth }
      return left.count != right.count
        ? left.count > right.count : left.key.lexicographicallyPrecedes(right.key)
    }
  }

  /// A key that sounds like Latin letters.
  private struct Sounding {
    let key: [UInt8]
    let cost: Int
    var count: Int
    var terms: [Int]
  }

  /// Returns the keys in Arabic letters that sound like Latin ones, but for words that only serve
  /// others, and for what a fourth of all articles has, which is no name.
  private func sounding(
    _ latin: [UInt8], cost: (ArraySlice<UInt8>) -> Int?
  ) -> [Sounding] {
    var heard: [Sounding] = []
    var keys: Set<Int> = []
    for probe in SearchWord(surface: latin, key: latin).soundProbes {
      keys.formUnion(image.keys(ofSound: probe))
    }
    image.forEachTerm(ofKeys: keys.sorted()) { term, key, typed in
      guard !vocabulary.isCancelled(), key.first.map({ $0 >= 0x80 }) ?? false,
        !FunctionWords.contains(typed)
      else { return }
      if let last = heard.last, last.key.elementsEqual(key) {
        heard[heard.count - 1].count += image.articleCount(ofTerm: term)
        heard[heard.count - 1].terms.append(term)
      } else if let cost = cost(key) {
        heard.append(
          Sounding(
            key: Array(key), cost: cost, count: image.articleCount(ofTerm: term), terms: [term]))
      }
    }
    return heard.filter { $0.count * 4 <= image.articleCount || image.articleCount < 100 }
  }

  // Two words that are one in Latin letters.

  /// How far the sound of two words may be away, and how many words of either side are looked at.
  private static let mostCostOfPairs = 3
  private static let mostSides = 8

  /// Returns the pairs of words, side by side in articles, that hands write as one word in Latin
  /// letters: the second has the article (نصر الله), or the first must have a word after it (أبو بكر).
  private func heardPairs(_ latin: [UInt8]) -> [Heard] {
    guard (5...24).contains(latin.count) else { return [] }
    var pairs: [[UInt8]: Heard] = [:]
    for place in 2...latin.count - 3 {
      let (head, tail) = (Array(latin[..<place]), latin[place...])
      let heads = Self.heads.filter { key in
        SearchWord.isRomanised(head[...], as: key[...]).map { $0 <= 1 } ?? false
      }
      // What is left of the article is a vowel, or one that ends the first word, too.
      let mayHaveArticle = latin[place - 1...place].contains { "aeiou".utf8.contains($0) }
      guard mayHaveArticle || !heads.isEmpty else { continue }
      let seconds = nearest(
        sounding(Array(tail)) { key in
          let hasArticle = key.starts(with: DefiniteArticle.letters) && key.count > 6
          guard hasArticle || !heads.isEmpty else { return nil }
          // Behind some words the article may be left out: ould ghazouani.
          let bare = heads.isEmpty ? nil : SearchWord.isRomanised(tail, as: key)
          return [SearchWord.isRomanisedTail(tail, as: key), bare].compactMap(\.self).min()
        })
      guard !seconds.isEmpty else { continue }
      let firsts = nearest(sounding(head) { SearchWord.isRomanised(head[...], as: $0) })
      for first in firsts {
        let followers = seconds.filter { second in
          first.cost + second.cost <= Self.mostCostOfPairs
            && (second.key.starts(with: DefiniteArticle.letters) || heads.contains(first.key))
        }
        guard together([first], followers) > 0 else { continue }
        for second in followers {
          let count = together([first], [second])
          let cost = first.cost + second.cost
          let key = first.key + [UInt8(ascii: " ")] + second.key
          guard count > 0, pairs[key].map({ cost < $0.cost }) ?? true,
            let left = vocabulary.commonest(first.terms),
            let right = vocabulary.commonest(second.terms)
          else { continue }
          pairs[key] = Heard(
            cost: cost, count: count, key: key, text: left + " " + right,
            worth: Self.worth(cost, count))
        }
      }
    }
    return Array(pairs.values)
  }

  /// Returns those that sound most alike, of equals the most frequent.
  private func nearest(_ words: [Sounding]) -> [Sounding] {
    let sorted = words.filter { $0.cost <= Self.mostCostOfPairs }.sorted { left, right in
      left.cost != right.cost ? left.cost < right.cost : left.count > right.count
    }
    return Array(sorted.prefix(Self.mostSides))
  }

  /// Returns how many articles have one of some words directly before one of others.
  private func together(_ first: [Sounding], _ second: [Sounding]) -> Int {
    guard !first.isEmpty, !second.isEmpty, !vocabulary.isCancelled() else { return 0 }
    func word(_ words: [Sounding]) -> PlanWord {
      PlanWord(sources: words.flatMap(\.terms).sorted().map { (.term($0), 1) })
    }
    var evaluation = Evaluation(image)
    evaluation.limit = 1
    evaluation.isCancelled = vocabulary.isCancelled
    return evaluation.run(.phrase([word(first), word(second)])).total
  }

  /// Words after which a name must follow, as folded keys.
  private static let heads = Set(
    ["عبد", "ابو", "ام", "بن", "ابن", "بو", "ولد", "ايت"].map { Array($0.utf8) })
}
