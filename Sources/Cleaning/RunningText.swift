internal import ArabicText

/// Telling running text at a glance, which most lines of most files are.
enum RunningText {
  /// A line that ends with a full stop is body if it has so many words: more than any headline that ends
  /// so, any date, any byline and any phrase that is known; of those that are a sentence nothing is
  /// dropped.
  static let fewestWords = 17

  /// Whether a line has so many words, and no more Latin letters than a caption in Latin letters needs.
  ///
  /// A line that is said to have fewer may have more: only Arabic words behind blanks are counted.
  static func isCertain(of line: Span<UInt8>) -> Bool {
    // Two bytes are a letter, and a blank is one.
    guard line.count >= 3 * fewestWords else { return false }
    var (words, arabic) = (0, 0)
    var place = 0
    // A blank and a letter behind it are three bytes.
    while place + ByteLanes.width + 2 <= line.count {
      let bytes = ByteLanes(line, at: place)
      let next = ByteLanes(line, at: place + 1)
      let low = ByteLanes(line, at: place + 2) & .all(0x7F)
      // U+0621–U+063F, U+0641–U+064A
      let isLetter =
        next.equal(to: 0xD8) & low.atLeast(0x21)
        | next.equal(to: 0xD9) & low.atLeast(0x01) & ~low.atLeast(0x0B)
      words += (bytes.equal(to: 0x20) & isLetter).ones.sum
      arabic += Letters.areArabic(bytes).ones.sum
      // Of two bytes a letter has, none is Latin; four Latin ones to each Arabic make a line Latin.
      if words >= fewestWords, arabic * 6 >= line.count { return true }
      place += ByteLanes.width
    }
    return false
  }
}
