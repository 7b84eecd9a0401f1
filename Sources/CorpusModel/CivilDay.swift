/// A day of the proleptic Gregorian calendar as a number, to count with.
public struct CivilDay: Hashable, Comparable, Sendable {
  /// How many days it lies after 1970-01-01.
  public let number: Int

  /// Creates the day that lies some days after 1970-01-01.
  public init(number: Int) { self.number = number }

  /// Creates the day of a date; nothing where the date is no single day.
  public init?(_ date: PartialDate) {
    guard let month = date.month, let day = date.day else { return nil }
    // Years that begin in March have their leap day at the end, and their months' lengths repeat
    // every five months.
    let year = month > 2 ? date.year : date.year - 1
    let monthFromMarch = (month + 9) % 12
    number =
      year * 365 + year / 4 - year / 100 + year / 400 + (monthFromMarch * 153 + 2) / 5 + day
      - 719_469
  }

  /// The date of the day; nothing outside the years 1 to 9999.
  public var date: PartialDate? {
    guard (-719_162...2_932_896).contains(number) else { return nil }
    let fromMarch = number + 719_468
    let era = fromMarch / 146_097
    let dayOfEra = fromMarch % 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    return PartialDate(
      year: era * 400 + yearOfEra + (month < 3 ? 1 : 0), month: month,
      day: dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
  }

  /// The day of the week as ISO 8601 counts it: 1 is Monday, 7 is Sunday.
  public var weekday: Int {
    let fromMonday = (number % 7 + 10) % 7
    return fromMonday + 1
  }

  /// Returns the day some days later, earlier where they are negative.
  public func advanced(by days: Int) -> CivilDay { CivilDay(number: number + days) }

  /// Orders days by time.
  public static func < (left: CivilDay, right: CivilDay) -> Bool { left.number < right.number }
}
