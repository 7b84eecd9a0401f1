import CorpusModel
import IndexImage
import TestSupport
import Testing

@testable import SearchEngine

@Suite struct EvaluationTests {
  /// Articles of a few words, so that lists are of all lengths, and what reads all of them.
  private struct Corpus {
    let image: Image
    let naive: NaiveEvaluation
    let prefixes: [[UInt8]]

    init(articles count: Int, words: Int, length: Int, _ random: inout SeededGenerator) throws {
      let letters = ["ا", "ب", "م", "ل"]
      let vocabulary = (0..<words).map { (word: Int) -> String in
        let parts: [String] = [letters[word % 3], letters[word / 3 % 4], letters[word / 12 % 4]]
        return parts.joined() + String(word)
      }
      func word() -> String {
        // Some words in most articles, most words in few.
        let share = Double.random(in: 0..<1, using: &random)
        return vocabulary[Int(share * share * share * share * Double(words))]
      }
      var articles: [Article] = []
      var bodies: [String] = []
      for number in 0..<count {
        let title = (0..<Int.random(in: 0...4, using: &random)).map { _ in word() }
        let body = (0..<Int.random(in: 0...length, using: &random)).map { _ in word() }
        bodies.append(body.joined(separator: " "))
        let day =
          ["2020-01-01", "2021-05-03", "2024-12-31", ""].randomElement(using: &random) ?? ""
        articles.append(
          TestCorpus.article(
            number, title: title.joined(separator: " "), bodies[number], date: day))
      }
      image = try TestCorpus.searcher(articles, commonBeginning: 65_536).image
      var terms: [String: Int] = [:]
      image.forEachTerm(in: 0..<image.termCount) { term, _, typed in
        terms[String(decoding: typed, as: UTF8.self)] = term
      }
      func numbers(_ text: String) -> [Int] {
        text.split(separator: " ").map { terms[String($0)] ?? -1 }
      }
      naive = NaiveEvaluation(
        articles.indices.map { [image] in
          NaiveEvaluation.Words(
            title: numbers(articles[$0].title), body: numbers(bodies[$0]),
            date: image.record($0).date)
        }, image: image)
      prefixes = (letters + ["اا", "اب", "بم", "ااا"]).map { Array($0.utf8) }
    }

    func word(_ random: inout SeededGenerator) -> PlanWord {
      var word = PlanWord()
      var taken = Set<Int>()
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        let term = Int.random(in: 0..<image.termCount, using: &random)
        guard taken.insert(term).inserted else { continue }
        word.sources.append((.term(term), [1, 0.9, 0.5].randomElement(using: &random) ?? 1))
      }
      switch Int.random(in: 0..<6, using: &random) {
      case 0:
        let start = Int.random(in: 0..<image.termCount, using: &random)
        let end = min(image.termCount, start + Int.random(in: 0...50, using: &random))
        word.sources.append((.range(start..<end), 0.7))
      case 1:
        let prefix = prefixes.randomElement(using: &random) ?? []
        word.sources.append((.ready(prefix), 0.7))
      default: break
      }
      return word
    }

    /// A word of a phrase: no term is in two of its sources.
    func spoken(_ random: inout SeededGenerator) -> PlanWord {
      var word = word(&random)
      while word.sources.count > 1 { word.sources.removeFirst() }
      return word
    }

    func plan(_ random: inout SeededGenerator, depth: Int = 0) -> Plan {
      func parts() -> [Plan] {
        (0..<Int.random(in: 1...3, using: &random)).map { _ in plan(&random, depth: depth + 1) }
      }
      switch Int.random(in: 0..<(depth < 3 ? 12 : 6), using: &random) {
      case 0, 1, 2: return .word(word(&random))
      case 3:
        return .phrase((0..<Int.random(in: 1...3, using: &random)).map { _ in spoken(&random) })
      case 4:
        let share = Int.random(in: 1...9, using: &random)
        return .articles(
          ArticleSet(count: image.articleCount) { $0 &* 2_654_435_761 >> 7 % 10 < share })
      case 5: return .word(spoken(&random))
      case 6: return .inTitle(plan(&random, depth: depth + 1))
      case 7, 8: return .all(parts())
      case 9, 10: return .any(parts())
      default: return .all(parts() + [.without(plan(&random, depth: depth + 1))])
      }
    }
  }

  private func check(_ corpus: Corpus, _ plan: Plan, limit: Int) {
    let expected = corpus.naive.scores(plan)
    var evaluation = Evaluation(corpus.image)
    evaluation.limit = limit
    evaluation.collectsMatches = true
    let result = evaluation.run(plan)
    var matches = ArticleSet(count: corpus.image.articleCount)
    for article in expected.keys { matches.insert(article) }
    #expect(result.total == expected.count, "\(plan)")
    #expect(result.matches == matches, "\(plan)")
    expect(result.hits, expected, limit, plan, corpus)
    evaluation.countsAll = false
    evaluation.collectsMatches = false
    let quick = evaluation.run(plan)
    #expect(quick.total <= expected.count && quick.total >= quick.hits.count, "\(plan)")
    expect(quick.hits, expected, limit, plan, corpus)
  }

  private func expect(
    _ hits: [(article: Int, score: Float)], _ expected: [Int: Float], _ limit: Int, _ plan: Plan,
    _ corpus: Corpus
  ) {
    let best = expected.values.sorted(by: >).prefix(limit)
    #expect(hits.count == best.count, "\(plan)")
    for (hit, score) in zip(hits, best) {
      let tolerance = max(score, 1e-3) * 1e-4
      guard let own = expected[hit.article] else {
        Issue.record("\(hit.article) in \(plan)")
        return
      }
      if abs(own - hit.score) > tolerance || abs(score - hit.score) > tolerance {
        Issue.record("\(hit) is \(own), \(score) expected, in \(plan)")
        return
      }
    }
    for (one, next) in zip(hits, hits.dropFirst()) where one.score == next.score {
      let dates = (
        corpus.naive.articles[one.article].date, corpus.naive.articles[next.article].date
      )
      let isRight = dates.0 != dates.1 ? dates.0 > dates.1 : one.article < next.article
      if !isRight { Issue.record("\(one) before \(next) in \(plan)") }
    }
  }

  @Test(arguments: [
    (1, 3, 4), (40, 10, 12), (300, 40, 20), (700, 90, 60), (7000, 90, 160), (6000, 60, 12),
    (9000, 400, 16),
  ])
  func evaluationFindsWhatReadingFinds(articles: Int, words: Int, length: Int) throws {
    var random = SeededGenerator(seed: UInt64(articles))
    let corpus = try Corpus(articles: articles, words: words, length: length, &random)
    // The largest corpora have lists ready.
    #expect(
      corpus.prefixes.contains { corpus.image.postings(ofKeyPrefix: $0[...]) != nil }
        == (length == 160))
    for _ in 0..<(length == 160 ? 30 : articles > 1000 ? 60 : 600) {
      check(
        corpus, corpus.plan(&random),
        limit: [0, 1, 5, 20, 100_000].randomElement(using: &random) ?? 20)
    }
  }

  @Test func ranksDecideBeforeNumbers() throws {
    var random = SeededGenerator(seed: 8)
    let corpus = try Corpus(articles: 500, words: 20, length: 20, &random)
    var evaluation = Evaluation(corpus.image)
    evaluation.rank = { Double($0 % 7) }
    evaluation.limit = 30
    for _ in 0..<100 {
      let plan = corpus.plan(&random)
      let expected = corpus.naive.scores(plan).keys.sorted {
        let dates = (corpus.naive.articles[$0].date, corpus.naive.articles[$1].date)
        if $0 % 7 != $1 % 7 { return $0 % 7 > $1 % 7 }
        return dates.0 != dates.1 ? dates.0 > dates.1 : $0 < $1
      }
      #expect(evaluation.run(plan).hits.map(\.article) == Array(expected.prefix(30)))
    }
  }

  @Test func whatIsCancelledFindsNothing() throws {
    var random = SeededGenerator(seed: 9)
    let corpus = try Corpus(articles: 9000, words: 20, length: 8, &random)
    var evaluation = Evaluation(corpus.image)
    var asked = 0
    evaluation.isCancelled = {
      asked += 1
      return asked > 1
    }
    let words = (0..<3).map { Plan.word(PlanWord(sources: [(.term($0), 1)])) }
    let every = ArticleSet(count: 9000) { _ in true }
    for plan in [Plan.any(words), .all([.articles(every), words[0]])] {
      for countsAll in [true, false] {
        asked = 0
        evaluation.countsAll = countsAll
        let result = evaluation.run(plan)
        #expect(result.isCancelled && result.hits.isEmpty && asked == 2)
      }
    }
    asked = 1
    #expect(evaluation.run(words[0]).isCancelled)
  }
}
