extension Folding {
  /// Appends the folded words of a text with one space between each two, as `key(of:)` gives them,
  /// and returns how many words there are.
  ///
  /// Takes time linear in the text and allocates only where the buffer grows.
  public static func appendKey(of utf8: Span<UInt8>, to key: inout [UInt8]) -> Int {
    var reading = KeyReading(FoldTable.shared)
    while reading.offset < utf8.count {
      let end = min(utf8.count, reading.offset + KeyReading.step)
      key.append(addingCapacity: KeyReading.mostBytes(of: end - reading.offset)) {
        reading.read(utf8, through: end, into: &$0)
      }
    }
    return reading.words
  }
}

/// A text that is being folded, as far as it was read.
private struct KeyReading {
  /// How many bytes are read at once.
  static let step = 1 << 10

  /// How many bytes so many become at most: three may be a ligature of four letters, the last scalar may
  /// reach over their end, and before it all may stand a space.
  static func mostBytes(of count: Int) -> Int { count * 3 + 9 }

  private(set) var offset = 0
  private(set) var words = 0
  private var isInside = false
  private let table: FoldTable

  init(_ table: FoldTable) { self.table = table }

  /// Reads the scalars that begin before a place.
  @inline(__always)
  mutating func read(
    _ utf8: Span<UInt8>, through end: Int, into key: inout OutputSpan<UInt8>
  ) {
    let (ascii, arabic) = (table.ascii, table.arabic)
    while offset < end {
      let lead = utf8[offset]
      let entry: FoldTable.Entry
      if lead & 0xFC == 0xD8, utf8.count - offset > 1 {
        entry = arabic[Int(lead & 3) << 6 | Int(utf8[offset + 1] & 0x3F)]
        offset += 2
      } else if lead < 0x80 {
        entry = FoldTable.Entry(ascii[Int(lead)])
        offset += 1
      } else {
        let (value, length) = decodeScalar(utf8, at: offset, before: utf8.count)
        entry = table.entry(value)
        offset += length
      }
      if entry > FoldTable.separator {
        append(entry, to: &key)
      } else if entry == FoldTable.separator {
        isInside = false
      }
    }
  }

  @inline(__always)
  private mutating func append(_ entry: FoldTable.Entry, to key: inout OutputSpan<UInt8>) {
    if !isInside {
      if words > 0 { key.append(0x20) }
      words += 1
      isInside = true
    }
    if entry < FoldTable.expansion {
      encodeScalar(entry) { key.append($0) }
    } else {
      for byte in table.expansions[Int(entry - FoldTable.expansion)] { key.append(byte) }
    }
  }
}
