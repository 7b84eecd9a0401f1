/// Packing of the positions of a block, in packs of up to 128.
///
/// A pack is u8 bits of a position, u8 count of exceptions, the positions one after the other, low
/// bits first, and for each exception u8 which and u8 its further bits. So a few great positions
/// do not widen all of them, and any position is read without those before it.
enum PositionPacking {
  /// How many positions a pack has at most.
  static let length = 128
  /// How many bits an exception adds.
  static let exceptionBits = 8

  /// The bytes of a pack.
  static func byteCount(_ count: Int, bits: Int, exceptions: Int) -> Int {
    2 + (count * bits + 7) / 8 + exceptions * 2
  }

  /// Packs the positions of a list, block by block.
  struct Packer {
    private(set) var bytes: [UInt8] = []
    private var pack: [UInt32] = []
    private var widths = [Int](repeating: 0, count: 33)

    init() { pack.reserveCapacity(length) }

    /// Begins a list.
    mutating func begin() {
      bytes.removeAll(keepingCapacity: true)
      pack.removeAll(keepingCapacity: true)
    }

    /// Adds a position.
    @inline(__always)
    mutating func append(_ position: UInt32) {
      pack.append(position)
      if pack.count == length { write() }
    }

    /// Ends a block.
    mutating func finish() {
      if !pack.isEmpty { write() }
    }

    private mutating func write() {
      let (bits, exceptions) = cheapest()
      bytes.append(UInt8(bits))
      bytes.append(UInt8(exceptions))
      let mask = bits < 32 ? ~(~UInt32(0) << UInt32(bits)) : ~0
      let positions = pack
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
      if exceptions > 0 {
        for (index, position) in positions.enumerated() where position > mask {
          bytes.append(UInt8(index))
          bytes.append(UInt8(truncatingIfNeeded: position >> UInt32(bits)))
        }
      }
      pack.removeAll(keepingCapacity: true)
    }

    /// Returns the bits of a position for which the pack is shortest, and how many do not fit.
    private mutating func cheapest() -> (bits: Int, exceptions: Int) {
      for bits in 0...32 { widths[bits] = 0 }
      var greatest = 0
      for position in pack {
        let bits = UInt32.bitWidth - position.leadingZeroBitCount
        widths[bits] += 1
        greatest = max(greatest, bits)
      }
      var best = (bits: greatest, exceptions: 0)
      var size = byteCount(pack.count, bits: greatest, exceptions: 0)
      var exceptions = 0
      var bits = greatest - 1
      while bits >= 0, bits >= greatest - exceptionBits {
        exceptions += widths[bits + 1]
        let shorter = byteCount(pack.count, bits: bits, exceptions: exceptions)
        if shorter < size { (best, size) = ((bits, exceptions), shorter) }
        bits -= 1
      }
      return best
    }
  }
}
