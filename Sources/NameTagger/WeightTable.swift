/// The weights of the features that have any: a row for each, with a number for every label but
/// `outside`, which always weighs 0.
struct WeightTable: Sendable {
  typealias Row = SIMD8<Int8>

  /// The fingerprint in each slot, 0 where it is free; and the row.
  private var fingerprints: [UInt32]
  private var rows: [Row]
  private let mask: Int

  /// Makes a table of fingerprints and rows in the same order; both must have the same length.
  init(_ list: [UInt32], _ weights: [Row]) {
    var size = 16
    while size * 2 < list.count * 3 { size *= 2 }
    fingerprints = [UInt32](repeating: 0, count: size)
    rows = [Row](repeating: .zero, count: size)
    mask = size - 1
    for (fingerprint, row) in zip(list, weights) where fingerprint != 0 {
      var slot = Self.slot(fingerprint) & mask
      while fingerprints[slot] != 0 && fingerprints[slot] != fingerprint {
        slot = (slot + 1) & mask
      }
      fingerprints[slot] = fingerprint
      rows[slot] = row
    }
  }

  @inline(__always)
  private static func slot(_ fingerprint: UInt32) -> Int {
    Int(truncatingIfNeeded: fingerprint &* 0x9E37_79B1 >> 7)
  }

  /// Adds the weights of the feature that has a hash.
  @inline(__always)
  func add(_ hash: UInt64, to sum: inout SIMD8<Int32>) {
    let fingerprint = FingerprintTable.fingerprint(hash)
    var slot = Self.slot(fingerprint) & mask
    while fingerprints[slot] != fingerprint {
      if fingerprints[slot] == 0 { return }
      slot = (slot + 1) & mask
    }
    sum &+= SIMD8<Int32>(truncatingIfNeeded: rows[slot])
  }
}
