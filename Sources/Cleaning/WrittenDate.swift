internal import CorpusModel

/// A date in an address or a file name: 2025/01/22, 2025-01-22, 20250122, 22-01-2025, 2025-01, 2025.
enum WrittenDate {
  /// The years that a number stands for.
  private static let years = 1990...2100

  private struct Number {
    let value: Int
    let range: Range<Int>
    var digits: Int { range.count }
  }

  /// Returns the most precise date in bytes, and where it stands; of dates as precise the last one.
  static func find(
    in bytes: [UInt8], atLeast precision: PartialDate.Precision
  ) -> (date: PartialDate, range: Range<Int>)? {
    let numbers = numbers(in: bytes)
    var best: (date: PartialDate, range: Range<Int>)?
    for place in numbers.indices {
      guard let found = date(at: place, of: numbers, in: bytes) else { continue }
      if let best, rank(best.date) > rank(found.date) { continue }
      best = found
    }
    guard let best, rank(best.date) >= rank(of: precision) else { return nil }
    return best
  }

  private static func rank(_ date: PartialDate) -> Int { rank(of: date.precision) }

  private static func rank(of precision: PartialDate.Precision) -> Int {
    switch precision {
    case .year: 0
    case .month: 1
    case .day: 2
    }
  }

  private static func numbers(in bytes: [UInt8]) -> [Number] {
    var numbers: [Number] = []
    var place = 0
    while place < bytes.count {
      guard (0x30...0x39).contains(bytes[place]) else {
        place += 1
        continue
      }
      let start = place
      var value = 0
      while place < bytes.count, (0x30...0x39).contains(bytes[place]) {
        if place - start < 9 { value = value * 10 + Int(bytes[place] - 0x30) }
        place += 1
      }
      numbers.append(Number(value: value, range: start..<place))
    }
    return numbers
  }

  /// Returns the date that begins with a number.
  private static func date(
    at place: Int, of numbers: [Number], in bytes: [UInt8]
  ) -> (date: PartialDate, range: Range<Int>)? {
    let first = numbers[place]
    // A number within a word (a1984b) is no date.
    if let before = bytes[..<first.range.lowerBound].last, isLetter(before) { return nil }
    if first.digits == 8 {
      let date = PartialDate(
        year: first.value / 10_000, month: first.value / 100 % 100, day: first.value % 100)
      guard let date, years.contains(date.year) else { return nil }
      return (date, first.range)
    }
    let second = joined(place, numbers, bytes)
    let third = second == nil ? nil : joined(place + 1, numbers, bytes)
    if first.digits <= 2, let second, second.digits <= 2, let third, third.digits == 4,
      years.contains(third.value),
      let date = PartialDate(year: third.value, month: second.value, day: first.value)
    {
      return (date, first.range.lowerBound..<third.range.upperBound)
    }
    guard first.digits == 4, years.contains(first.value) else { return nil }
    if let second, second.digits <= 2, let third, third.digits <= 2,
      let date = PartialDate(year: first.value, month: second.value, day: third.value)
    {
      return (date, first.range.lowerBound..<third.range.upperBound)
    }
    if let second, second.digits == 2,
      let date = PartialDate(year: first.value, month: second.value)
    {
      return (date, first.range.lowerBound..<second.range.upperBound)
    }
    return PartialDate(year: first.value).map { ($0, first.range) }
  }

  /// Returns the next number where nothing but one mark stands between.
  private static func joined(_ place: Int, _ numbers: [Number], _ bytes: [UInt8]) -> Number? {
    guard place + 1 < numbers.count else { return nil }
    let (number, next) = (numbers[place], numbers[place + 1])
    guard next.range.lowerBound == number.range.upperBound + 1 else { return nil }
    switch bytes[number.range.upperBound] {
    case 0x2D, 0x2E, 0x2F, 0x5F: return next
    default: return nil
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (0x61...0x7A).contains(byte | 0x20)
  }
}
