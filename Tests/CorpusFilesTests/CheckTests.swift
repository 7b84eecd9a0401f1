import CorpusModel
import Testing

@testable import CorpusFiles

@Suite struct CheckTests {
  private func actor(_ id: String, _ kind: String = "person", aliases: [String] = []) -> String {
    let list = aliases.map { "\n    - text: \($0)" }.joined()
    return """
      - id: \(id)
        kind: \(kind)
        name: اسم \(id)
        latin: \(id)
        summary: س
        summary_en: s\(list.isEmpty ? "" : "\n  aliases:" + list)

      """
  }

  @Test func aSoundCorpusHasNoProblems() {
    let read = contents(
      ("a.md", article(id: "x", body: "جملة أولى\nفي 2020. ثانية.", more: "source: desk\n")),
      ("actors/a.yaml", actor("a", aliases: ["أفريكوم", "افريكوم"]) + actor("desk", "outlet")),
      (
        "events/a.yaml",
        """
        - id: e
          date: 2020
          label: ل
          label_en: l
          actors: [a]
          evidence:
            - article: x
              expression: 2020
              sentence: أولى في 2020.
        """
      ))
    #expect(read.problems.isEmpty)
    #expect(read.check().isEmpty)
  }

  @Test func unknownIdentifiersAreReported() {
    let actors = """
      \(actor("a", aliases: ["ألف", "باء\n      outlets: [nobody, a]"]))  roles:
          - title: د
            of: nowhere
            article: nothing
      """
    let ties =
      "- {from: a, to: z, kind: met, label: ل, label_en: l, evidence: "
      + "[{article: gone, sentence: ج}]}"
    let read = contents(
      ("a.md", article(id: "x", body: "نص.", more: "source: a\n")), ("actors/a.yaml", actors),
      ("ties/a.yaml", ties))
    #expect(read.problems.isEmpty)
    #expect(
      read.check().map(\.description) == [
        "a.md:8:9: error: 'a' is no outlet but of kind person",
        "actors/a.yaml:10:17: error: there is no outlet 'nobody'",
        "actors/a.yaml:10:25: error: 'a' is no outlet but of kind person",
        "actors/a.yaml:13:11: error: there is no actor 'nowhere'",
        "actors/a.yaml:14:16: error: there is no article 'nothing'",
        "ties/a.yaml:1:75: error: there is no article 'gone'",
        "ties/a.yaml:1:17: error: there is no actor 'z'",
      ])
  }

  @Test func evidenceMustStandInOneParagraph() {
    let events = """
      - id: e
        date: 2020
        label: ل
        label_en: l
        actors: [a]
        evidence:
          - {article: x, expression: عام 2021, sentence: أولى في 2020.}
          - {article: x, expression: 2020, sentence: 2020. ثانية}
          - {article: x, expression: 2020, sentence: أولى  في 2020.}
      """
    let read = contents(
      ("a.md", article(id: "x", body: "أولى في 2020.\n\nثانية.")), ("actors/a.yaml", actor("a")),
      ("events/a.yaml", events))
    #expect(
      read.check().map(\.description) == [
        "events/a.yaml:7:32: error: the sentence does not hold 'عام 2021'",
        "events/a.yaml:8:48: error: no paragraph of 'x' holds this sentence",
        "events/a.yaml:9:48: error: no paragraph of 'x' holds this sentence",
      ])
  }

  @Test func sharedSpellingsAreReported() {
    let read = contents(
      ("actors/a.yaml", actor("a", aliases: ["إفريقيا", "أفريقيا", "إفريقيا", "اسم a"])),
      ("actors/b.yaml", actor("b", aliases: ["افريقيـا", "اِسم a", "..."])))
    #expect(
      read.check().map(\.description) == [
        "actors/a.yaml:10:13: error: 'إفريقيا' is already given",
        "actors/b.yaml:8:13: error: 'افريقيـا' is a spelling of 'a' too, at actors/a.yaml:8:13",
        "actors/b.yaml:9:13: error: 'اِسم a' is a spelling of 'a' too, at actors/a.yaml:3:9",
        "actors/b.yaml:10:13: error: the spelling has no letters",
      ])
  }

  private func ties(_ ties: (String, String, kind: String, date: String?)...) -> CorpusContents {
    let lines = ties.map { from, to, kind, date in
      "- {from: \(from), to: \(to), kind: \(kind), label: ل, label_en: l, "
        + (date.map { "date: \($0), " } ?? "") + "evidence: [{article: x, sentence: جملة.}]}"
    }
    return contents(
      ("a.md", article(id: "x", body: "جملة.")),
      ("actors/a.yaml", ["a", "b", "c", "d"].map { actor($0) }.joined()),
      ("ties/a.yaml", lines.joined(separator: "\n")))
  }

  @Test func circlesOfTiesAreReported() {
    let read = ties(
      ("a", "b", "part-of", nil), ("b", "c", "part-of", nil), ("c", "a", "part-of", nil),
      ("d", "a", "part-of", nil), ("a", "b", "succeeded", nil), ("b", "a", "succeeded", "2020"))
    #expect(read.problems.isEmpty)
    #expect(
      read.check().map(\.description) == [
        "ties/a.yaml:3:3: error: part-of ties lead round in a circle: 'a' → 'b' → 'c' → 'a'",
        "ties/a.yaml:6:3: error: succeeded ties lead round in a circle: 'a' → 'b' → 'a'",
      ])
  }

  @Test func tiesThatMayLeadRoundAreNoProblem() {
    let read = ties(
      ("a", "b", "met", nil), ("b", "a", "met", nil), ("a", "b", "member-of", nil),
      ("b", "a", "located-in", nil), ("a", "c", "part-of", nil), ("a", "d", "part-of", nil),
      ("c", "d", "part-of", nil), ("a", "b", "succeeded", "2017-01-20"),
      ("b", "a", "succeeded", "2021-01-20"), ("a", "b", "succeeded", "2025-01-20"))
    #expect(read.problems.isEmpty)
    #expect(read.check().isEmpty)
  }

  @Test func aTieHasOneOfThreeStatuses() {
    let read = contents(
      of: "ties/a.yaml",
      """
      - {from: a, to: b, kind: visited, label: ل, label_en: l, status: planned, evidence:
         [{article: x, sentence: ج}]}
      - {from: a, to: b, kind: accused, label: ل, label_en: l, evidence:
         [{article: x, sentence: ج}]}
      - {from: a, to: b, kind: spoke-with, label: ل, label_en: l, status: sure, evidence:
         [{article: x, sentence: ج}]}
      """)
    #expect(read.ties.map(\.status) == [.planned, .stated, .stated])
    #expect(
      read.problems.map(\.description) == [
        "ties/a.yaml:5:69: error: unknown status 'sure'; there are stated, claimed, planned"
      ])
  }
}
