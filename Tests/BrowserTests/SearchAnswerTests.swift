import CorpusModel
import Library
import Screen
import SearchEngine
import Testing

@testable import Browser

/// How a search waits for its answers.
@Suite struct SearchAnswerTests {
  @Test func whatWasFoundStaysUntilTheAnswerComes() throws {
    var browser = browser(size: (110, 24), keys: ["/"] + typing("البصرة"))
    let before = try #require(browser.spot.search?.hits)
    _ = browser.apply(.key(" "))
    _ = browser.apply(.key("ظ"))
    #expect(browser.spot.search?.hits == before)
    #expect(browser.pendingSearch != nil)
    browser.answerSearch()
    #expect(browser.pendingSearch == nil)
    #expect(browser.spot.search?.hits != before)
  }

  @Test func anAnswerToAnEarlierRequestIsDropped() throws {
    var browser = browser(size: (110, 24), keys: ["/"])
    _ = browser.apply(.key("ا"))
    let late = try #require(browser.pendingSearch?.answer())
    _ = browser.apply(.key("ل"))
    #expect(browser.take(late) == false)
    #expect(browser.spot.search?.result == nil)
    let answer = try #require(browser.pendingSearch?.answer())
    #expect(browser.take(answer) == true)
    #expect(browser.take(answer) == false)
  }

  @Test func aCancelledAnswerIsNone() throws {
    var browser = browser(size: (110, 24), keys: ["/"])
    _ = browser.apply(.key("ا"))
    #expect(try #require(browser.pendingSearch).answer(isCancelled: { true }) == nil)
  }

  @Test func enterBeforeTheAnswerOpensAsSoonAsItComes() {
    var browser = browser(size: (110, 24), keys: ["/"])
    for key in typing("تحلية") + [.enter] { _ = browser.apply(.key(key)) }
    #expect(browser.holdsKeyForSearch)
    #expect(browser.context == .searchLine)
    browser.answerSearch()
    #expect(browser.context == .text)
    #expect(testCorpus.articles[browser.spot.reader.article ?? 0].id.description == "river")
  }

  @Test func otherArticlesAreSearchedAnew() {
    var browser = browser(size: (110, 24), keys: ["/"] + typing("اتفاق"))
    browser.adopt(storyCorpus)
    #expect(browser.spot.search?.hits.isEmpty == true)
    #expect(browser.pendingSearch != nil)
    browser.answerSearch()
    #expect(
      browser.spot.search?.result?.answer.total
        == storyCorpus.search("اتفاق", isTyping: true).total)
  }

  @Test func anEmptyLineWaitsForNothing() {
    var browser = browser(size: (110, 24), keys: ["/", "ا"])
    _ = browser.apply(.key(.backspace))
    #expect(browser.pendingSearch == nil)
    #expect(browser.spot.search?.result == nil)
  }

  @Test func leavingTheSearchWaitsForNothing() {
    var browser = browser(size: (110, 24), keys: ["/"])
    _ = browser.apply(.key("ا"))
    _ = browser.apply(.key(.escape))
    #expect(browser.pendingSearch == nil)
  }
}
