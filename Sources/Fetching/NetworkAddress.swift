/// An address of a machine, as bytes: four of IPv4, sixteen of IPv6.
struct NetworkAddress: Hashable, Sendable {
  private let bytes: [UInt8]

  /// Takes the bytes in the order of the network. Four bytes that are wrapped in sixteen are the four: by
  /// any of the ways in which a network may hand them on (RFC 4291, 6052, 3056).
  init(_ bytes: some Sequence<UInt8>) {
    let bytes = Array(bytes)
    guard bytes.count == 16 else {
      self.bytes = bytes
      return
    }
    let mapped: [UInt8] = Array(repeating: 0, count: 10) + [0xFF, 0xFF]
    let compatible = [UInt8](repeating: 0, count: 12)
    let translated: [UInt8] = [0x00, 0x64, 0xFF, 0x9B] + Array(repeating: 0, count: 8)
    if [mapped, translated].contains(where: { bytes.starts(with: $0) }) {
      self.bytes = Array(bytes.suffix(4))
    } else if bytes.starts(with: compatible), bytes[12] != 0 {
      self.bytes = Array(bytes.suffix(4))
    } else if bytes.starts(with: [0x20, 0x02]) {
      self.bytes = Array(bytes[2..<6])
    } else {
      self.bytes = bytes
    }
  }

  /// Whether the address is one of the open internet: none of this machine, of a network at home, or of
  /// what is kept for other ends (IANA's registries of special-purpose addresses).
  var isPublic: Bool {
    switch bytes.count {
    case 4: !Self.special4.contains { $0.contains(bytes) }
    // Only this part of IPv6 is given out (RFC 4291), and what the list names is not of it.
    case 16: Block([0x20], 3).contains(bytes) && !Self.special6.contains { $0.contains(bytes) }
    default: false
    }
  }

  /// The addresses that begin with some bits.
  private struct Block {
    let beginning: [UInt8]
    let bits: Int

    init(_ beginning: [UInt8], _ bits: Int) { (self.beginning, self.bits) = (beginning, bits) }

    func contains(_ bytes: [UInt8]) -> Bool {
      (0..<bits).allSatisfy { bit in
        let mask: UInt8 = 0x80 >> UInt8(bit % 8)
        let written = bit / 8 < beginning.count ? beginning[bit / 8] : 0
        return bytes[bit / 8] & mask == written & mask
      }
    }
  }

  private static let special4 = [
    Block([0], 8), Block([10], 8), Block([100, 64], 10), Block([127], 8), Block([169, 254], 16),
    Block([172, 16], 12), Block([192, 0, 0], 24), Block([192, 0, 2], 24), Block([192, 88, 99], 24),
    Block([192, 168], 16), Block([198, 18], 15), Block([198, 51, 100], 24),
    Block([203, 0, 113], 24),
    // Many at once, and those that nobody has.
    Block([224], 3),
  ]

  private static let special6 = [
    Block([0x20, 0x01, 0x00], 23), Block([0x20, 0x01, 0x0D, 0xB8], 32), Block([0x3F, 0xFF], 20),
  ]
}
