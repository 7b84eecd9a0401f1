/// Hands on the bytes of a scalar value in UTF-8, one after the other.
@inline(__always)
func encodeScalar(_ value: UInt32, _ put: (UInt8) -> Void) {
  guard value >= 0x80 else { return put(UInt8(truncatingIfNeeded: value)) }
  if value < 0x800 {
    put(UInt8(truncatingIfNeeded: 0xC0 | value >> 6))
  } else {
    if value < 0x1_0000 {
      put(UInt8(truncatingIfNeeded: 0xE0 | value >> 12))
    } else {
      put(UInt8(truncatingIfNeeded: 0xF0 | value >> 18))
      put(UInt8(truncatingIfNeeded: 0x80 | value >> 12 & 0x3F))
    }
    put(UInt8(truncatingIfNeeded: 0x80 | value >> 6 & 0x3F))
  }
  put(UInt8(truncatingIfNeeded: 0x80 | value & 0x3F))
}
