import CorpusModel
import SearchEngine
import Synchronization
import Testing

@testable import Library

struct FindingsTests {
  private let corpus = smallCorpus(
    people,
    article("a", "سافر بوقادوم إلى الجزائر. قال إنه عاد."),
    (
      "ties/ties.yaml",
      """
      - from: boukadoum
        to: algeria
        kind: visited
        label: ثانيا
        date: 2025-03
        evidence: [{article: a, sentence: قال إنه عاد.}]
      - from: langley
        to: boukadoum
        kind: met
        label: بلا تاريخ
        evidence: [{article: a, sentence: ليست هنا.}, {article: none, sentence: قال إنه عاد.}]
      - from: boukadoum
        to: langley
        kind: met
        label: لاحقا
        date: 2025-03-02
        evidence: [{article: a, sentence: قال إنه عاد.}]
      - from: algeria
        to: boukadoum
        kind: visited
        label: أولا
        date: 2024/2026
        evidence: [{article: a, sentence: سافر بوقادوم إلى الجزائر.}]
      - from: boukadoum
        to: nobody
        kind: signed
        label: بلا طرف
        evidence: [{article: a, sentence: قال إنه عاد.}]
      - from: boukadoum
        to: algeria
        kind: signed
        label: قبل كل شيء
        date: 2030
        evidence: [{article: a, sentence: قال إنه عاد.}]
      """
    ),
    (
      "events/events.yaml",
      """
      - {id: z, date: 2025-03, label: شهر, actors: [algeria], evidence: [{article: a, sentence: قال}]}
      - {id: y, date: 2025-03-01, label: يوم, actors: [algeria], evidence: [{article: a, sentence: قال}]}
      - {id: b, date: 2024, label: سنة, actors: [algeria], evidence: [{article: a, sentence: قال}]}
      - {id: a, date: 2024/2030, label: سنون, actors: [algeria], evidence: [{article: a, sentence: قال}]}
      """
    ))

  private func lines(_ id: String) throws -> [String] {
    let actor = try #require(corpus.actor(ActorID(id)))
    return corpus.ties(of: actor).map {
      "\($0.isOutgoing ? "→" : "←") \(corpus.actors[$0.other].id) \($0.tie.label)"
    }
  }

  @Test func tiesStandByKindThenByDateFromBothEnds() throws {
    #expect(
      try lines("boukadoum") == [
        "→ algeria قبل كل شيء", "→ langley لاحقا", "← langley بلا تاريخ", "← algeria أولا",
        "→ algeria ثانيا",
      ])
    #expect(
      try lines("algeria") == ["← boukadoum قبل كل شيء", "→ boukadoum أولا", "← boukadoum ثانيا"])
    #expect(try lines("africom") == [])
    let langley = try #require(corpus.actor(ActorID("langley")))
    #expect(corpus.dossier(of: langley).ties.map(\.tie.label) == ["لاحقا", "بلا تاريخ"])
  }

  @Test func evidenceIsAPlaceWhereTheArticleHasIt() throws {
    let actor = try #require(corpus.actor(ActorID("boukadoum")))
    let evidence = corpus.ties(of: actor).map(\.evidence)
    #expect(evidence.map(\.count) == [1, 1, 0, 1, 2])
    let place = try #require(evidence[3].first)
    #expect(corpus.articles[place.article].text[place.range] == "سافر بوقادوم إلى الجزائر.")
    #expect(place.range == place.sentence)
    let missing = Evidence(article: ArticleID("a"), sentence: "")
    #expect(corpus.place(of: missing) == nil)
  }

  @Test func eventsStandInOrderOfTime() {
    #expect(corpus.events.map(\.id) == ["a", "b", "z", "y"])
  }

  @Test func findingsAreReadOnceAndNotBeforeTheyAreAskedFor() {
    let reads = Mutex(0)
    let broken = Problem(path: "ties/a.yaml", message: "broken")
    let unreadable = Problem(path: "x", message: "cannot be read")
    let corpus = Corpus(titles: ("", ""), articles: [], actors: [], problems: [unreadable]) {
      reads.withLock { $0 += 1 }
      return Corpus.Findings(problems: [unreadable, broken])
    }
    #expect(corpus.search("الجزائر", isTyping: true).total == 0)
    #expect(reads.withLock { $0 } == 0)
    corpus.prepare()
    #expect(corpus.ties.isEmpty && corpus.events.isEmpty)
    // What was wrong with reading anything at all is told once.
    #expect(corpus.findingProblems == [broken])
    #expect(reads.withLock { $0 } == 1)
  }
}
