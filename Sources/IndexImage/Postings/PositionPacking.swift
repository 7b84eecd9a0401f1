/// Packing of the positions of a block, as many as it has, with as many bits each as most of them need.
///
/// So any position is read without those before it, and a few great ones do not widen all of them: what
/// they have beyond the bits stands apart, as exceptions. A block's positions are
///
///     u8   bits of a position, one at least, and in the two bits above what follows: nothing, or
///       1  u8 count of exceptions, of at most 256 positions
///       2  u8 count of groups of 256 positions, less one; u16 for each: exceptions up to its end
///     the exceptions: u8 which of its group, u8 its further bits
///     the positions one after the other, low bits first
enum PositionPacking {
  /// How many positions a group has at most.
  static let groupLength = 256
  /// More positions than these have no exceptions.
  static let mostWithExceptions = 1 << 16
  /// How many bits an exception adds.
  static let exceptionBits = 8

  /// Where bits say what follows them.
  static let kindShift: UInt8 = 6
  /// What follows: nothing; exceptions of one group; groups and their exceptions.
  static let withoutExceptions: UInt8 = 0
  static let oneGroup: UInt8 = 1
  static let severalGroups: UInt8 = 2

  /// The bytes before the exceptions.
  static func headSize(_ count: Int, exceptions: Int) -> Int {
    if exceptions == 0 { return 1 }
    return count <= groupLength ? 2 : 2 + 2 * groups(count)
  }

  private static func groups(_ count: Int) -> Int { (count + groupLength - 1) / groupLength }

  /// Packs the positions of a list, block by block.
  struct Packer {
    private(set) var bytes: [UInt8] = []
    private var block: [UInt32] = []
    private var widths = [Int](repeating: 0, count: 33)

    /// Begins a list.
    mutating func begin() {
      bytes.removeAll(keepingCapacity: true)
      block.removeAll(keepingCapacity: true)
    }

    /// Adds positions, so many at most, that a function appends.
    @inline(__always)
    mutating func append(
      addingCapacity count: Int, _ body: (inout OutputSpan<UInt32>) -> Void
    ) {
      block.append(addingCapacity: count, initializingWith: body)
    }

    /// Ends a block.
    mutating func finish() {
      guard !block.isEmpty else { return }
      let (bits, exceptions) = cheapest()
      let mask = bits < 32 ? ~(~UInt32(0) << UInt32(bits)) : ~0
      appendHead(bits, exceptions, mask)
      let positions = block
      bytes.append(addingCapacity: (positions.count * bits + 7) / 8) { packed in
        var word: UInt64 = 0
        var filled = 0
        for position in positions {
          word |= UInt64(position & mask) << UInt64(filled)
          filled += bits
          while filled >= 8 {
            packed.append(UInt8(truncatingIfNeeded: word))
            word >>= 8
            filled -= 8
          }
        }
        if filled > 0 { packed.append(UInt8(truncatingIfNeeded: word)) }
      }
      block.removeAll(keepingCapacity: true)
    }

    private mutating func appendHead(_ bits: Int, _ exceptions: Int, _ mask: UInt32) {
      let kind =
        exceptions == 0
        ? withoutExceptions : block.count <= groupLength ? oneGroup : severalGroups
      bytes.append(UInt8(bits) | kind << kindShift)
      guard exceptions > 0 else { return }
      if kind == oneGroup {
        bytes.append(UInt8(exceptions))
      } else {
        bytes.append(UInt8(groups(block.count) - 1))
        var count: UInt16 = 0
        for start in stride(from: 0, to: block.count, by: groupLength) {
          for position in block[start..<min(start + groupLength, block.count)]
          where position > mask {
            count += 1
          }
          bytes.append(UInt8(truncatingIfNeeded: count))
          bytes.append(UInt8(truncatingIfNeeded: count >> 8))
        }
      }
      for (index, position) in block.enumerated() where position > mask {
        bytes.append(UInt8(truncatingIfNeeded: index % groupLength))
        bytes.append(UInt8(truncatingIfNeeded: position >> UInt32(bits)))
      }
    }

    /// Returns the bits of a position for which the block is shortest, and how many do not fit.
    private mutating func cheapest() -> (bits: Int, exceptions: Int) {
      for bits in 0...32 { widths[bits] = 0 }
      for position in block { widths[UInt32.bitWidth - position.leadingZeroBitCount] += 1 }
      let greatest = max(widths.lastIndex { $0 > 0 } ?? 1, 1)
      var best = (bits: greatest, exceptions: 0)
      guard block.count <= mostWithExceptions else { return best }
      var size = 1 + (block.count * greatest + 7) / 8
      var exceptions = 0
      for bits in stride(from: greatest - 1, through: max(1, greatest - exceptionBits), by: -1) {
        exceptions += widths[bits + 1]
        guard exceptions < min(block.count, mostWithExceptions) else { break }
        let shorter =
          headSize(block.count, exceptions: exceptions) + exceptions * 2
          + (block.count * bits + 7) / 8
        if shorter < size { (best, size) = ((bits, exceptions), shorter) }
      }
      return best
    }
  }
}
