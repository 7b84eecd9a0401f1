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
    guard bits > 0, bits <= UInt32.bitWidth, numbers.count >= length else { return }
    let numbers = numbers.span
    bytes.append(addingCapacity: byteCount(bits: bits)) { packed in
      var word = SIMD4<UInt32>.zero
      var filled: UInt32 = 0
      let width = UInt32(bits)
      for row in 0..<32 {
        let at = row * 4
        let value = SIMD4(numbers[at], numbers[at + 1], numbers[at + 2], numbers[at + 3])
        word |= value &<< filled
        filled += width
        if filled >= 32 {
          append(word, to: &packed)
          filled -= 32
          word = filled > 0 ? value &>> (width - filled) : .zero
        }
      }
    }
  }

  @inline(__always)
  private static func append(_ word: SIMD4<UInt32>, to packed: inout OutputSpan<UInt8>) {
    unsafe packed.withUnsafeMutableBufferPointer { buffer, count in
      guard let start = buffer.baseAddress, count + 16 <= buffer.count else { return }
      for lane in 0..<4 {
        unsafe UnsafeMutableRawPointer(start + count).storeBytes(
          of: word[lane].littleEndian, toByteOffset: lane * 4, as: UInt32.self)
      }
      count += 16
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
    unsafe forEachRow(source, gapBits: bits) { row, value in
      // Rows wait for no more of the one before than its last number: one addition.
      let here = running(value) &+ ones
      unsafe rows.storeBytes(of: here &+ last, toByteOffset: row * 16, as: SIMD4<UInt32>.self)
      last = last &+ SIMD4(repeating: here.w)
    }
  }

  /// Unpacks 128 occurrence numbers, and sums up the counts before each.
  ///
  /// - Parameters:
  ///   - bits: At most `greatestSummedBits`.
  ///   - offset: Is added to each number.
  static func unpackSums(
    _ source: UnsafeRawPointer, bits: Int, adding offset: UInt32,
    into target: UnsafeMutablePointer<UInt32>, sums: UnsafeMutablePointer<UInt32>
  ) {
    let rows = UnsafeMutableRawPointer(target)
    let sumRows = UnsafeMutableRawPointer(sums)
    let offsets = SIMD4(repeating: offset)
    var last = SIMD4<UInt32>.zero
    unsafe forEachRow(source, bits: bits) { row, value in
      let number = value &+ offsets
      let count = number &>> SIMD4(repeating: 1)
      let through = running(count) &+ last
      last = SIMD4(repeating: through.w)
      unsafe rows.storeBytes(of: number, toByteOffset: row &* 16, as: SIMD4<UInt32>.self)
      unsafe sumRows.storeBytes(
        of: through &- count, toByteOffset: row &* 16, as: SIMD4<UInt32>.self)
    }
  }

  /// Returns the sums of the first, the first two, the first three and all of four numbers.
  @inline(__always)
  private static func running(_ four: SIMD4<UInt32>) -> SIMD4<UInt32> {
    // Pairs are summed up as numbers of twice the bits: shifting these takes one instruction, moving
    // the four by a place takes many.
    let halves = unsafe unsafeBitCast(four, to: SIMD2<UInt64>.self)
    let pairs = unsafe unsafeBitCast(
      halves &+ (halves &<< SIMD2(repeating: 32)), to: SIMD4<UInt32>.self)
    return pairs &+ (SIMD4(repeating: pairs.y) & SIMD4(0, 0, ~0, ~0))
  }

  /// With more bits the sums of 128 numbers might not fit.
  static let greatestSummedBits = 24

  /// Returns one of 128 numbers. `source` has `byteCount(bits:)` bytes.
  @inline(__always)
  static func number(_ index: Int, of source: UnsafeRawPointer, bits: Int) -> UInt32 {
    guard bits > 0 else { return 0 }
    let bit = index >> 2 &* bits
    let (word, shift) = (bit >> 5, UInt64(truncatingIfNeeded: bit & 31))
    let next = min(word &+ 1, bits &- 1)
    let column = (index & 3) &* 4
    // What is not of the number is above its bits.
    let low = unsafe UInt64(
      UInt32(
        littleEndian: source.loadUnaligned(
          fromByteOffset: word &* 16 &+ column, as: UInt32.self)))
    let high = unsafe UInt64(
      UInt32(
        littleEndian: source.loadUnaligned(
          fromByteOffset: next &* 16 &+ column, as: UInt32.self)))
    let mask = UInt64(1) &<< UInt64(truncatingIfNeeded: bits) &- 1
    return UInt32(truncatingIfNeeded: ((high &<< 32 | low) &>> shift) & mask)
  }

  /// Returns the sum of the counts of the first so many of 128 occurrence numbers.
  ///
  /// - Parameter offset: Is added to each number.
  static func sumOfCounts(
    before index: Int, of source: UnsafeRawPointer, bits: Int, adding offset: UInt32
  ) -> Int {
    let offsets = SIMD4(repeating: offset)
    guard bits > 0 else { return index &* Int(offset >> 1) }
    var sums = SIMD4<UInt32>.zero
    let rows = index >> 2
    for row in 0..<rows {
      sums &+= unsafe (Self.row(row, of: source, bits: bits) &+ offsets) &>> SIMD4(repeating: 1)
    }
    if index & 3 != 0 {
      let lanes = SIMD4<UInt32>(0, 1, 2, 3)
      let counts =
        unsafe (Self.row(rows, of: source, bits: bits) &+ offsets) &>> SIMD4(repeating: 1)
      sums &+= counts.replacing(
        with: 0, where: lanes .>= SIMD4(repeating: UInt32(truncatingIfNeeded: index & 3)))
    }
    return Int(sums.wrappedSum())
  }

  /// Visits the rows of gaps, which are unpacked more often than anything else. Of those that most lists have
  /// the compiler knows the bits, so that no row is looked for.
  @inline(__always)
  private static func forEachRow(
    _ source: UnsafeRawPointer, gapBits bits: Int,
    _ body: (_ row: Int, _ value: SIMD4<UInt32>) -> Void
  ) {
    switch bits {
    case 1: unsafe forAllRows(source, bits: 1, body)
    case 2: unsafe forAllRows(source, bits: 2, body)
    case 3: unsafe forAllRows(source, bits: 3, body)
    case 4: unsafe forAllRows(source, bits: 4, body)
    case 5: unsafe forAllRows(source, bits: 5, body)
    case 6: unsafe forAllRows(source, bits: 6, body)
    case 7: unsafe forAllRows(source, bits: 7, body)
    case 8: unsafe forAllRows(source, bits: 8, body)
    case 9: unsafe forAllRows(source, bits: 9, body)
    case 10: unsafe forAllRows(source, bits: 10, body)
    case 11: unsafe forAllRows(source, bits: 11, body)
    case 12: unsafe forAllRows(source, bits: 12, body)
    case 13: unsafe forAllRows(source, bits: 13, body)
    case 14: unsafe forAllRows(source, bits: 14, body)
    default: unsafe forEachRow(source, bits: bits, body)
    }
  }

  /// The same, each row written out.
  @inline(__always)
  private static func forAllRows(
    _ source: UnsafeRawPointer, bits: Int, _ body: (_ row: Int, _ value: SIMD4<UInt32>) -> Void
  ) {
    unsafe forEightRows(0, source, bits: bits, body)
    unsafe forEightRows(8, source, bits: bits, body)
    unsafe forEightRows(16, source, bits: bits, body)
    unsafe forEightRows(24, source, bits: bits, body)
  }

  @inline(__always)
  private static func forEightRows(
    _ first: Int, _ source: UnsafeRawPointer, bits: Int,
    _ body: (_ row: Int, _ value: SIMD4<UInt32>) -> Void
  ) {
    unsafe body(first, row(first, of: source, bits: bits))
    unsafe body(first + 1, row(first + 1, of: source, bits: bits))
    unsafe body(first + 2, row(first + 2, of: source, bits: bits))
    unsafe body(first + 3, row(first + 3, of: source, bits: bits))
    unsafe body(first + 4, row(first + 4, of: source, bits: bits))
    unsafe body(first + 5, row(first + 5, of: source, bits: bits))
    unsafe body(first + 6, row(first + 6, of: source, bits: bits))
    unsafe body(first + 7, row(first + 7, of: source, bits: bits))
  }

  @inline(__always)
  private static func forEachRow(
    _ source: UnsafeRawPointer, bits: Int, _ body: (_ row: Int, _ value: SIMD4<UInt32>) -> Void
  ) {
    for row in 0..<32 { unsafe body(row, bits > 0 ? Self.row(row, of: source, bits: bits) : .zero) }
  }

  /// Returns a row of four numbers of one bit at least.
  @inline(__always)
  private static func row(
    _ row: Int, of source: UnsafeRawPointer, bits: Int
  ) -> SIMD4<UInt32> {
    let mask = SIMD4(repeating: ~UInt32(0) &>> (32 &- UInt32(truncatingIfNeeded: bits)))
    let bit = row &* bits
    // No branches: they would be guessed wrong as often as lengths change. A number that lies in one
    // word is not touched by the next, which is shifted above it.
    let shift = UInt32(truncatingIfNeeded: bit & 31)
    let place = bit >> 5 &* 16
    let word = unsafe source.loadUnaligned(fromByteOffset: place, as: SIMD4<UInt32>.self)
    let next = unsafe source.loadUnaligned(
      fromByteOffset: min(place &+ 16, (bits &- 1) &* 16), as: SIMD4<UInt32>.self)
    let high = (next &<< SIMD4(repeating: 31 &- shift)) &<< SIMD4(repeating: 1)
    return (word &>> SIMD4(repeating: shift) | high) & mask
  }
}
