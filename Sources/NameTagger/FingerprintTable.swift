/// A table from hashes to places in a list, by the upper halves of the hashes.
///
/// Two hashes in 2³² meet by chance; what is kept in such tables survives that.
struct FingerprintTable: Sendable {
  /// The fingerprint in each slot; 0 where the slot is free.
  private var fingerprints: [UInt32]
  private var places: [UInt32]
  private let mask: Int

  /// Makes a table of fingerprints, each of which stands for its place in the list.
  init(_ list: [UInt32]) {
    var size = 16
    while size * 2 < list.count * 3 { size *= 2 }
    fingerprints = [UInt32](repeating: 0, count: size)
    places = fingerprints
    mask = size - 1
    for (place, fingerprint) in list.enumerated() where fingerprint != 0 {
      var slot = Self.slot(fingerprint) & mask
      while fingerprints[slot] != 0 && fingerprints[slot] != fingerprint {
        slot = (slot + 1) & mask
      }
      fingerprints[slot] = fingerprint
      places[slot] = UInt32(truncatingIfNeeded: place)
    }
  }

  /// Returns the fingerprint of a hash; never 0.
  @inline(__always)
  static func fingerprint(_ hash: UInt64) -> UInt32 {
    max(1, UInt32(truncatingIfNeeded: WordHash.mixed(hash) >> 24))
  }

  @inline(__always)
  private static func slot(_ fingerprint: UInt32) -> Int {
    Int(truncatingIfNeeded: fingerprint &* 0x9E37_79B1 >> 7)
  }

  /// Returns the place that a fingerprint stands for.
  @inline(__always)
  func place(of fingerprint: UInt32) -> Int? {
    var slot = Self.slot(fingerprint) & mask
    while fingerprints[slot] != fingerprint {
      if fingerprints[slot] == 0 { return nil }
      slot = (slot + 1) & mask
    }
    return Int(places[slot])
  }
}
