internal import ArabicText

/// Telling running text at a glance, which most lines of most files are: a line that ends with a full
/// stop and has so many words that no rule makes it anything but body.
///
/// A sentence of more than eight words is dropped for no phrase that it begins with, and it is neither a
/// byline nor a date, a credit or a heading. No headline is looked for among such lines where one is
/// stated.
struct RunningText {
  /// How many words it has at least.
  private let fewest: Int

  /// After how many bytes it is asked whether there are enough: so many words take as many as a rule.
  private static let stride = 5 * ByteLanes.width

  /// Says what it takes.
  ///
  /// - Parameters:
  ///   - hasHeadline: Whether the headline is stated; else a line of few words may be it.
  ///   - mostWordsOfPhrase: How many words the longest phrase has that may be a whole line.
  init(hasHeadline: Bool, mostWordsOfPhrase: Int) {
    let most = max(mostWordsOfPhrase, Block.mostWordsOfFragment)
    fewest = (hasHeadline ? most : max(most, Block.mostWordsOfHeadline)) + 1
  }

  /// Whether a line that ends with a full stop is certain to be running text; of some it is not found out.
  func isCertain(of line: Span<UInt8>) -> Bool {
    // A letter is two bytes, and a blank is one.
    guard line.count >= 3 * fewest else { return false }
    // Words are counted that begin with a letter of U+0621–U+063F or U+0641–U+064A behind a blank.
    var (words, arabic) = (0, 0)
    var place = 0
    while place + ByteLanes.width + 2 <= line.count {
      let end = min(line.count - ByteLanes.width - 2, place + Self.stride)
      var (starts, leads) = (ByteLanes.zero, ByteLanes.zero)
      while place <= end {
        let bytes = ByteLanes(line, at: place)
        let next = ByteLanes(line, at: place + 1)
        let low = ByteLanes(line, at: place + 2) & .all(0x7F)
        let isLetter =
          next.equal(to: 0xD8) & low.atLeast(0x21)
          | next.equal(to: 0xD9) & low.atLeast(0x01) & ~low.atLeast(0x0B)
        starts &+= (bytes.equal(to: 0x20) & isLetter).ones
        leads &+= Letters.areArabic(bytes).ones
        place += ByteLanes.width
      }
      words += starts.sum
      arabic += leads.sum
      if words >= fewest, isArabic(arabic, line) { return true }
    }
    while place + 2 < line.count {
      let (byte, next, third) = (line[place], line[place + 1], line[place + 2])
      if byte == 0x20, next == 0xD8 && third >= 0xA1 || next == 0xD9 && 0x81...0x8A ~= third {
        words += 1
      }
      if byte & 0xFC == 0xD8 { arabic += 1 }
      place += 1
    }
    return words >= fewest && isArabic(arabic, line)
  }

  /// Whether so many Arabic letters are enough that a line is no caption in Latin ones: of the other bytes
  /// not four can be Latin letters to each of them.
  private func isArabic(_ letters: Int, _ line: Span<UInt8>) -> Bool { letters * 6 >= line.count }
}
