import CorpusModel
import Library
import Screen
import Testing

@testable import Browser

/// The reader goes on where one is when there are other articles.
@Suite struct OtherArticlesTests {
  private let few = corpus("bridge")
  private let all = corpus("market", "bridge", "river")

  private static func corpus(_ articles: String...) -> Corpus {
    Corpus.open(
      articles.map { testFolder + "/Corpus/articles/\($0).md" } + [testFolder + "/Corpus/actors"])
  }

  private func opened(_ browser: Browser) -> String? {
    browser.spot.reader.article.map { browser.corpus.articles[$0].id.description }
  }

  @Test func theOpenArticleStaysOpenWhereverItStandsNow() throws {
    var browser = browser(few, size: (110, 24), keys: [.enter, "n", "n"])
    let chosen = try #require(browser.spot.reader.chosenActor(corpus: browser.corpus))
    let actor = browser.corpus.actors[chosen].id
    browser.adopt(all)
    #expect(opened(browser) == "bridge")
    #expect(browser.spot.reader.list.articles.count == 3)
    #expect(browser.spot.reader.list.selected == browser.spot.reader.article)
    #expect(browser.read == Set([browser.spot.reader.article].compactMap { $0 }))
    let now = try #require(browser.spot.reader.chosenActor(corpus: browser.corpus))
    #expect(browser.corpus.actors[now].id == actor)
    #expect(browser.draw() != Canvas(browser.size))
    // The places before are still there.
    browser.press(.backspace)
    #expect(opened(browser) == "bridge")
  }

  @Test func anArticleThatIsGoneGivesWayToTheSelectedOne() {
    var browser = browser(all, size: (110, 24), keys: ["j", "j", .enter, .backspace, "k", .enter])
    for articles in [Self.corpus("river"), Self.corpus("market"), few, all] {
      browser.adopt(articles)
      #expect(opened(browser).map { articles.article(ArticleID($0)) != nil } == true)
      #expect(browser.draw() != Canvas(browser.size))
    }
    browser.adopt(Corpus.open([]))
    #expect(opened(browser) == nil)
    #expect(browser.draw() != Canvas(browser.size))
    browser.adopt(few)
    #expect(opened(browser) == "bridge")
    for key in [.backspace, .backspace, "j", .enter] as [Key] { browser.press(key) }
    #expect(opened(browser) == "bridge")
  }

  @Test func pagesAndSearchesGoOnAmongOtherArticles() {
    var browser = browser(all, size: (110, 24), keys: ["/"] + typing("البصرة") + [.enter])
    browser.adopt(few)
    browser.answerSearch()
    browser.press("n")
    #expect(opened(browser) == "bridge")
    browser = BrowserTests.browser(all, size: (110, 24), keys: ["3", .enter])
    browser.adopt(few)
    #expect(browser.draw() != Canvas(browser.size))
    for key in ["j", "j", "j", .enter] as [Key] { browser.press(key) }
    #expect(opened(browser) == "bridge")
  }

  @Test(arguments: InterfaceLanguage.allCases)
  func howFarIndexingIsStandsInTheLastRow(language: InterfaceLanguage) {
    var browser = browser(size: (110, 24), language: language)
    let before = browser.draw()
    browser.progress = Browser.Progress(percent: 45)
    #expect(browser.draw().text(ofRow: 23).contains("45%"))
    browser.progress = nil
    #expect(browser.draw() == before)
  }

  @Test func thatTheImageWasCutShortIsSaidUntilTheNextKey() {
    var browser = browser(size: (110, 24), language: .english)
    browser.tellCutShort()
    #expect(browser.draw().text(ofRow: 23).contains("was cut short"))
    browser.press("j")
    #expect(!browser.draw().text(ofRow: 23).contains("was cut short"))
  }
}
