/// Turns the text of a file into UTF-8, piece by piece.
struct TextDecoder {
  /// How the text is encoded.
  let encoding: TextEncoding
  /// What is left of a piece that ends within a letter.
  private var rest: [UInt8] = []
  /// The first half of a pair that is still to be completed; zero where there is none.
  private var half: UInt16 = 0

  /// Creates a decoder.
  init(_ encoding: TextEncoding) { self.encoding = encoding }

  /// Decodes a whole text.
  static func utf8(of bytes: [UInt8], _ encoding: TextEncoding) -> [UInt8] {
    if encoding == .utf8 { return bytes }
    var decoder = Self(encoding)
    var utf8: [UInt8] = []
    decoder.decode(bytes[...], into: &utf8)
    decoder.finish(into: &utf8)
    return utf8
  }

  /// Appends the UTF-8 of the next piece.
  mutating func decode(_ bytes: ArraySlice<UInt8>, into utf8: inout [UInt8]) {
    switch encoding {
    case .utf8: utf8 += bytes
    case .codePage(let page): page.decode(bytes, into: &utf8)
    case .utf16(let isLittleEndian):
      utf8.reserveCapacity(utf8.count + bytes.count)
      var bytes = bytes
      if let first = rest.first, let second = bytes.popFirst() {
        rest.removeAll()
        append(first, second, isLittleEndian, &utf8)
      }
      while bytes.count > 1 {
        append(bytes[bytes.startIndex], bytes[bytes.startIndex + 1], isLittleEndian, &utf8)
        bytes = bytes.dropFirst(2)
      }
      rest += bytes
    }
  }

  /// Appends what an end within a letter leaves.
  mutating func finish(into utf8: inout [UInt8]) {
    if half != 0 || !rest.isEmpty { utf8 += Self.replacement }
    (half, rest) = (0, [])
  }

  private mutating func append(
    _ first: UInt8, _ second: UInt8, _ isLittleEndian: Bool, _ utf8: inout [UInt8]
  ) {
    let unit =
      isLittleEndian ? UInt16(second) << 8 | UInt16(first) : UInt16(first) << 8 | UInt16(second)
    let isLow = unit & 0xFC00 == 0xDC00
    var value = UInt32(unit)
    if half != 0 {
      if isLow {
        value = 0x1_0000 + (UInt32(half & 0x3FF) << 10 | UInt32(unit & 0x3FF))
      } else {
        utf8 += Self.replacement
      }
    }
    half = 0
    if unit & 0xFC00 == 0xD800 {
      half = unit
    } else if value < 0x80 {
      utf8.append(UInt8(value))
    } else if let scalar = Unicode.Scalar(value), let encoded = UTF8.encode(scalar) {
      utf8 += encoded
    } else {
      utf8 += Self.replacement
    }
  }

  private static let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]
}
