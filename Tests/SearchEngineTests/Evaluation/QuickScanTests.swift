import IndexImage
import TestSupport
import Testing

@testable import SearchEngine

/// What is found without counting all that match is what is found with it.
@Suite struct QuickScanTests {
  /// Articles of many windows, of few words to many, so that what blocks are worth differs.
  private static func image(_ random: inout SeededGenerator) throws -> Image {
    let words = (0..<48).map { "كلمة\($0)" }
    let articles = (0..<30_000).map { number in
      let length = Int.random(in: 1...6, using: &random)
      let repeated = Int.random(in: 0..<40, using: &random) == 0 ? 4 : 1
      let text = (0..<length).flatMap { _ -> [String] in
        let share = Double.random(in: 0..<1, using: &random)
        let word = words[Int(share * share * share * Double(words.count))]
        return [String](repeating: word, count: repeated)
      }
      return TestCorpus.article(number, text.joined(separator: " "))
    }
    return try TestCorpus.searcher(articles).image
  }

  private static func word(_ image: Image, _ random: inout SeededGenerator) -> PlanWord {
    var terms: Set<Int> = []
    for _ in 0..<Int.random(in: 1...4, using: &random) {
      terms.insert(Int.random(in: 0..<image.termCount, using: &random))
    }
    return PlanWord(sources: terms.sorted().map { (.term($0), $0 % 3 == 0 ? 0.5 : 1) })
  }

  @Test func theBestAreTheSame() throws {
    var random = SeededGenerator(seed: 11)
    let image = try Self.image(&random)
    for round in 0..<240 {
      let words = (0..<Int.random(in: 2...3, using: &random)).map { _ in
        Self.word(image, &random)
      }
      let plan: Plan =
        switch round % 4 {
        case 0: .any(words.map(Plan.word))
        case 1: .all(words.map(Plan.word))
        case 2: .phrase(words)
        default: .word(words[0])
        }
      var evaluation = Evaluation(image)
      evaluation.limit = [1, 5, 20, 100][round / 4 % 4]
      evaluation.collectsMatches = true
      let all = evaluation.run(plan)
      evaluation.collectsMatches = false
      evaluation.countsAll = false
      let quick = evaluation.run(plan)
      #expect(quick.total <= all.total)
      guard quick.hits.count == all.hits.count else {
        Issue.record("\(quick.hits.count) of \(all.hits.count) in \(plan)")
        continue
      }
      for (one, other) in zip(quick.hits, all.hits)
      where abs(one.score - other.score) > other.score * 1e-4 {
        Issue.record("\(one) for \(other) in \(plan)")
        break
      }
    }
  }
}
