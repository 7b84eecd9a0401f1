/// How many letters of which script a text has, as far as its language can be told from them.
struct Letters {
  private var arabic = 0
  private var latin = 0
  /// Letters that Persian has and Arabic has not, and of these those of Urdu alone.
  private var persian = 0
  private var urdu = 0

  /// Counts none.
  init() {}

  /// Counts the letters of UTF-8.
  init(of text: ArraySlice<UInt8>) { count(text) }

  /// Counts more letters.
  mutating func count(_ text: ArraySlice<UInt8>) {
    var lead: UInt8 = 0
    for byte in text {
      switch byte {
      case 0x41...0x5A, 0x61...0x7A: latin += 1
      case 0xD8...0xDB: arabic += 1
      default: break
      }
      switch (lead, byte) {
      // پ چ ژ گ ک ی
      case (0xD9, 0xBE), (0xDA, 0x86), (0xDA, 0x98), (0xDA, 0xAF), (0xDA, 0xA9), (0xDB, 0x8C):
        persian += 1
      // ٹ ڈ ڑ ے
      case (0xD9, 0xB9), (0xDA, 0x88), (0xDA, 0x91), (0xDB, 0x92): urdu += 1
      default: break
      }
      lead = byte
    }
  }

  /// Whether most letters are Arabic.
  var isArabic: Bool { arabic > latin }
  /// Whether nearly all letters are Latin.
  var isLatin: Bool { latin > 4 * arabic && latin > 1 }
  /// Whether most letters are Latin.
  private var isMostlyLatin: Bool { latin > arabic }

  /// Returns the tag of the language that a text is written in, without its title; `und` where it is
  /// none of those that are known by their commonest words.
  static func language(of text: ArraySlice<UInt8>) -> String {
    var letters = Letters()
    for part in 0..<parts {
      letters.count(text.dropFirst(text.count / parts * part).prefix(length))
    }
    if letters.isMostlyLatin { return latinLanguage(of: text.prefix(parts * length)) }
    // Foreign names have some of these letters in Arabic, too.
    if letters.persian * 20 > letters.arabic {
      return letters.urdu * 50 > letters.arabic ? "ur" : "fa"
    }
    return "ar"
  }

  /// How many parts of a text are looked at, and how many bytes of each.
  private static let (parts, length) = (4, 192)

  private static let common: [(language: String, words: Set<[UInt8]>)] = [
    ("en", "the of and to in is that for was"), ("fr", "le la les des et du est une dans"),
    ("es", "el los las que y por una con del"), ("de", "der die das und den von ist mit ein"),
    ("tr", "ve bir bu için ile olarak da de"), ("it", "il di che per una gli della sono"),
  ].map { (language: $0.0, words: Set($0.1.split(separator: " ").map { Array($0.utf8) })) }

  private static func latinLanguage(of text: ArraySlice<UInt8>) -> String {
    var counts = common.map { _ in 0 }
    for word in text.split(whereSeparator: { $0 == 0x20 || $0 == 0x0A }) {
      let lower = word.map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }
      for place in common.indices where common[place].words.contains(lower) { counts[place] += 1 }
    }
    guard let most = counts.max(), most > 0, let place = counts.firstIndex(of: most) else {
      return "und"
    }
    return common[place].language
  }
}
