import CorpusModel
import Library
import Screen
import SearchEngine
import Testing

@testable import Browser

/// The screen of a search, as pictures: at three sizes in both languages.
@Suite struct SearchFrameTests {
  private static let sizes = [(80, 24), (120, 40), (46, 20)]

  private func expectFrames(
    _ name: String, of corpus: Corpus = storyCorpus, keys: [Key],
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    for language in InterfaceLanguage.allCases {
      for size in Self.sizes {
        try expectFrame(
          "find-\(name)-\(size.0)x\(size.1)-\(language.rawValue)", of: corpus, size: size,
          language: language, keys: keys, sourceLocation: sourceLocation)
      }
    }
  }

  @Test func nothingTyped() throws {
    try expectFrames("empty", keys: ["/"])
  }

  @Test func results() throws {
    try expectFrames("results", keys: ["/"] + typing("اتفاق الربط"))
  }

  @Test func facetsWithTheKeys() throws {
    try expectFrames("facets", keys: ["/"] + typing("اتفاق الربط") + [.tab, .down])
  }

  @Test func narrowed() throws {
    try expectFrames("narrowed", keys: ["/"] + typing("اتفاق الربط") + [.tab, .enter, .tab])
  }

  @Test func correctedKeyboardLayout() throws {
    try expectFrames("corrected", of: testCorpus, keys: ["/"] + typing("hg[sv"))
  }

  @Test func wrongQuery() throws {
    try expectFrames("wrong", of: testCorpus, keys: ["/"] + typing("date:abc الجسر"))
  }

  @Test func nothingFound() throws {
    try expectFrames("nothing", of: testCorpus, keys: ["/"] + typing("ظظظظظ"))
  }

  @Test func completion() throws {
    try expectFrames("completed", of: testCorpus, keys: ["/"] + typing("الكر") + [.control("t")])
  }

  @Test func nearDuplicatesAreSaidInALine() throws {
    for language in InterfaceLanguage.allCases {
      var browser = browser(storyCorpus, size: (80, 24), language: language, keys: ["/"])
      for key in typing("اتفاق الربط") { _ = browser.apply(.key(key)) }
      var result = try #require(browser.pendingSearch?.answer())
      let others = result.answer.hits.dropFirst().map(\.article)
      result.answer.hits = Array(result.answer.hits.prefix(1))
      result.answer.hits[0].duplicates = others
      browser.take(result)
      try expectFrame("find-duplicates-80x24-\(language.rawValue)", of: browser)
    }
  }

  /// The time stands beside the count, in the reader's digits.
  @Test(arguments: InterfaceLanguage.allCases)
  func timeInTheReadersDigits(_ language: InterfaceLanguage) throws {
    var browser = browser(size: (80, 24), language: language, keys: ["d", "/"])
    for key in typing("البصرة") { _ = browser.apply(.key(key)) }
    var result = try #require(browser.pendingSearch?.answer())
    result.microseconds = 340
    browser.take(result)
    try expectFrame("find-time-80x24-\(language.rawValue)", of: browser)
  }
}

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

/// What narrows, sorts, corrects, completes and brings back.
@Suite struct SearchToolTests {
  private func total(_ browser: Browser) -> Int { browser.spot.search?.result?.answer.total ?? -1 }

  @Test func aFacetNarrowsAndTheSameKeyTakesItOff() throws {
    var browser = browser(storyCorpus, size: (110, 30), keys: ["/"] + typing("ال"))
    let all = total(browser)
    browser.press(.tab)
    #expect(browser.context == .facets)
    let facet = try #require(browser.spot.search?.facetList(in: storyCorpus).facets.first)
    browser.press(" ")
    #expect(browser.spot.search?.chosen == [facet.choice])
    #expect(total(browser) == facet.count)
    browser.press(.enter)
    #expect(browser.spot.search?.chosen.isEmpty == true)
    #expect(total(browser) == all)
    browser.press(.tab)
    #expect(browser.context == .searchLine)
  }

  @Test func everyFacetHasAsManyArticlesAsItSays() throws {
    var browser = browser(storyCorpus, size: (110, 40), keys: ["/"] + typing("ال") + [.tab])
    let facets = try #require(browser.spot.search?.facetList(in: storyCorpus).facets)
    #expect(facets.count > 3)
    for facet in facets {
      browser.spot.search?.selectedFacet = facet.choice
      browser.press(.enter)
      #expect(total(browser) == facet.count)
      browser.press(.enter)
    }
  }

  @Test func backspaceInAnEmptyLineTakesChipsOffBeforeItLeaves() {
    var browser = browser(
      storyCorpus, size: (110, 30), keys: ["/", "ا", "ل", .tab, .enter, .tab])
    for _ in 0..<2 { browser.press(.backspace) }
    #expect(browser.spot.search?.chosen.count == 1)
    browser.press(.backspace)
    #expect(browser.spot.search?.chosen.isEmpty == true)
    #expect(browser.context == .searchLine)
    browser.press(.backspace)
    #expect(browser.context == .list)
  }

  @Test func arrowsAndLettersOfBothLayoutsGoThroughFacets() throws {
    let facets = browser(storyCorpus, size: (110, 30), keys: ["/", "ا", "ل", .tab])
    let list = try #require(facets.spot.search?.facetList(in: storyCorpus).facets)
    for key in ["j", "ت", .down] as [Key] {
      var browser = facets
      browser.press(key)
      #expect(browser.spot.search?.selectedFacet == list[1].choice)
    }
  }

  @Test func resultsAreSortedByDate() throws {
    var browser = browser(storyCorpus, size: (110, 30), keys: ["/", "ا", "ل"])
    browser.press(.control("s"))
    let hits = try #require(browser.spot.search?.hits)
    let dates = hits.map { storyCorpus.articles[$0.article].date?.description ?? "" }
    #expect(dates.count > 2)
    #expect(dates == dates.sorted(by: >))
    for _ in 0..<2 { browser.press(.control("s")) }
    #expect(browser.spot.search?.order == .relevance)
  }

  @Test func oneKeyUndoesACorrectionAndBringsItBack() {
    var browser = browser(size: (110, 24), keys: ["/"] + typing("hg[sv"))
    #expect(browser.spot.search?.correction?.text == "الجسر")
    let found = total(browser)
    #expect(found > 0)
    browser.press(.control("r"))
    #expect(total(browser) == 0)
    browser.press(.control("r"))
    #expect(total(browser) == found)
  }

  @Test func whatIsWrongInTheQueryIsUnderlined() {
    let canvas = browser(size: (80, 24), keys: ["/"] + typing("date:abc الجسر")).draw()
    let wrong = canvas.row(23).filter { $0.style.emphasis.contains(.unchecked) }
    #expect(String(String.UnicodeScalarView(wrong.map(\.scalar))) == "abc")
  }

  @Test func completionGoesThroughTheNamesAndBackToWhatWasTyped() throws {
    var browser = browser(size: (110, 24), keys: ["/"] + typing("الكر"))
    let offers = try #require(browser.spot.search?.result?.completions)
    #expect(!offers.isEmpty)
    for offer in offers {
      browser.press(.control("t"))
      #expect(browser.spot.search?.line.text == offer.text)
    }
    browser.press(.control("t"))
    #expect(browser.spot.search?.line.text == "الكر")
  }

  @Test func upBringsEarlierSearchesBackAndDownReturns() {
    var browser = browser(size: (110, 24), keys: ["/"] + typing("تحلية") + [.escape, "/"])
    for key in typing("الجسر") + [.escape, "/", "ب"] { browser.press(key) }
    var lines: [String] = []
    for key in [.up, .up, .up, .down, .down] as [Key] {
      browser.press(key)
      lines.append(browser.spot.search?.line.text ?? "")
    }
    #expect(lines == ["الجسر", "تحلية", "تحلية", "الجسر", "ب"])
  }

  @Test func whatWasOpenedIsNoLongerUnread() {
    var browser = browser(size: (110, 24), keys: ["/"] + typing("البصرة is:unread"))
    let before = total(browser)
    for key in [.enter, .escape, .escape, "/"] as [Key] { browser.press(key) }
    for key in typing("البصرة is:unread") { browser.press(key) }
    #expect(total(browser) == before - 1)
  }

  @Test func matchesAreWalkedFurtherThanTheScreenReaches() throws {
    var browser = browser(storyCorpus, size: (80, 10), keys: ["/", "ا", "ل", .enter])
    let count = try #require(browser.spot.search?.hits.count)
    var articles: Set<Int> = []
    for _ in 0..<10_000 where browser.notice == nil {
      if let article = browser.spot.reader.article { articles.insert(article) }
      browser.press("n")
    }
    #expect(count > 3)
    #expect(articles.count == count)
  }
}
