/// Finds articles in a block that is unpacked, without a branch: one that looks at halves of a block is
/// guessed wrong every other time.
@safe public struct BlockSearch {
  /// Every sixteenth article.
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
    unsafe low = SIMD4(articles[0], articles[16], articles[32], articles[48])
    unsafe high = SIMD4(articles[64], articles[80], articles[96], articles[112])
  }

  /// Returns the place of an article, or of one that the block has instead.
  @inlinable
  @inline(__always)
  public func place(of article: UInt32) -> Int {
    let wanted = SIMD4(repeating: article &+ 1)
    let groups = Self.below(low, wanted) &+ Self.below(high, wanted)
    // The first group is searched where all articles are greater.
    let group = max(Int(groups.wrappedSum()), 1) &- 1
    let rows = unsafe UnsafeRawPointer(articles + group &* 16)
    var found = SIMD4<Int32>.zero
    for row in 0..<4 {
      found &+= Self.below(
        unsafe rows.loadUnaligned(fromByteOffset: row &* 16, as: SIMD4<UInt32>.self), wanted)
    }
    return group &* 16 &+ max(Int(found.wrappedSum()), 1) &- 1
  }

  /// One for each number that is less than another; numbers are no further apart than half of all.
  @inlinable
  @inline(__always)
  static func below(_ numbers: SIMD4<UInt32>, _ wanted: SIMD4<UInt32>) -> SIMD4<Int32> {
    SIMD4<Int32>(truncatingIfNeeded: (numbers &- wanted) &>> SIMD4(repeating: 31))
  }
}
