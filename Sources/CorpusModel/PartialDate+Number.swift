/// Dates as one number that orders them, as images and queries hold them.
extension PartialDate {
  /// The date as `year * 10_000 + month * 100 + day`, what is unknown as zero.
  public var number: Int32 { Int32(year * 10_000 + (month ?? 0) * 100 + (day ?? 0)) }

  /// Creates the date of a number; nothing where there is no such day in the calendar.
  public init?(number: Int32) {
    let (year, month, day) = (Int(number) / 10_000, Int(number) / 100 % 100, Int(number) % 100)
    self.init(year: year, month: month == 0 ? nil : month, day: day == 0 ? nil : day)
  }
}
