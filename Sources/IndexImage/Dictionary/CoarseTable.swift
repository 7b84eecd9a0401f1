/// Key numbers by a coarse key: the sections `stems` and `sounds`.
///
/// A hash table of buckets of sixteen keys on average: where each begins (four bytes), then the
/// entries of all. An entry of three bytes, four from four million keys on, has the key's number in
/// its low bits and in all others bits of the hash of its coarse key, which tell nearly all keys of
/// other coarse keys apart.
struct CoarseTable: Sendable {
  private let bytes: ImageBytes
  private let shape: Shape

  /// What follows from the number of keys.
  struct Shape: Sendable {
    let keys, buckets, entryBytes, numberBits: Int

    init(keys: Int) {
      self.keys = keys
      buckets = max(1, keys / 16)
      numberBits = Int.bitWidth - max(1, keys).leadingZeroBitCount
      entryBytes = numberBits <= 22 ? 3 : 4
    }

    var entriesOffset: Int { (buckets + 1) * 4 }
    /// How many bytes a table has.
    var length: Int { entriesOffset + keys * entryBytes }

    /// Returns the bits of a hash that an entry has above its key's number.
    func mark(_ hash: UInt64) -> UInt32 {
      let bits = entryBytes * 8 - numberBits
      return UInt32(truncatingIfNeeded: hash & (1 << UInt64(max(0, bits)) - 1))
    }
  }

  /// Creates the reader of a section.
  init(_ bytes: ImageBytes, keys: Int) {
    self.bytes = bytes
    shape = Shape(keys: keys)
  }

  /// Returns the numbers of the keys that have a coarse key, and perhaps of others, ascending.
  func keys(_ coarse: [UInt8]) -> [Int] {
    guard shape.keys > 0 else { return [] }
    let hash = StableHash.of(coarse)
    let bucket = StableHash.place(hash, of: shape.buckets)
    let mark = shape.mark(hash)
    let end = min(Int(bytes.u32((bucket + 1) * 4)), shape.keys)
    var entry = Int(bytes.u32(bucket * 4))
    var keys: [Int] = []
    while entry < end {
      let offset = shape.entriesOffset + entry * shape.entryBytes
      let value =
        UInt32(bytes.u16(offset)) | UInt32(bytes.u8(offset + 2)) << 16
        | (shape.entryBytes > 3 ? UInt32(bytes.u8(offset + 3)) << 24 : 0)
      let number = Int(value & (1 << UInt32(shape.numberBits) - 1))
      if value >> UInt32(shape.numberBits) == mark, number < shape.keys { keys.append(number) }
      entry += 1
    }
    return keys
  }

  /// Returns the section for the hashes of the coarse keys of all keys (`StableHash`).
  static func encoded(_ hashes: [UInt64]) -> [UInt8] {
    let shape = Shape(keys: hashes.count)
    var starts = [UInt32](repeating: 0, count: shape.buckets + 2)
    for hash in hashes { starts[StableHash.place(hash, of: shape.buckets) + 2] += 1 }
    for bucket in 2..<starts.count { starts[bucket] += starts[bucket - 1] }
    var entries = [UInt32](repeating: 0, count: hashes.count)
    for (number, hash) in hashes.enumerated() {
      let bucket = StableHash.place(hash, of: shape.buckets)
      entries[Int(starts[bucket + 1])] =
        UInt32(truncatingIfNeeded: number) | shape.mark(hash) << UInt32(shape.numberBits)
      starts[bucket + 1] += 1
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(shape.length)
    for bucket in 0...shape.buckets { bytes.append(u32: starts[bucket]) }
    for entry in entries {
      for byte in 0..<shape.entryBytes {
        bytes.append(UInt8(truncatingIfNeeded: entry >> UInt32(8 * byte)))
      }
    }
    return bytes
  }
}
