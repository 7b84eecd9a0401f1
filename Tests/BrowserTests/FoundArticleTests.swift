import CorpusModel
import Library
import Screen
import TextLayout
import Testing

@testable import Browser

/// Articles as their files have them, guessed fields, and copies of one text.
@Suite struct FoundArticleTests {
  private func opened(_ browser: Browser) -> String? {
    browser.spot.reader.article.map { foundCorpus.articles[$0].id.description }
  }

  private func rows(_ browser: Browser) -> [String] {
    let canvas = browser.draw()
    return (0..<canvas.size.rows).map { canvas.text(ofRow: $0) }
  }

  @Test(arguments: InterfaceLanguage.allCases)
  func listAndHeadSayWhatIsGuessedAndWhereElse(_ language: InterfaceLanguage) throws {
    try expectFrame(
      "found-110x24-\(language.rawValue)", of: foundCorpus, size: (110, 24), language: language,
      keys: ["j", .enter])
    try expectFrame(
      "found-80x24-\(language.rawValue)", of: foundCorpus, size: (80, 24), language: language,
      keys: ["j", .enter])
  }

  @Test(arguments: InterfaceLanguage.allCases)
  func asInTheFile(_ language: InterfaceLanguage) throws {
    try expectFrame(
      "file-120x40-\(language.rawValue)", of: foundCorpus, size: (120, 40), language: language,
      keys: ["j", .enter, "R"])
    try expectFrame(
      "file-80x24-\(language.rawValue)", of: foundCorpus, size: (80, 24), language: language,
      keys: ["j", .enter, "z", "R"])
    try expectFrame(
      "file-30x12-\(language.rawValue)", of: foundCorpus, size: (30, 12), language: language,
      keys: ["j", .enter, "R", " "])
  }

  @Test func theSameKeyGoesBackToTheSameText() {
    for keys in [[], ["n"], [.end], [" "]] as [[Key?]] {
      var browser = browser(foundCorpus, size: (80, 24), keys: ["j", .enter, "z"])
      for key in keys.compactMap({ $0 }) { browser.press(key) }
      browser.press("j")
      browser.press("k")
      let before = rows(browser).dropLast()
      browser.press("R")
      #expect(rows(browser).dropLast() != before)
      browser.press("R")
      #expect(rows(browser).dropLast() == before)
    }
  }

  /// Every line of the file is there, and what is stepped to is in sight.
  @Test func nothingOfTheFileIsMissing() throws {
    var browser = browser(foundCorpus, size: (80, 60), keys: ["j", .enter, "z", "R"])
    let article = try #require(browser.spot.reader.article.map { foundCorpus.articles[$0] })
    browser.press(.end)
    let layout = try #require(browser.spot.reader.layout)
    #expect(layout.rows.count { $0.kind == .dropped } == article.provenance.dropped.count)
    let notes = layout.rows.compactMap { $0.note?.text }
    for dropped in article.provenance.dropped {
      #expect(notes.contains(Phrase.reason(dropped.reason).in(.arabic)))
    }
    let kinds = layout.rows.map(\.kind)
    let first = try #require(kinds.firstIndex(of: .dropped))
    #expect(try #require(kinds.firstIndex(of: .paragraph(.caption))) > first)
    #expect(kinds.last { $0 != .blank } == .dropped)
    browser.press("n")
    let chosen = try #require(browser.spot.reader.chosen)
    let range = foundCorpus.mentions[try #require(browser.spot.reader.article)][chosen].range
    #expect(article.text[range] == "هدى الشريف")
  }

  /// What typing left is hidden; what is searched and chosen lies where it did.
  @Test func typingIsRepairedForTheEyesAlone() throws {
    var browser = browser(foundCorpus, size: (80, 40), keys: ["j", .enter, "z"])
    let article = try #require(browser.spot.reader.article.map { foundCorpus.articles[$0] })
    #expect(article.text.string.contains(" ،"))
    func shown() -> String { rows(browser).dropLast().joined() }
    let repaired = shown()
    browser.press("R")
    #expect(shown().contains(" ، "))
    browser.press("R")
    #expect(shown() == repaired && !repaired.contains(" ، "))
    browser.typesetting.repairsTyping = false
    browser.press("v")
    #expect(shown().contains(" ، "))
    browser.press("n")
    let chosen = try #require(browser.spot.reader.chosen)
    let number = try #require(browser.spot.reader.article)
    #expect(article.text[foundCorpus.mentions[number][chosen].range] == "هدى الشريف")
    #expect(article.text.string.contains(" ،"))
  }

  @Test func searchesWalkThroughTheFile() {
    var browser = browser(
      foundCorpus, size: (80, 24), keys: ["R", "/"] + typing("العلوي") + [.enter])
    #expect(opened(browser) == "echo")
    #expect(rows(browser).contains { $0.contains("Thumbnail") })
    browser.press("R")
    #expect(!rows(browser).contains { $0.contains("Thumbnail") })
  }

  @Test func copiesStandTogetherInTheListAndAreSteppedThrough() {
    var browser = browser(foundCorpus, size: (110, 24))
    #expect(
      browser.spot.reader.list.articles.map { foundCorpus.articles[$0].id.description } == [
        "fair", "echo",
      ])
    browser.press("C")
    #expect(opened(browser) == "fair")
    browser.press("j")
    browser.press(.enter)
    for id in ["voice", "bulletin", "echo"] {
      browser.press("C")
      #expect(opened(browser) == id)
      // The row that stands for all of them stays selected.
      #expect(browser.spot.reader.list.selection == 1)
    }
    browser.press(.backspace)
    #expect(opened(browser) == "bulletin")
    browser.press("A")
    #expect(browser.spot.reader.list.articles.count == 4)
    #expect(browser.spot.reader.list.selected == browser.spot.reader.article)
    browser.press("A")
    #expect(browser.spot.reader.list.articles.count == 2)
    #expect(browser.spot.reader.list.selection == 1)
    browser.press("K")
    #expect(opened(browser) == "fair")
  }

  @Test func guessedFieldsAreMarkedWhereThereIsRoom() {
    let article = foundCorpus.articles[0]
    #expect(InterfaceLanguage.arabic.outlet(of: article).hasSuffix("(؟)"))
    #expect(InterfaceLanguage.english.date(of: article)?.hasSuffix("(?)") == true)
    #expect(InterfaceLanguage.arabic.outlet(of: foundCorpus.articles[1]) == "صوت الوادي")
    for columns in 1..<60 {
      let source = InterfaceLanguage.arabic.source(of: article, copies: 2, columns: columns)
      #expect(ShapedParagraph(source).width <= columns)
    }
  }

  @Test(arguments: InterfaceLanguage.allCases)
  func howFastIndexingGoesIsSaid(_ language: InterfaceLanguage) {
    var browser = browser(size: (110, 24), language: language)
    browser.progress = Browser.Progress(
      percent: 45, pace: Browser.Progress.Pace(megabytes: 31, secondsLeft: 68))
    let row = browser.draw().text(ofRow: 23)
    #expect(row.contains("45%") && row.contains("MB/s") && row.contains("1:08"))
  }
}
