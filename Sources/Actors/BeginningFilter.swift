internal import ArabicText

/// Tells of most words that no spelling begins with them, whatever particles stand before it and
/// whatever ending of a nisba it has, without a look at the spellings.
///
/// Words that spellings begin with, and those of a text, are brought to one form: without ال, and
/// without the ending. Each form is two bits in one number of a table of some kilobytes (Bloom): a word
/// that begins something always passes, one that begins nothing once in some hundred times.
struct BeginningFilter: Sendable {
  /// A power of two of numbers.
  private var bits: [UInt64]
  private let particles = ParticleStarts()

  /// Creates a filter that nothing passes, for so many words.
  init(capacity: Int) {
    var count = 64
    while count < capacity { count *= 2 }
    bits = Array(repeating: 0, count: count)
  }

  /// Lets a word of folded letters pass.
  mutating func insert(_ bytes: [UInt8], _ word: Range<Int>) {
    let hash = Self.hash(bytes.span, word, stem: Self.stemEnd(bytes.span, word))
    bits[place(of: hash)] |= Self.mask(hash)
  }

  /// Returns whether a spelling may begin at a word of folded letters, with particles before it or
  /// without.
  @inline(__always)
  func passes(_ bytes: Span<UInt8>, _ word: Range<Int>) -> Bool {
    // Twelve letters are all of nearly every word, and fit in three numbers.
    guard word.count <= 24, bytes.count - word.lowerBound >= 24,
      Self.stemEnd(bytes, word) == word.upperBound
    else { return passesSlowly(bytes, word) }
    let (first, second, third) = (
      EightBytes.first(word.count, of: UInt64(bytes, at: word.lowerBound)),
      EightBytes.first(word.count - 8, of: UInt64(bytes, at: word.lowerBound + 8)),
      EightBytes.first(word.count - 16, of: UInt64(bytes, at: word.lowerBound + 16))
    )
    var starts = particles.starts(first)
    while starts != 0 {
      let bit = UInt64(starts.trailingZeroBitCount) * 16
      starts &= starts &- 1
      var front = first >> bit | second << (64 - bit)
      var back = second >> bit | third << (64 - bit)
      var rest = third >> bit
      while front & 0xFFFF_FFFF == Letters.article {
        front = front >> 32 | back << 32
        back = back >> 32 | rest << 32
        rest >>= 32
      }
      if has(Self.hash(front, back)) { return true }
    }
    return false
  }

  /// Returns the same for words of whatever length, with whatever ending, wherever they stand.
  @inline(never)
  private func passesSlowly(_ bytes: Span<UInt8>, _ word: Range<Int>) -> Bool {
    let stem = Self.stemEnd(bytes, word)
    var starts = particles.starts(
      EightBytes.at(word.lowerBound, of: bytes, before: word.upperBound))
    while starts != 0 {
      let start = word.lowerBound + starts.trailingZeroBitCount * 2
      starts &= starts &- 1
      if has(Self.hash(bytes, start..<word.upperBound, stem: stem)) { return true }
    }
    return false
  }

  /// Returns a hash of a word's first eight letters without its ال, without that of ألمانيا too, and
  /// without its ending.
  private static func hash(_ bytes: Span<UInt8>, _ word: Range<Int>, stem: Int) -> UInt64 {
    var start = word.lowerBound
    while EightBytes.at(start, of: bytes, before: word.upperBound) & 0xFFFF_FFFF == Letters.article
    {
      start += 4
    }
    // The ي before the ending must be the word's.
    let end = stem - 2 >= start ? stem : word.upperBound
    return hash(
      EightBytes.at(start, of: bytes, before: end), EightBytes.at(start + 8, of: bytes, before: end)
    )
  }

  @inline(__always)
  private static func hash(_ front: UInt64, _ back: UInt64) -> UInt64 {
    let product = (front ^ back &* 0xD6E8_FEB8_6659_FD93) &* 0x9E37_79B9_7F4A_7C15
    return product ^ product >> 32
  }

  /// Returns where a word ends without an ending that nisbas have after their ي, or else its end.
  @inline(__always)
  private static func stemEnd(_ bytes: Span<UInt8>, _ word: Range<Int>) -> Int {
    let end = word.upperBound
    guard word.count < 8 else { return stemEnd(UInt64(bytes, at: end - 8), end) }
    let letters = EightBytes.at(word.lowerBound, of: bytes, before: end)
    return stemEnd(letters << UInt64((8 - word.count) * 8), end)
  }

  /// Returns the same for the last four letters of a word, the last one in the highest bits.
  @inline(__always)
  private static func stemEnd(_ letters: UInt64, _ end: Int) -> Int {
    let last = letters >> 48
    let second = letters >> 32 & 0xFFFF
    let third = letters >> 16 & 0xFFFF
    // Few words have their ي so near their end.
    if second == Letters.yeh, last == Letters.heh || last == Letters.alef { return end - 2 }
    if third == Letters.yeh {
      if last == Letters.teh, second == Letters.alef { return end - 4 }
      if last == Letters.noon,
        second == Letters.waw || second == Letters.alef || second == Letters.yeh
      {
        return end - 4
      }
    }
    if letters & 0xFFFF == Letters.yeh, third == Letters.teh, last == Letters.noon,
      second == Letters.alef || second == Letters.yeh
    {
      return end - 6
    }
    return end
  }

  @inline(__always)
  private func has(_ hash: UInt64) -> Bool {
    let mask = Self.mask(hash)
    return bits[place(of: hash)] & mask == mask
  }

  @inline(__always)
  private func place(of hash: UInt64) -> Int {
    Int(truncatingIfNeeded: hash >> 16) & (bits.count - 1)
  }

  @inline(__always)
  private static func mask(_ hash: UInt64) -> UInt64 { 1 << (hash & 63) | 1 << (hash >> 6 & 63) }
}

/// Letters of folded text as `EightBytes` has them, the first of two bytes lower.
private enum Letters {
  static let article: UInt64 = 0x84D9_A7D8
  static let alef: UInt64 = 0xA7D8
  static let beh: UInt64 = 0xA8D8
  static let teh: UInt64 = 0xAAD8
  static let feh: UInt64 = 0x81D9
  static let kaf: UInt64 = 0x83D9
  static let lam: UInt64 = 0x84D9
  static let noon: UInt64 = 0x86D9
  static let heh: UInt64 = 0x87D9
  static let waw: UInt64 = 0x88D9
  static let yeh: UInt64 = 0x8AD9
}

/// At which letters of a word a name may begin, after what may be particles but for ال.
private struct ParticleStarts: Sendable {
  /// What a letter may be in front of a name.
  private enum Role: Int, CaseIterable {
    case none, conjunction, preposition, lam
  }

  /// The role of each letter, by the low bit of its first byte and the six of its second.
  private let roles: [UInt8]
  /// A bit for each letter at which a name may begin, by the roles of the first three.
  private let starts: [UInt8]

  init() {
    var roles = [UInt8](repeating: 0, count: 128)
    for (letter, role) in [
      (Letters.waw, Role.conjunction), (Letters.feh, .conjunction), (Letters.beh, .preposition),
      (Letters.kaf, .preposition), (Letters.lam, .lam),
    ] {
      roles[Self.place(of: letter)] = UInt8(role.rawValue)
    }
    self.roles = roles
    starts = (0..<64).map { number in
      let letters = [number & 3, number >> 2 & 3, number >> 4].map { Role.allCases[$0] }
      return Self.starts(letters, from: 0)
        | (letters[0] == .conjunction ? Self.starts(letters, from: 1) : 0)
    }
  }

  /// Returns a place and those after ب ل ك, or لل, that stand there.
  private static func starts(_ letters: [Role], from first: Int) -> UInt8 {
    switch letters[first] {
    case .preposition: 0b011 << UInt8(first)
    // للجزائر, and للغة, which is ل and اللغة.
    case .lam: (letters[first + 1] == .lam ? 0b111 : 0b011) << UInt8(first)
    case .none, .conjunction: 0b001 << UInt8(first)
    }
  }

  /// Returns a bit for each letter at which a name may begin in a word, of which the first eight bytes
  /// are given.
  @inline(__always)
  func starts(_ first: UInt64) -> UInt8 {
    starts[role(first) | role(first >> 16) << 2 | role(first >> 32) << 4]
  }

  @inline(__always)
  private func role(_ letter: UInt64) -> Int {
    letter & 0xFE == 0xD8 ? Int(roles[Self.place(of: letter)]) : 0
  }

  @inline(__always)
  private static func place(of letter: UInt64) -> Int {
    Int(truncatingIfNeeded: (letter & 1) << 6 | letter >> 8 & 0x3F)
  }
}
