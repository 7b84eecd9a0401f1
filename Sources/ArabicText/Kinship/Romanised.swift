extension SearchWord {
  /// Returns how far a word in Latin letters is from being an Arabic one in them, zero where every
  /// letter is accounted for; nothing where it is another word.
  ///
  /// Short vowels, which Arabic does not write, cost nothing; long ones a little where they are
  /// missing, and consonants are none but those that hands write for the letter. Takes time in the
  /// product of the two lengths; words of more than 32 letters are never the same.
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
      // The article stands apart in other scripts.
      let bare = Romanised.distance(bytes, word, from: 2)
      if bare < Romanised.none { best = min(best, bare + 1) }
    }
    // A name may be told by more of its letters the longer it is.
    return best <= min(6, 1 + word.count) ? best : nil
  }
}

/// Arabic letters against Latin ones.
enum Romanised {
  /// More than any distance.
  static let none = 1000

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
      let readings = Self.readings[Int(word[letter])]
      for place in stride(from: latin.count, through: 0, by: -1) {
        var least = costs[place] + unwritten
        for reading in readings
        where reading.count <= latin.count - place
          && latin[place..<place + reading.count].elementsEqual(reading)
        {
          var end = place + reading.count
          least = min(least, costs[end])
          // A doubled letter is written once in Arabic.
          if let last = reading.last, end < latin.count, latin[end] == last {
            end += 1
            least = min(least, costs[end])
          }
        }
        next[place] = least
        if place < latin.count { next[place] = min(least, skipped(latin, place, next)) }
      }
      costs = next
    }
    return costs[0]
  }

  /// What it costs that a Latin letter stands for nothing.
  private static func skipped(_ latin: [UInt8], _ place: Int, _ costs: [Int]) -> Int {
    let letter = latin[place]
    let rest = costs[place + 1]
    switch letter {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"),
      UInt8(ascii: "u"):
      // A vowel at the front has a letter of its own.
      return rest + (place == 0 ? 2 : 0)
    case UInt8(ascii: "y"), UInt8(ascii: "w"): return rest + 1
    case UInt8(ascii: "h") where place + 1 == latin.count: return rest
    // The g of Washington.
    case UInt8(ascii: "g") where place > 0 && latin[place - 1] == UInt8(ascii: "n"): return rest + 1
    default: return none
    }
  }

  /// What it costs that an Arabic letter has none in Latin.
  private static func unwrittenCost(_ word: Letters, _ place: Int, from start: Int) -> Int {
    switch word[place] {
    case Letter.ain, Letter.hamza: 0
    case Letter.heh where place + 1 == word.count: 0
    case Letter.alef, Letter.waw, Letter.yeh: 1
    default: none
    }
  }

  /// What hands write for each letter.
  private static let readings: [[[UInt8]]] = {
    var readings = [[[UInt8]]](repeating: [], count: 256)
    for (letters, written) in [
      ("ا", "a aa e i o u"), ("ب", "b p"), ("ت", "t"), ("ث", "th s t"), ("ج", "j dj g"),
      ("ح", "h"), ("خ", "kh h"), ("د", "d"), ("ذ", "dh d z th"), ("ر", "r"), ("ز", "z"),
      ("س", "s c ss"), ("ش", "sh ch sch"), ("ص", "s"), ("ض", "d dh"), ("ط", "t"),
      ("ظ", "z dh d"), ("ع", "a e i o u aa"), ("غ", "gh g"), ("ف", "f v ph"),
      ("ق", "q k g c"), ("ك", "k c q ck ch"), ("ل", "l"), ("م", "m"), ("ن", "n"),
      ("ه", "h a ah e eh"), ("و", "w o ou u oo au ow v"), ("ي", "y i ee e ie ei a ai ay"),
      ("پ", "p"), ("چ", "ch"), ("ڤ", "v"), ("گ", "g"), ("ژ", "zh j"),
    ] {
      for letter in letters.unicodeScalars {
        readings[Int(letter.value & 0xFF)] = written.split(separator: " ").map { Array($0.utf8) }
      }
    }
    return readings
  }()
}
