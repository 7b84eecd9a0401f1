extension SearchWord {
  /// Returns whether two words in Latin letters may be one name in two hands: hizbullah, hezbollah.
  ///
  /// They have the same consonants, of which there are three or more, as many vowels between them, and
  /// begin and end alike.
  public static func areRomanisedAlike(_ one: ArraySlice<UInt8>, _ other: ArraySlice<UInt8>) -> Bool
  {
    let w = UInt8(ascii: "w")
    guard let first = one.first, first == other.first, one.contains(w) == other.contains(w),
      let left = LatinSound(one),
      let right = LatinSound(other)
    else { return false }
    return left.classes.count >= 3 && left.classes == right.classes
      && LatinSound.vowels(of: one) == LatinSound.vowels(of: other)
  }
}

/// The sound of a word in Latin letters, in the classes of Arabic ones.
struct LatinSound {
  /// The classes of its consonants.
  private(set) var classes: [UInt8] = []

  /// Reads a folded word; nothing where it is not of the letters a to z alone, or has no consonant.
  init?(_ key: ArraySlice<UInt8>) {
    guard let last = key.indices.last else { return nil }
    var place = key.startIndex
    if key.count >= 6, key[place] == UInt8(ascii: "a"), key[place + 1] == UInt8(ascii: "l") {
      place += 2
    }
    while place <= last {
      let letter = key[place]
      guard (0x61...0x7A).contains(letter) else { return nil }
      place += 1
      let next = place <= last ? key[place] : 0
      let isBeforeCh =
        next == UInt8(ascii: "c") && (letter == UInt8(ascii: "t") || letter == UInt8(ascii: "s"))
        && place < last && key[place + 1] == UInt8(ascii: "h")
      // A doubled letter is one sound, tch and sch are what ch is.
      if letter == next || isBeforeCh { continue }
      if letter == UInt8(ascii: "h"), place > last { continue }
      if let pair = Self.pair(letter, next) {
        append(pair)
        place += 1
      } else if letter == UInt8(ascii: "x") {
        append(UInt8(ascii: "k"))
        append(UInt8(ascii: "s"))
      } else if let sound = Self.single(letter) {
        // The g of Washington is not written.
        let isSilent =
          letter == UInt8(ascii: "g") && place - 2 >= key.startIndex
          && key[place - 2] == UInt8(ascii: "n") && Self.single(next) != nil
        if !isSilent { append(sound) }
      }
    }
    guard !classes.isEmpty else { return nil }
  }

  private mutating func append(_ sound: UInt8) {
    if classes.last != sound { classes.append(sound) }
  }

  /// How many runs of vowels a word has, without what a ة or nothing is at its end (a, e, h), and which
  /// vowel it ends in.
  fileprivate static func vowels(of word: ArraySlice<UInt8>) -> [UInt8] {
    var word = word
    while let last = word.last, "aeh".utf8.contains(last) { word.removeLast() }
    var runs: UInt8 = 0
    var end: UInt8 = 0
    for letter in word.prefix(64) {
      switch letter {
      case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"),
        UInt8(ascii: "u"), UInt8(ascii: "y"):
        if end == 0 { runs += 1 }
        end = letter == UInt8(ascii: "y") ? UInt8(ascii: "i") : letter
      default: end = 0
      }
    }
    return [runs, end == UInt8(ascii: "o") ? UInt8(ascii: "u") : end]
  }

  /// The sounds under which Arabic spellings of the name lie.
  var probes: [[UInt8]] {
    var probes: [[UInt8]] = []
    for classes in [classes] + others {
      for probe in CoarseKeys.soundProbes(classes) where !probes.contains(probe) {
        probes.append(probe)
      }
    }
    return probes
  }

  /// The same with what some letters are now and then: z a ظ, the s at the end of a Spanish name a ش,
  /// an h before a consonant nothing.
  private var others: [[UInt8]] {
    let (h, s, z) = (UInt8(ascii: "h"), UInt8(ascii: "s"), UInt8(ascii: "z"))
    var others: [[UInt8]] = []
    if classes.contains(z) { others.append(classes.map { $0 == z ? UInt8(ascii: "d") : $0 }) }
    if classes.last == s { others.append(classes.dropLast() + [UInt8(ascii: "x")]) }
    if classes.dropFirst().contains(h) {
      others.append(classes.prefix(1) + classes.dropFirst().filter { $0 != h })
    }
    return others
  }

  private static func pair(_ letter: UInt8, _ next: UInt8) -> UInt8? {
    switch (letter, next) {
    case (UInt8(ascii: "s"), UInt8(ascii: "h")), (UInt8(ascii: "c"), UInt8(ascii: "h")):
      UInt8(ascii: "x")
    case (UInt8(ascii: "k"), UInt8(ascii: "h")): UInt8(ascii: "q")
    case (UInt8(ascii: "p"), UInt8(ascii: "h")): UInt8(ascii: "f")
    case (UInt8(ascii: "g"), UInt8(ascii: "h")), (UInt8(ascii: "d"), UInt8(ascii: "j")),
      (UInt8(ascii: "c"), UInt8(ascii: "k")):
      UInt8(ascii: "k")
    case (UInt8(ascii: "t"), UInt8(ascii: "h")): UInt8(ascii: "t")
    case (UInt8(ascii: "d"), UInt8(ascii: "h")): UInt8(ascii: "d")
    case (UInt8(ascii: "c"), UInt8(ascii: "e")), (UInt8(ascii: "c"), UInt8(ascii: "i")),
      (UInt8(ascii: "c"), UInt8(ascii: "y")):
      UInt8(ascii: "s")
    default: nil
    }
  }

  private static func single(_ letter: UInt8) -> UInt8? {
    switch letter {
    case UInt8(ascii: "b"), UInt8(ascii: "p"): UInt8(ascii: "b")
    case UInt8(ascii: "k"), UInt8(ascii: "q"), UInt8(ascii: "g"), UInt8(ascii: "j"),
      UInt8(ascii: "c"):
      UInt8(ascii: "k")
    case UInt8(ascii: "f"), UInt8(ascii: "v"): UInt8(ascii: "f")
    case UInt8(ascii: "t"), UInt8(ascii: "h"), UInt8(ascii: "d"), UInt8(ascii: "r"),
      UInt8(ascii: "z"), UInt8(ascii: "s"), UInt8(ascii: "l"), UInt8(ascii: "m"),
      UInt8(ascii: "n"):
      letter
    default: nil
    }
  }
}
