/// How near an Arabic word is to a name in Latin letters, by the sounds that both are written for.
///
/// Nothing here knows the system of a romanisation: newspapers write تبون as Tebboune, Teboun and
/// Tabbun. Consonants must answer each other; vowels may be missing on either side at a price.
enum Romanisation {
  /// What costs no more than this is the same name, for words of some Latin letters.
  static func most(forLetters count: Int) -> Int { min(2 + count / 3, 5) }

  /// Returns how unlike two folded words sound, zero at the best; nothing where they are not the
  /// same name.
  ///
  /// - Complexity: O(n·m) in the letters; words of more than 40 letters are no names.
  static func cost(latin: ArraySlice<UInt8>, arabic: ArraySlice<UInt8>) -> Int? {
    guard latin.count <= 40, arabic.count <= 80, !latin.isEmpty, !arabic.isEmpty else { return nil }
    let sounds = sounds(of: latin)
    let letters = Array(String(decoding: arabic, as: UTF8.self).unicodeScalars)
    guard !sounds.isEmpty else { return nil }
    var last = [0]
    for (place, letter) in letters.enumerated() {
      last.append(last[place] + unheard(letter, isLast: place == letters.count - 1))
    }
    for sound in sounds {
      var line = [last[0] + sound.unwritten]
      for (place, letter) in letters.enumerated() {
        line.append(
          min(
            last[place] + sound.cost(as: letter), last[place + 1] + sound.unwritten,
            line[place] + unheard(letter, isLast: place == letters.count - 1)))
      }
      last = line
    }
    guard let cost = last.last, cost <= most(forLetters: latin.count) else { return nil }
    return cost
  }

  /// A sound as Latin letters write it.
  private struct Sound {
    /// The letters that write it in Arabic, and those that seldom do.
    let near, far: String.UnicodeScalarView
    /// What it costs when Arabic does not write it.
    let unwritten: Int

    func cost(as letter: Unicode.Scalar) -> Int {
      near.contains(letter) ? 0 : far.contains(letter) ? 1 : apart
    }
  }

  /// What a consonant costs that the other side does not have: too much for any name.
  private static let apart = 6

  /// What an Arabic letter costs that Latin does not write.
  private static func unheard(_ letter: Unicode.Scalar, isLast: Bool) -> Int {
    switch letter {
    case "ع", "ء": 1
    case "ا": 1
    case "و", "ي": isLast ? 1 : 2
    case "ه": isLast ? 0 : apart
    default: apart
    }
  }

  /// Reads Latin letters as sounds; doubled ones count once, digits and others stand for themselves.
  private static func sounds(of latin: ArraySlice<UInt8>) -> [Sound] {
    let letters = Array(latin)
    var sounds: [Sound] = []
    var place = 0
    while place < letters.count {
      let pair = letters[place...].prefix(2)
      if place + 1 < letters.count, let sound = pairs[Array(pair)] {
        sounds.append(sound)
        place += 2
      } else {
        let letter = letters[place]
        sounds.append(
          singles[letter]
            ?? Sound(
              near: String(decoding: [letter], as: UTF8.self).unicodeScalars,
              far: "".unicodeScalars, unwritten: apart))
        place += 1
        while place < letters.count, letters[place] == letter, !isVowel(letter) { place += 1 }
      }
    }
    return sounds
  }

  private static func isVowel(_ letter: UInt8) -> Bool {
    letter == 0x61 || letter == 0x65 || letter == 0x69 || letter == 0x6F || letter == 0x75
  }

  private static let pairs: [[UInt8]: Sound] = table([
    ("sh", "ش", "", apart), ("ch", "ش", "تكخ", apart), ("kh", "خ", "كه", apart),
    ("gh", "غ", "جق", apart), ("th", "ث", "ذطت", apart), ("dh", "ذضظ", "د", apart),
    ("ph", "ف", "", apart), ("ou", "و", "", 2), ("oo", "و", "", 2), ("ee", "ي", "", 2),
    ("aa", "ا", "", 1), ("ai", "اي", "", 2), ("ei", "ي", "ا", 2), ("au", "او", "", 2),
    ("ea", "ي", "ا", 2), ("ck", "ك", "ق", apart), ("qu", "ك", "ق", apart), ("dj", "ج", "", apart),
    ("tz", "تز", "س", apart), ("bb", "ب", "", apart),
  ])

  private static let singles: [UInt8: Sound] = Dictionary(
    uniqueKeysWithValues: table([
      ("a", "اع", "هىي", 1), ("e", "ي", "اعه", 1), ("i", "ي", "اع", 1), ("o", "و", "اع", 1),
      ("u", "و", "اع", 1), ("y", "ي", "ج", 2), ("w", "و", "ف", apart), ("b", "ب", "", apart),
      ("c", "ك", "سشق", apart), ("d", "دض", "ذظ", apart), ("f", "ف", "", apart),
      ("g", "غج", "قك", apart), ("h", "هح", "خ", 3), ("j", "ج", "يخ", apart),
      ("k", "كق", "خ", apart), ("l", "ل", "", apart), ("m", "م", "", apart), ("n", "ن", "", apart),
      ("p", "ب", "", apart), ("q", "ق", "ك", apart), ("r", "ر", "", apart),
      ("s", "سص", "زش", apart),
      ("t", "تط", "ثه", apart), ("v", "ف", "وب", apart), ("x", "س", "ك", apart),
      ("z", "ز", "ذظضس", apart),
    ]).compactMap { letters, sound in letters.first.map { ($0, sound) } })

  private static func table(
    _ rows: [(latin: String, near: String, far: String, unwritten: Int)]
  ) -> [[UInt8]: Sound] {
    Dictionary(
      rows.map { row in
        (
          Array(row.latin.utf8),
          Sound(
            near: row.near.unicodeScalars, far: row.far.unicodeScalars, unwritten: row.unwritten)
        )
      }, uniquingKeysWith: { first, _ in first })
  }
}
