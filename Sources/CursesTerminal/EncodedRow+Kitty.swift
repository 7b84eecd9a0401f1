import Screen

/// Rows for kitty, which shapes each chunk between blanks by itself.
///
/// Where the first letter of a chunk is of a right-to-left script, kitty draws the whole of it from
/// the right, Latin letters and digits too, with its brackets turned over. Where it is of another
/// script, the chunk stays as it is. A change of font, as from light to bold, ends a chunk.
extension EncodedRow {
  mutating func encodeForKitty() {
    var start = 0
    while start < cells.count {
      guard !Self.endsChunk(cells[start]) else {
        start += 1
        continue
      }
      let end = cells[start...].firstIndex(where: Self.endsChunk) ?? cells.count
      encodeChunk(start..<end)
      start = end
    }
  }

  private mutating func encodeChunk(_ chunk: Range<Int>) {
    let scripts = cells[chunk].map { Script(of: $0.scalar) }
    guard scripts.contains(.rightToLeft),
      let first = scripts.first(where: { $0 != .common }),
      let last = scripts.lastIndex(where: { $0 != .common })
    else { return }
    // It misplaces marks on presentation forms.
    removeMarks(chunk)
    if first == .leftToRight {
      weigh(chunk, .light)
    } else if scripts[last] == .rightToLeft {
      weigh(chunk, .light)
      reverse(chunk)
    } else if let lastRight = scripts.lastIndex(of: .rightToLeft) {
      // Either way round, what comes first would have kitty do the contrary. In bold, the Latin
      // letters at the right are a chunk of their own.
      let border = chunk.lowerBound + lastRight + 1
      weigh(chunk.lowerBound..<border, .light)
      reverse(chunk.lowerBound..<border)
      weigh(border..<chunk.upperBound, .bold)
    }
  }

  /// Whether kitty draws a cell apart from its neighbours: blanks, lines and blocks, and what takes
  /// two columns, for which no Arabic font has pictures.
  static func endsChunk(_ cell: Cell) -> Bool {
    if cell.width != 1 { return true }
    switch cell.scalar {
    case " ", "\u{2500}"..."\u{259F}": return true
    default: return false
    }
  }

  /// The direction of a character's script, as text shaping guesses it from the first letter.
  enum Script {
    case leftToRight, rightToLeft
    /// A character of many scripts, or none.
    case common

    init(of scalar: Unicode.Scalar) {
      switch scalar.value {
      // The Arabic comma, semicolon, question mark and tatweel, and the ornate parentheses.
      case 0x60C, 0x61B, 0x61F, 0x640, 0xFD3E, 0xFD3F: self = .common
      // The rest, digits included.
      case 0x590...0x8FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFC, 0x10800...0x10FFF, 0x1E800...0x1EFFF:
        self = .rightToLeft
      case 0x41...0x5A, 0x61...0x7A: self = .leftToRight
      case 0..<0xAA: self = .common
      default:
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .otherLetter:
          self = .leftToRight
        default: self = .common
        }
      }
    }
  }
}
