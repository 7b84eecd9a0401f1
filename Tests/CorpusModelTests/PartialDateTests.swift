import CorpusModel
import Testing

struct PartialDateTests {
  @Test(arguments: [
    "0001", "9999", "2025", "2025-01", "2025-12", "2025-01-01", "2025-01-31", "2025-04-30",
    "2024-02-29", "2000-02-29", "2023-02-28", "1900-02-28", "1830-07-05", "0004-02-29",
  ])
  func realDatesAreReadAndWritten(_ text: String) throws {
    let date = try #require(PartialDate(iso8601: text))
    #expect(date.description == text)
    #expect(PartialDate(number: date.number) == date)
  }

  @Test func whatIsNoDateHasNoNumber() {
    #expect(PartialDate(iso8601: "2024-02-29")?.number == 20_240_229)
    #expect(PartialDate(iso8601: "2024")?.number == 20_240_000)
    for number in [Int32.min, -20_240_229, -1, 0, 229, 20_230_229, 20_241_301, 20_240_001, .max] {
      #expect(PartialDate(number: number) == nil)
    }
  }

  @Test(arguments: [
    // No such day.
    "0000", "2025-00", "2025-13", "2025-01-00", "2025-01-32", "2025-04-31", "2025-06-31",
    "2025-09-31", "2025-11-31", "2023-02-29", "1900-02-29", "2100-02-29", "2024-02-30",
    // No such writing.
    "", "-", "--", "25", "202", "20255", "2025-", "2025-1", "2025-001", "2025-01-", "2025-1-1",
    "2025-01-1", "2025-01-001", "2025-01-01-01", "-2025", "+025", "2025/01", "2025-01-01T00:00",
    " 2025", "2025 ", "٢٠٢٥", "2025-٠١", "20a5", "99999999999999999999",
  ])
  func whatIsNoDateIsNotRead(_ text: String) {
    #expect(PartialDate(iso8601: text) == nil)
  }

  @Test func partsAreChecked() {
    #expect(PartialDate(year: 0) == nil)
    #expect(PartialDate(year: 10_000) == nil)
    #expect(PartialDate(year: .min) == nil)
    #expect(PartialDate(year: .max, month: .max, day: .max) == nil)
    #expect(PartialDate(year: 2025, month: -1) == nil)
    #expect(PartialDate(year: 2025, month: nil, day: 5) == nil)
    #expect(PartialDate(year: 2025, month: 5, day: .min) == nil)
    #expect(PartialDate(year: 2025, month: 5, day: 31)?.description == "2025-05-31")
  }

  @Test(arguments: [
    (2023, 28), (2024, 29), (2000, 29), (1900, 28), (2100, 28), (2400, 29), (4, 29), (100, 28),
  ])
  func februaryEndsWhereTheCalendarSays(year: Int, days: Int) {
    #expect(PartialDate(year: year, month: 2)?.lastDay.day == days)
    #expect(PartialDate(year: year, month: 2, day: days) != nil)
    #expect(PartialDate(year: year, month: 2, day: days + 1) == nil)
  }

  @Test func everyMonthEndsWhereTheCalendarSays() {
    let days = (1...12).map { PartialDate(year: 2025, month: $0)?.lastDay.day }
    #expect(days == [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31])
  }

  @Test(arguments: [
    ("2024", PartialDate.Precision.year, "2024-01-01", "2024-12-31"),
    ("2024-02", .month, "2024-02-01", "2024-02-29"),
    ("2024-02-11", .day, "2024-02-11", "2024-02-11"),
  ])
  func aDateMeansTheDaysBetweenItsEnds(
    text: String, precision: PartialDate.Precision, first: String, last: String
  ) throws {
    let date = try #require(PartialDate(iso8601: text))
    #expect(date.precision == precision)
    #expect(date.firstDay.description == first)
    #expect(date.lastDay.description == last)
    #expect(date.firstDay.precision == .day)
    #expect(date.lastDay.precision == .day)
  }

  @Test func datesStandInOrderOfTimeTheLessPreciseFirst() {
    let ordered = [
      "0999", "2023-12-31", "2024", "2024-01", "2024-01-01", "2024-01-02", "2024-02", "2024-10",
      "2024-10-09", "2024-12-31", "2025",
    ]
    let dates = ordered.compactMap { PartialDate(iso8601: $0) }
    #expect(dates.count == ordered.count)
    for (place, date) in dates.enumerated() {
      for (otherPlace, other) in dates.enumerated() {
        #expect((date < other) == (place < otherPlace), "\(date) \(other)")
      }
    }
    #expect(dates.reversed().sorted().map(\.description) == ordered)
  }
}

struct DateSpanTests {
  @Test(arguments: [
    ("2025", "2025", false), ("2025-01-22", "2025-01-22", false), ("1954/1962", "1954/1962", true),
    ("2020-09-30/2020-10-02", "2020-09-30/2020-10-02", true),
    ("2025-06/2025", "2025-06/2025", true),
    // One date written twice is that date.
    ("2025/2025", "2025", false),
  ])
  func spansAreReadAndWritten(text: String, written: String, isInterval: Bool) throws {
    let span = try #require(DateSpan(iso8601: text))
    #expect(span.description == written)
    #expect(span.isInterval == isInterval)
  }

  @Test(arguments: [
    "", "/", "2025/", "/2025", "2025/2024", "2025-02/2025-01", "2025-01-02/2025-01-01",
    "2025/2026/2027", "2025//2026", "2025-02-30", "2025-01-01/2025-02-30", "2025 / 2026",
  ])
  func whatIsNoSpanIsNotRead(_ text: String) {
    #expect(DateSpan(iso8601: text) == nil)
  }

  @Test func aSpanMayEndInWhatItBeganIn() throws {
    // The end may mean a day after the start, though it sorts before it.
    let day = try #require(PartialDate(iso8601: "2025-06-15"))
    let month = try #require(PartialDate(iso8601: "2025-06"))
    let before = try #require(PartialDate(iso8601: "2025-05"))
    #expect(DateSpan(day, month)?.end == month)
    #expect(DateSpan(month, day)?.start == month)
    #expect(DateSpan(day, before) == nil)
  }
}
