/// Bytes without what keeps them where they are, so that nothing is counted when they are passed on;
/// good as long as that is kept.
@safe struct BareBytes {
  let start: UnsafePointer<UInt8>
  let count: Int

  init(_ bytes: ImageBytes) {
    unsafe start = bytes.start
    count = bytes.count
  }

  @unsafe private init(start: UnsafePointer<UInt8>, count: Int) {
    unsafe self.start = start
    self.count = count
  }

  /// Returns what is there from an offset on.
  func dropping(_ offset: Int) -> BareBytes {
    let dropped = min(max(offset, 0), count)
    return unsafe BareBytes(start: start + dropped, count: count - dropped)
  }

  /// Returns the byte at an offset, which is not below zero.
  @inline(__always) func u8(_ offset: Int) -> UInt8 { offset < count ? unsafe start[offset] : 0 }

  /// Returns the two bytes at an offset as a number, zeros past the end.
  @inline(__always) func u16(_ offset: Int) -> Int {
    Int(u8(offset)) | Int(u8(offset &+ 1)) << 8
  }

  /// Returns the four bytes from an offset on, which must be there.
  @inline(__always) func half(_ offset: Int) -> UInt32 {
    unsafe UInt32(
      littleEndian: UnsafeRawPointer(start).loadUnaligned(
        fromByteOffset: offset, as: UInt32.self))
  }

  /// Returns the eight bytes from an offset on, zeros past the end.
  @inline(__always) func word(_ offset: Int) -> UInt64 {
    if offset <= count &- 8 {
      return unsafe UInt64(
        littleEndian: UnsafeRawPointer(start).loadUnaligned(
          fromByteOffset: offset, as: UInt64.self))
    }
    var word: UInt64 = 0
    for index in 0..<8 { word |= UInt64(u8(offset &+ index)) << UInt64(index * 8) }
    return word
  }

  /// Returns the number of seven bits a byte at an offset, the low ones first, and moves past it. At
  /// the end it is zero; bits past 32 are dropped.
  @inline(__always) func varint(_ offset: inout Int) -> UInt32 {
    let first = u8(offset)
    offset &+= 1
    if first < 0x80 { return UInt32(first) }
    var number = UInt32(first & 0x7F)
    var shift: UInt32 = 7
    while shift < 35 {
      let byte = u8(offset)
      offset &+= 1
      number |= UInt32(byte & 0x7F) &<< shift
      if byte < 0x80 { break }
      shift &+= 7
    }
    return number
  }
}
