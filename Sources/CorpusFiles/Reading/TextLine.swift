/// A line of a text as it is compared.
enum TextLine {
  /// Returns a text without the marks of a letter's direction, which mailers put around names and addresses.
  static func withoutDirections(_ text: ArraySlice<UInt8>) -> [UInt8] {
    guard text.contains(0xE2) else { return Array(text) }
    var rest = text
    var kept: [UInt8] = []
    while let byte = rest.first {
      let isMark =
        byte == 0xE2
        && (rest.dropFirst().first == 0x80 && isDirection(rest.dropFirst(2).first)
          || rest.dropFirst().first == 0x81
            && rest.dropFirst(2).first.map { (0xA6...0xA9).contains($0) } == true)
      if !isMark { kept.append(byte) }
      rest = rest.dropFirst(isMark ? 3 : 1)
    }
    return kept
  }

  private static func isDirection(_ byte: UInt8?) -> Bool {
    byte.map { $0 == 0x8E || $0 == 0x8F || (0xAA...0xAE).contains($0) } ?? false
  }

  /// Returns a text with the small letters of ASCII.
  static func lowercased(_ text: some Sequence<UInt8>) -> [UInt8] {
    text.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
  }

  /// How many words a text has.
  static func words(in text: some Collection<UInt8>) -> Int {
    text.split { $0 == 0x20 || $0 == 0x0A }.count
  }

  /// Whether a text has a year of four digits.
  static func hasYear(_ text: some Collection<UInt8>) -> Bool {
    text.split { !(0x30...0x39).contains($0) }.contains {
      $0.count == 4 && ($0.starts(with: "19".utf8) || $0.starts(with: "20".utf8))
    }
  }
}
