/// The address of a site in place of its name.
enum OutletAddress {
  /// Whether a value is an address, or the host of one.
  static func isOne(_ value: [UInt8]) -> Bool {
    hasScheme(value)
      || value.contains(0x2E) && value.allSatisfy { $0 > 0x20 && $0 < 0x7F }
        && value.first != 0x2E && value.last != 0x2E
  }

  static func hasScheme(_ value: [UInt8]) -> Bool {
    value.starts(with: "http://".utf8) || value.starts(with: "https://".utf8)
  }

  /// Leaves the host of an address.
  static func makeHost(_ value: inout [UInt8]) {
    guard hasScheme(value) else { return }
    let host = value.drop { $0 != 0x2F }.dropFirst(2).prefix { $0 != 0x2F }
    if !host.isEmpty { value = Array(host) }
  }
}
