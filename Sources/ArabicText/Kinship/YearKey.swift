/// Years in digits, and with the letter of their calendar behind them: 2021م, 1442هـ.
enum YearKey {
  private static let calendars = ["م", "ه"].map { Array($0.utf8) }

  /// Returns the digits of a folded word that is a year of three or four; nothing for another word.
  static func digits(of key: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    let digits = key.prefix { (0x30...0x39).contains($0) }
    guard (3...4).contains(digits.count) else { return nil }
    let rest = key[digits.endIndex...]
    guard rest.isEmpty || calendars.contains(where: { rest.elementsEqual($0) }) else { return nil }
    return digits
  }

  /// Returns all ways to write a year.
  static func forms(of digits: ArraySlice<UInt8>) -> [[UInt8]] {
    [Array(digits)] + calendars.map { digits + $0 }
  }
}
