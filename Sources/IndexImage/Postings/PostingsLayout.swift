/// How the postings of one term lie in bytes.
///
/// How many articles a list has is told elsewhere. A short one, of less than a block, is its tail and,
/// where positions are kept, the positions as gaps in groups of seven bits. A long one has
///
///     u32  where the positions begin, from the beginning of the list
///     the table: an entry for each block and one for the tail, if there is one
///     the blocks: packed gaps between articles, or a bit for each article that may be there
///         (`BlockBitmap`) where that takes no more; then packed occurrences less two
///     the tail
///     the positions, block by block (`PositionPacking`)
///
/// An occurrence number is the count, doubled, and one more where the title has the term. A tail is
/// the gaps, then two bits for each posting, then what does not fit into two bits.
///
/// All numbers are little-endian, no offset is aligned. A position is a gap to the one before it in
/// the same article, less one; the first of an article is itself.
enum PostingsLayout {
  /// The bytes of an entry of the table: u32 last article, u8 bits of a gap (or 32 and how many sixteen
  /// bytes the articles' bits take), u8 bits of an occurrence number, u16 bound, u32 where its positions begin, from where all positions begin.
  static let entrySize = 12
  /// The least occurrence number: once, not in the title.
  static let leastOccurrence: UInt32 = 2
  /// What two bits say where the occurrence number follows by itself.
  static let escape: UInt32 = 3
  /// The greatest bits of a gap with which 128 gaps cannot run over 32 bits.
  static let safeGapBits = 24

  /// Returns a bound that is not below the worth of a posting: `ratio` is the greatest frequency by
  /// the half of its article's length.
  static func bound(ratio: Float) -> UInt16 {
    let worth = ratio / (1 + ratio) * 65_534
    return worth < 65_534 ? UInt16(worth) + 1 : .max
  }

  /// Returns a bound below which no posting is worth a share of the most that one can be worth.
  @inline(__always)
  static func bound(share: Float) -> UInt16 {
    let least = share * (65_534 * 0.999_98)
    // What is no number is not greater than zero either.
    return least > 0 ? UInt16(min(least, 65_534)) : 0
  }

  /// Returns the ratio that a bound stands for; infinite where it is unknown.
  static func ratio(bound: UInt16) -> Float {
    guard bound < .max else { return .infinity }
    let worth = Float(bound) / 65_534
    return worth < 1 ? worth / (1 - worth) * 1.000_01 : .infinity
  }
}
