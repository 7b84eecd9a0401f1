/// Finds the words of a text where `FoldedWords` finds them, without folding each: for readers of
/// very many texts, most of whose words they have seen before.
///
/// Looks at 64 bytes at once (`LetterMask`) where there is nothing but the letters and the signs of
/// everyday Arabic and English, and at each scalar elsewhere.
public struct WordScanner: Sendable {
  /// What a scalar is to the word it stands in; the three first are entries of `FoldTable`.
  private enum Role {
    static let extends: UInt8 = 0
    static let passes: UInt8 = 1
    static let separates: UInt8 = 2
    static let letter: UInt8 = 3
  }

  private let table = FoldTable.shared
  /// The roles of U+0000–U+007F.
  private let ascii: [UInt8]
  /// The roles of U+0600–U+06FF.
  private let arabic: [UInt8]

  /// Prepares the tables.
  public init() {
    let table = FoldTable.shared
    ascii = (0..<128).map { UInt8(min(table.entry($0), 3)) }
    arabic = (0x600..<0x700).map { UInt8(min(table.entry($0), 3)) }
  }

  /// Appends where each word begins and ends, in bytes: from its first letter through its last letter
  /// or mark.
  ///
  /// Bytes that are no well-formed UTF-8 count as `FoldedWords` counts them, and no more are read than
  /// it reads.
  public func scan(_ utf8: Span<UInt8>, into words: inout [Range<UInt32>]) {
    let end = min(utf8.count, FoldedWords.longestText)
    let text = utf8.extracting(first: end)
    // No two words touch.
    words.append(addingCapacity: end / 2 + 1) { words in
      var word = OpenWord()
      var offset = 0
      while offset <= end - LetterMask.reach {
        let (letters, length, isPlain) = LetterMask.of(text, at: offset)
        if isPlain {
          add(letters, length, offset, of: text, &word, &words)
          offset += length
        } else {
          offset = scan(text, from: offset, to: offset + length, &word, &words)
        }
      }
      _ = scan(text, from: offset, to: end, &word, &words)
      if word.start >= 0 { append(word.start, word.end, of: text, &words) }
    }
  }

  /// A word whose end was not reached.
  private struct OpenWord {
    /// Where it begins, below zero where there is none.
    var start = -1
    /// Where it ends unless more of it follows.
    var end = 0
  }

  /// Takes in some bytes of which a mask says whether each belongs to a word.
  @inline(__always)
  private func add(
    _ letters: UInt64, _ length: Int, _ offset: Int, of text: Span<UInt8>, _ word: inout OpenWord,
    _ words: inout OutputSpan<Range<UInt32>>
  ) {
    let isInside = word.start >= 0
    // Where words begin and end, by turns.
    var edges = (letters ^ (letters << 1 | (isInside ? 1 : 0))) & (~0 >> UInt64(64 - length))
    if isInside {
      guard edges != 0 else {
        word.end = offset + length
        return
      }
      let place = edges.trailingZeroBitCount
      edges &= edges &- 1
      append(word.start, place == 0 ? word.end : offset + place, of: text, &words)
      word.start = -1
    }
    while edges != 0 {
      let start = offset + edges.trailingZeroBitCount
      edges &= edges &- 1
      guard edges != 0 else {
        word = OpenWord(start: start, end: offset + length)
        return
      }
      append(start, offset + edges.trailingZeroBitCount, of: text, &words)
      edges &= edges &- 1
    }
  }

  /// Appends a word, without marks that stand before its first letter; nothing where it has no letter.
  @inline(__always)
  private func append(
    _ start: Int, _ end: Int, of text: Span<UInt8>, _ words: inout OutputSpan<Range<UInt32>>
  ) {
    var start = start
    // A mark, or tatweel, is D8 or D9 followed by none of the letters that nearly all words begin with.
    let (first, second) = (text[start], text[start + 1 < end ? start + 1 : start])
    let isLetter = first == 0xD8 ? second >= 0xA0 : second &- 0x81 < 10
    if first & 0xFE == 0xD8, !isLetter { start = skipMarks(text, start, end) }
    guard start < end else { return }
    words.append(UInt32(truncatingIfNeeded: start)..<UInt32(truncatingIfNeeded: end))
  }

  @inline(__always)
  private func skipMarks(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Int {
    var start = start
    while start < end {
      let (role, length) = role(text, start)
      if role == Role.letter { break }
      start += length
    }
    return start
  }

  /// Returns what a scalar is to its word, and how many bytes it has.
  @inline(__always)
  private func role(_ text: Span<UInt8>, _ offset: Int) -> (role: UInt8, length: Int) {
    let lead = text[offset]
    if lead & 0xFC == 0xD8, text.count - offset > 1 {
      return (arabic[Int(lead & 3) << 6 | Int(text[offset + 1] & 0x3F)], 2)
    }
    if lead < 0x80 { return (ascii[Int(lead)], 1) }
    let (value, length) = decodeScalar(text, at: offset, before: text.count)
    return (UInt8(min(table.entry(value), 3)), length)
  }

  /// Takes in scalar by scalar until a place is reached or passed, and returns where that was.
  private func scan(
    _ text: Span<UInt8>, from start: Int, to end: Int, _ word: inout OpenWord,
    _ words: inout OutputSpan<Range<UInt32>>
  ) -> Int {
    var offset = start
    while offset < end {
      let (role, length) = role(text, offset)
      if role == Role.letter {
        if word.start < 0 { word.start = offset }
        word.end = offset + length
      } else if word.start >= 0 {
        if role == Role.separates {
          append(word.start, word.end, of: text, &words)
          word.start = -1
        } else if role == Role.extends {
          word.end = offset + length
        }
      }
      offset += length
    }
    return offset
  }
}
