import CorpusModel
import Library
import Screen
import Testing

@testable import Browser

/// What is said of an article, corrected by its reader.
@Suite struct CorrectionTests {
  @Test(arguments: InterfaceLanguage.allCases)
  func theLineStandsAtTheBottom(_ language: InterfaceLanguage) throws {
    try expectFrame(
      "correction-80x24-\(language.rawValue)", size: (80, 24), language: language,
      keys: [.enter, "E", .tab])
  }

  private func correcting(_ keys: [Key]) -> Browser {
    browser(size: (110, 24), language: .arabic, keys: [.enter, "E"] + keys)
  }

  @Test func onlyWhatIsOtherThanBeforeIsWrittenDown() throws {
    var line = correcting([.tab, .control("u")] + typing("جريدة") + [.tab])
    let article = try #require(line.spot.reader.article.map { line.corpus.articles[$0] })
    #expect(line.context == .correction && line.correction?.field == .date)
    #expect(line.correction?.editor.text == article.date?.description)
    #expect(line.apply(.key(.enter)) == .correct(article.id, [FieldCorrection(.outlet, "جريدة")]))
    #expect(line.context == .text && line.correction == nil)
  }

  @Test func severalFieldsAreOneCorrection() throws {
    var line = correcting(
      typing(" أيضا ") + [.tab, .tab, .control("u")] + typing("٢٢ يناير ٢٠٢٥")
        + [.down] + typing("كاتبة"))
    let article = try #require(line.spot.reader.article.map { line.corpus.articles[$0] })
    #expect(
      line.apply(.key(.enter))
        == .correct(
          article.id,
          [
            FieldCorrection(.title, article.title + " أيضا"), FieldCorrection(.date, "2025-01-22"),
            FieldCorrection(.byline, (article.byline ?? "") + "كاتبة"),
          ]))
  }

  @Test func anEmptyFieldTakesACorrectionBack() throws {
    var line = correcting([.control("u")])
    let article = try #require(line.spot.reader.article.map { line.corpus.articles[$0].id })
    #expect(line.apply(.key(.enter)) == .correct(article, [FieldCorrection(.title, nil)]))
  }

  @Test func whatIsNoDateStaysInTheLine() {
    var line = correcting([.tab, .tab, .control("u")] + typing("أمس") + [.tab])
    #expect(line.apply(.key(.enter)) == .none)
    #expect(line.context == .correction && line.correction?.field == .date)
    #expect(line.draw().text(ofRow: 23).contains("2025-01-22"))
    #expect(line.apply(.key(.backspace)) == .none)
    #expect(line.correction?.editor.text == "أم")
  }

  @Test func nothingChangesWhereNothingIsTyped() {
    for keys: [Key] in [[.enter], [.escape], typing("كلمة") + [.escape]] {
      var line = correcting(keys.dropLast())
      #expect(line.apply(.key(keys[keys.count - 1])) == .none)
      #expect(line.correction == nil && line.context == .text)
    }
  }

  @Test func theSelectedArticleOfTheListIsCorrected() throws {
    var line = browser(size: (110, 24), language: .english, keys: ["1", "j", "j", "E", "x"])
    let selected = try #require(line.spot.reader.list.selected)
    guard case .correct(let article, let corrections) = line.apply(.key(.enter)) else {
      Issue.record("nothing is corrected")
      return
    }
    #expect(article == line.corpus.articles[selected].id && corrections.count == 1)
  }

  /// What a line of typing does not hold of a text is no change of it.
  @Test func aTextThatIsTooLongStays() throws {
    let long = String(repeating: "كلمة ", count: 400)
    var line = CorrectionLine(article(titled: long))
    #expect(line.editor.text.count < long.count && line.corrections.isEmpty)
    line.turn(by: 1)
    line.editor.insert("جريدة".unicodeScalars)
    #expect(line.corrections.map(\.field) == [.outlet])
  }

  private func article(titled title: String) -> Article {
    Article(id: ArticleID("a"), title: title, text: ArticleText("نص"), paragraphs: [])
  }

  @Test func aClickLeavesTheLineAsItIs() throws {
    var line = correcting([.tab])
    let before = line
    let area = try #require(line.spot.reader.panes.list)
    #expect(line.apply(.click(Point(row: area.row + 5, column: area.column + 4))) == .none)
    #expect(line.correction == before.correction)
    #expect(line.spot.reader.list.selected == before.spot.reader.list.selected)
    #expect(line.spot.reader.focus == before.spot.reader.focus)
  }

  @Test func undoingIsOneKey() {
    var reading = browser(size: (110, 24), language: .english, keys: [.enter])
    reading.tellCorrected(in: "a.txt.yaml", isSeen: true)
    #expect(reading.draw().text(ofRow: 23).contains("a.txt.yaml"))
    #expect(reading.apply(.key("u")) == .takeBack)
  }
}
