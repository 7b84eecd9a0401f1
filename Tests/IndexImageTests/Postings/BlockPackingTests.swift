import TestSupport
import Testing

@testable import IndexImage

@Suite struct BlockPackingTests {
  /// Numbers of as many bits as are asked for, and their pack.
  private func packed(_ bits: Int) -> (numbers: [UInt32], bytes: [UInt8]) {
    var generator = SeededGenerator(seed: UInt64(bits))
    let greatest = bits == 32 ? UInt32.max : 1 << UInt32(bits) - 1
    let numbers = (0..<BlockPacking.length).map { _ in
      UInt32.random(in: 0...greatest, using: &generator)
    }
    var bytes: [UInt8] = []
    BlockPacking.pack(numbers, bits: bits, to: &bytes)
    #expect(bytes.count == BlockPacking.byteCount(bits: bits))
    // Not nothing, so that there is an address.
    return (numbers, bytes + [0xFF])
  }

  private func unpacked(_ body: (UnsafeMutablePointer<UInt32>) -> Void) -> [UInt32] {
    unsafe [UInt32](unsafeUninitializedCapacity: BlockPacking.length) { buffer, count in
      guard let start = buffer.baseAddress else { return }
      unsafe body(start)
      count = BlockPacking.length
    }
  }

  @Test(arguments: 0...32)
  func numbersComeBack(bits: Int) {
    let (numbers, bytes) = packed(bits)
    unsafe bytes.withUnsafeBytes { bytes in
      guard let source = bytes.baseAddress else { return }
      let all = unsafe unpacked { target in
        unsafe BlockPacking.unpack(source, bits: bits, adding: 7, into: target)
      }
      #expect(all == numbers.map { $0 &+ 7 })
      let single = (0..<BlockPacking.length).map { index in
        unsafe BlockPacking.number(index, of: source, bits: bits)
      }
      #expect(single == numbers)
    }
  }

  @Test(arguments: 0...24)
  func gapsAndCountsAreSummedUp(bits: Int) {
    let (numbers, bytes) = packed(bits)
    unsafe bytes.withUnsafeBytes { bytes in
      guard let source = bytes.baseAddress else { return }
      var next: UInt32 = 5
      let grown = numbers.map { gap in
        defer { next = next &+ gap &+ 1 }
        return next &+ gap
      }
      let gaps = unsafe unpacked { target in
        unsafe BlockPacking.unpackGaps(source, bits: bits, from: 5, into: target)
      }
      #expect(gaps == grown)

      var total: UInt32 = 0
      let before = numbers.map { number in
        defer { total += (number + 2) >> 1 }
        return total
      }
      var shifted: [UInt32] = []
      let sums = unsafe unpacked { sums in
        shifted = unsafe unpacked { target in
          unsafe BlockPacking.unpackSums(
            source, bits: bits, adding: 2, into: target, sums: sums)
        }
      }
      #expect(shifted == numbers.map { $0 + 2 })
      #expect(sums == before)
      let single = (0..<BlockPacking.length).map { index in
        unsafe UInt32(
          BlockPacking.sumOfCounts(before: index, of: source, bits: bits, adding: 2))
      }
      #expect(single == before)
    }
  }
}
