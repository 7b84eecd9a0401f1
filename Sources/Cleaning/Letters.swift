internal import ArabicText

/// How many letters of which script a text has, as far as its language can be told from them.
struct Letters {
  private var arabic = 0
  private var latin = 0
  /// Whether there is a byte that Persian has and everyday Arabic has not.
  private var mayBePersian = false

  /// Counts none.
  init() {}

  /// Counts the letters of UTF-8.
  init(of text: Span<UInt8>) { count(text) }

  /// Counts more letters.
  mutating func count(_ text: Span<UInt8>) {
    var place = 0
    while place + ByteLanes.width <= text.count {
      // As often as a byte can be counted in a byte.
      let end = min(text.count, place + 255 * ByteLanes.width)
      var (arabics, latins) = (ByteLanes.zero, ByteLanes.zero)
      var persian = ByteLanes.zero
      while place + ByteLanes.width <= end {
        let bytes = ByteLanes(text, at: place)
        arabics &+= Self.areArabic(bytes).ones
        persian |= (bytes | .all(1)).equal(to: 0xDB) | bytes.equal(to: 0xBE)
        let lower = (bytes & .all(0x7F)) | .all(0x20)
        latins &+= (lower.atLeast(0x61) & ~lower.atLeast(0x7B) & ~bytes).ones
        place += ByteLanes.width
      }
      arabic += arabics.sum
      latin += latins.sum
      if persian & .all(0x80) != .zero { mayBePersian = true }
    }
    while place < text.count {
      switch text[place] {
      case 0x41...0x5A, 0x61...0x7A: latin += 1
      case 0xD8, 0xD9: arabic += 1
      case 0xDA, 0xDB:
        arabic += 1
        mayBePersian = true
      case 0xBE: mayBePersian = true
      default: break
      }
      place += 1
    }
  }

  /// Which bytes begin a scalar of U+0600–U+06FF.
  @inline(__always)
  static func areArabic(_ bytes: ByteLanes) -> ByteLanes { (bytes | .all(3)).equal(to: 0xDB) }

  /// Whether most letters are Arabic.
  var isArabic: Bool { arabic > latin }
  /// Whether nearly all letters are Latin.
  var isLatin: Bool { latin > 4 * arabic && latin > 1 }
  /// Whether most letters are Latin.
  private var isMostlyLatin: Bool { latin > arabic }

  /// Returns the tag of the language that a text is written in, without its title; `und` where it is
  /// none of those that are known by their commonest words.
  static func language(of text: ArraySlice<UInt8>) -> String {
    let bytes = text.span
    var letters = Letters()
    for part in 0..<parts { letters.count(bytes.extracting(sample(part, of: bytes.count))) }
    if letters.isMostlyLatin { return latinLanguage(of: text.prefix(parts * length)) }
    guard letters.mayBePersian else { return "ar" }
    var persian = PersianLetters()
    for part in 0..<parts { persian.count(bytes.extracting(sample(part, of: bytes.count))) }
    // Foreign names have some of these letters in Arabic, too.
    if persian.all * 20 > letters.arabic {
      return persian.urdu * 50 > letters.arabic ? "ur" : "fa"
    }
    return "ar"
  }

  /// How many parts of a text are looked at, and how many bytes of each.
  private static let (parts, length) = (4, 192)

  /// Where one of the parts lies that are looked at, of so many bytes.
  private static func sample(_ part: Int, of count: Int) -> Range<Int> {
    let start = count / parts * part
    return start..<min(count, start + length)
  }

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

/// How many letters a text has that Persian has and Arabic has not.
private struct PersianLetters {
  private(set) var all = 0
  /// Those of Urdu, which Persian has not.
  private(set) var urdu = 0

  mutating func count(_ text: Span<UInt8>) {
    var lead: UInt8 = 0
    for place in text.indices {
      let byte = text[place]
      switch (lead, byte) {
      // پ چ ژ گ ک ی
      case (0xD9, 0xBE), (0xDA, 0x86), (0xDA, 0x98), (0xDA, 0xAF), (0xDA, 0xA9), (0xDB, 0x8C):
        all += 1
      // ٹ ڈ ڑ ے
      case (0xD9, 0xB9), (0xDA, 0x88), (0xDA, 0x91), (0xDB, 0x92): urdu += 1
      default: break
      }
      lead = byte
    }
  }
}
