import CorpusModel
@testable import IndexImage
import TestSupport
import Testing

@Suite struct StoredArticlesTests {
  @Test(arguments: 0..<20 as Range<UInt64>)
  func articlesComeBackAsTheyWere(_ seed: UInt64) throws {
    let small = try SmallImage.random(seed, articles: Int(seed * seed % 61), words: 3)
    let image = try Image(small.bytes)
    #expect(image.articleCount == small.articles.count)
    for (number, article) in small.articles.enumerated().shuffled() {
      #expect(image.article(number) == article)
      let head = try #require(image.head(number))
      #expect(head.text.utf8.isEmpty && head.paragraphs.isEmpty)
      #expect(head.title == article.title && head.id == article.id && head.path == article.path)
      #expect(head.outlet == article.outlet && head.date == article.date)
      #expect(head.provenance.outlet == article.provenance.outlet)
      #expect(head.provenance.language == article.provenance.language)
      #expect(image.number(of: article.id) == number)
      var record = image.record(number)
      #expect(image.outlets[Int(record.outlet)] == article.outlet)
      #expect(PartialDate(number: record.date) == article.date)
      (record.outlet, record.date) = (0, 0)
      #expect(record == small.records[number])
    }
    #expect(image.number(of: ArticleID("none")) == nil)
    #expect(image.article(-1) == nil && image.article(image.articleCount) == nil)
    #expect(image.wordCount == small.records.reduce(0) { $0 + Int($1.words) })
    try image.verify()
  }

  @Test func whatBelongsToArticlesComesBack() throws {
    let image = try Image(SmallImage.random(3, articles: 30).bytes)
    #expect(image.sources.map(\.articles) == [0..<15, 15..<30])
    #expect(image.sources.map(\.size) == [1 << 40, 0])
    #expect(image.sources.map(\.changed) == [-5, .max])
    #expect(image.sources.last?.path == [0xFF, 0x2F])
    #expect(image.actors.map(\.id.description) == ["algeria", "auto:1"])
    #expect(image.actors.first?.latin == ["Algeria", "Algérie"])
    #expect(image.actors.first?.articles == Array(stride(from: 0, to: 30, by: 3)))
    #expect(image.notes == ["built": "now", "": "نعم"])
  }

  @Test func nothingIsPaidForWhatIsStated() throws {
    let plain = ArticleBytes(Article(paragraphs: "جملة واحدة."))
    var heads: [UInt8] = []
    ArticleHead.append(plain, to: &heads)
    #expect(heads == [1, 0x61, 0, 0])
    #expect(!StoredProvenance.hasLines(plain.provenance))
  }

  @Test func textsMayBeLeftOut() throws {
    var random = SeededGenerator(seed: 1)
    let articles = (0..<9).map { SmallImage.article($0, &random) }
    let image = try Image(SmallImage(articles: articles, keepsTexts: false).bytes)
    #expect(!image.hasTexts)
    #expect(image.article(3) == nil)
    #expect(image.head(3)?.title == articles[3].title)
  }

  @Test func ofTwoArticlesWithAnIdentifierTheFirstIsFound() throws {
    let article = Article(id: ArticleID("a"), title: "", text: ArticleText("ن"), paragraphs: [])
    let image = try Image(SmallImage(articles: [article, article, article]).bytes)
    #expect(image.number(of: ArticleID("a")) == 0)
  }

  @Test func anEmptyImageIsEmpty() throws {
    let image = try Image(SmallImage(articles: []).bytes)
    #expect(image.articleCount == 0 && image.termCount == 0 && image.averageLength == 1)
    readEverything(image)
    try image.verify()
  }

  @Test func threadsReadAtOnce() async throws {
    let small = try SmallImage.random(5, articles: 200, words: 3)
    let image = try Image(small.bytes)
    let wrong = await withTaskGroup(of: Int.self) { group in
      for part in 0..<8 {
        group.addTask {
          (0..<400).count {
            image.article(($0 * 7 + part) % 200) != small.articles[($0 * 7 + part) % 200]
          }
        }
      }
      return await group.reduce(0, +)
    }
    #expect(wrong == 0)
  }

  @Test func lengthsAreInClassesOfASixteenth() {
    for words in 0..<32 { #expect(LengthClass.words(LengthClass.of(words)) == words) }
    var before = 0
    for value in UInt8.min ... .max {
      let least = LengthClass.words(value)
      #expect(LengthClass.of(least) == value)
      #expect(value == 0 || LengthClass.of(least - 1) == value - 1)
      #expect(least - before <= max(1, before / 16))
      before = least
    }
    #expect(LengthClass.of(.max) == .max && LengthClass.of(-1) == 0)
  }
}
