/// What the rest of a document says of its words: as what a first reading labelled the other places
/// where a word stands, and where two words stand side by side.
///
/// A document is what lies within so many sentences on both sides: articles are mostly shorter, and
/// a file of many articles without bounds is read the same way.
package struct Echoes {
  /// How many sentences before and after a sentence are listened to.
  package static let reach = 20

  /// What is heard at one token.
  package struct Echo: Equatable, Sendable {
    /// Of the word at its other places: nothing (0), or a digest of how often as what.
    package var word: UInt32 = 0
    /// Of the word with the one before it, and with the one after it.
    package var withLast: UInt32 = 0
    package var withNext: UInt32 = 0
  }

  /// How often something stands in the window: outside of names, and in those of each kind, begun
  /// or going on.
  private struct Tally {
    var counts = SIMD16<UInt16>(repeating: 0)
  }

  /// Returns what is heard at each token.
  ///
  /// - Parameters:
  ///   - keys: a number for each token, the same for the same word; 0 for what is no word.
  ///   - labels: what a first reading made of the tokens.
  ///   - sentences: ranges of tokens, in order.
  package static func heard(
    keys: [UInt64], labels: [Label], sentences: [Range<Int>], reach: Int = reach
  ) -> [Echo] {
    var words = Numbering(capacity: keys.count)
    var pairs = Numbering(capacity: keys.count)
    let wordNumbers = keys.map { $0 == 0 ? 0 : words.number(of: $0) }
    var pairNumbers = [Int](repeating: 0, count: keys.count + 1)
    for sentence in sentences {
      for place in sentence.dropFirst() where keys[place] != 0 && keys[place - 1] != 0 {
        pairNumbers[place] = pairs.number(of: WordHash.pair(keys[place - 1], keys[place]))
      }
    }
    var wordTallies = [Tally](repeating: Tally(), count: words.count + 1)
    var pairTallies = [Tally](repeating: Tally(), count: pairs.count + 1)
    func count(_ sentence: Range<Int>, _ sign: UInt16) {
      for place in sentence {
        let label = labels[place].rawValue
        wordTallies[wordNumbers[place]].counts[label] &+= sign
        if place > sentence.lowerBound {
          pairTallies[pairNumbers[place]].counts[labels[place].continues ? label : 0] &+= sign
        }
      }
    }
    var echoes = [Echo](repeating: Echo(), count: keys.count)
    var ahead = 0
    for (number, sentence) in sentences.enumerated() {
      while ahead < sentences.count, ahead <= number + reach {
        count(sentences[ahead], 1)
        ahead += 1
      }
      if number > reach { count(sentences[number - reach - 1], UInt16.max) }
      for place in sentence {
        if wordNumbers[place] != 0 {
          var tally = wordTallies[wordNumbers[place]]
          tally.counts[labels[place].rawValue] &-= 1
          echoes[place].word = digest(tally)
        }
        if pairNumbers[place] != 0, place > sentence.lowerBound {
          var tally = pairTallies[pairNumbers[place]]
          tally.counts[labels[place].continues ? labels[place].rawValue : 0] &-= 1
          let digest = pairDigest(tally)
          echoes[place].withLast = digest
          echoes[place - 1].withNext = digest
        }
      }
    }
    return echoes
  }

  /// Returns the key by which a word's places are found: of its stem where that is known, else of
  /// the word; 0 for marks and numbers.
  static func key(_ clue: Clue) -> UInt64 {
    clue.shape & 15 < 8 ? 0 : clue.stem != 0 && clue.entry.fine == 0 ? clue.stem : clue.word
  }

  /// What a digest tells of a word: as what label it mostly begins or goes on, where nine in ten of
  /// its places are such, two or more; nothing where fewer are.
  static func settled(_ digest: UInt32) -> Label? {
    guard digest >= 16, digest >> 2 & 3 == 3, digest & 3 >= 2 else { return nil }
    return Label(rawValue: Int(digest - 16) >> 4)
  }

  /// Returns as what something mostly stands, how surely and how often; 0 where it stands nowhere.
  private static func digest(_ tally: Tally) -> UInt32 {
    let counts = tally.counts
    let outside = UInt32(counts[0])
    var named: UInt32 = 0
    var best: UInt32 = 0
    var kind: UInt32 = 0
    for place in 0..<4 {
      let begun = UInt32(counts[place * 2 + 1])
      let going = UInt32(counts[place * 2 + 2])
      named += begun + going
      if begun + going > best {
        best = begun + going
        kind = UInt32(place) * 2 + (going > begun ? 2 : 1)
      }
    }
    if named == 0 { return outside == 0 ? 0 : outside > 2 ? 2 : 1 }
    let share: UInt32 = best * 10 >= (named + outside) * 9 ? 3 : best * 2 >= named + outside ? 2 : 1
    let often: UInt32 = best == 1 ? 1 : best < 4 ? 2 : 3
    return 16 + kind << 4 | share << 2 | often
  }

  private static func pairDigest(_ tally: Tally) -> UInt32 {
    let counts = tally.counts
    var best: UInt16 = 0
    var kind: UInt32 = 0
    for place in 1..<5 where counts[place * 2] > best {
      best = counts[place * 2]
      kind = UInt32(place)
    }
    if kind == 0 { return counts[0] == 0 ? 0 : 1 }
    return kind << 2 | (best >= counts[0] ? 3 : 2)
  }

  /// Numbers from 1 for hashes, in the order in which they are first met.
  private struct Numbering {
    private var hashes: [UInt64]
    private var numbers: [Int32]
    private let mask: Int
    private(set) var count = 0

    /// Makes a table for at most `capacity` hashes.
    init(capacity: Int) {
      var size = 16
      while size < capacity * 2 { size *= 2 }
      hashes = [UInt64](repeating: 0, count: size)
      numbers = [Int32](repeating: 0, count: size)
      mask = size - 1
    }

    mutating func number(of hash: UInt64) -> Int {
      var slot = Int(truncatingIfNeeded: WordHash.mixed(hash)) & mask
      while numbers[slot] != 0 {
        if hashes[slot] == hash { return Int(numbers[slot]) }
        slot = (slot + 1) & mask
      }
      count += 1
      hashes[slot] = hash
      numbers[slot] = Int32(truncatingIfNeeded: count)
      return count
    }
  }
}
