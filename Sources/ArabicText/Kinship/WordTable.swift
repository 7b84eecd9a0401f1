/// Numbers of words with what is known of each.
struct WordTable: Sendable {
  private var hashes: [UInt64]
  private var values: [UInt32]
  private var count = 0
  private var mask: Int

  /// Makes room for some `capacity` words; more find room too.
  init(capacity: Int) {
    var size = 64
    while size < 2 * capacity { size *= 2 }
    hashes = Array(repeating: 0, count: size)
    values = Array(repeating: 0, count: size)
    mask = size - 1
  }

  /// Accesses what is known of a word, zero where nothing is.
  subscript(hash: UInt64) -> UInt32 {
    get { values[place(hash)] }
    set {
      var place = place(hash)
      if hashes[place] == 0 {
        if 2 * (count + 1) > hashes.count {
          grow()
          place = self.place(hash)
        }
        hashes[place] = hash
        count += 1
      }
      values[place] = newValue
    }
  }

  @inline(__always)
  private func place(_ hash: UInt64) -> Int {
    var place = Int(truncatingIfNeeded: hash ^ hash >> 32) & mask
    while hashes[place] != 0, hashes[place] != hash { place = (place + 1) & mask }
    return place
  }

  private mutating func grow() {
    var larger = WordTable(capacity: hashes.count)
    for (hash, value) in zip(hashes, values) where hash != 0 { larger[hash] = value }
    self = larger
  }
}
