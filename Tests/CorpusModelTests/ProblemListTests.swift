import CorpusModel
import Testing

/// What is told where very much is wrong.
struct ProblemListTests {
  private func problems(_ severities: [Problem.Severity]) -> [Problem] {
    var problems: [Problem] = []
    for (number, severity) in severities.enumerated() {
      problems.append(
        Problem(path: "p", severity: severity, message: "\(number)"), atMost: 3)
    }
    return problems
  }

  @Test func asManyAsAreKeptAreAllTold() {
    #expect(problems([.warning, .warning, .warning]).map(\.message) == ["0", "1", "2"])
  }

  @Test func theLastSaysThatThereAreMore() {
    let kept = problems([.warning, .warning, .warning, .warning, .warning])
    #expect(kept.map(\.message) == ["0", "1", "more is wrong here than is told"])
    #expect(kept.allSatisfy { $0.severity == .warning })
  }

  @Test func anErrorAmongThoseThatAreNotToldCounts() {
    for count in 3...5 {
      let kept = problems(Array(repeating: .warning, count: count) + [.error, .warning])
      #expect(kept.count == 3 && kept.last?.severity == .error)
    }
  }
}
