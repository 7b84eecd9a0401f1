extension Folding {
  /// How many bytes a byte of text can become at most: three of ﷲ become eight.
  private static let growth = 3

  /// Appends the folded words of a text with one space between each two, as `key(of:)` gives them,
  /// and returns how many words there are.
  ///
  /// Takes time linear in the text and allocates only where the buffer grows.
  public static func appendKey(of utf8: Span<UInt8>, to key: inout [UInt8]) -> Int {
    var words = 0
    key.append(addingCapacity: growth * utf8.count) { words = appendKey(of: utf8, to: &$0) }
    return words
  }

  private static func appendKey(of utf8: Span<UInt8>, to key: inout OutputSpan<UInt8>) -> Int {
    let table = FoldTable.shared
    let (ascii, arabic) = (table.ascii.span, table.arabic.span)
    let end = utf8.count
    var words = 0
    var isInside = false
    var offset = 0
    while offset < end {
      let lead = utf8[offset]
      let entry: FoldTable.Entry
      if lead & 0xFC == 0xD8, end - offset > 1 {
        entry = arabic[Int(lead & 3) << 6 | Int(utf8[offset + 1] & 0x3F)]
        offset += 2
      } else if lead < 0x80 {
        entry = FoldTable.Entry(ascii[Int(lead)])
        offset += 1
      } else {
        let (value, length) = decodeScalar(utf8, at: offset, before: end)
        entry = table.entry(value)
        offset += length
      }
      if entry == FoldTable.separator {
        isInside = false
      } else if entry > FoldTable.separator {
        if !isInside {
          if words > 0 { key.append(0x20) }
          words += 1
          isInside = true
        }
        append(entry, table, to: &key)
      }
    }
    return words
  }

  @inline(__always)
  private static func append(
    _ entry: FoldTable.Entry, _ table: FoldTable, to key: inout OutputSpan<UInt8>
  ) {
    switch entry {
    case 0..<0x80: key.append(UInt8(truncatingIfNeeded: entry))
    case 0x80..<0x800:
      key.append(UInt8(truncatingIfNeeded: 0xC0 | entry >> 6))
      key.append(UInt8(truncatingIfNeeded: 0x80 | entry & 0x3F))
    case FoldTable.expansion...:
      for byte in table.expansions[Int(entry - FoldTable.expansion)] { key.append(byte) }
    default:
      var bytes: [UInt8] = []
      appendScalar(entry, to: &bytes)
      for byte in bytes { key.append(byte) }
    }
  }
}
