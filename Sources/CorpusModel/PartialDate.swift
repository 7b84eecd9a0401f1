/// A calendar date as precise as what is known: a year, a month of a year, or a day.
///
/// Written as in ISO 8601: `2025`, `2025-03`, `2025-01-22`. Years 1 to 9999 of the proleptic
/// Gregorian calendar.
public struct PartialDate: Hashable, Sendable {
  /// The year, 1 to 9999.
  public let year: Int
  /// The month, 1 to 12, where it is known.
  public let month: Int?
  /// The day of the month, where it is known.
  public let day: Int?

  /// Creates a date, or nothing where there is no such day in the calendar.
  public init?(year: Int, month: Int? = nil, day: Int? = nil) {
    guard (1...9999).contains(year) else { return nil }
    if let month {
      guard (1...12).contains(month) else { return nil }
      if let day, !(1...Self.days(inMonth: month, of: year)).contains(day) { return nil }
    } else if day != nil {
      return nil
    }
    self.year = year
    self.month = month
    self.day = day
  }

  /// Reads `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; nothing where the text is neither, or no real date.
  public init?(iso8601 text: String) { self.init(iso8601: Array(text.utf8)[...]) }

  /// Reads a date of bytes: four digits, and at most twice a hyphen and two digits.
  fileprivate init?(iso8601 text: ArraySlice<UInt8>) {
    func number(_ digits: ArraySlice<UInt8>) -> Int? {
      var number = 0
      for digit in digits {
        guard (0x30...0x39).contains(digit) else { return nil }
        number = number * 10 + Int(digit - 0x30)
      }
      return number
    }
    guard text.count == 4 || text.count == 7 || text.count == 10,
      let year = number(text.prefix(4))
    else { return nil }
    var parts: [Int] = []
    var rest = text.dropFirst(4)
    while rest.first == 0x2D, let part = number(rest.dropFirst().prefix(2)) {
      parts.append(part)
      rest = rest.dropFirst(3)
    }
    guard rest.isEmpty else { return nil }
    self.init(year: year, month: parts.first, day: parts.count > 1 ? parts[1] : nil)
  }

  /// How precise a date is.
  public enum Precision: String, Sendable { case year, month, day }

  /// How much of the date is known.
  public var precision: Precision { day != nil ? .day : month != nil ? .month : .year }

  /// The first day that the date may mean.
  public var firstDay: PartialDate { Self(unchecked: year, month ?? 1, day ?? 1) }

  /// The last day that the date may mean.
  public var lastDay: PartialDate {
    let month = month ?? 12
    return Self(unchecked: year, month, day ?? Self.days(inMonth: month, of: year))
  }

  private init(unchecked year: Int, _ month: Int, _ day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  private static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension PartialDate: CustomStringConvertible {
  /// The date as in ISO 8601.
  public var description: String {
    func padded(_ number: Int, _ width: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    return ([padded(year, 4)] + [month, day].compactMap { $0.map { padded($0, 2) } })
      .joined(separator: "-")
  }
}

extension PartialDate: Comparable {
  /// Orders dates by their first day; of two that begin together the less precise comes first.
  public static func < (left: PartialDate, right: PartialDate) -> Bool {
    (left.year, left.month ?? 0, left.day ?? 0) < (right.year, right.month ?? 0, right.day ?? 0)
  }
}

/// A span of calendar dates, both ends included; a single date spans itself.
public struct DateSpan: Hashable, Sendable {
  /// Where the span begins.
  public let start: PartialDate
  /// Where the span ends; equal to `start` for a single date.
  public let end: PartialDate

  /// Creates a span, or nothing where it would end before it starts.
  public init?(_ start: PartialDate, _ end: PartialDate) {
    guard start.firstDay <= end.lastDay else { return nil }
    self.start = start
    self.end = end
  }

  /// Reads a date, or two with a slash between them.
  public init?(iso8601 text: String) {
    let bytes = Array(text.utf8)
    let slash = bytes.firstIndex(of: 0x2F) ?? bytes.endIndex
    guard let start = PartialDate(iso8601: bytes[..<slash]) else { return nil }
    guard slash < bytes.endIndex else {
      self.init(start, start)
      return
    }
    guard let end = PartialDate(iso8601: bytes[(slash + 1)...]) else { return nil }
    self.init(start, end)
  }

  /// Whether the span has two ends that differ, so that it is more than one date.
  public var isInterval: Bool { start != end }
}

extension DateSpan: CustomStringConvertible {
  /// The span as in ISO 8601.
  public var description: String { isInterval ? "\(start)/\(end)" : start.description }
}
