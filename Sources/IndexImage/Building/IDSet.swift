/// Identifiers that were seen, end to end in one run of bytes.
struct IDSet: Sendable {
  private var bytes: [UInt8] = []
  /// Where each identifier ends.
  private var ends: [Int] = []
  /// Numbers of identifiers by their hash, `empty` where there is none.
  private var slots: [UInt32]
  private let seed: UInt64

  private static let empty = UInt32.max

  /// Creates a set of nothing. Nothing but speed depends on the seed.
  init(seed: UInt64) {
    self.seed = seed
    slots = Array(repeating: Self.empty, count: 1024)
  }

  /// Returns whether an identifier is there.
  func contains(_ id: [UInt8]) -> Bool { slots[slot(of: id[...])] != Self.empty }

  /// Adds an identifier; false where it is there.
  mutating func insert(_ id: [UInt8]) -> Bool {
    let slot = slot(of: id[...])
    guard slots[slot] == Self.empty else { return false }
    slots[slot] = UInt32(truncatingIfNeeded: ends.count)
    bytes += id
    ends.append(bytes.count)
    if ends.count > slots.count / 2 { grow() }
    return true
  }

  private func slot(of id: ArraySlice<UInt8>) -> Int {
    let mask = slots.count - 1
    var hash = seed
    for byte in id { hash = (hash ^ UInt64(byte)) &* 0x9FB2_1C65_1E98_DF25 ^ hash >> 32 }
    var slot = Int(truncatingIfNeeded: hash ^ hash >> 29) & mask
    while slots[slot] != Self.empty, !self[slots[slot]].elementsEqual(id) {
      slot = (slot + 1) & mask
    }
    return slot
  }

  private subscript(number: UInt32) -> ArraySlice<UInt8> {
    bytes[(number == 0 ? 0 : ends[Int(number) - 1])..<ends[Int(number)]]
  }

  private mutating func grow() {
    slots = Array(repeating: Self.empty, count: slots.count * 2)
    for number in ends.indices {
      slots[slot(of: self[UInt32(truncatingIfNeeded: number)])] =
        UInt32(truncatingIfNeeded: number)
    }
  }
}
