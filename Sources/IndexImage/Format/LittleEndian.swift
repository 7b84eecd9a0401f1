/// Numbers and texts as images hold them; `ImageBytes` reads them back.
extension [UInt8] {
  /// Appends a number of two bytes.
  mutating func append(u16 value: UInt16) { append(littleEndian: value) }

  /// Appends a number of four bytes.
  mutating func append(u32 value: UInt32) { append(littleEndian: value) }

  /// Appends a number of eight bytes.
  mutating func append(u64 value: some BinaryInteger) {
    append(littleEndian: UInt64(clamping: value))
  }

  /// Appends a number of five bytes.
  mutating func append(u40 value: Int) {
    append(u32: UInt32(truncatingIfNeeded: value))
    append(UInt8(truncatingIfNeeded: value >> 32))
  }

  /// Appends a number in groups of seven bits, the low ones first.
  @inline(__always)
  mutating func append(varint value: some BinaryInteger) {
    var rest = UInt64(clamping: value)
    while rest >= 0x80 {
      append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    append(UInt8(truncatingIfNeeded: rest))
  }

  /// Appends a text behind its length in bytes.
  mutating func append(text: String) {
    let bytes = text.utf8
    append(varint: bytes.count)
    append(contentsOf: bytes)
  }

  @inline(__always)
  private mutating func append<Value: FixedWidthInteger>(littleEndian value: Value) {
    var rest = value
    for _ in 0..<MemoryLayout<Value>.size {
      append(UInt8(truncatingIfNeeded: rest))
      rest >>= 8
    }
  }
}

extension ImageBytes {
  /// Returns the text behind its length at an offset, and moves past it.
  func text(_ offset: inout Int) -> String {
    let length = min(varintCount(&offset), max(0, count - offset))
    // Copied first: a file that is cut meanwhile would leave other bytes than those that were checked.
    let part = array(offset..<offset + length)
    offset += length
    return String(decoding: part, as: UTF8.self)
  }
}
