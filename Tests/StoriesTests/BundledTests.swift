import CorpusModel
import Library
import Testing

/// The points on which the reports of the bundled corpus differ, found by means that know none of them.
@Suite struct BundledTests {
  private static let corpus = Corpus.bundled()

  private func differences(of story: String) throws -> [Difference] {
    let place = try #require(Self.corpus.stories.firstIndex { $0.id == story })
    return Self.corpus.differences(in: place)
  }

  /// Whether a version is cited from an article, and has a text in its value or its sentence.
  private func has(_ difference: Difference, _ text: String, from article: String) -> Bool {
    difference.versions.contains { version in
      version.evidence.contains { place in
        let read = Self.corpus.articles[place.article]
        return read.id.description == article
          && (version.value.contains(text) || read.text[place.sentence].contains(text))
      }
    }
  }

  private func expect(
    _ kind: Difference.Kind, in story: String, _ versions: [(text: String, article: String)]
  ) throws {
    let all = try differences(of: story)
    #expect(
      all.contains { difference in
        difference.kind == kind && difference.versions.count > 1
          && versions.allSatisfy { has(difference, $0.text, from: $0.article) }
      },
      "\(versions.map(\.text)) are not found in \(all.map(\.point))")
  }

  @Test func theCommanderHasTwoFirstNames() throws {
    try expect(
      .name, in: "talks-2025",
      [("مايكل", "talks-algerian-press"), ("وليام", "talks-arab-weekly")])
  }

  @Test func theAmbassadorIsSpelledInTwoWays() throws {
    try expect(
      .name, in: "talks-2025",
      [
        ("صبري بوقادوم", "talks-algerian-press"), ("صبري بوقادوم", "talks-saleh-news"),
        ("سابري بوكادوم", "talks-arab-weekly"), ("Boukadoum", "talks-arab-weekly"),
      ])
  }

  @Test func theThreeBodiesHaveThreeNames() throws {
    try expect(
      .name, in: "talks-2025",
      [
        ("مجموعات عمل", "talks-arab-weekly"), ("ورشات عمل", "talks-algerian-press"),
        ("ورشات للحوار", "talks-saleh-news"),
      ])
  }

  @Test func theDayOfTheSigningIsAfterThePresidentUnderWhomItIsPut() throws {
    try expect(
      .date, in: "talks-2025",
      [
        ("عهد الرئيس جو بايدن", "talks-saleh-news"), ("ترامب", "talks-saleh-news"),
        ("22 جانفي", "talks-algerian-press"), ("22 يناير", "talks-arab-weekly"),
      ])
  }

  @Test func theShareIsANumberInOneReportAndARankInAnother() throws {
    for story in ["talks-2025", "visits-2020"] {
      try expect(
        .number, in: story, [("90%", "esper-aljazeera"), ("مورّده الأول", "talks-algerian-press")])
    }
  }

  @Test func theReportsReadTheMotivesInTheirOwnWays() throws {
    try expect(
      .wording, in: "talks-2025",
      [
        ("تفادي أخطاء سابقة", "talks-arab-weekly"), ("تنويعا للشركاء", "talks-algerian-press"),
        ("سباق مع المغرب", "talks-saleh-news"),
      ])
  }

  @Test func theFirstTermIsJudgedInTwoWays() throws {
    try expect(
      .wording, in: "talks-2025",
      [("بالفاترة", "talks-arab-weekly"), ("أضرّ", "talks-algerian-press")])
  }

  @Test func theChiefOfStaffHasTwoRanks() throws {
    try expect(
      .role, in: "visits-2020", [("الجنرال", "visit-masdar24"), ("الفريق", "esper-aljazeera")])
  }

  @Test func nothingElseOfTheTalksIsCalledADifference() throws {
    #expect(try differences(of: "talks-2025").count == 7)
    #expect(try differences(of: "visits-2020").count == 2)
  }
}
