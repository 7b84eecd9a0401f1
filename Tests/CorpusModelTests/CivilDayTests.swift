import CorpusModel
import Testing

struct CivilDayTests {
  @Test(arguments: [
    ("1970-01-01", 0, 4), ("1969-12-31", -1, 3), ("2000-02-29", 11_016, 2),
    ("2020-10-01", 18_536, 4), ("2025-01-22", 20_110, 3), ("0001-01-01", -719_162, 1),
    ("9999-12-31", 2_932_896, 5),
  ])
  func daysAreCounted(_ text: String, _ number: Int, _ weekday: Int) throws {
    let date = try #require(PartialDate(iso8601: text))
    let day = try #require(CivilDay(date))
    #expect(day.number == number)
    #expect(day.weekday == weekday)
    #expect(day.date == date)
  }

  @Test func everyDayFollowsTheOneBefore() throws {
    var day = try #require(PartialDate(iso8601: "1895-12-30").flatMap { CivilDay($0) })
    var wrong: [CivilDay] = []
    for _ in 0..<80_000 {
      let next = day.advanced(by: 1)
      let (before, after) = (day.date, next.date)
      if let before, let after, CivilDay(after) == next, before < after,
        next.weekday == day.weekday % 7 + 1
      {
        day = next
      } else {
        wrong.append(next)
        break
      }
    }
    #expect(wrong.isEmpty)
  }

  @Test func onlyDaysAreDays() throws {
    #expect(CivilDay(try #require(PartialDate(iso8601: "2025"))) == nil)
    #expect(CivilDay(try #require(PartialDate(iso8601: "2025-01"))) == nil)
    #expect(CivilDay(number: -719_163).date == nil)
    #expect(CivilDay(number: 2_932_897).date == nil)
    #expect(CivilDay(number: .min).date == nil)
  }
}
