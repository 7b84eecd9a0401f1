import CorpusModel
import Testing

@testable import Ties

/// Ties that say the same are made one.
@Suite struct MergingTests {
  private func tie(
    _ from: String, _ to: String, _ kind: Tie.Kind = .visited, date: String? = nil,
    status: Tie.Status = .stated, label: String = "ل", isFound: Bool = true,
    sentence: String = "ج"
  ) -> Tie {
    Tie(
      from: ActorID(from), to: ActorID(to), kind: kind, label: label,
      date: date.flatMap { DateSpan(iso8601: $0) }, status: status, isFound: isFound,
      evidence: [Evidence(article: ArticleID("a"), sentence: sentence)])
  }

  @Test func evidenceIsJoinedEachSentenceOnce() {
    let merged = TieFinder.merged([
      tie("a", "b", sentence: "1"), tie("a", "c"), tie("a", "b", sentence: "2"),
      tie("a", "b", sentence: "1"),
    ])
    #expect(merged.map(\.to) == [ActorID("b"), ActorID("c")])
    #expect(merged[0].evidence.map(\.sentence) == ["1", "2"])
  }

  @Test func datesThatAgreeAreOneAndTheMoreExactIsTaken() {
    let merged = TieFinder.merged([
      tie("a", "b", date: "2025-01"), tie("a", "b", date: "2025-01-22"),
      tie("a", "b", date: "2025-02"),
    ])
    #expect(merged.map { $0.date?.description } == ["2025-01-22", "2025-02"])
  }

  @Test func whatSomebodyWroteDownWins() {
    let merged = TieFinder.merged([
      tie("a", "b", date: "2025-01-22", label: "found", sentence: "1"),
      tie("a", "b", date: "2025-01", label: "own", isFound: false, sentence: "2"),
    ])
    #expect(merged.count == 1)
    #expect(merged[0].label == "own" && !merged[0].isFound)
    #expect(merged[0].date?.description == "2025-01")
    #expect(merged[0].evidence.map(\.sentence) == ["2", "1"])
  }

  @Test func mutualTiesAreOneWhicheverWay() {
    #expect(TieFinder.merged([tie("a", "b", .met), tie("b", "a", .met)]).count == 1)
    #expect(TieFinder.merged([tie("a", "b"), tie("b", "a")]).count == 2)
  }

  @Test func plansAreNotWhatHappened() {
    #expect(TieFinder.merged([tie("a", "b", status: .planned), tie("a", "b")]).count == 2)
    let dated = TieFinder.merged([
      tie("a", "b", date: "2025-01-22", status: .planned), tie("a", "b", date: "2025-01-22"),
    ])
    #expect(dated.map(\.status) == [.stated])
  }

  @Test func rolesAreOneWhereOneTitleHasTheOther() {
    let merged = TieFinder.merged([
      tie("a", "b", .holdsRole, label: "وزير الخارجية الكندي"),
      tie("a", "b", .holdsRole, label: "وزير الخارجية"),
      tie("a", "b", .holdsRole, label: "رئيس الوزراء"),
    ])
    #expect(merged.map(\.label) == ["وزير الخارجية الكندي", "رئيس الوزراء"])
  }
}
