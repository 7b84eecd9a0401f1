/// Sorting of numbers digit by digit, the low ones first (LSD radix sort): each pass reads and writes
/// all numbers once, and bits that all have in common cost none.
enum RadixSort {
  private static let digitBits: UInt64 = 11

  /// Sorts numbers by their bits from one on; those that have the same ones stay as they come.
  ///
  /// - Complexity: O(n) for each 11 bits in which any two differ.
  static func sort(_ numbers: inout [UInt64], fromBit lowest: UInt64 = 0) {
    guard let first = numbers.first else { return }
    let differing = numbers.reduce(0) { $0 | ($1 ^ first) }
    var other = [UInt64](repeating: 0, count: numbers.count)
    var starts = [Int](repeating: 0, count: 1 << digitBits)
    let mask = UInt64(1) << digitBits - 1
    var shift = lowest
    while differing >> shift != 0 {
      shift += UInt64((differing >> shift).trailingZeroBitCount)
      pass(numbers.span, into: other.mutableSpan, starts.mutableSpan) { Int($0 >> shift & mask) }
      swap(&numbers, &other)
      shift += digitBits
    }
  }

  /// Puts numbers in the order of a digit, those of one digit as they come.
  @inline(__always)
  private static func pass(
    _ source: Span<UInt64>, into target: consuming MutableSpan<UInt64>,
    _ starts: consuming MutableSpan<Int>, digit: (UInt64) -> Int
  ) {
    for bin in starts.indices { starts[bin] = 0 }
    for place in source.indices { starts[digit(source[place])] += 1 }
    var start = 0
    for bin in starts.indices {
      let count = starts[bin]
      starts[bin] = start
      start += count
    }
    for place in source.indices {
      let bin = digit(source[place])
      target[starts[bin]] = source[place]
      starts[bin] += 1
    }
  }
}
