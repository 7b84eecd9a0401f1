/// Numbers of seven bits a byte, low bits first, the top bit set on all bytes but the last.
enum Varint {
  /// Writes a number.
  @inline(__always)
  static func append(_ number: UInt32, to bytes: inout [UInt8]) {
    var rest = number
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }

  /// Reads a number and moves on; zero at the end of the bytes. Bits past 32 are dropped.
  @inline(__always)
  static func read(_ bytes: ByteRegion, _ offset: inout Int) -> UInt32 {
    guard offset >= 0, offset < bytes.count else { return 0 }
    let first = unsafe bytes.start.load(fromByteOffset: offset, as: UInt8.self)
    offset &+= 1
    if first < 0x80 { return UInt32(first) }
    var number = UInt32(first & 0x7F)
    var shift: UInt32 = 7
    while offset < bytes.count, shift < 35 {
      let byte = unsafe bytes.start.load(fromByteOffset: offset, as: UInt8.self)
      offset &+= 1
      number |= UInt32(byte & 0x7F) << shift
      if byte < 0x80 { break }
      shift &+= 7
    }
    return number
  }
}
