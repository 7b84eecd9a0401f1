/// Finds the words of a text where `FoldedWords` finds them, without folding each: for readers of
/// very many texts, most of whose words they have seen before.
public struct WordScanner: Sendable {
  /// What a scalar is to the word it stands in.
  private enum Role {
    static let extends: UInt8 = 0
    static let passes: UInt8 = 1
    static let separates: UInt8 = 2
    static let letter: UInt8 = 3
  }

  /// The roles of U+0000–U+007F, then of U+0600–U+06FF.
  private let near: InlineArray<384, UInt8>
  /// The roles of U+0080–U+00BF and of U+2000–U+203F, where most punctuation is.
  private let marks: InlineArray<128, UInt8>

  /// Prepares the tables.
  public init() {
    let table = FoldTable.shared
    func role(_ value: UInt32) -> UInt8 { UInt8(min(table.entry(value), 3)) }
    near = InlineArray { role(UInt32($0 < 128 ? $0 : $0 + 0x580)) }
    marks = InlineArray { role(UInt32($0 < 64 ? $0 + 0x80 : $0 + 0x1FC0)) }
  }

  /// Appends where each word begins and ends, in bytes: from its first letter through its last letter
  /// or mark.
  ///
  /// Bytes that are no well-formed UTF-8 count as `FoldedWords` counts them.
  public func scan(_ utf8: Span<UInt8>, into words: inout [Range<UInt32>]) {
    let table = FoldTable.shared
    let end = min(utf8.count, FoldedWords.longestText)
    var offset = 0
    var start = -1
    var last = 0
    while offset < end {
      let lead = utf8[offset]
      let role: UInt8
      let length: Int
      if lead & 0xFC == 0xD8, end - offset > 1 {
        role = near[128 + (Int(lead & 3) << 6 | Int(utf8[offset + 1] & 0x3F))]
        length = 2
      } else if lead < 0x80 {
        role = near[Int(lead)]
        length = 1
      } else if lead == 0xC2, end - offset > 1, utf8[offset + 1] & 0xC0 == 0x80 {
        role = marks[Int(utf8[offset + 1] & 0x3F)]
        length = 2
      } else if lead == 0xE2, end - offset > 2, utf8[offset + 1] == 0x80,
        utf8[offset + 2] & 0xC0 == 0x80
      {
        role = marks[64 + Int(utf8[offset + 2] & 0x3F)]
        length = 3
      } else {
        let (value, size) = decodeScalar(utf8, at: offset, before: end)
        role = UInt8(min(table.entry(value), 3))
        length = size
      }
      if role == Role.letter {
        if start < 0 { start = offset }
        last = offset + length
      } else if start >= 0 {
        if role == Role.separates {
          words.append(UInt32(truncatingIfNeeded: start)..<UInt32(truncatingIfNeeded: last))
          start = -1
        } else if role == Role.extends {
          last = offset + length
        }
      }
      offset += length
    }
    if start >= 0 {
      words.append(UInt32(truncatingIfNeeded: start)..<UInt32(truncatingIfNeeded: last))
    }
  }
}
