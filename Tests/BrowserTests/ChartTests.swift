import CorpusModel
import Library
import Screen
import Testing

@testable import Browser

/// Bars, sparklines and roles of their time.
@Suite struct ChartTests {
  private func months(_ counts: (String, Int)...) -> [ActorTally.Month] {
    counts.compactMap { text, count in
      PartialDate(iso8601: text).map { ActorTally.Month(date: $0, mentions: count) }
    }
  }

  @Test func monthsAreDrawnWhereAllAreKnown() throws {
    let line = try #require(
      Sparkline(
        months(("2024-11", 1), ("2025-02", 8)), columns: 40, language: .english))
    #expect(line.blocks == "▂▁▁█")
    #expect(line.ends == ("November 2024", "February 2025"))
  }

  @Test func yearsAreDrawnWhereAMonthIsNotKnown() throws {
    let line = try #require(
      Sparkline(
        months(("2022", 2), ("2024-05", 4)), columns: 40, language: .arabic))
    #expect(line.blocks == "▅▁█")
    #expect(line.ends == ("2022", "2024"))
  }

  @Test func yearsAreTakenTogetherWhereThereAreMany() throws {
    let line = try #require(
      Sparkline(years: [(1795, 1), (2025, 3)], columns: 10, language: .arabic))
    #expect(line.blocks.count <= 10)
    #expect(line.blocks.last == "█" && line.blocks.first != "▁")
  }

  @Test func oneTimeIsNoLine() {
    #expect(Sparkline(months(("2024-05", 4)), columns: 40, language: .arabic) == nil)
    #expect(Sparkline(years: [], columns: 40, language: .arabic) == nil)
  }

  @Test func barsGrowByHalvesFromTheReadersSide() {
    func bar(_ count: Int, _ language: InterfaceLanguage) -> String {
      Bar(count, of: 10, columns: 5, language: language).text
    }
    #expect(bar(10, .english) == "━━━━━")
    #expect(bar(5, .english) == "━━╸")
    #expect(bar(5, .arabic) == "━━╺")
    #expect(bar(0, .arabic) == "")
    #expect(Bar(1, of: 10_000, columns: 5, language: .arabic).text == "╺")
  }

  @Test func aRoleThatIsOverWasHeldThen() throws {
    let roles = [
      ("وزير الخارجية", "Foreign Minister", "كان حينها وزير الخارجية", "then Foreign Minister"),
      ("وزيرة الطاقة", "", "كانت حينها وزيرة الطاقة", "then وزيرة الطاقة"),
    ]
    for (title, english, inArabic, inEnglish) in roles {
      let over = Actor.Role(
        title: title, titleInEnglish: english, to: PartialDate(iso8601: "2021-07"))
      #expect(InterfaceLanguage.arabic.words(forRoleThen: over) == inArabic)
      #expect(InterfaceLanguage.english.words(forRoleThen: over) == inEnglish)
      let now = Actor.Role(title: title, titleInEnglish: english)
      #expect(InterfaceLanguage.arabic.words(forRoleThen: now) == title)
    }
  }

  @Test func tracksFillTheirColumns() throws {
    let roles = [
      Actor.Role(title: "أ", from: PartialDate(iso8601: "2010"), to: PartialDate(iso8601: "2014")),
      Actor.Role(title: "ب", from: PartialDate(iso8601: "2015-01")),
      Actor.Role(title: "ج"),
    ]
    let span = try #require(RoleSpan(of: roles, latest: 2019))
    #expect(span.first == 2010 && span.last == 2019)
    #expect(span.track(of: roles[0], columns: 10, style: .plain)?.text == "━━━━━─────")
    #expect(span.track(of: roles[1], columns: 10, style: .plain)?.text == "─────━━━━━")
    #expect(span.track(of: roles[2], columns: 10, style: .plain) == nil)
  }
}
