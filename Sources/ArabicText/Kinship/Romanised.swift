extension SearchWord {
  /// Returns how far a word in Latin letters is from being an Arabic one in them, zero where every
  /// letter is accounted for; nothing where it is another word.
  ///
  /// Short vowels inside, which Arabic does not write, cost little or nothing; long ones and those at
  /// the ends more where they are missing, and consonants are none but those that hands write for the
  /// letter, the likelier ones cheaper. Takes time in the product of the two lengths; words of more
  /// than 32 letters are never the same.
  public static func isRomanised(
    _ latin: ArraySlice<UInt8>, as arabicKey: ArraySlice<UInt8>
  ) -> Int? {
    guard !latin.isEmpty, latin.count <= Letters.most,
      latin.allSatisfy({ (0x61...0x7A).contains($0) }),
      let word = Letters(arabicKey)
    else { return nil }
    let bytes = Array(latin)
    var best = Romanised.distance(bytes, word, from: 0)
    if word.count > 4, word[0] == Letter.alef, word[1] == Letter.lam {
      // The article stands apart in other scripts, or not at all; or its ل is what follows: essebsi.
      for bare in [bytes, Romanised.withoutArticle(bytes)].compactMap({ $0 }) {
        best = min(best, Romanised.distance(bare, word, from: 2) + 1)
      }
    }
    // A name may be told by more of its letters the longer it is.
    return best <= min(10, 2 + 2 * word.count) ? best : nil
  }
}

/// Arabic letters against Latin ones.
enum Romanised {
  /// More than any distance.
  static let none = 1000

  /// Returns what is behind the article in Latin letters; nothing where there is none.
  static func withoutArticle(_ latin: [UInt8]) -> [UInt8]? {
    guard latin.count >= 5, latin[0] == UInt8(ascii: "a") || latin[0] == UInt8(ascii: "e"),
      latin[1] == UInt8(ascii: "l") || latin[1] == latin[2]
    else { return nil }
    return Array(latin.dropFirst(2))
  }

  /// Returns the least cost of reading Latin letters as those of a word from a place.
  static func distance(_ latin: [UInt8], _ word: Letters, from start: Int) -> Int {
    // costs[place] is the least for latin[place...] and the letters from the present one.
    var costs = [Int](repeating: none, count: latin.count + 1)
    costs[latin.count] = 0
    for place in stride(from: latin.count - 1, through: 0, by: -1) {
      costs[place] = skipped(latin, place, costs)
    }
    for letter in stride(from: word.count - 1, through: start, by: -1) {
      var next = [Int](repeating: none, count: latin.count + 1)
      let unwritten = unwrittenCost(word, letter, from: start)
      let isFirst = letter == start
      let isLast = letter + 1 == word.count
      let readings = Self.readings[Int(word[letter])]
      for place in stride(from: latin.count, through: 0, by: -1) {
        var least = costs[place] + unwritten
        for reading in readings
        where reading.written.count <= latin.count - place
          && latin[place..<place + reading.written.count].elementsEqual(reading.written)
        {
          let cost =
            switch reading.place {
            case .anywhere: reading.cost
            case .first: isFirst ? reading.cost : none
            case .last: isLast ? reading.cost : none
            }
          var end = place + reading.written.count
          least = min(least, costs[end] + cost)
          // A doubled letter is written once in Arabic.
          if let last = reading.written.last, end < latin.count, latin[end] == last {
            end += 1
            least = min(least, costs[end] + cost)
          }
        }
        next[place] = least
        if place < latin.count { next[place] = min(least, skipped(latin, place, next)) }
      }
      costs = next
    }
    return min(costs[0], none)
  }

  /// What it costs that a Latin letter stands for nothing.
  private static func skipped(_ latin: [UInt8], _ place: Int, _ costs: [Int]) -> Int {
    let letter = latin[place]
    let rest = costs[place + 1]
    let isLast = place + 1 == latin.count
    let next = isLast ? 0 : latin[place + 1]
    // A vowel at the front has a letter of its own, and one at the end mostly.
    switch letter {
    case UInt8(ascii: "e"): return rest + (place == 0 ? 5 : isLast ? 1 : 0)
    case UInt8(ascii: "a"): return rest + (place == 0 || isLast ? 5 : 0)
    case UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"):
      return rest + (place == 0 || isLast ? 5 : 1)
    case UInt8(ascii: "y"), UInt8(ascii: "w"): return rest + (isLast ? 5 : 3)
    case UInt8(ascii: "h") where place > 0 && !vowels.contains(next): return rest + 3
    // The g of Washington.
    case UInt8(ascii: "g") where place > 0 && latin[place - 1] == UInt8(ascii: "n"): return rest + 2
    // The s of a plural.
    case UInt8(ascii: "s") where isLast && place > 3: return rest + 4
    default: return none
    }
  }

  private static func isGlide(_ letter: UInt8) -> Bool {
    letter == Letter.waw || letter == Letter.yeh
  }

  private static let vowels = Array("aeiouy".utf8)

  /// What it costs that an Arabic letter has none in Latin.
  private static func unwrittenCost(_ word: Letters, _ place: Int, from start: Int) -> Int {
    let isLast = place + 1 == word.count
    switch word[place] {
    case Letter.hamza: return 0
    case Letter.ain: return place == start ? 3 : 2
    case Letter.heh where isLast: return 2
    // What ch is where تش is written.
    case Letter.teh where !isLast && word[place + 1] == Letter.sheen: return 2
    // One vowel in Latin at the front is two letters: أوباما.
    case Letter.alef where place == start && !isLast && isGlide(word[place + 1]): return 0
    case Letter.alef, Letter.waw, Letter.yeh: return place == start ? 5 : 3
    default: return none
    }
  }

  /// What hands write for a letter.
  private struct Reading {
    enum Place { case first, anywhere, last }
    let written: [UInt8]
    let cost: Int
    let place: Place
  }

  /// What hands write for each letter: with ^ at the front of a word alone, with $ at its end, and with
  /// what it costs, where that is not nothing.
  private static let readings: [[Reading]] = {
    var readings = [[Reading]](repeating: [], count: 256)
    for (letters, written) in [
      ("ا", "a aa e1 o2 ^e ^i ^o ^u ai2 i3 u2 ah1$ eh1$"), ("ب", "b p"), ("ت", "t"),
      ("ث", "th s1 t1"),
      ("ج", "j dj g1 gu1 dg1 gi1"), ("ح", "h"), ("خ", "kh h2 k2 x2"), ("د", "d"),
      ("ذ", "dh th d1 z1"),
      ("ر", "r"), ("ز", "z s2"), ("س", "s ss c sc"), ("ش", "sh ch sch tch s2"), ("ص", "s"),
      ("ض", "d dh"), ("ط", "t"), ("ظ", "z dh d1"),
      ("ع", "aa ae ea ao ^a ^e ^i ^o ^u a1 e1 i2 o2 u2"),
      ("غ", "gh g gu1 r3"), ("ف", "f v ph"), ("ق", "q k1 g1 c1 qu1 gh2"),
      ("ك", "k c q1 ck ch1 qu kh2 g2"), ("ل", "l"), ("م", "m"), ("ن", "n"),
      ("ه", "h a$ ah$ e$ eh$ i3$"), ("و", "w o ou u oo au ow ew aw1 v2 eau eu"),
      ("ي", "y i ee e1 ie ei ey iy yy iyy j2 a2$ ai ay1 ea1 ii ia3"), ("پ", "p"), ("چ", "ch"),
      ("ڤ", "v"),
      ("گ", "g gu1"), ("ژ", "zh j"),
    ] {
      let known = written.split(separator: " ").map { text in
        Reading(
          written: text.utf8.filter { (0x61...0x7A).contains($0) },
          cost: text.compactMap(\.wholeNumberValue).first ?? 0,
          place: text.contains("^") ? .first : text.contains("$") ? .last : .anywhere)
      }
      for letter in letters.unicodeScalars { readings[Int(letter.value & 0xFF)] = known }
    }
    return readings
  }()
}
