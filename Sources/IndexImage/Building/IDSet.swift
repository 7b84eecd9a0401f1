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
    let hash = Self.hash(id.span, seed)
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] != Self.empty, !self[slots[slot]].elementsEqual(id) {
      slot = (slot + 1) & mask
    }
    return slot
  }

  /// Mixes eight bytes at a time.
  private static func hash(_ id: Span<UInt8>, _ seed: UInt64) -> UInt64 {
    var hash = seed ^ UInt64(truncatingIfNeeded: id.count)
    var (eight, place): (UInt64, UInt64) = (0, 0)
    for byte in id.indices {
      eight |= UInt64(id[byte]) &<< (place &* 8)
      place &+= 1
      guard place == 8 || byte == id.count - 1 else { continue }
      let product = (hash ^ eight).multipliedFullWidth(by: 0x9FB2_1C65_1E98_DF25)
      hash = product.high ^ product.low
      (eight, place) = (0, 0)
    }
    return hash
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
