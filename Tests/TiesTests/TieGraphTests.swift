import CorpusModel
import Testing

@testable import Ties

/// Chains of ties between two actors.
@Suite struct TieGraphTests {
  private func tie(
    _ from: String, _ to: String, _ kind: Tie.Kind = .met, _ status: Tie.Status = .stated,
    isFound: Bool = false
  ) -> Tie {
    Tie(
      from: ActorID(from), to: ActorID(to), kind: kind, label: "\(from)-\(to)", status: status,
      isFound: isFound, evidence: [])
  }

  /// The chain as the actors that it goes through, with an arrow for the way each tie is walked.
  private func chain(_ from: String, _ to: String, _ ties: [Tie]) -> String? {
    guard let steps = TieGraph(ties: ties).path(from: ActorID(from), to: ActorID(to)) else {
      return nil
    }
    return steps.reduce(from) { text, step in
      step.isForward ? "\(text)>\(step.tie.to)" : "\(text)<\(step.tie.from)"
    }
  }

  @Test func theShortestChainIsFoundBothWays() {
    let ties = [tie("a", "b"), tie("b", "c"), tie("c", "d"), tie("d", "a"), tie("e", "c")]
    #expect(chain("a", "d", ties) == "a<d")
    #expect(chain("a", "e", ties) == "a>b>c<e")
    #expect(chain("e", "a", ties) == "e>c<b<a")
  }

  @Test func nothingJoinsStrangers() {
    let ties = [tie("a", "b"), tie("c", "d")]
    #expect(chain("a", "d", ties) == nil)
    #expect(chain("a", "nobody", ties) == nil)
    #expect(chain("a", "a", ties) == "a")
    #expect(chain("x", "y", []) == nil)
  }

  @Test func surerTiesWinAmongChainsOfOneLength() throws {
    let ties = [
      tie("a", "f", .met, isFound: true), tie("f", "z"), tie("a", "p", .met, .claimed),
      tie("p", "z"), tie("a", "r", .reportedBy), tie("r", "z"), tie("a", "s"), tie("s", "z"),
    ]
    #expect(chain("a", "z", ties) == "a>s>z")
    #expect(chain("a", "z", Array(ties.dropLast(2))) == "a>p>z")
    #expect(chain("a", "z", [ties[0], ties[1], ties[4], ties[5]]) == "a>f>z")
    #expect(chain("a", "z", [ties[4], ties[5]]) == "a>r>z")
  }

  @Test func ofTwoTiesBetweenTheSameTheSurerIsWalked() throws {
    let ties = [
      tie("a", "b", .visited, .planned, isFound: true), tie("b", "a", .signed),
      tie("a", "b", .met),
    ]
    let steps = try #require(TieGraph(ties: ties).path(from: ActorID("a"), to: ActorID("b")))
    #expect(steps == [TieGraph.Step(tie: ties[1], isForward: false)])
  }

  @Test func aShortChainOfWeakTiesBeatsALongOne() {
    let ties = [tie("a", "z", .reportedBy, isFound: true), tie("a", "b"), tie("b", "z")]
    #expect(chain("a", "z", ties) == "a>z")
  }

  @Test func circlesAndLoopsAreNoTrap() {
    let ties = [tie("a", "a"), tie("a", "b"), tie("b", "a"), tie("b", "b"), tie("b", "c")]
    #expect(chain("a", "c", ties) == "a>b>c")
  }

  @Test func aLongChainIsWalked() {
    let ties = (0..<20_000).map { tie("\($0)", "\($0 + 1)") }
    let steps = TieGraph(ties: ties).path(from: ActorID("0"), to: ActorID("20000"))
    #expect(steps?.count == 20_000)
  }
}
