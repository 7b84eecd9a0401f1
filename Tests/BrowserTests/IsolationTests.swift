import Testing

@testable import Browser

struct IsolationTests {
  @Test(arguments: [
    ("هكذا: 2020 أو 2020-09 أو 2020-09..2025-03", "هكذا: 2020 أو <2020-09> أو <2020-09..2025-03>"),
    ("تاريخ:2020-09-15.", "تاريخ:<2020-09-15>."),
    ("كوفيد-19", "كوفيد-19"), ("1.5 مليون", "1.5 مليون"), ("-1", "-1"), ("2020-", "2020-"),
    ("", ""),
  ])
  func datesAloneAreIsolated(text: String, isolated: String) {
    let marked = isolated.replacing("<", with: "\u{2066}").replacing(">", with: "\u{2069}")
    #expect(text.isolatingDates == marked)
  }
}
