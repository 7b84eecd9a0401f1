/// Packing of 128 numbers into as many bits each as the greatest needs.
///
/// The numbers lie in 32 rows of four lanes. Each lane is packed by itself, low bits first, into a
/// column of 32-bit words, and the columns stand side by side, so that four numbers are unpacked at
/// once. A block takes 16 bytes for each bit.
enum BlockPacking {
  /// How many numbers a block has.
  static let length = 128

  /// Returns the bytes that a block of numbers of so many bits takes.
  static func byteCount(bits: Int) -> Int { bits * 16 }

  /// Packs 128 numbers, each of at most `bits` bits.
  static func pack(_ numbers: borrowing [UInt32], bits: Int, to bytes: inout [UInt8]) {
    guard bits > 0, numbers.count >= length else { return }
    var word = SIMD4<UInt32>.zero
    var filled: UInt32 = 0
    let width = UInt32(bits)
    for row in 0..<32 {
      let at = row * 4
      let value = SIMD4(numbers[at], numbers[at + 1], numbers[at + 2], numbers[at + 3])
      word |= value &<< filled
      filled += width
      if filled >= 32 {
        append(word, to: &bytes)
        filled -= 32
        word = filled > 0 ? value &>> (width - filled) : .zero
      }
    }
  }

  private static func append(_ word: SIMD4<UInt32>, to bytes: inout [UInt8]) {
    for lane in 0..<4 {
      let value = word[lane]
      bytes.append(UInt8(truncatingIfNeeded: value))
      bytes.append(UInt8(truncatingIfNeeded: value >> 8))
      bytes.append(UInt8(truncatingIfNeeded: value >> 16))
      bytes.append(UInt8(truncatingIfNeeded: value >> 24))
    }
  }

  /// Unpacks 128 numbers and adds `offset` to each. `source` has `byteCount(bits:)` bytes, `target`
  /// room for 128 numbers.
  static func unpack(
    _ source: UnsafeRawPointer, bits: Int, adding offset: UInt32,
    into target: UnsafeMutablePointer<UInt32>
  ) {
    let rows = UnsafeMutableRawPointer(target)
    let offsets = SIMD4(repeating: offset)
    unsafe forEachRow(source, bits: bits) { row, value in
      unsafe rows.storeBytes(of: value &+ offsets, toByteOffset: row * 16, as: SIMD4<UInt32>.self)
    }
  }

  /// Unpacks 128 gaps into numbers that grow: the first is `base` and its gap, each next one is its
  /// gap and one more than the one before.
  static func unpackGaps(
    _ source: UnsafeRawPointer, bits: Int, from base: UInt32,
    into target: UnsafeMutablePointer<UInt32>
  ) {
    let rows = UnsafeMutableRawPointer(target)
    var last = SIMD4(repeating: base &- 1)
    let ones = SIMD4<UInt32>(1, 2, 3, 4)
    unsafe forEachRow(source, bits: bits) { row, value in
      let pairs = value &+ SIMD4(0, value.x, value.y, value.z)
      let sums = pairs &+ SIMD4(0, 0, pairs.x, pairs.y)
      let numbers = sums &+ ones &+ last
      last = SIMD4(repeating: numbers.w)
      unsafe rows.storeBytes(of: numbers, toByteOffset: row * 16, as: SIMD4<UInt32>.self)
    }
  }

  @inline(__always)
  private static func forEachRow(
    _ source: UnsafeRawPointer, bits: Int, _ body: (_ row: Int, _ value: SIMD4<UInt32>) -> Void
  ) {
    guard bits > 0 else {
      for row in 0..<32 { body(row, .zero) }
      return
    }
    let width = UInt32(truncatingIfNeeded: bits)
    let mask = SIMD4(repeating: ~UInt32(0) >> (32 &- width))
    var next = unsafe source
    var word = unsafe next.loadUnaligned(as: SIMD4<UInt32>.self)
    var shift: UInt32 = 0
    for row in 0..<32 {
      var value = word &>> SIMD4(repeating: shift)
      shift &+= width
      if shift >= 32 {
        shift &-= 32
        if row < 31 {
          unsafe next += 16
          word = unsafe next.loadUnaligned(as: SIMD4<UInt32>.self)
          if shift > 0 { value |= word &<< SIMD4(repeating: width &- shift) }
        }
      }
      body(row, value & mask)
    }
  }
}
