public import CLanes

/// Finds articles in a block that is unpacked, without a branch: one that looks at halves of a block is
/// guessed wrong every other time.
@safe public struct BlockSearch {
  /// Every sixteenth article; none is greater than the first of them.
  @usableFromInline let low: SIMD4<UInt32>
  @usableFromInline let high: SIMD4<UInt32>
  @usableFromInline let articles: UnsafeMutablePointer<UInt32>

  /// Stands behind the last article of a block that is not full: past all articles.
  static let filler = UInt32(Int32.max)

  /// - Parameter reader: Is at a block whose articles are unpacked.
  @inlinable
  @inline(__always)
  public init(_ reader: PostingReader) {
    let articles = unsafe reader.articles
    unsafe self.articles = articles
    // The first group is searched where all articles are greater.
    unsafe low = SIMD4(0, articles[16], articles[32], articles[48])
    unsafe high = SIMD4(articles[64], articles[80], articles[96], articles[112])
  }

  /// Returns the place of an article, and one where the block has it; or some place, and zero.
  @inlinable
  @inline(__always)
  public func find(_ article: UInt32) -> (place: Int, isThere: Int) {
    let first = group(of: article) &* 16
    let bits = unsafe equal_bits(articles + first, article)
    // The last place stands for none.
    return (first &+ (bits | 0x8000).trailingZeroBitCount, bits == 0 ? 0 : 1)
  }

  /// Returns the places that articles are at which are not below one and not above another, and some around
  /// them.
  @inlinable
  @inline(__always)
  public func places(from first: UInt32, through last: UInt32) -> Range<Int> {
    let (start, end) = (group(of: first) &* 16, group(of: last) &* 16 &+ 16)
    return start..<max(start, end)
  }

  /// Returns which sixteen articles an article is among.
  @inlinable
  @inline(__always)
  func group(of article: UInt32) -> Int { max(Int(count_through(low, high, article)), 1) &- 1 }
}
