import ArabicText
import CorpusModel
import IndexImage
import SearchQuery
import TestSupport
import Testing

@testable import SearchEngine

struct RefinementTests {
  private func image(_ articles: [Article]) throws -> Image {
    var source = ArticleList(articles)
    return try Image(try #require(try ImageBuilder().build(&source)))
  }

  private func article(_ title: String, _ text: String, _ year: Int? = nil) -> Article {
    let body = ArticleText(text)
    return Article(
      id: ArticleID("\(title) \(text) \(year ?? 0)"), title: title,
      date: year.flatMap { PartialDate(year: $0) }, text: body,
      paragraphs: [Paragraph(.body, TextRange(0, body.count))])
  }

  private func plan(_ words: String, _ image: Image) -> Plan {
    .all(
      words.split(separator: " ").map { word in
        .word(
          WordExpansion(image: image, kinship: .all).folded(
            Array(Folding.key(of: String(word)).utf8)))
      })
  }

  private func hits(_ scores: Float...) -> [SearchAnswer.Hit] {
    scores.enumerated().map { SearchAnswer.Hit(article: $0, score: $1) }
  }

  private func order(_ words: String, _ articles: [Article], _ scores: Float...) throws -> [Int] {
    let image = try image(articles)
    let hits = scores.enumerated().map { SearchAnswer.Hit(article: $0, score: $1) }
    return Refinement(plan(words, image), in: image).refined(hits).map(\.article)
  }

  @Test func prefersNeighboursInTheOrderOfTheQuery() throws {
    let articles = [
      article("أ", "سفير قال في يوم ما عن الجزائر"), article("ب", "سفير الجزائر قال في يوم ما عن"),
      article("ج", "الجزائر سفير قال في يوم ما عن"),
    ]
    #expect(try order("سفير الجزائر", articles, 1, 1, 1) == [1, 2, 0])
    #expect(try order("الجزائر سفير", articles, 1, 1, 1) == [2, 1, 0])
  }

  @Test func prefersWordsInTheTitle() throws {
    let articles = [article("خبر", "سفير جديد"), article("سفير", "خبر جديد")]
    #expect(try order("سفير", articles, 1, 1) == [1, 0])
  }

  /// Another word with the same key leads neither by its title nor by being frequent, also while the
  /// word is being typed.
  @Test(arguments: [("ليلى", "ليلي"), ("علي", "على"), ("مصطفي", "مصطفى"), ("عملة", "عمله")])
  func whatIsTypedAlikeLeads(typed: String, other: String) throws {
    var articles = (0..<20).map { article("\(other) \($0)", "خبر عن \(other) في يوم \($0)") }
    articles.insert(article("عنوان", "خبر عن \(typed) في يوم من أيام"), at: 10)
    let searcher = Searcher(try image(articles))
    for isTyping in [false, true] {
      let answer = searcher.search(ParsedQuery(parsing: typed, isTyping: isTyping))
      #expect(answer.hits.first?.article == 10, "\(typed) \(isTyping)")
      #expect(answer.total == 21)
    }
  }

  /// Somebody who types the second word of a name wants those articles that have the name, whether the
  /// letters so far begin few words or very many, and are a word themselves or none.
  @Test(
    arguments: [
      (30, "كوريا الش", "كوريا الشمالية"), (500, "كوريا الش", "كوريا الشمالية"),
      (500, "كوريا الشما", "كوريا الشمالية"), (30, "كوريا الشمال", "كوريا الشمالية"),
      (500, "رئيس وزراء اليا", "رئيس وزراء اليابان"),
      // Behind a particle it goes on, too.
      (30, "الجزائر فرن", "بين الجزائر وفرنسا"),
    ])
  func whatGoesOnRightBehindTheWordBeforeLeads(begun: Int, typed: String, name: String) throws {
    let first = typed.split(separator: " ").dropLast().joined(separator: " ")
    let last = String(typed.split(separator: " ").last ?? "")
    // Articles that have the first word often, and others that begin like the second.
    var articles = (0..<20).map { number in
      let others = stride(from: number, to: begun, by: 20).map { "\(last)\($0)ة" }
      return article(
        "\(first) \(number)",
        "\(first) اليوم ثم \(first) غدا ومعها \(others.joined(separator: " ")) قبل \(first)")
    }
    let text = "خبر طويل لا يذكر إلا في آخره بعد كلام كثير عن أشياء أخرى ما قالته \(name) أمس"
    articles.insert(article("خبر", text), at: 10)
    articles.insert(article("خبر آخر", "\(last)ال قال عن \(name) قولا"), at: 15)
    let hits = Searcher(try image(articles))
      .search(ParsedQuery(parsing: typed, isTyping: true)).hits
    #expect(Set(hits.prefix(2).map(\.article)) == [10, 15])
  }

  /// A hamza that is left out makes no other word.
  @Test func aHamzaIsNoReasonToLead() throws {
    let articles = [article("خبر", "خبر عن ايران في يوم"), article("إيران اليوم", "خبر عن إيران")]
    let hits = Searcher(try image(articles))
      .search(ParsedQuery(parsing: "ايران", isTyping: false)).hits
    #expect(hits.map(\.article) == [1, 0])
  }

  @Test func prefersTheNewerOfEquals() throws {
    let articles = [article("خبر", "سفير", 2019), article("خبر", "سفير", 2024)]
    #expect(try order("سفير", articles, 1, 1) == [1, 0])
    #expect(try order("سفير", articles, 1.05, 1) == [0, 1])
    let undated = [article("خبر", "سفير"), article("خبر", "سفير", 1990)]
    #expect(try order("سفير", undated, 1, 1) == [1, 0])
  }

  @Test func leavesWhatComesAfterItsDepth() throws {
    let image = try image([
      article("أ", "سفير كلمة الجزائر"), article("ب", "سفير الجزائر"), article("ج", "سفير الجزائر"),
    ])
    let refinement = Refinement(plan("سفير الجزائر", image), in: image)
    let hits = hits(1, 0.9, 0.89)
    #expect(refinement.refined(hits, depth: 2).map(\.article) == [1, 0, 2])
    #expect(refinement.refined(hits, depth: 0) == hits)
    #expect(refinement.refined([], depth: 2).isEmpty)
    let scores = refinement.refined(hits, depth: 2).map(\.score)
    #expect(scores == scores.sorted(by: >))
  }

  @Test func givesTheSameForEachPage() throws {
    var generator = SeededGenerator(seed: 5)
    let vocabulary = ["سفير", "الجزائر", "حرب", "سلام", "كلام", "يوم"]
    let articles = (0..<150).map { number in
      article(
        "\(number)",
        (0..<30).map { _ in vocabulary.randomElement(using: &generator) ?? "" }
          .joined(separator: " "), 2000 + number % 20)
    }
    let image = try image(articles)
    let refinement = Refinement(plan("سفير الجزائر حرب", image), in: image)
    let hits = (0..<150).map { SearchAnswer.Hit(article: $0, score: 1 - Float($0) / 1000) }
    let whole = refinement.refined(hits)
    #expect(refinement.refined(Array(hits[..<120])) == Array(whole[..<120]))
    #expect(refinement.refined(hits) == whole)
    #expect(Set(whole.map(\.article)).count == 150)
    #expect(Array(whole[Refinement.depth...]) == Array(hits[Refinement.depth...]))
  }

  @Test func foldsNearDuplicates() throws {
    let words = (0..<60).map { "كلمة\($0)" }
    let text = words.joined(separator: " ")
    let other = (0..<60).map { "قول\($0)" }.joined(separator: " ")
    let image = try image([
      article("خبر", text), article("خبر آخر", other), article("خبر", text + " وزيادة"),
      article("", ""), article("", "", 2020),
    ])
    let hits = hits(5, 4, 3, 2, 1)
    let folded = NearDuplicates.folded(hits, image.copies)
    #expect(folded.map(\.article) == [0, 1, 3, 4])
    #expect(folded.map(\.duplicates) == [[2], [], [], []])
    #expect(NearDuplicates.folded(Array(hits[..<2]), image.copies) == Array(hits[..<2]))
  }
}
