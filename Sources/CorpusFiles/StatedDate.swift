public import CorpusModel

/// Dates as programs write them.
public enum StatedDate {
  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  /// Reads a date of ISO 8601, `2025-01-22` or `2025/01/22` or `20250122`, or of RFC 822, `Wed, 22 Jan 2025`;
  /// a time of day behind it is left out. The day is the one that is written, in whatever zone. Nothing
  /// where the text is neither, or no real date.
  public static func read(_ text: some Sequence<UInt8>) -> PartialDate? {
    let text = String(decoding: Array(text.prefix(64)), as: UTF8.self).lowercased()
    let parts = text.split(whereSeparator: { !$0.isASCII || !($0.isLetter || $0.isNumber) })
    guard let first = parts.first else { return nil }
    let words = first.allSatisfy(\.isNumber) ? parts[...] : parts.dropFirst()
    if let month = words.dropFirst().first.flatMap({ months.firstIndex(of: String($0.prefix(3))) }),
      let day = words.first.flatMap({ Int($0) }),
      let year = words.dropFirst(2).first.flatMap({ year($0) })
    {
      return PartialDate(year: year, month: month + 1, day: day)
    }
    if first.count == 8, let number = Int(first) {
      return PartialDate(year: number / 10_000, month: number / 100 % 100, day: number % 100)
    }
    guard first.count == 4, let year = Int(first) else { return nil }
    guard parts.count > 1 else { return PartialDate(year: year) }
    guard parts[1].count <= 2, let month = Int(parts[1]) else { return nil }
    guard parts.count > 2 else { return PartialDate(year: year, month: month) }
    // The day has the mark of the time behind it: `22T10`.
    guard let day = Int(parts[2].prefix(while: \.isNumber)),
      parts[2].prefix(while: \.isNumber).count <= 2
    else { return nil }
    return PartialDate(year: year, month: month, day: day)
  }

  /// Reads a year; one of two digits as RFC 2822 says.
  private static func year(_ text: Substring) -> Int? {
    guard let year = Int(text) else { return nil }
    switch text.count {
    case 2: return year < 50 ? 2000 + year : 1900 + year
    case 3: return 1900 + year
    default: return year
    }
  }
}
