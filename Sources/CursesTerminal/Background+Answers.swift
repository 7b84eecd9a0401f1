import Screen

extension Theme.Background {
  /// Reads COLORFGBG, where some terminals say `15;0` or `0;default;15`.
  init(colorfgbg: String?) {
    switch (colorfgbg?.split(separator: ";").last).flatMap({ Int($0) }) {
    case .some(0...6), .some(8): self = .dark
    case .some(7), .some(9...15): self = .light
    default: self = .unknown
    }
  }

  /// Reads the answer to xterm's OSC 11, `11;rgb:1717/1818/1d1d`; nothing where it is another.
  ///
  /// A colour has one to four hexadecimal digits for each of red, green and blue.
  init?(answer: some Collection<UInt8>) {
    let prefix = Array("11;rgb".utf8)
    guard answer.starts(with: prefix) else { return nil }
    // `rgba:` has a fourth part, which does not matter.
    let parts = answer.dropFirst(prefix.count).drop { $0 != UInt8(ascii: ":") }.dropFirst()
      .split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    guard (3...4).contains(parts.count) else { return nil }
    var shares: [Double] = []
    for part in parts.prefix(3) {
      guard (1...4).contains(part.count),
        let value = Int(String(decoding: part, as: UTF8.self), radix: 16), value >= 0
      else { return nil }
      shares.append(Double(value) / Double(1 << (4 * part.count) - 1))
    }
    // How bright the eye finds them, by ITU-R BT.601.
    let brightness = 0.299 * shares[0] + 0.587 * shares[1] + 0.114 * shares[2]
    self = brightness < 0.5 ? .dark : .light
  }
}
