import Cleaning
import CorpusModel
import Testing

/// Dates as people type them.
@Suite struct TypedDateTests {
  @Test(arguments: [
    ("2025-01-22", "2025-01-22"), (" ٢٠٢٥-٠١-٢٢ ", "2025-01-22"), ("22/1/2025", "2025-01-22"),
    ("2025/1/22", "2025-01-22"), ("2025-01", "2025-01"), ("٢٠٢٥", "2025"),
    ("22 يناير 2025", "2025-01-22"), ("٢٢ كانون الثاني ٢٠٢٥", "2025-01-22"),
    ("22 جانفي 2025", "2025-01-22"), ("يناير 2025", "2025-01"), ("22.01.2025", "2025-01-22"),
    ("\u{200F}22/01/2025", "2025-01-22"),
  ])
  func datesAreRead(_ typed: String, _ date: String) {
    #expect(TypedDate.read(typed)?.description == date)
  }

  @Test(arguments: [
    "", "أمس", "2025-02-30", "31/4/2025", "بين 2020 و2021", "في 22 يناير 2025 وبعده", "22",
    "2025-01-22 أو",
    "من 3 إلى 5 يناير 2025",
  ])
  func whatIsNoneIsNot(_ typed: String) { #expect(TypedDate.read(typed) == nil) }
}
