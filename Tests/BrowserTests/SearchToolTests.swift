import CorpusModel
import Library
import Screen
import SearchEngine
import Testing

@testable import Browser

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

  @Test func everyFacetIsReachedThoughThereIsNoRoomForAll() throws {
    var browser = browser(storyCorpus, size: (110, 14), keys: ["/"] + typing("ال") + [.tab])
    let list = try #require(browser.spot.search?.facetList(in: storyCorpus))
    let room = list.rows.count { if case .facet = $0 { true } else { false } }
    #expect(list.facets.count > room)
    for facet in list.facets {
      #expect(browser.spot.search?.selectedFacet == facet.choice)
      let rows = browser.spot.search?.facetList(in: storyCorpus).rows ?? []
      #expect(
        rows.contains { if case .facet(let shown) = $0 { shown == facet } else { false } })
      browser.press(.down)
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

  @Test func oneKeyShowsCopiesApartAndGathersThemAgain() throws {
    var browser = browser(foundCorpus, size: (110, 30), keys: ["/"] + typing("المياه"))
    let gathered = try #require(browser.spot.search?.hits)
    let copies = gathered.flatMap(\.duplicates)
    #expect(!copies.isEmpty)
    browser.press(.control("o"))
    #expect(browser.spot.search?.hits.count == gathered.count + copies.count)
    #expect(browser.spot.search?.hits.allSatisfy(\.duplicates.isEmpty) == true)
    browser.press(.control("o"))
    #expect(browser.spot.search?.hits.map(\.article) == gathered.map(\.article))
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

  /// What is said to have been searched for instead shows where it differs, however long the query is.
  @Test func aLongCorrectionIsCutToWhatDiffers() {
    let query = "-قققق -ظظظظ -نننن -يييي -كككك -هههه -وووو -رررر hg[sv"
    let browser = browser(size: (110, 24), keys: ["/"] + typing(query))
    #expect(browser.spot.search?.correction != nil)
    let canvas = browser.draw()
    let told = (1..<4).map { row in
      String(String.UnicodeScalarView(canvas.row(row).map(\.scalar)))
    }
    #expect(told.contains { $0.contains("hg[sv") })
  }

  @Test func altNeverLeavesTheLine() {
    var browser = browser(size: (110, 24), keys: ["/"] + typing("الجسر طويل"))
    for letter in "qbxnش[".unicodeScalars { browser.press(.alt(letter)) }
    #expect(browser.context == .searchLine)
    #expect(browser.spot.search?.line.text == "الجسر طويل")
    browser.press(.alt("\u{7F}"))
    #expect(browser.spot.search?.line.text == "الجسر ")
    browser.press(.escape)
    #expect(browser.context == .list)
    // Elsewhere it is Escape, and another key typed fast behind it.
    browser.press(.alt("/"))
    #expect(browser.context == .searchLine)
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

  /// What was completed is narrowed by more words, and its names are gone through like other matches.
  @Test func aCompletedNameIsSearchedForLikeWords() throws {
    var browser = browser(size: (110, 24), keys: ["/"] + typing("سعاد الكر") + [.control("t")])
    #expect(browser.spot.search?.line.text == "جهة:\"سعاد الكرخي\"")
    let all = total(browser)
    #expect(all > 1)
    #expect(browser.spot.search?.passage?.matches.isEmpty == false)
    for key in typing(" النخ") { browser.press(key) }
    #expect((1..<all).contains(total(browser)))
    browser.press(.enter)
    #expect(browser.spot.search?.matchRange != nil)
  }

  @Test func anOpenQuoteIsAPhraseWhoseLastWordGoesOn() {
    let open = browser(size: (110, 24), keys: ["/"] + typing("\"جسر النخ"))
    let closed = browser(size: (110, 24), keys: ["/"] + typing("\"جسر النخيل\""))
    let apart = browser(size: (110, 24), keys: ["/"] + typing("\"جسر البص"))
    #expect(total(open) > 0 && total(open) == total(closed))
    #expect(total(apart) == 0)
    #expect(open.spot.search?.problems.isEmpty == true)
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

  @Test(
    arguments: [
      (0, "لا نتائج"), (1, "نتيجة واحدة"), (2, "نتيجتان"), (3, "3 نتائج"), (10, "10 نتائج"),
      (11, "11 نتيجة"), (100, "100 نتيجة"), (103, "103 نتائج"), (112, "112 نتيجة"),
    ])
  func resultsAreCountedAsArabicDoes(count: Int, words: String) {
    #expect(Phrase.resultCount(count).in(.arabic) == words)
  }
}
