/// The consonants of a word, in one alphabet for Arabic and Latin letters: what is left the same when
/// a name is written by another hand or in another script.
///
/// Vowels, and the letters that Arabic writes for long ones (ا و ي ع), count for nothing. Letters that
/// transliterations take for one another are one class: ق ك غ ج, س ص, ت ط ث, د ض ذ ظ. Of an article
/// (ال, al-) nothing is left, nor of an h at the end, which may be a ة.
struct SoundKey: Hashable, Sendable {
  /// The classes as digits of one number.
  private(set) var value: UInt64 = 0
  /// How many consonants there are.
  private(set) var count = 0

  /// Adds a consonant. Keys of up to twelve are told apart for certain.
  @inline(__always)
  mutating func append(_ sound: Sound) {
    // The ل of عبد الرحمن is also written as it is spoken, Abderrahmane.
    if value == Self.servant, sound.isSolar {
      value /= 31
      count -= 1
    }
    value = value &* 31 &+ UInt64(sound.rawValue)
    count += 1
  }

  /// عبد ال.
  private static let servant =
    (UInt64(Sound.b.rawValue) * 31 + UInt64(Sound.d.rawValue)) * 31 + UInt64(Sound.l.rawValue)

  /// A class of consonants, or `none` for what counts for nothing.
  enum Sound: UInt8, Sendable {
    case none, b, t, k, h, kh, d, r, z, s, sh, f, l, m, n

    /// Whether the ل of an article before it is spoken as the consonant itself.
    var isSolar: Bool {
      switch self {
      case .t, .d, .r, .z, .s, .sh, .n: true
      default: false
      }
    }
  }
}

/// How letters sound: reads the keys of folded words.
struct Sounds: Sendable {
  /// U+0600–U+06FF.
  private let arabic: [SoundKey.Sound]
  /// a–z.
  private let latin: [SoundKey.Sound]
  /// Two Latin letters that are one sound, or `none`: the first times 26 and the second.
  private let latinPairs: [SoundKey.Sound]

  static let shared = Sounds()

  private init() {
    var arabic = Array(repeating: SoundKey.Sound.none, count: 256)
    for (letters, sound) in [
      ("بپ", SoundKey.Sound.b), ("تطثټ", .t), ("قكغجگڨڭ", .k), ("حه", .h), ("خ", .kh),
      ("دضذظ", .d), ("ر", .r), ("زژ", .z), ("سص", .s), ("شچ", .sh), ("فڤڥ", .f), ("ل", .l),
      ("م", .m), ("ن", .n),
    ] {
      for letter in letters.unicodeScalars { arabic[Int(letter.value & 0xFF)] = sound }
    }
    self.arabic = arabic
    var latin = Array(repeating: SoundKey.Sound.none, count: 26)
    for (letters, sound) in [
      ("bp", SoundKey.Sound.b), ("t", .t), ("kqgjcx", .k), ("h", .h), ("d", .d), ("r", .r),
      ("z", .z), ("s", .s), ("fv", .f), ("l", .l), ("m", .m), ("n", .n),
    ] {
      for letter in letters.utf8 { latin[Int(letter - 0x61)] = sound }
    }
    self.latin = latin
    var pairs = Array(repeating: SoundKey.Sound.none, count: 26 * 26)
    for (letters, sound) in [
      ("sh", SoundKey.Sound.sh), ("ch", .sh), ("kh", .kh), ("ph", .f), ("gh", .k), ("th", .t),
      ("dh", .d), ("dj", .k), ("ck", .k), ("ce", .s), ("ci", .s), ("cy", .s),
    ] {
      let places = letters.utf8.map { Int($0 - 0x61) }
      pairs[places[0] * 26 + places[1]] = sound
    }
    latinPairs = pairs
  }

  /// Returns the key of a folded word; an empty one where it is no word of Arabic or Latin letters.
  func key(_ bytes: [UInt8], _ word: Range<Int>) -> SoundKey {
    guard let first = word.first else { return SoundKey() }
    return bytes[first] < 0x80 ? latinKey(bytes, word) : arabicKey(bytes, word)
  }

  private func arabicKey(_ bytes: [UInt8], _ word: Range<Int>) -> SoundKey {
    var key = SoundKey()
    var place = word.lowerBound + (Self.hasArticle(bytes, word) ? 4 : 0)
    while place + 1 < word.upperBound {
      guard bytes[place] & 0xFC == 0xD8 else { return SoundKey() }
      let sound = arabicSound(bytes, place)
      place += 2
      // الله has one l where other scripts have it.
      if sound == .l, place + 1 < word.upperBound, arabicSound(bytes, place) == .l { continue }
      switch sound {
      case .none: continue
      case .h where place >= word.upperBound: continue
      // تش is what other scripts have as ch.
      case .t where place + 1 < word.upperBound && arabicSound(bytes, place) == .sh: continue
      default: key.append(sound)
      }
    }
    return place == word.upperBound ? key : SoundKey()
  }

  /// Returns the letters of a folded word with those that sound alike made one; an article, and a ه at
  /// the end, left out.
  func letters(of word: ArraySlice<UInt8>) -> [UInt16] {
    let bytes = Array(word)
    var letters: [UInt16] = []
    guard let first = bytes.first, first >= 0x80 else { return bytes.map { UInt16($0) } }
    var place = Self.hasArticle(bytes, bytes.indices) ? 4 : 0
    while place + 1 < bytes.count {
      let letter = UInt16(bytes[place]) << 8 | UInt16(bytes[place + 1])
      let isArabic = bytes[place] & 0xFC == 0xD8
      let sound = isArabic ? arabicSound(bytes, place) : .none
      place += 2
      if sound == .h, place >= bytes.count { continue }
      // ع is written for a and for أ: كوفي أنان, كوفي عنان.
      letters.append(sound != .none ? UInt16(sound.rawValue) : letter == 0xD8B9 ? 0xD8A7 : letter)
    }
    return letters
  }

  /// Returns the sound of the Arabic letter whose two bytes begin at a place.
  @inline(__always)
  private func arabicSound(_ bytes: [UInt8], _ place: Int) -> SoundKey.Sound {
    arabic[Int(bytes[place] & 3) << 6 | Int(bytes[place + 1] & 0x3F)]
  }

  /// Returns whether a folded word begins with ال and has three letters or more after it.
  static func hasArticle(_ bytes: [UInt8], _ word: Range<Int>) -> Bool {
    let first = word.lowerBound
    return word.count >= 10 && bytes[first] == 0xD8 && bytes[first + 1] == 0xA7
      && bytes[first + 2] == 0xD9 && bytes[first + 3] == 0x84
  }

  private func latinKey(_ bytes: [UInt8], _ word: Range<Int>) -> SoundKey {
    var key = SoundKey()
    var place = word.lowerBound
    if word.count >= 6, bytes[place] == Latin.a, bytes[place + 1] == Latin.l { place += 2 }
    while place < word.upperBound {
      let letter = bytes[place]
      guard Latin.letters.contains(letter) else { return SoundKey() }
      place += 1
      guard place < word.upperBound else {
        if letter != Latin.h { append(latin[Int(letter - Latin.a)], letter, to: &key) }
        break
      }
      let next = bytes[place]
      // A doubled letter is one sound, and tch and sch are what ch is.
      let isBeforeCh =
        next == Latin.c && (letter == Latin.t || letter == Latin.s)
        && place + 1 < word.upperBound && bytes[place + 1] == Latin.h
      if letter == next || isBeforeCh { continue }
      let pair =
        Latin.letters.contains(next)
        ? latinPairs[Int(letter - Latin.a) * 26 + Int(next - Latin.a)] : .none
      if pair != .none {
        key.append(pair)
        place += 1
      } else {
        append(latin[Int(letter - Latin.a)], letter, to: &key)
      }
    }
    return key
  }

  @inline(__always)
  private func append(_ sound: SoundKey.Sound, _ letter: UInt8, to key: inout SoundKey) {
    if sound != .none { key.append(sound) }
    if letter == Latin.x { key.append(.s) }
  }

  private enum Latin {
    static let letters: ClosedRange<UInt8> = 0x61...0x7A
    static let a = UInt8(ascii: "a")
    static let c = UInt8(ascii: "c")
    static let h = UInt8(ascii: "h")
    static let l = UInt8(ascii: "l")
    static let s = UInt8(ascii: "s")
    static let t = UInt8(ascii: "t")
    static let x = UInt8(ascii: "x")
  }
}
