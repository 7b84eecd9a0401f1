import IndexImage
import SearchQuery
import TestSupport
import Testing

@testable import SearchEngine

@Suite struct PhraseScanTests {
  /// The end of a list, which has fewer articles than a block, lies in two windows. In the first one
  /// only the block before it has the phrase; in the second one its best articles are.
  @Test func theEndOfAListIsReadInEveryWindow() throws {
    let length = Window.length
    let best = [length + 20, length + 30]
    let others = String(repeating: " نص", count: 20)
    let searcher = try TestCorpus.searcher(
      (0..<length + 60).map { article in
        let text =
          if best.contains(article) {
            String(repeating: "قمة عربية ", count: 5) + others + others
          } else if (length - 60..<length).contains(article) {
            "قمة" + others
          } else if (length - 188..<length + 40).contains(article) {
            "قمة عربية" + others
          } else {
            "عربية"
          }
        return TestCorpus.article(article, text)
      })
    var options = SearchOptions()
    options.kinship = .folded
    options.countsAll = false
    options.refines = false
    options.limit = 5
    let answer = searcher.search(ParsedQuery(parsing: "\"قمة عربية\"", isTyping: false), options)
    #expect(answer.hits.count == 5)
    #expect(Set(answer.hits.prefix(2).map(\.article)) == Set(best))
  }

  /// Articles of which most have a word in the title that others have in the body alone, and phrases of words
  /// that are in nearly all articles, in thousands or in few, in several spellings.
  @Test func theBestAreThoseOfAllThatAreCounted() throws {
    var random = SeededGenerator(seed: 21)
    let words = ["من", "في", "قمة", "عربية", "أمام", "وزير", "كلام", "خبر", "نص", "رأي"]
    func text(_ most: Int) -> String {
      (0..<Int.random(in: 1...most, using: &random)).map { _ in
        let share = Double.random(in: 0..<1, using: &random)
        return words[Int(share * share * Double(words.count))]
      }
      .joined(separator: " ")
    }
    let image = try TestCorpus.searcher(
      (0..<14_000).map { number in
        TestCorpus.article(number, title: text(3), text(number % 50 == 0 ? 60 : 9))
      }
    ).image
    for round in 0..<160 {
      var left = Array(0..<image.termCount).shuffled(using: &random)
      let plan = Plan.phrase(
        (0..<Int.random(in: 2...3, using: &random)).map { _ in
          let terms = (0..<Int.random(in: 1...2, using: &random)).compactMap { _ in left.popLast() }
          return PlanWord(sources: terms.sorted().map { (.term($0), $0 % 2 == 0 ? 0.6 : 1) })
        })
      var evaluation = Evaluation(image)
      evaluation.limit = [1, 4, 20, 300][round % 4]
      let all = evaluation.run(plan)
      evaluation.countsAll = false
      let quick = evaluation.run(plan)
      #expect(quick.hits.map(\.article) == all.hits.map(\.article), "\(plan)")
      #expect(quick.hits.map(\.score) == all.hits.map(\.score), "\(plan)")
    }
  }

  /// A phrase whose last word may go on in more ways than there is room for side by side, over several
  /// windows, in titles and without.
  @Test func theLastWordMayGoOnInVeryManyWays() throws {
    let length = Window.length
    let found = [3, 700, length - 1, length, length + 90]
    let searcher = try TestCorpus.searcher(
      (0..<length + 100).map { article in
        let name = "كوريا الش\(article % 400)ية"
        let text =
          found.contains(article)
          ? "قال وزير \(name) كلاما" : "كوريا لا تذكر الش\(article % 400)ية، وقال وزير كوريا وحده"
        return TestCorpus.article(article, title: article == 700 ? name : "خبر", text)
      })
    #expect(searcher.found("\"كوريا الش*\"") == found)
    #expect(searcher.found("\"وزير كوريا الش", isTyping: true) == found)
    #expect(searcher.found("title:\"كوريا الش", isTyping: true) == [700])
    #expect(searcher.found("\"كوريا الش3", isTyping: true) == [3, 700])
    #expect(searcher.found("قال -\"كوريا الش*\"").count == length + 95)
    #expect(searcher.found("\"كوريا الش").isEmpty)
  }
}
