import CorpusModel
import TestSupport
import Testing

@testable import IndexImage

/// Which articles are shown as one.
@Suite struct CopyTests {
  private func article(
    _ id: Int, _ text: String, title: String? = nil, day: Int = 3
  ) -> Article {
    let plain = Article(paragraphs: text.split(separator: "\n").joined(separator: " "))
    return Article(
      id: ArticleID("\(id)"), title: title ?? "عنوان \(id)",
      date: day > 0 ? PartialDate(year: 2025, month: 5, day: day) : nil, text: plain.text,
      paragraphs: plain.paragraphs)
  }

  private func copies(_ articles: [Article]) throws -> [[Int]] {
    var source = ArticleList(articles)
    return try Image(#require(try ImageBuilder().build(&source))).copies.groups
  }

  @Test(arguments: CopyPair.copies) func oneTextIsShownOnce(_ pair: CopyPair) throws {
    #expect(try copies([article(0, pair.one), article(1, pair.other)]) == [[0, 1]])
  }

  @Test(arguments: CopyPair.others) func otherTextsAreShownApart(_ pair: CopyPair) throws {
    #expect(try copies([article(0, pair.one), article(1, pair.other)]).isEmpty)
  }

  @Test func allPairsTogetherStayApart() throws {
    #expect(CopyPair.copies.count == 12 && CopyPair.others.count == 12)
    let texts = (CopyPair.copies + CopyPair.others).flatMap { [$0.one, $0.other] }
    let groups = try copies(texts.enumerated().map { article($0, $1) })
    // The four reports, and each with all that was made of it.
    #expect(groups.count == 4)
    for group in groups {
      #expect(Set(group.map { texts[$0].contains("الصفصاف") }).count == 1)
      #expect(Set(group.map { texts[$0].contains("ليلى قاسمي") }).count == 1)
    }
  }

  @Test(arguments: FormPair.fillings) func fillingsOfOneFormAreShownApart(_ pair: FormPair) throws {
    #expect(try copies(pair.articles(article)).isEmpty)
  }

  @Test(arguments: FormPair.fillings) func namesAreKnownByHowRareTheyAre(_ pair: FormPair) throws {
    #expect(try copies(pair.untitled(article) + others).isEmpty)
  }

  @Test(arguments: FormPair.edited) func whatIsEditedIsNoForm(_ pair: FormPair) throws {
    #expect(try copies(pair.articles(article)) == [[0, 1]])
    #expect(try copies(pair.untitled(article) + others) == [[0, 1]])
  }

  @Test(arguments: CopyPair.copies) func copiesStayTogetherAmongMany(_ pair: CopyPair) throws {
    #expect(try copies([article(0, pair.one), article(1, pair.other)] + others) == [[0, 1]])
  }

  /// So many articles of the pairs' words that these are not rare.
  private var others: [Article] {
    var random = SeededGenerator(seed: 9)
    let words = (CopyPair.copies + CopyPair.others).flatMap { [$0.one, $0.other] }
      .flatMap { $0.split(whereSeparator: \.isWhitespace) }
    let distinct = Set(words).sorted()
    return (2..<402).map { id in
      article(
        id,
        (0..<60).map { _ in distinct.randomElement(using: &random) ?? "" }.joined(separator: " "))
    }
  }

  @Test func theFirstPublishedComesFirst() throws {
    let text = CopyPair.copies[0].one
    let groups = try copies([
      article(0, text, day: 0), article(1, text, day: 9), article(2, text, day: 8),
    ])
    #expect(groups == [[2, 1, 0]])
  }

  @Test func anOldReportThatIsPrintedAgainIsAnother() throws {
    let pair = CopyPair.copies[1]
    #expect(try copies([article(0, pair.one), article(1, pair.other, day: 29)]).isEmpty)
    #expect(try copies([article(0, pair.one), article(1, pair.one, day: 29)]) == [[0, 1]])
  }

  @Test func aRoundupDoesNotJoinItsParts() throws {
    let (one, other) = (CopyPair.copies[0].one, CopyPair.copies[6].one)
    let groups = try copies([article(0, one), article(1, one + "\n" + other), article(2, other)])
    #expect(groups.flatMap { $0 }.count == 2)
  }

  @Test func manyCopiesAreOne() throws {
    let text = CopyPair.copies[3].one
    let articles = (0..<200).map { article($0, text) } + [article(200, CopyPair.copies[6].one)]
    #expect(try copies(articles) == [Array(0..<200)])
  }

  @Test func shortTextsAreNot() throws {
    #expect(try copies([article(0, "اقرأ المزيد هنا"), article(1, "اقرأ المزيد هنا")]).isEmpty)
    #expect(try copies([article(0, ""), article(1, "")]).isEmpty)
  }

  @Test func whatIsNoLongerWantedIsNotLookedFor() {
    let count = 200
    var tokeniser = Tokeniser(seed: 1)
    for number in 0..<count {
      tokeniser.read(ArticleBytes(article(number, CopyPair.copies[3].one)))
    }
    let (batch, sketches) = tokeniser.take(worker: 0, firstArticle: 0)
    let terms = WorkerTerms(terms: tokeniser.table.terms, bytes: tokeniser.table.bytes)
    let finder = CopyFinder(
      sketches, words: ReadWords([batch], [terms]), dates: [Int32](repeating: 0, count: count))
    var most = 0
    let groups = finder.groups {
      most += 1
      return false
    }
    // There are some seven thousand pairs.
    #expect(groups == [Array(0..<count)] && most > 3)
    for last in 1...most {
      var asked = 0
      let groups = finder.groups {
        asked += 1
        return asked == last
      }
      #expect(groups == nil && asked == last)
    }
  }

  @Test func theSectionIsReadAsItWasWritten() {
    let groups = CopyGroups([[7, 2, 300], [1, 5]])
    let bytes = CopyGroups.encoded(groups.groups)
    #expect(groups.groups == [[7, 2, 300], [1, 5]])
    #expect(CopyGroups(ImageBytes(bytes), articles: 301) == groups)
    // What is no article is left out, and so is a group of one.
    let fewer = CopyGroups(ImageBytes(bytes), articles: 6)
    #expect(fewer.groups == [[1, 5]] && fewer != groups)
    #expect(fewer.group(of: 2) == nil && fewer.representative(of: 2) == 2)
    #expect(groups.group(of: 300) == [7, 2, 300] && groups.group(of: 3) == nil)
    #expect(groups.representative(of: 5) == 1 && groups.representative(of: 4) == 4)
    #expect(groups.representative(of: -1) == -1 && groups.representative(of: .max) == .max)
    #expect(CopyGroups([[2, 1], [1, 3, 4]]).groups == [[2, 1], [3, 4]])
    #expect(CopyGroups([[7, 2, 300], [5, 1]]) != groups)
    #expect(folded(groups) == [2, 5, 300] && folded(fewer) == [5] && folded(CopyGroups()).isEmpty)
  }

  /// The articles for which another stands, in order.
  private func folded(_ groups: CopyGroups) -> [Int] {
    var articles: [Int] = []
    groups.forEachFolded { articles.append($0) }
    return articles.sorted()
  }

  @Test(arguments: UInt64(0)..<8) func eachArticleIsFoundInItsGroup(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let count = Int.random(in: 2...300, using: &random)
    var articles = (0..<count).shuffled(using: &random)[...]
    var groups: [[Int]] = []
    while articles.count > 4 {
      let group = articles.prefix(Int.random(in: 1...4, using: &random))
      articles = articles.dropFirst(group.count)
      if group.count > 1 { groups.append(Array(group)) }
    }
    let read = CopyGroups(ImageBytes(CopyGroups.encoded(groups)), articles: count)
    #expect(read.groups == groups && read.isEmpty == groups.isEmpty)
    #expect(folded(read) == groups.flatMap { $0.dropFirst() }.sorted())
    for article in 0..<count {
      let group = groups.first { $0.contains(article) }
      #expect(read.group(of: article) == group)
      #expect(read.representative(of: article) == group?.first ?? article)
    }
  }

  @Test func aSectionOfAnotherLengthIsRefused() throws {
    #expect((0..<40).filter { CopyGroups.canHave(length: $0) } == [0, 12, 24, 36])
  }

  @Test(arguments: UInt64(0)..<20) func noBytesMakeItTrap(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    // Small numbers most of them, so that there is what can be taken for articles.
    let bytes = (0..<Int.random(in: 0..<400, using: &random)).map { place in
      place % 4 > 0 && seed % 2 > 0 ? 0 : UInt8.random(in: 0 ... .max, using: &random)
    }
    let read = CopyGroups(ImageBytes(bytes), articles: 100)
    let groups = read.groups
    for article in -1...100 {
      let group = read.group(of: article)
      #expect(group.map { $0.contains(article) && Set($0).count == $0.count } ?? true)
      #expect(group?.allSatisfy((0..<100).contains) ?? true)
      let first = read.representative(of: article)
      #expect(first == article || (0..<100).contains(first))
    }
    #expect(groups.allSatisfy { $0.count > 1 && $0.allSatisfy((0..<100).contains) })
    #expect(folded(read).allSatisfy { (0..<100).contains($0) })
    #expect(Set(groups.flatMap { $0 }).count == groups.flatMap { $0 }.count)
  }
}
