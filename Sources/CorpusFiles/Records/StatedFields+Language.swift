extension StatedFields {
  /// Returns the tag of a language, whose name in English or Arabic serves, too.
  static func language(_ value: [UInt8]) -> [UInt8]? {
    let name = TextLine.lowercased(value)
    if let tag = names[name] { return tag }
    let parts = name.split(omittingEmptySubsequences: false) { $0 == 0x2D || $0 == 0x5F }
    let isTag = parts.enumerated().allSatisfy { place, part in
      (place == 0 ? 2...3 : 1...8).contains(part.count)
        && part.allSatisfy {
          (0x61...0x7A).contains($0) || (place > 0 && (0x30...0x39).contains($0))
        }
    }
    return isTag ? value.map { $0 == 0x5F ? 0x2D : $0 } : nil
  }

  private static let names: [[UInt8]: [UInt8]] = [
    Array("arabic".utf8): Array("ar".utf8), Array("العربية".utf8): Array("ar".utf8),
    Array("عربي".utf8): Array("ar".utf8), Array("english".utf8): Array("en".utf8),
    Array("french".utf8): Array("fr".utf8), Array("الإنجليزية".utf8): Array("en".utf8),
  ]
}
