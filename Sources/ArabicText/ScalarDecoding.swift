/// Returns the scalar at `offset`, which must lie inside, and how many bytes it has.
///
/// Bytes that are no well-formed UTF-8 count as one U+FFFD each; nothing is read past `end`.
@inline(__always)
func decodeScalar(_ utf8: borrowing Span<UInt8>, at offset: Int, before end: Int) -> (
  value: UInt32, length: Int
) {
  let lead = utf8[offset]
  if lead < 0x80 { return (UInt32(lead), 1) }
  let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
  guard lead >= 0xC2, lead <= 0xF4, end - offset >= length else { return (0xFFFD, 1) }
  var value = UInt32(lead) & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07)
  for place in 1..<length {
    let byte = utf8[offset + place]
    guard byte & 0xC0 == 0x80 else { return (0xFFFD, 1) }
    value = value << 6 | UInt32(byte & 0x3F)
  }
  return (value, length)
}

/// Returns the scalar at `offset` of an array, as of a span.
@inline(__always)
func decodeScalar(_ utf8: [UInt8], at offset: Int, before end: Int) -> (
  value: UInt32, length: Int
) { decodeScalar(utf8.span, at: offset, before: end) }
