/// Hashes that images hold, and so are the same in every process.
enum StableHash {
  /// Returns the hash of some bytes (FNV-1a, with the bits of MurmurHash3's end).
  static func of(_ bytes: some Collection<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    hash = (hash ^ hash >> 33) &* 0xFF51_AFD7_ED55_8CCD
    hash = (hash ^ hash >> 33) &* 0xC4CE_B9FE_1A85_EC53
    return hash ^ hash >> 33
  }

  /// Returns one of some places by the upper half of a hash.
  @inline(__always)
  static func place(_ hash: UInt64, of count: Int) -> Int {
    Int((hash >> 32).multipliedReportingOverflow(by: UInt64(max(1, count))).partialValue >> 32)
  }
}
