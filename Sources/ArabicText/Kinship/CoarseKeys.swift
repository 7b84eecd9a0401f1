/// Keys under which all kin of a word lie together, and many that are none.
public enum CoarseKeys {
  /// Returns the key of the stem of a folded word: without what may be particles at its front, and
  /// the letters of endings at its end; و ي ء, on which a hamza may sit, are one letter, and letters
  /// that Arabic lacks are ف, ب or ك.
  public static func stem(of key: ArraySlice<UInt8>) -> [UInt8] {
    guard let word = Letters(key) else { return Array(key.dropFirst(particles(before: key))) }
    return stem(of: word, from: start(of: word, in: .front, followedBy: 0))
  }

  /// Returns the key of the sound of a folded word, Arabic or Latin, the same for a name and its
  /// romanisation: the classes of its consonants, a letter each, without what may be particles.
  public static func sound(of key: ArraySlice<UInt8>) -> [UInt8] {
    guard let word = Letters(key) else {
      guard var classes = LatinSound(key)?.classes else { return Array(key) }
      trim(&classes)
      return classes
    }
    return sound(of: word, from: start(of: word, in: .front, followedBy: 0))
  }

  /// What of a word's particles has been read.
  enum State: CaseIterable {
    /// Nothing.
    case front
    /// و or ف.
    case afterConjunction
    /// ب or ك.
    case afterPreposition
    /// ل.
    case afterLam
    /// An article, or the س of a verb.
    case end
  }

  /// Returns where what may be particles ends, when `count` letters follow those of the word.
  ///
  /// At least two letters stay.
  static func start(of word: Letters, in state: State, followedBy count: Int) -> Int {
    let total = word.count + count
    var place = 0
    func letter(_ place: Int) -> UInt8 { place < word.count ? word[place] : 0 }
    func skipArticle() {
      if letter(place) == Letter.alef, letter(place + 1) == Letter.lam, total - place > 3 {
        place += 2
      }
    }
    switch state {
    case .end: return 0
    case .afterPreposition:
      skipArticle()
      return place
    case .afterLam:
      return letter(0) == Letter.lam && total > 2 ? 1 : 0
    case .front:
      if letter(0) == Letter.waw || letter(0) == Letter.feh, total > 2 { place = 1 }
    case .afterConjunction: break
    }
    switch letter(place) {
    case Letter.beh, Letter.kaf:
      if total - place > 2 {
        place += 1
        skipArticle()
      }
    case Letter.lam:
      if total - place > 2 {
        place += 1
        if letter(place) == Letter.lam, total - place > 2 { place += 1 }
      }
    case Letter.seen:
      let next = letter(place + 1)
      if total - place > 3,
        next == Letter.yeh || next == Letter.teh || next == Letter.noon || next == Letter.alef
      {
        place += 1
      }
    case Letter.alef: skipArticle()
    default: break
    }
    return place
  }

  /// Returns the key of the stem that begins at `start`.
  static func stem(of word: Letters, from start: Int) -> [UInt8] {
    var end = word.count
    while end - start > 2, isOfEndings(word[end - 1]) { end -= 1 }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(2 * (end - start))
    for place in start..<max(start, end) {
      let letter = ForeignLetters.coarse(word[place])
      let seat = letter == Letter.waw || letter == Letter.hamza ? Letter.yeh : letter
      bytes.append(0xD8 | seat >> 6)
      bytes.append(0x80 | seat & 0x3F)
    }
    return bytes
  }

  /// Whether endings are made of a letter.
  @inline(__always)
  static func isOfEndings(_ letter: UInt8) -> Bool {
    switch letter {
    case Letter.alef, Letter.heh, Letter.teh, Letter.yeh, Letter.noon, Letter.waw, Letter.meem,
      Letter.kaf, Letter.hamza:
      true
    default: false
    }
  }

  /// Returns the key of the sound of the letters from `start`.
  static func sound(of word: Letters, from start: Int) -> [UInt8] {
    var classes = classes(of: word, from: start)
    trim(&classes)
    return classes
  }

  /// Returns the keys under which a name with these sounds may lie: with and without what may be
  /// particles at its front, which ones depends on vowels that not all spellings have, and with
  /// and without the end of a plural.
  static func soundProbes(_ classes: [UInt8]) -> [[UInt8]] {
    var probes: [[UInt8]] = []
    func add(_ classes: ArraySlice<UInt8>) {
      for ending in ["", "n", "t"] {
        var probe = Array(classes) + ending.utf8
        trim(&probe)
        if !probes.contains(probe) { probes.append(probe) }
      }
    }
    var rest = classes[...]
    add(rest)
    for _ in 0..<2 {
      guard rest.count > 1, let first = rest.first, "bkfls".utf8.contains(first) else { break }
      rest = rest.dropFirst()
      add(rest)
    }
    return probes
  }

  /// Returns the classes of the consonants from `start`.
  static func classes(of word: Letters, from start: Int) -> [UInt8] {
    var classes: [UInt8] = []
    classes.reserveCapacity(word.count - start)
    var place = start
    while place < word.count {
      let sound = Self.sounds[Int(word[place])]
      place += 1
      if sound == 0 { continue }
      if sound == UInt8(ascii: "h"), place == word.count { continue }
      // تش is what other scripts have as ch.
      if place < word.count {
        let next = Self.sounds[Int(word[place])]
        if sound == UInt8(ascii: "t"), next == UInt8(ascii: "x") { continue }
      }
      // What is double, or seems so, is single in some hands: خاشقجي, Khashoggi.
      if classes.last != sound { classes.append(sound) }
    }
    return classes
  }

  /// Takes off what the ين, ون and ات of a plural leave of a sound.
  static func trim(_ classes: inout [UInt8]) {
    while classes.count > 2, let last = classes.last,
      last == UInt8(ascii: "n") || last == UInt8(ascii: "t")
    {
      classes.removeLast()
    }
  }

  /// The class of each letter as an ASCII letter, zero for vowels.
  private static let sounds: [UInt8] = {
    var sounds = [UInt8](repeating: 0, count: 256)
    for (letters, sound) in [
      ("بپ", "b"), ("تطثټ", "t"), ("قكغجگڨڭ", "k"), ("حه", "h"), ("خ", "q"), ("دضذظ", "d"),
      ("ر", "r"),
      ("زژ", "z"), ("سص", "s"), ("شچ", "x"), ("فڤڥ", "f"), ("ل", "l"), ("م", "m"), ("ن", "n"),
    ] {
      for letter in letters.unicodeScalars {
        sounds[Int(letter.value & 0xFF)] = sound.utf8.first ?? 0
      }
    }
    return sounds
  }()

  /// How many bytes of particles stand before what is not of Arabic letters: و25.
  static func particles(before key: ArraySlice<UInt8>) -> Int {
    let count = key.prefix { $0 & 0xFC == 0xD8 || $0 & 0xC0 == 0x80 }.count
    guard count > 0, count <= 8, count < key.count, let word = Letters(key.prefix(count)) else {
      return 0
    }
    guard let packed = word.packed(0..<word.count) else { return 0 }
    return particleRuns.contains(packed) ? count : 0
  }

  private static let particleRuns: Set<UInt64> = {
    var runs: Set<UInt64> = []
    for conjunction in ["", "و", "ف"] {
      for particle in ["", "ب", "ل", "ك", "ال", "بال", "كال", "لل"] {
        let run = Letters(
          (conjunction + particle).unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) })
        if let packed = run.packed(0..<run.count), packed != 0 { runs.insert(packed) }
      }
    }
    return runs
  }()
}
