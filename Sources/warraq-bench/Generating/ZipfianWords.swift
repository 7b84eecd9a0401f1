/// Words, each drawn the less often the rarer it is: the one of rank r with a weight of 1/r.
struct ZipfianWords {
  private let words: [String]
  /// The sum of the weights up to and with each word, in whole numbers, so that every machine draws
  /// the same words.
  private let sums: [UInt64]

  /// Ranks the words of texts by how often they come; of two that come equally often, the one met
  /// first comes first. Only words of letters are taken.
  init(of texts: [String]) {
    var places: [Substring: Int] = [:]
    var counts: [(word: Substring, count: Int)] = []
    for text in texts {
      let runs = text.split {
        !$0.unicodeScalars.allSatisfy(\.properties.isAlphabetic)
      }
      for word in runs {
        if let place = places[word] {
          counts[place].count += 1
        } else {
          places[word] = counts.count
          counts.append((word, 1))
        }
      }
    }
    let ranked = counts.enumerated().sorted {
      ($1.element.count, $0.offset) < ($0.element.count, $1.offset)
    }
    words = ranked.map { String($0.element.word) }
    var sum: UInt64 = 0
    sums = words.indices.map { place in
      sum += (1 << 32) / UInt64(place + 1)
      return sum
    }
  }

  /// Draws a word; an empty one where there are none.
  func word(using random: inout SplitMix64) -> String {
    guard let total = sums.last else { return "" }
    let drawn = UInt64.random(in: 0..<total, using: &random)
    var low = 0
    var high = sums.count - 1
    while low < high {
      let middle = (low + high) / 2
      if sums[middle] <= drawn { low = middle + 1 } else { high = middle }
    }
    return words[low]
  }
}

/// The random numbers SplitMix64 (Steele, Lea and Flood, 2014): the same from the same seed.
struct SplitMix64: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// Returns whether something is the case that is so once in a number of times.
  mutating func isOnce(in count: Int) -> Bool { Int.random(in: 0..<count, using: &self) == 0 }
}
