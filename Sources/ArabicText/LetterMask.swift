internal import CLanes

/// Tells of 64 bytes of UTF-8 at once which of them belong to words.
///
/// Knows ASCII, U+0620–U+06BF and the Arabic comma, semicolon and question mark, no-break spaces, « and »,
/// and U+2010–U+2027, dashes and quotation marks; where there is anything else it says so.
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
    var (rare, others) = (ByteFinding.zero, ByteFinding.zero)
    for part in 0..<4 {
      let found = classes(SIMD16(chunk, at: part * 16), SIMD16(chunk, at: part * 16 + 1))
      singles |= UInt64(highest_bits(found.singles)) << UInt64(part * 16)
      leads |= UInt64(highest_bits(found.leads)) << UInt64(part * 16)
      rare |= found.rare
      others |= found.others
    }
    let isCut = chunk[64] & 0xC0 == 0x80
    let isCutBefore = isCut && chunk[63] & 0xC0 == 0x80
    return (
      singles | leads | leads << 1, 64 - (isCut ? 1 : 0) - (isCutBefore ? 1 : 0),
      highest_bits(rare) == 0 && (highest_bits(others) == 0 || areSigns(chunk))
    )
  }

  /// Which bytes are letters of ASCII, which begin an Arabic scalar that belongs to a word, which begin a rare
  /// one, and which one that is not Arabic.
  @inline(__always)
  private static func classes(
    _ byte: SIMD16<UInt8>, _ next: SIMD16<UInt8>
  ) -> (singles: ByteFinding, leads: ByteFinding, rare: ByteFinding, others: ByteFinding) {
    let isLetter = (byte | 0x20).isIn(from: 0x61, count: 26)
    let isDigit = byte.isIn(from: 0x30, count: 10)
    // D8–DA, whole: of U+0600–U+063F the first half has signs, and marks that are rare; of
    // U+0640–U+067F only four are signs.
    let isArabic =
      byte.isIn(from: 0xD8, count: 3) & next.isIn(from: 0x80, count: 0x40)
    let isLow = byte.equal(to: 0xD8) & ~next.isIn(from: 0xA0, count: 0x60)
    let isSign = isLow & (next.equal(to: 0x8C) | next.equal(to: 0x9B) | next.equal(to: 0x9F))
    let isPercent = byte.equal(to: 0xD9) & next.isIn(from: 0xAA, count: 4)
    let isOther = byte.isIn(from: 0xC0, count: 0x40) & ~isArabic
    return (isLetter | isDigit, isArabic & ~(isLow | isPercent), isLow & ~isSign, isOther)
  }

  /// Whether all scalars that are not Arabic are signs that stand between words.
  @inline(never)
  private static func areSigns(_ chunk: Span<UInt8>) -> Bool {
    var unknown = ByteFinding.zero
    for part in 0..<4 {
      let byte = SIMD16(chunk, at: part * 16)
      let next = SIMD16(chunk, at: part * 16 + 1)
      let third = SIMD16(chunk, at: part * 16 + 2)
      let isArabic =
        byte.isIn(from: 0xD8, count: 3) & next.isIn(from: 0x80, count: 0x40)
      let isLatin =
        byte.equal(to: 0xC2) & (next.equal(to: 0xA0) | next.equal(to: 0xAB) | next.equal(to: 0xBB))
      let isQuote =
        byte.equal(to: 0xE2) & next.equal(to: 0x80) & third.isIn(from: 0x90, count: 0x18)
      unknown |= byte.isIn(from: 0xC0, count: 0x40) & ~(isArabic | isLatin | isQuote)
    }
    return highest_bits(unknown) == 0
  }
}
