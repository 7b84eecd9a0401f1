/// How likely letters are at the beginning of an Arabic word, within it and at its end, counted in the
/// articles that the program carries.
enum LetterModel {
  /// Returns how many eighths of a bit a scalar takes: the fewer, the more likely it is.
  ///
  /// - Parameters:
  ///   - isFirst: Whether no letter stands before it.
  ///   - isLast: Whether no letter stands behind it.
  static func cost(_ scalar: UInt16, isFirst: Bool, isLast: Bool) -> Int {
    if let letter = letter(scalar) {
      let table = isFirst ? first : isLast ? last : inner
      return Int(table[letter])
    }
    switch scalar {
    // Marks of Arabic writing, and what is common between words.
    case 0x060C, 0x061B, 0x061F, 0x0640, 0x064B...0x0652, 0x00A0, 0x00AB, 0x00BB, 0x200C...0x200F,
      0x2013, 0x2014, 0x2018...0x201D, 0x2026:
      return 40
    case 0x80..<0xA0, 0xFFFD: return 200
    default: return 100
    }
  }

  /// Whether a scalar is one of the letters that are counted.
  static func isLetter(_ scalar: UInt16) -> Bool { letter(scalar) != nil }

  private static func letter(_ scalar: UInt16) -> Int? {
    switch scalar {
    case 0x0621...0x063A: Int(scalar) - 0x0621
    case 0x0641...0x064A: Int(scalar) - 0x0641 + 26
    default: nil
    }
  }

  // From U+0621 to U+063A, then from U+0641 to U+064A; minus eight times the binary logarithm.
  private static let first: [UInt8] = [
    113, 73, 33, 113, 40, 113, 16, 34, 113, 35, 58, 49, 51, 58, 52, 59, 50, 65, 46, 53, 54, 68, 64,
    84, 36, 62, 30, 44, 48, 38, 28, 48, 53, 26, 113, 41,
  ]
  private static let inner: [UInt8] = [
    86, 91, 49, 79, 68, 47, 23, 40, 125, 37, 58, 44, 44, 58, 40, 58, 31, 47, 40, 56, 52, 61, 53, 76,
    43, 58, 42, 41, 44, 22, 35, 38, 45, 33, 125, 28,
  ]
  private static let last: [UInt8] = [
    52, 101, 72, 113, 113, 88, 27, 41, 23, 32, 59, 68, 53, 79, 35, 57, 28, 57, 46, 66, 69, 64, 62,
    82, 42, 78, 48, 54, 52, 35, 34, 26, 39, 49, 37, 26,
  ]
}
