/// A year in digits, with the letter of its calendar behind them or not: 2021, 2021م, 1442هـ.
struct YearKey {
  private static let calendars = ["م", "ه"].map { Array($0.utf8) }

  private let digits: ArraySlice<UInt8>
  /// The letter of its calendar; empty where nothing tells it.
  private let calendar: ArraySlice<UInt8>

  /// Reads a folded word; nothing where it is no year of three or four digits.
  init?(_ key: ArraySlice<UInt8>) {
    digits = key.prefix { (0x30...0x39).contains($0) }
    calendar = key[digits.endIndex...]
    guard (3...4).contains(digits.count) else { return nil }
    let calendar = calendar
    guard calendar.isEmpty || Self.calendars.contains(where: { calendar.elementsEqual($0) }) else {
      return nil
    }
  }

  /// Whether a folded word, behind particles or not, may be the same year: 1442هـ is not 1442م, but 1442
  /// may be either.
  func mayBe(_ key: ArraySlice<UInt8>) -> Bool {
    guard let other = YearKey(key.dropFirst(CoarseKeys.particles(before: key))) else {
      return false
    }
    return digits == other.digits
      && (calendar == other.calendar || calendar.isEmpty || other.calendar.isEmpty)
  }

  /// All ways to write what it may be.
  var forms: [[UInt8]] {
    let endings = calendar.isEmpty ? Self.calendars : [Array(calendar)]
    return [Array(digits)] + endings.map { digits + $0 }
  }
}
