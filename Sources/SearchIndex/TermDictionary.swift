/// The distinct folded words of a corpus in byte order, each known by its rank.
struct TermDictionary: Sendable {
  private let bytes: [UInt8]
  /// Where each term starts in `bytes`, and where the last one ends.
  private let starts: [Int]

  fileprivate init(bytes: [UInt8], starts: [Int]) {
    self.bytes = bytes
    self.starts = starts
  }

  /// The number of terms.
  var count: Int { starts.count - 1 }

  /// Returns the rank of a term.
  func rank(of term: ArraySlice<UInt8>) -> Int? {
    let rank = firstRank { compare($0, with: term) < 0 }
    return rank < count && compare(rank, with: term) == 0 ? rank : nil
  }

  /// Returns the ranks of the terms that begin with `prefix`.
  func ranks(withPrefix prefix: ArraySlice<UInt8>) -> Range<Int> {
    let first = firstRank { compare($0, with: prefix) < 0 }
    let end = firstRank(from: first) { compare($0, with: prefix, asPrefix: true) <= 0 }
    return first..<end
  }

  /// Returns the first rank for which `isBefore` no longer holds, by halving.
  private func firstRank(from start: Int = 0, where isBefore: (Int) -> Bool) -> Int {
    var low = start
    var high = count
    while low < high {
      let middle = low + (high - low) / 2
      if isBefore(middle) { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Returns below, at or above zero as a term comes before, with or after `other`; as a prefix,
  /// only the term's first bytes count.
  private func compare(
    _ rank: Int, with other: ArraySlice<UInt8>, asPrefix: Bool = false
  ) -> Int {
    let start = starts[rank]
    let length = starts[rank + 1] - start
    let common = min(length, other.count)
    let base = other.startIndex
    for place in 0..<common where bytes[start + place] != other[base + place] {
      return Int(bytes[start + place]) - Int(other[base + place])
    }
    return asPrefix && length > other.count ? 0 : length - other.count
  }
}

/// Collects distinct terms, numbered as they first come.
struct TermCollector {
  private var bytes: [UInt8] = []
  private var starts: [Int] = [0]
  private var hashes: [Int] = []
  /// Open addressing with linear probing: the number of a term plus one, or zero.
  private var slots = [Int](repeating: 0, count: 1 << 12)

  /// Returns the number of a term, which is new if it was not seen before.
  mutating func number(of term: ArraySlice<UInt8>) -> Int {
    let hash = Self.hash(term)
    let mask = slots.count - 1
    var slot = hash & mask
    while slots[slot] != 0 {
      let number = slots[slot] - 1
      if hashes[number] == hash, isTerm(number, term) { return number }
      slot = (slot + 1) & mask
    }
    let number = hashes.count
    bytes += term
    starts.append(bytes.count)
    hashes.append(hash)
    slots[slot] = number + 1
    if hashes.count * 2 > slots.count { grow() }
    return number
  }

  /// Returns the terms in order, and the rank there of each number given out.
  func sorted() -> (terms: TermDictionary, ranks: [UInt32]) {
    // Eight leading bytes settle most comparisons.
    let keys = hashes.indices.map { number in
      var key: UInt64 = 0
      for place in starts[number]..<starts[number] + 8 {
        key = key << 8 | (place < starts[number + 1] ? UInt64(bytes[place]) : 0)
      }
      return (key: key, number: number)
    }
    let order = keys.sorted { left, right in
      left.key != right.key ? left.key < right.key : isBefore(left.number, right.number)
    }
    var sortedBytes: [UInt8] = []
    sortedBytes.reserveCapacity(bytes.count)
    var sortedStarts = [0]
    sortedStarts.reserveCapacity(starts.count)
    var ranks = [UInt32](repeating: 0, count: hashes.count)
    for (rank, entry) in order.enumerated() {
      ranks[entry.number] = UInt32(truncatingIfNeeded: rank)
      sortedBytes += bytes[starts[entry.number]..<starts[entry.number + 1]]
      sortedStarts.append(sortedBytes.count)
    }
    return (TermDictionary(bytes: sortedBytes, starts: sortedStarts), ranks)
  }

  private func isBefore(_ left: Int, _ right: Int) -> Bool {
    let first = bytes[starts[left]..<starts[left + 1]]
    return first.lexicographicallyPrecedes(bytes[starts[right]..<starts[right + 1]])
  }

  private func isTerm(_ number: Int, _ term: ArraySlice<UInt8>) -> Bool {
    let start = starts[number]
    guard starts[number + 1] - start == term.count else { return false }
    let base = term.startIndex
    for place in 0..<term.count where bytes[start + place] != term[base + place] { return false }
    return true
  }

  private mutating func grow() {
    slots = [Int](repeating: 0, count: slots.count * 2)
    let mask = slots.count - 1
    for (number, hash) in hashes.enumerated() {
      var slot = hash & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = number + 1
    }
  }

  /// The standard hasher is seeded anew in each process, so no text can be made to collide.
  private static func hash(_ term: ArraySlice<UInt8>) -> Int {
    var hasher = Hasher()
    var word: UInt64 = 0
    var filled = 0
    for byte in term {
      word = word << 8 | UInt64(byte)
      filled += 1
      if filled & 7 == 0 { hasher.combine(word) }
    }
    hasher.combine(word)
    hasher.combine(filled)
    return hasher.finalize()
  }
}
