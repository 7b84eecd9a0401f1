internal import CorpusModel

/// Text whose lines were broken at a width: every line is as full as can be, so that the first word of
/// the next one would not have fitted.
enum HardWrapping {
  /// The widths that are known for it, in letters.
  private static let widths = 40...100
  /// The narrowest width at which text is broken as a rule.
  static let narrowest = 60
  /// How many lines must be broken so.
  private static let fewest = 3

  /// Returns the width at which lines were broken, in scalars; nothing where they were not.
  ///
  /// - Parameter longest: The bytes of the longest block.
  static func width(of blocks: [Block], in text: [UInt8], longest: Int) -> Int? {
    // The first may be a headline that is longer.
    guard blocks.count > fewest + 1, longest <= Block.longestHeadline else { return nil }
    var width = 0
    for place in blocks.indices.dropFirst() {
      width = max(width, letters(text, blocks[place].range))
      if width > widths.upperBound { return nil }
    }
    guard widths.contains(width) else { return nil }
    var (full, open, inner) = (0, 0, 0)
    for place in blocks.indices.dropFirst().dropLast() where follows(blocks, place) {
      inner += 1
      guard isFull(blocks, place, text, width) else { continue }
      full += 1
      if Ending(text.span.extracting(blocks[place].range)) == .open { open += 1 }
    }
    return full >= fewest && full * 4 >= inner * 3 && open * 2 > full ? width : nil
  }

  /// Joins the lines that were broken.
  static func joined(_ blocks: [Block], in text: [UInt8], width: Int) -> [Block] {
    var joined: [Block] = []
    var isOpen = false
    for place in blocks.indices {
      let block = blocks[place]
      if isOpen, let last = joined.last {
        joined[joined.count - 1].range = last.range.lowerBound..<block.range.upperBound
        joined[joined.count - 1].lines += 1
      } else {
        joined.append(block)
      }
      isOpen = place > 0 && follows(blocks, place) && isFull(blocks, place, text, width)
    }
    return joined
  }

  /// Whether the next block stands on the next line, and nothing is known that parts them.
  private static func follows(_ blocks: [Block], _ place: Int) -> Bool {
    guard place + 1 < blocks.count else { return false }
    let (block, next) = (blocks[place], blocks[place + 1])
    return next.line == block.line + 1 && block.mark == .unknown && next.mark == .unknown
  }

  /// Whether the next line's first word would not have fitted.
  private static func isFull(_ blocks: [Block], _ place: Int, _ text: [UInt8], _ width: Int) -> Bool
  {
    let next = blocks[place + 1].range
    let wordEnd = text[next].firstIndex(of: 0x20) ?? next.upperBound
    return letters(text, blocks[place].range) + 1 + letters(text, next.lowerBound..<wordEnd) > width
  }

  private static func letters(_ text: [UInt8], _ range: Range<Int>) -> Int {
    text[range].count { $0 & 0xC0 != 0x80 }
  }
}
