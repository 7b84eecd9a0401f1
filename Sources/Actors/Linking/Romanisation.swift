internal import ArabicText

/// Writes Arabic names in Latin letters, so that they can be read, and found, in them.
///
/// Short vowels are not written in Arabic and cannot be known: common given names come from a list; in
/// the rest an a parts consonants that could not be spoken together.
enum Romanisation {
  /// Returns a name in Latin letters; what is in Latin letters already stays as it is.
  static func latin(_ name: String) -> String {
    let words = FoldedWords(name)
    var latin: [String] = []
    var place = 0
    while place < words.count {
      let word = words[place]
      if place + 1 < words.count {
        // عبد and its second word are one name.
        let both = Array(words.folded(word)) + words.folded(words[place + 1])
        if let known = GivenNames.shared.latin(both, both.indices) {
          latin.append(known)
          place += 2
          continue
        }
      }
      place += 1
      if let known = GivenNames.shared.latin(words.bytes, word.bytes) {
        latin.append(known)
        continue
      }
      let surface = String(decoding: words.surface(word), as: UTF8.self)
      if let known = links[surface] {
        latin.append(known)
        continue
      }
      latin.append(surface.utf8.first.map { $0 < 0x80 } ?? true ? surface : romanised(surface))
    }
    return latin.joined(separator: " ")
  }

  /// The words that join names, and what follows them.
  private static let links = [
    "بن": "bin", "ابن": "ibn", "إبن": "ibn", "بنت": "bint", "أبو": "Abu", "ابو": "Abu",
    "أبي": "Abi",
    "أم": "Umm", "آل": "Al", "الله": "Allah", "الدين": "al-Din", "ولد": "Ould", "فان": "van",
    "فون": "von", "دي": "de", "عبد": "Abd",
  ]

  /// Returns an identifier made of a name in Latin letters: lower case, digits and hyphens.
  static func slug(_ latin: String) -> String {
    let words = FoldedWords(latin)
    let parts = words.map { word in
      String(decoding: words.folded(word).filter { $0 < 0x80 }, as: UTF8.self)
    }
    let slug = parts.filter { !$0.isEmpty }.joined(separator: "-")
    return slug.isEmpty ? "name" : slug
  }

  private static func romanised(_ word: String) -> String {
    var letters = word.unicodeScalars.filter { !$0.properties.isDiacritic }.map(\.value)
    var prefix = ""
    if letters.count > 5, letters.starts(with: [0x648, 0x627, 0x644]) {
      letters.removeFirst()
      prefix = "wa-"
    }
    if letters.count > 4, letters.starts(with: [0x627, 0x644]) {
      letters.removeFirst(2)
      prefix += "al-"
    }
    let sounds = sounds(of: letters)
    var text = ""
    var run: [String] = []
    var isAfterVowel = false
    for sound in sounds {
      guard sound.isVowel else {
        run.append(sound.text)
        continue
      }
      text += filled(run[...], isAfterVowel: isAfterVowel, isAtEnd: false) + sound.text
      run = []
      isAfterVowel = true
    }
    text += filled(run[...], isAfterVowel: isAfterVowel, isAtEnd: true)
    return prefix + capitalised(text)
  }

  /// Returns consonants that follow one another, with an a wherever more meet than can be spoken: one at
  /// the start of a word, two within it.
  private static func filled(
    _ run: ArraySlice<String>, isAfterVowel: Bool, isAfterFilling: Bool = false, isAtEnd: Bool
  ) -> String {
    let most = isAfterVowel && !(isAfterFilling && isAtEnd) ? 2 : 1
    guard run.count > most else { return run.joined() }
    let vowel = run.dropFirst(most).first == "y" ? "i" : "a"
    return run.prefix(most).joined() + vowel
      + filled(run.dropFirst(most), isAfterVowel: true, isAfterFilling: true, isAtEnd: isAtEnd)
  }

  private static func capitalised(_ text: String) -> String {
    guard let first = text.first else { return text }
    return first.uppercased() + text.dropFirst()
  }

  private struct Sound {
    let text: String
    let isVowel: Bool
  }

  private static func sounds(of letters: [UInt32]) -> [Sound] {
    var sounds: [Sound] = []
    for (place, letter) in letters.enumerated() {
      let isFirst = place == 0
      let isLast = place + 1 == letters.count
      let next = isLast ? 0 : letters[place + 1]
      let isAfterVowel = sounds.last?.isVowel ?? false
      switch letter {
      case 0x627, 0x622, 0x623, 0x671:
        // أو and إي at the front are one vowel.
        if isFirst, next == 0x648 || next == 0x64A { continue }
        if sounds.last?.text != "a" { sounds.append(Sound(text: "a", isVowel: true)) }
      case 0x625: if next != 0x64A { sounds.append(Sound(text: "i", isVowel: true)) }
      case 0x649: sounds.append(Sound(text: "a", isVowel: true))
      case 0x629: if sounds.last?.text != "a" { sounds.append(Sound(text: "a", isVowel: true)) }
      case 0x639:
        if !isAfterVowel, !isVowelLetter(next) { sounds.append(Sound(text: "a", isVowel: true)) }
      case 0x648, 0x624:
        let isConsonant = (isFirst && letters.count > 1) || isAfterVowel || isLong(next)
        sounds.append(Sound(text: isConsonant ? "w" : "ou", isVowel: !isConsonant))
      case 0x64A, 0x626:
        let isDiphthong = sounds.last?.text == "a" && !isVowelLetter(next)
        let isConsonant =
          !isDiphthong && (isFirst && letters.count > 1 || isAfterVowel || isLong(next))
        sounds.append(Sound(text: isConsonant ? "y" : "i", isVowel: !isConsonant))
      default:
        if let text = consonants[letter] { sounds.append(Sound(text: text, isVowel: false)) }
      }
    }
    return sounds
  }

  private static func isVowelLetter(_ letter: UInt32) -> Bool {
    letter == 0x627 || letter == 0x648 || letter == 0x64A || letter == 0x649
  }

  private static func isLong(_ letter: UInt32) -> Bool {
    letter == 0x627 || letter == 0x649 || letter == 0x629
  }

  private static let consonants: [UInt32: String] = [
    0x628: "b", 0x62A: "t", 0x62B: "th", 0x62C: "j", 0x62D: "h", 0x62E: "kh", 0x62F: "d",
    0x630: "dh", 0x631: "r", 0x632: "z", 0x633: "s", 0x634: "sh", 0x635: "s", 0x636: "d",
    0x637: "t", 0x638: "z", 0x63A: "gh", 0x641: "f", 0x642: "q", 0x643: "k", 0x644: "l",
    0x645: "m", 0x646: "n", 0x647: "h", 0x67E: "p", 0x686: "ch", 0x698: "j", 0x6A4: "v",
    0x6AF: "g", 0x6AD: "g", 0x6A9: "k", 0x6CC: "i", 0x6A8: "g",
  ]
}
