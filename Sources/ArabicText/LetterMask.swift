/// Tells of 64 bytes of UTF-8 at once which of them belong to words.
///
/// Works on 64-bit words whose bytes are looked at side by side; what is found out about a byte is told
/// by its highest bit. Knows ASCII, U+0600–U+06BF but for controls and rare marks, no-break spaces,
/// « and », and U+2010–U+2027, dashes and quotation marks; where there is anything else it says so.
enum LetterMask {
  /// How many bytes must be there.
  static let reach = 66

  /// Looks at the bytes at an offset, where a scalar begins.
  ///
  /// - Returns: A bit for each byte that belongs to a letter, or to a mark, which may stand outside of
  ///   a word, the first in the lowest bit; how many bytes there are up to the last place where a
  ///   scalar may begin, 62 to 64; whether everything is known.
  @inline(__always)
  static func of(
    _ text: Span<UInt8>, at offset: Int
  ) -> (letters: UInt64, length: Int, isPlain: Bool) {
    let chunk = text.extracting(offset..<(offset + reach))
    var (singles, leads): (UInt64, UInt64) = (0, 0)
    var unknown = ByteLanes.zero
    for half in 0..<2 {
      let found = classes(
        ByteLanes(chunk, at: half * 32), ByteLanes(chunk, at: half * 32 + 1),
        ByteLanes(chunk, at: half * 32 + 2))
      unknown |= found.unknown
      singles |= gathered(found.singles) << UInt64(half * 32)
      leads |= gathered(found.leads) << UInt64(half * 32)
    }
    let isCut = chunk[64] & 0xC0 == 0x80
    let isCutBefore = isCut && chunk[63] & 0xC0 == 0x80
    return (
      singles | leads | leads << 1, 64 - (isCut ? 1 : 0) - (isCutBefore ? 1 : 0),
      unknown & .all(0x80) == .zero
    )
  }

  /// Which bytes are letters of ASCII, which begin a scalar of two that belongs to a word, and which
  /// begin a scalar that is not known.
  @inline(__always)
  private static func classes(
    _ byte: ByteLanes, _ next: ByteLanes, _ third: ByteLanes
  ) -> (singles: ByteLanes, leads: ByteLanes, unknown: ByteLanes) {
    // The bits of each byte below the highest, moved there.
    let (six, five, four) = (byte.raised(bit: 6), byte.raised(bit: 5), byte.raised(bit: 4))
    let (three, two, one, zero) = (
      byte.raised(bit: 3), byte.raised(bit: 2), byte.raised(bit: 1), byte.raised(bit: 0)
    )
    let (next5, next4, next3) = (next.raised(bit: 5), next.raised(bit: 4), next.raised(bit: 3))
    let (next2, next1, next0) = (next.raised(bit: 2), next.raised(bit: 1), next.raised(bit: 0))

    let low = byte & .all(0x7F)
    let folded = low | .all(0x20)
    let isLetter = (folded &+ .all(0x80 - 0x61)) & ~(folded &+ .all(0x80 - 0x7B))
    let isDigit = (low &+ .all(0x80 - 0x30)) & ~(low &+ .all(0x80 - 0x3A))
    let singles = ~byte & (isLetter | isDigit)

    let isLead = byte & six
    let continues = next & ~next.raised(bit: 6)
    // D8–DB: of U+0600–U+063F the first half has signs, and marks that are rare; of U+0640–U+067F
    // only four are signs.
    let isArabic = isLead & ~five & four & three & ~two
    let isFirst = isArabic & ~one & ~zero
    let isSecond = isArabic & ~one & zero
    let majority = (next2 & (next1 | next0)) | (next1 & next0)
    let isSign = isFirst & ~next5 & (~next4 | (next3 & majority))
    let isRare = isFirst & ~next5 & ~isSign
    let isPercent = isSecond & next5 & ~next4 & next3 & (next2 ^ next1)
    let isKnownArabic = isArabic & ~(one & zero) & ~isRare & continues
    let leads = isKnownArabic & ~isSign & ~isPercent

    let isLatinSign =
      byte.equal(to: 0xC2) & (next.equal(to: 0xA0) | next.equal(to: 0xAB) | next.equal(to: 0xBB))
    let third5 = third.raised(bit: 5)
    let isQuote =
      byte.equal(to: 0xE2) & next.equal(to: 0x80) & third & ~third.raised(bit: 6)
      & ((~third5 & third.raised(bit: 4)) | (third5 & ~third.raised(bit: 4) & ~third.raised(bit: 3)))
    return (singles, leads, isLead & ~(isKnownArabic | isLatinSign | isQuote))
  }

  /// Returns the highest bits of all bytes, side by side.
  @inline(__always)
  private static func gathered(_ bytes: ByteLanes) -> UInt64 {
    func bits(_ word: UInt64) -> UInt64 {
      ((word & 0x8080_8080_8080_8080) &* 0x0002_0408_1020_4081) >> 56
    }
    return bits(bytes[0]) | bits(bytes[1]) << 8 | bits(bytes[2]) << 16 | bits(bytes[3]) << 24
  }
}
