extension Folding {
  /// Appends the folded words of a text with one space between each two, as `key(of:)` gives them,
  /// and returns how many words there are.
  ///
  /// Takes time linear in the text and allocates only where the buffer grows.
  public static func appendKey(of utf8: Span<UInt8>, to key: inout [UInt8]) -> Int {
    let table = FoldTable.shared
    let end = utf8.count
    var words = 0
    var isInside = false
    var offset = 0
    while offset < end {
      let lead = utf8[offset]
      let entry: FoldTable.Entry
      if lead < 0x80 {
        entry = FoldTable.Entry(table.ascii[Int(lead)])
        offset += 1
      } else if lead & 0xFC == 0xD8, end - offset > 1 {
        entry = table.arabic[Int(lead & 3) << 6 | Int(utf8[offset + 1] & 0x3F)]
        offset += 2
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
        if entry < FoldTable.expansion {
          appendScalar(entry, to: &key)
        } else {
          key += table.expansions[Int(entry - FoldTable.expansion)]
        }
      }
    }
    return words
  }
}
