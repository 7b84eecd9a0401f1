/// What is known of words, by their hash; a closed list, in which no two words share one.
struct HashedWords<Value: Sendable>: Sendable {
  private let none: Value
  private var hashes: [UInt64]
  private var values: [Value]
  private var count = 0

  /// Creates an empty table.
  ///
  /// - Parameters:
  ///   - none: What is known of every other word.
  ///   - capacity: A power of two; twice the number of words, or more, saves growing.
  init(none: Value, capacity: Int) {
    self.none = none
    hashes = Array(repeating: 0, count: capacity)
    values = Array(repeating: none, count: capacity)
  }

  /// Accesses what is known of the word of a hash.
  @inline(__always)
  subscript(hash: UInt64) -> Value {
    get { values[slot(of: hash)] }
    set {
      if count * 2 >= hashes.count { grow() }
      let slot = slot(of: hash)
      if hashes[slot] == 0 { count += 1 }
      hashes[slot] = hash
      values[slot] = newValue
    }
  }

  /// Returns where a hash lies, or would.
  @inline(__always)
  private func slot(of hash: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: hash ^ (hash >> 32)) & (hashes.count - 1)
    while hashes[slot] != 0, hashes[slot] != hash { slot = (slot + 1) & (hashes.count - 1) }
    return slot
  }

  private mutating func grow() {
    let old = zip(hashes, values).filter { $0.0 != 0 }
    self = HashedWords(none: none, capacity: hashes.count * 2)
    for (hash, value) in old { self[hash] = value }
  }
}
